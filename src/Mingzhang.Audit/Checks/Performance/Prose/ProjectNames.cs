using System.Runtime.CompilerServices;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Tells which project's form a text speaks of.</summary>
internal static class ProjectNames
{
    private const int ShortestName = 3;
    private static readonly ConditionalWeakTable<PerformanceForm, string[]> Known = [];
    private static readonly string[] Generic = ["工作经费", "专项经费", "业务费", "业务经费", "项目经费", "运行经费", "专项资金", "工作费", "办公经费", "日常经费"];

    private const string EndsOfUnits = "处局办委院会馆站所心厅部";

    /// <summary>The forms of projects that a text names; words that any project could be called do not name one.</summary>
    public static IReadOnlyList<PerformanceForm> NamedIn(string text, IEnumerable<PerformanceForm> forms) =>
        [.. forms.Where(f => !f.IsWholeUnit && Spellings(f).Any(s => !Generic.Contains(s) && text.Contains(s, StringComparison.Ordinal)))];

    /// <summary>True if a name in the text means the form's project.</summary>
    public static bool Means(string name, PerformanceForm form)
    {
        var bare = Bare(FormScoring.Squeeze(name));
        return bare.Length > 0 && Spellings(form).Any(s => bare.Contains(s, StringComparison.Ordinal) || s.Contains(bare, StringComparison.Ordinal));
    }

    /// <summary>A name without what a text adds to it.</summary>
    public static string Bare(string name)
    {
        var bare = name;
        foreach (var tail in (string[])["绩效自评表", "自评表", "项目支出", "项目"])
        {
            bare = bare.EndsWith(tail, StringComparison.Ordinal) ? bare[..^tail.Length] : bare;
        }

        return bare;
    }

    /// <summary>The name as printed, and without the unit in front of it.</summary>
    private static string[] Spellings(PerformanceForm form) => Known.GetValue(form, f => [.. Spell(f)]);

    private static IEnumerable<string> Spell(PerformanceForm form)
    {
        var name = Bare(FormScoring.Squeeze(form.Name.Text).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal));
        if (name.Length < ShortestName)
        {
            yield break;
        }

        yield return name;
        var unit = name.LastIndexOfAny([.. EndsOfUnits]);
        if (unit >= 0 && name.Length - unit - 1 >= ShortestName)
        {
            yield return name[(unit + 1)..];
        }
    }
}
