namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Puts the characters of a page into the cells of a grid.</summary>
internal static class GridTable
{
    /// <summary>Digits closer than this part of the font size belong to one number.</summary>
    private const double WithinNumber = 0.2;

    /// <summary>The part of the page's height below which a table may be cut by the end of the page.</summary>
    private const double PageEnd = 0.8;

    /// <summary>How far, in font sizes, the middle of a line may stand below a cell that the end of the page cuts.</summary>
    private const double OverEnd = 1.5;

    /// <summary>Takes what lies in the grid out of <paramref name="glyphs"/>.</summary>
    /// <returns>The table; null if the grid has one column or no text, in which case nothing is taken.</returns>
    public static TableDraft? Build(Grid grid, List<Glyph> glyphs, PdfPage page)
    {
        if (grid.Columns.Length < 3)
        {
            return null;
        }

        var cells = grid.Cells.Select(c => new DraftCell(
            c.Row, c.Column, c.RowSpan, c.ColumnSpan, grid.Columns[c.Column + c.ColumnSpan] - grid.Columns[c.Column])).ToList();
        var outside = new List<Glyph>(glyphs.Count);
        var height = page.Turn is QuarterTurn.Up or QuarterTurn.Down ? page.Width : page.Height;
        var overEnd = grid.Bounds.Bottom > PageEnd * height ? OverEnd : 0;
        for (var i = 0; i < glyphs.Count;)
        {
            var end = NumberEnd(glyphs, i);
            var box = Place(glyphs, i, end).Select(page.Upright).Aggregate((a, b) => a.Union(b));
            var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
            var cell = Math.Max(grid.CellAt(x, y), grid.CutCellAbove(x, y, overEnd * glyphs[i].Size));
            var list = cell < 0 ? outside : cells[cell].Glyphs;
            for (; i < end; i++)
            {
                list.Add(glyphs[i]);
            }
        }

        if (!cells.Exists(c => c.Glyphs.Exists(g => !g.IsSpace)))
        {
            return null;
        }

        glyphs.Clear();
        glyphs.AddRange(outside);
        var draft = new TableDraft(grid.Rows.Length - 1, grid.Bounds.Top, SplitRuns(grid, cells, page)) { Edges = grid.Columns };
        StackedRows.Split(draft, page.Number);
        return draft;
    }

    /// <summary>The characters that tell which cell some belong to.</summary>
    private static IEnumerable<Glyph> Place(List<Glyph> glyphs, int start, int end) =>
        glyphs[start].Leader is { } leader ? [leader] : glyphs[start..end];

    /// <summary>The end of the number that begins at an index, or the next index: a number that overflows its cell stays whole.</summary>
    private static int NumberEnd(List<Glyph> glyphs, int start)
    {
        var end = start + 1;
        while (end < glyphs.Count && glyphs[end].IsNumeric && glyphs[end - 1].IsNumeric && glyphs[end].Line == glyphs[end - 1].Line
            && !(glyphs[end].BeginsRun && Amounts.EndsBefore(glyphs[end], glyphs[start..end])) && glyphs[start].Leader is null && glyphs[end].Leader is null && glyphs[end].Left - glyphs[end - 1].Right < WithinNumber * glyphs[end].Size)
        {
            end++;
        }

        return end;
    }

    /// <summary>A row drawn without vertical rules is one wide cell with several amounts in it; the other rows' columns part them.</summary>
    private static List<DraftCell> SplitRuns(Grid grid, List<DraftCell> cells, PdfPage page)
    {
        var result = new List<DraftCell>(cells.Count);
        foreach (var cell in cells)
        {
            if (cell.ColumnSpan == 1 || !HoldsAmountsSideBySide(cell, page.Number))
            {
                result.Add(cell);
                continue;
            }

            var parts = Enumerable.Range(cell.Column, cell.ColumnSpan)
                .Select(c => new DraftCell(cell.Row, c, cell.RowSpan, 1, grid.Columns[c + 1] - grid.Columns[c])).ToList();
            foreach (var segment in LineBuilder.Lines(cell.Glyphs, page.Number).SelectMany(Segment.CellsOf))
            {
                var box = segment.Glyphs.Select(page.Upright).Aggregate((a, b) => a.Union(b));
                var column = Grid.Index(grid.Columns, (box.Left + box.Right) / 2);
                parts[Math.Clamp(column - cell.Column, 0, parts.Count - 1)].Glyphs.AddRange(segment.Glyphs);
            }

            result.AddRange(parts);
        }

        return result;
    }

    private static bool HoldsAmountsSideBySide(DraftCell cell, int page) =>
        LineBuilder.Lines(cell.Glyphs, page).Exists(l => Segment.CellsOf(l).Count(s => s.IsNumber) > 1);
}
