using System.Runtime.CompilerServices;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>The words of a disclosure, prepared once for all checks of wording.</summary>
internal sealed class NarrativeText
{
    private static readonly ConditionalWeakTable<Disclosure, NarrativeText> Known = [];

    private readonly Lazy<IReadOnlyList<Reason>> reasons;
    private readonly Lazy<Promises> promises;

    private NarrativeText(Disclosure disclosure)
    {
        var lines = new List<TextLine>();
        var cells = new List<TextLine>();
        var (chapter, number) = ("", 0);
        for (var i = 0; i < disclosure.Sections.Count; i++)
        {
            var section = disclosure.Sections[i];
            if (section.Level == 1 || (section.Level == 2 && (section.Id.Length > 0 || section.Number > number)))
            {
                (chapter, number) = (section.Id, section.Level == 1 ? 0 : section.Number);
            }

            if (section.Heading is { } heading)
            {
                lines.Add(new(heading, section, i, isHeading: true, chapter));
            }

            lines.AddRange(section.Passages.Select(p => new TextLine(p, section, i, isHeading: false, chapter)));
            cells.AddRange(section.Cells.Select(c => new TextLine(c, section, i, isHeading: false, chapter)));
        }

        Lines = lines;
        reasons = new(() => ReasonReader.Read(lines));
        promises = new(() => new(disclosure));
        AllLines = new(lines);
        AllCells = new(cells);
        Cells = cells;
    }

    /// <summary>Headings and paragraphs in reading order.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Cells that hold words.</summary>
    public IReadOnlyList<TextLine> Cells { get; }

    /// <summary><see cref="Lines"/> joined.</summary>
    public JoinedLines AllLines { get; }

    /// <summary><see cref="Cells"/> joined.</summary>
    public JoinedLines AllCells { get; }

    /// <summary>What the contents list promises and whether it is there.</summary>
    public Promises Promises => promises.Value;

    /// <summary>The reasons given for changes and differences.</summary>
    public IReadOnlyList<Reason> Reasons => reasons.Value;

    public static NarrativeText Of(Disclosure disclosure) => Known.GetValue(disclosure, d => new(d));

    /// <summary>The lines of the narrative: the explanation, or all of a document without parts.</summary>
    public IEnumerable<TextLine> Explanation => Lines.Where(l => l.Kind == PartKind.Explanation || (l.Kind == PartKind.None && l.Section.Level > 0));
}
