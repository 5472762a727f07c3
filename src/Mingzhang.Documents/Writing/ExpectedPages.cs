using Mingzhang.Documents.Writing.Docx;

namespace Mingzhang.Documents.Writing;

/// <summary>
/// The pages on which headings will stand, as far as this can be told before a document is printed: lines have exact heights and every
/// part begins a page, so that the pages hardly depend on the fonts of a machine. A contents list in Word shows them until the word
/// processor brings them up to date; a PDF is printed once more where they turn out to be others.
/// </summary>
internal sealed class ExpectedPages
{
    /// <summary>A line of running text: a heading stays on a page with so much of what follows it.</summary>
    private const double Line = 28.95;

    /// <summary>Room for two dots and a page number, in em.</summary>
    private const double PageNumber = 2;

    private readonly HeadingList headings;
    private readonly Dictionary<int, int> pages = [];
    private readonly List<Heading> waiting = [];
    private double waitingHeight;
    private double filled;
    private int page;

    private ExpectedPages(HeadingList headings) => this.headings = headings;

    /// <summary>The printed page numbers of the headings, by the number of the heading.</summary>
    public static IReadOnlyDictionary<int, int> Of(IReadOnlyList<PageGroup> groups, HeadingList headings)
    {
        var expected = new ExpectedPages(headings);
        foreach (var group in groups.Where(g => !g.IsCover))
        {
            expected.Add(group);
        }

        return expected.pages;
    }

    private void Add(PageGroup group)
    {
        page++;
        filled = 0;
        var height = group.Paper.TextHeight;
        foreach (var block in group.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph when TextStyle.KeepsNext(paragraph):
                    if (headings.Of(paragraph) is { } heading)
                    {
                        waiting.Add(heading);
                    }

                    waitingHeight += TextStyle.Of(paragraph).Height(paragraph.Text.Value, group.Paper.TextWidth);
                    break;
                case Paragraph paragraph:
                    Settle(TextStyle.Of(paragraph).LineHeight, height);
                    AddLines(paragraph, group.Paper);
                    break;
                case Contents contents:
                    Settle(TextStyle.Entry.LineHeight, height);
                    AddPieces(EntryLines(contents, group.Paper), TextStyle.Entry.LineHeight, height);
                    break;
                case Table table:
                    AddTable(table, group);
                    break;
                case Figure figure:
                    var chart = figure.Bars is { } bars ? ChartXml.Height(bars) : 0;
                    Settle(chart > 0 ? chart : Line, height);
                    AddPieces(1, chart, height);
                    AddLines(new(SourceText.Written(figure.Words)), group.Paper);
                    break;
                default:
                    Settle(Line, height);
                    AddPieces(1, Line, height);
                    break;
            }
        }

        Settle(0, height);
    }

    /// <summary>Puts the headings that wait for what follows them on a page with the first of it.</summary>
    private void Settle(double first, double height)
    {
        if (filled > 0 && filled + waitingHeight + first > height)
        {
            page++;
            filled = 0;
        }

        foreach (var heading in waiting)
        {
            pages[heading.Number] = page;
        }

        filled += waitingHeight;
        waiting.Clear();
        waitingHeight = 0;
    }

    private void AddLines(Paragraph paragraph, Paper paper)
    {
        var style = TextStyle.Of(paragraph);
        filled += style.Before;
        AddPieces(style.Lines(paragraph.Text.Value, paper.TextWidth), style.LineHeight, paper.TextHeight);
        filled += style.After;
    }

    /// <summary>An entry is indented by two letters for every level and shares its last line with dots and a number.</summary>
    private int EntryLines(Contents contents, Paper paper) => headings.Of(contents).Sum(entry =>
        TextStyle.Entry.Lines(entry.Text, paper.TextWidth - (((2 * (entry.Level - 1)) + PageNumber) * TextStyle.Entry.Size)));

    private void AddPieces(int count, double each, double height)
    {
        for (var i = 0; i < count; i++)
        {
            if (filled + each > height)
            {
                page++;
                filled = 0;
            }

            filled += each;
        }
    }

    private void AddTable(Table table, PageGroup group)
    {
        var layout = TableLayout.Of(table, group);
        var rows = table.Rows.Select(layout.Height).ToList();
        var head = rows.Take(Math.Min(table.HeadRows, rows.Count - 1)).Sum();
        var height = group.Paper.TextHeight;
        Settle(layout.IsSmall(table) ? rows.Sum() : head + rows.Skip(table.HeadRows).FirstOrDefault(), height);
        foreach (var row in rows)
        {
            if (filled + row > height)
            {
                page++;
                filled = head;
            }

            filled += row;
        }
    }
}
