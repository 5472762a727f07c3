using System.Runtime.CompilerServices;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Tells which project's form a text speaks of. Safe to share.</summary>
internal sealed class ProjectNames(ProjectNaming naming)
{
    private const int ShortestName = 3;
    private readonly ConditionalWeakTable<PerformanceForm, string[]> known = [];

    /// <summary>
    /// The forms of projects that a text names; words that any project could be called do not name one, nor does a name that stands only
    /// within a longer one.
    /// </summary>
    public IReadOnlyList<PerformanceForm> NamedIn(string text, IEnumerable<PerformanceForm> forms)
    {
        var named = new List<(PerformanceForm Form, string Spelling)>();
        foreach (var form in forms)
        {
            if (!form.IsWholeUnit && SpellingIn(text, form) is { } spelling)
            {
                named.Add((form, spelling));
            }
        }

        return
        [
            .. named.Where(n => !named.Exists(o =>
                o.Spelling.Length > n.Spelling.Length && !text.Replace(o.Spelling, "", StringComparison.Ordinal).Contains(n.Spelling, StringComparison.Ordinal)))
                .Select(n => n.Form),
        ];
    }

    /// <summary>Offset behind the last place where a text names a form's project; -1 if it does not.</summary>
    public int EndIn(string text, PerformanceForm form) =>
        SpellingIn(text, form) is { } spelling ? text.LastIndexOf(spelling, StringComparison.Ordinal) + spelling.Length : -1;

    /// <summary>How many of the texts name a form's project.</summary>
    public int Naming(IEnumerable<PlainText> texts, PerformanceForm form) => texts.Count(t => SpellingIn(t.Value, form) is not null);

    /// <summary>True if a name in the text means the form's project.</summary>
    public bool Means(string name, PerformanceForm form)
    {
        var bare = Bare(FormScoring.Squeeze(name));
        return bare.Length > 0 && Spellings(form).Any(s => bare.Contains(s, StringComparison.Ordinal) || s.Contains(bare, StringComparison.Ordinal));
    }

    /// <summary>A name without what a text adds to it.</summary>
    public string Bare(string name)
    {
        var bare = name;
        foreach (var tail in naming.Endings)
        {
            bare = bare.EndsWith(tail, StringComparison.Ordinal) ? bare[..^tail.Length] : bare;
        }

        return bare;
    }

    private string? SpellingIn(string text, PerformanceForm form) =>
        Array.Find(Spellings(form), s => text.Contains(s, StringComparison.Ordinal) && !naming.Generic.Contains(s));

    /// <summary>The name as printed, and without the unit in front of it.</summary>
    private string[] Spellings(PerformanceForm form) => known.GetValue(form, f => [.. Spell(f)]);

    private IEnumerable<string> Spell(PerformanceForm form)
    {
        var name = Bare(FormScoring.Squeeze(form.Name.Text).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal));
        if (name.Length < ShortestName)
        {
            yield break;
        }

        yield return name;
        var unit = name.AsSpan().LastIndexOfAny(naming.UnitEnds);
        if (unit >= 0 && name.Length - unit - 1 >= ShortestName && Abbreviates(name[..(unit + 1)], form.Unit.Text + form.Department.Text))
        {
            yield return name[(unit + 1)..];
        }
    }

    /// <summary>True if a short form's characters stand in the full name in this order: 市水利局 in 某市水利局.</summary>
    private static bool Abbreviates(string name, string full)
    {
        var at = 0;
        foreach (var c in full)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return at == name.Length;
    }
}
