namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Parts rows that no rule parts: where a cell holds several amounts one above the other, each is a row of its own.</summary>
internal static class StackedRows
{
    public static void Split(TableDraft draft, int page)
    {
        for (var row = draft.Rows - 1; row >= 0; row--)
        {
            var cells = draft.Cells.Where(c => c.Row == row && c.RowSpan == 1).ToList();
            if (cells.Exists(c => IsStack(c, page)))
            {
                Split(draft, row, cells);
            }
        }
    }

    private static bool IsStack(DraftCell cell, int page) =>
        cell.Glyphs.Count >= 8 && cell.Glyphs.TrueForAll(g => g.IsNumeric || g.IsSpace)
        && LineBuilder.Lines(cell.Glyphs, page).Count(l => Amounts.IsComplete(l.Glyphs)) > 1;

    private static void Split(TableDraft draft, int row, List<DraftCell> cells)
    {
        var bands = Bands(cells);
        foreach (var cell in draft.Cells)
        {
            if (cell.Row > row)
            {
                cell.Row += bands.Count - 1;
            }
            else if (cell.Row + cell.RowSpan > row && !cells.Contains(cell))
            {
                cell.RowSpan += bands.Count - 1;
            }
        }

        foreach (var cell in cells)
        {
            draft.Cells.Remove(cell);
            for (var i = 0; i < bands.Count; i++)
            {
                draft.Cells.Add(new(row + i, cell.Column, 1, cell.ColumnSpan, cell.Width) { Glyphs = [.. cell.Glyphs.Where(bands[i].Contains)] });
            }
        }

        draft.Rows += bands.Count - 1;
    }

    /// <summary>The lines across all cells; lines closer than rows are belong together unless a cell has figures in both.</summary>
    private static List<HashSet<Glyph>> Bands(List<DraftCell> cells)
    {
        var lines = LineBuilder.Group([.. cells.SelectMany(c => c.Glyphs).Where(g => !g.IsSpace)]);
        var gaps = new RowGaps([.. lines.Select(l => (l.Min(g => g.Top), l.Max(g => g.Bottom)))]);
        var bands = new List<HashSet<Glyph>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && gaps.IsClose(i) && !cells.Exists(c => HasDigits(c, bands[^1]) && HasDigits(c, lines[i])))
            {
                bands[^1].UnionWith(lines[i]);
            }
            else
            {
                bands.Add([.. lines[i]]);
            }
        }

        return bands;
    }

    private static bool HasDigits(DraftCell cell, ICollection<Glyph> line) => cell.Glyphs.Exists(g => g.IsDigit && line.Contains(g));
}
