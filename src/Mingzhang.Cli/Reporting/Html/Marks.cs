using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Why characters are marked.</summary>
internal enum MarkKind
{
    /// <summary>The wrong words of a finding.</summary>
    Finding,

    /// <summary>A place a finding contradicts.</summary>
    Related,

    /// <summary>A number that was not understood.</summary>
    NotUnderstood,
}

/// <summary>A mark on characters of one text.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="Length">How many; 0 marks the point before <paramref name="Start"/>.</param>
/// <param name="Kind">Why.</param>
/// <param name="Number">Number of the finding, or of the number not understood, from 1.</param>
/// <param name="Part">For <see cref="MarkKind.Related"/>: which of the finding's related places, from 1.</param>
/// <param name="Severity">Severity of the finding.</param>
/// <param name="Title">Title of the finding.</param>
internal sealed record Mark(int Start, int Length, MarkKind Kind, int Number, int Part, Severity Severity, string Title)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The element's id, to which the list links.</summary>
    public string Id => Kind switch
    {
        MarkKind.Finding => $"m{Number}",
        MarkKind.Related => $"r{Number}-{Part}",
        _ => $"u{Number}",
    };
}

/// <summary>All marks of a document, by text.</summary>
internal sealed class Marks
{
    private readonly Dictionary<SourceText, List<Mark>> byText = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> ids = [];
    private readonly TextIndex index;

    /// <summary>Finds the marks of what is shown.</summary>
    public Marks(AuditView view)
    {
        index = new(view.Document);
        foreach (var (number, finding) in view.Shown.Index())
        {
            Add(finding.At, MarkKind.Finding, number + 1, 0, finding.Severity, finding.Rule.Title);
            foreach (var (part, place) in finding.Related.Index())
            {
                Add(place, MarkKind.Related, number + 1, part + 1, finding.Severity, finding.Rule.Title);
            }
        }

        foreach (var (number, place) in view.Disclosure.Numbers.NotUnderstood.Index())
        {
            Add(place, MarkKind.NotUnderstood, number + 1, 0, Severity.Info, "");
        }
    }

    /// <summary>The marks on a text, in order of their start.</summary>
    public IReadOnlyList<Mark> On(SourceText text) => byText.TryGetValue(text, out var marks) ? marks : [];

    /// <summary>True if the page has an element of this id.</summary>
    public bool Has(string id) => ids.Contains(id);

    /// <summary>The text in which a place stands, or null.</summary>
    public SourceText? TextOf(Place place) => index.Find(place)?.Text;

    private void Add(Place place, MarkKind kind, int number, int part, Severity severity, string title)
    {
        if (index.Find(place) is not { } range)
        {
            return;
        }

        var mark = new Mark(range.Start, range.Length, kind, number, part, severity, title);
        if (!byText.TryGetValue(range.Text, out var marks))
        {
            byText.Add(range.Text, marks = []);
        }

        var at = marks.FindIndex(m => m.Start > mark.Start);
        marks.Insert(at < 0 ? marks.Count : at, mark);
        ids.Add(mark.Id);
    }
}
