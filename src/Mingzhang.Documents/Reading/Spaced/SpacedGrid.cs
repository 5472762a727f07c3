using Mingzhang.Documents.Reading.Pdf;

namespace Mingzhang.Documents.Reading.Spaced;

/// <summary>Tells the columns of lines that are rows of a table: by their tabs or gaps if these are as many in each, else by what stands above what.</summary>
internal static class SpacedGrid
{
    /// <summary>So many lines below each other are no accident.</summary>
    private const int FewestRows = 3;

    /// <summary>True if lines are the rows of a table: several have figures, and they are no contents list.</summary>
    public static bool IsTable(List<SpacedLine> rows) =>
        rows.Count(r => r.IsRow) >= FewestRows && rows.Count(r => r.IsRow && r.HasFigures) >= FewestRows - 1 && rows.Count(r => r.IsContentsEntry) * 2 < rows.Count(r => r.IsRow);

    /// <summary>The tables and what stands between them; null if the columns cannot be told.</summary>
    public static IReadOnlyList<Block>? Tables(List<SpacedLine> rows) =>
        rows.Exists(r => r.HasTabs) ? ByTabs(rows) : ByGaps(rows) ?? (Aligned(rows) is { } table ? [table] : null);

    /// <summary>
    /// As in plain text, a line with tabs is a row and one without is none. Rows with all their words have as many tabs each; where they have not,
    /// the tabs only move words to the right, and the words are the cells if these are as many in each row.
    /// </summary>
    private static List<Block>? ByTabs(List<SpacedLine> rows)
    {
        var most = rows.Max(r => r.Words.Count);
        var full = rows.Where(r => r.Words.Count == most).Select(r => r.ByTabs().Count).ToList();
        if (full.TrueForAll(c => c == full[0]))
        {
            return Group(rows, r => r.HasTabs ? r.ByTabs() : null);
        }

        return rows.TrueForAll(r => r.Words.Count == most) ? Group(rows, r => r.Words) : null;
    }

    /// <summary>The cells if gaps are wide by the number of cells they part.</summary>
    private static List<Block>? ByGaps(List<SpacedLine> rows)
    {
        if (rows.Min(r => r.ShortestGap) is not { } width)
        {
            return null;
        }

        // A row of one word with blank cells beside it has as many cells as the others; a line without them is a paragraph.
        var cells = rows.Where(r => r.IsRow).Select(r => r.ByGaps(width)).ToList();
        return cells[0]?.Count is { } count && cells.TrueForAll(c => c?.Count == count)
            ? Group(rows, r => r.ByGaps(width) is { } c && c.Count == count ? c : null)
            : null;
    }

    /// <summary>Tables of the rows that follow one another; lines without cells are paragraphs between them.</summary>
    private static List<Block> Group(List<SpacedLine> rows, Func<SpacedLine, IReadOnlyList<SourceText>?> cellsOf)
    {
        var blocks = new List<Block>();
        var open = new List<Row>();
        foreach (var row in rows)
        {
            if (cellsOf(row) is { } cells)
            {
                open.Add(new([.. cells.Select((c, i) => new Cell(c, i))]));
                continue;
            }

            End();
            blocks.Add(new Paragraph(row.Text.Trim()));
        }

        End();
        return blocks;

        void End()
        {
            if (open.Count > 0)
            {
                blocks.Add(new Table([.. open]));
                open.Clear();
            }
        }
    }

    /// <summary>The columns as lines show them that are set in characters of one width, or of two such widths.</summary>
    private static Table? Aligned(List<SpacedLine> rows)
    {
        var lines = rows.Select((r, i) => new TextLine(Glyphs(r.Text.Value, i), 1)).ToList();
        if (AlignedTable.Build(lines, [], []) is not { } draft || !draft.Cells.GroupBy(c => c.Column).All(StandInColumn))
        {
            return null;
        }

        var cells = Enumerable.Range(0, draft.Rows).Select(_ => new List<Cell>()).ToList();
        foreach (var cell in draft.Cells.OrderBy(c => c.Column))
        {
            var parts = cell.Glyphs.GroupBy(g => g.Line).OrderBy(g => g.Key).Select(g => Part(rows[g.Key].Text, [.. g])).ToList();
            cells[cell.Row].Add(new(SourceText.Join("", parts), cell.Column, cell.ColumnSpan));
        }

        return new([.. cells.Select(c => new Row(c))]) { HasInferredColumns = true };
    }

    /// <summary>True if nearly all figures of a column begin or end at one place, as they do where blanks were put in to align them.</summary>
    private static bool StandInColumn(IEnumerable<DraftCell> column)
    {
        var figures = column.Where(c => c.Glyphs.Count > 0 && Amounts.IsComplete(c.Glyphs)).ToList();
        return figures.Count < FewestRows || IsOnePlace(c => c.Glyphs.Max(g => g.Right)) || IsOnePlace(c => c.Glyphs.Min(g => g.Left));

        bool IsOnePlace(Func<DraftCell, double> edge) => figures.GroupBy(c => Math.Round(edge(c))).Max(g => g.Count()) * 10 >= figures.Count * 8;
    }

    private static SourceText Part(SourceText line, List<Glyph> glyphs)
    {
        var start = glyphs.Min(g => g.Column);
        return line.Slice(start, glyphs.Max(g => g.Column) + 1 - start).Trim();
    }

    /// <summary>The characters as if set in a font of size 1, each wide one as wide as two others; lines are one and a half apart.</summary>
    private static List<Glyph> Glyphs(string line, int number)
    {
        var glyphs = new List<Glyph>();
        var at = 0d;
        for (var i = 0; i < line.Length; i++)
        {
            var width = line[i] is >= '\u2E80' or '\u2003' or '“' or '”' or (>= '\u2460' and <= '\u24FF') ? 1 : 0.5;
            if (!char.IsWhiteSpace(line[i]))
            {
                var top = 1.5 * number;
                var box = new Box(at, top, at + width, top + 1);
                glyphs.Add(new(line[i], box, QuarterTurn.None, box, top + 0.88, 1) { Line = number, Column = i });
            }

            at += width;
        }

        return glyphs;
    }
}
