using System.Runtime.CompilerServices;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Tells which project's form a text speaks of. Safe to share.</summary>
internal sealed class ProjectNames(ProjectNaming naming)
{
    private const int ShortestName = 3;
    private readonly ConditionalWeakTable<PerformanceForm, string[]> known = [];

    /// <summary>The forms of projects that a text names; words that any project could be called do not name one.</summary>
    public IReadOnlyList<PerformanceForm> NamedIn(string text, IEnumerable<PerformanceForm> forms) =>
        [.. forms.Where(f => !f.IsWholeUnit && Spellings(f).Any(s => !naming.Generic.Contains(s) && text.Contains(s, StringComparison.Ordinal)))];

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
        if (unit >= 0 && name.Length - unit - 1 >= ShortestName)
        {
            yield return name[(unit + 1)..];
        }
    }
}
