namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>
/// Turns what a person sees of a worksheet into blocks. Tables beside each other are read one after the other; of each, the rows above
/// it that hold one cell only (its title, its number) are paragraphs, so are the remarks below it and prose within it; all between is
/// a table, without the blank rows and columns around it.
/// </summary>
internal sealed class SheetBlocks
{
    private static readonly char[] MarksOfARemark = ['：', ':', '。', '；'];

    private readonly VisibleCells cells;

    private SheetBlocks(VisibleCells cells) => this.cells = cells;

    /// <summary>The blocks of a sheet, after the page break that names it.</summary>
    public static IEnumerable<Block> Of(Sheet sheet, ReadBudget budget)
    {
        var seen = VisibleCells.Of(sheet, budget);
        return seen is null
            ? [new PageBreak(sheet.Name)]
            : SheetParts.Of(seen).SelectMany(part => new SheetBlocks(part).Blocks()).Prepend(new PageBreak(sheet.Name));
    }

    private List<Block> Blocks()
    {
        var rows = cells.Rows().ToList();
        var first = 0;
        var before = new List<Block>();
        while (first < rows.Count && LoneRows(rows, first) is > 0 and var taken)
        {
            before.AddRange(Lone(rows[first]));
            first += taken;
        }

        var end = rows.Count;
        var after = new List<Block>();
        while (end > first && (Filled(rows[end - 1]).Count == 0 || IsRemark(rows[end - 1])))
        {
            end--;
            after.InsertRange(0, Lone(rows[end]));
        }

        return [.. before, .. Tables(rows[first..end]), .. after];
    }

    /// <summary>The rows between titles and remarks: a table, or several with prose between and behind them.</summary>
    private static IEnumerable<Block> Tables(List<Row> rows)
    {
        var begin = 0;
        for (var at = 0; at < rows.Count;)
        {
            var end = at;
            while (end < rows.Count && IsProse(rows[end]))
            {
                end++;
            }

            // Two rows or more, of which one is a sentence: a single one is a remark within the table.
            if (end - at > 1 && rows[at..end].Exists(r => Filled(r).Exists(c => c.Text.Value.Contains('。', StringComparison.Ordinal))))
            {
                if (at > begin)
                {
                    yield return new Table(rows[begin..at]);
                }

                foreach (var paragraph in rows[at..end].SelectMany(Lone))
                {
                    yield return paragraph;
                }

                begin = end;
            }

            at = Math.Max(end, at + 1);
        }

        if (begin < rows.Count)
        {
            yield return new Table(rows[begin..]);
        }
    }

    private static bool IsProse(Row row) => Filled(row) is [{ Column: 0, RowSpan: 1 }] or [];

    /// <summary>How many rows a row with one filled cell (or none) takes up; 0 if it holds more, or reaches into rows that do.</summary>
    private static int LoneRows(List<Row> rows, int index)
    {
        var filled = Filled(rows[index]);
        if (filled.Count > 1)
        {
            return 0;
        }

        var height = filled.Count == 1 ? filled[0].RowSpan : 1;
        return rows.Skip(index + 1).Take(height - 1).All(r => Filled(r).Count == 0) ? height : 0;
    }

    private static List<Cell> Filled(Row row) => [.. row.Cells.Where(c => c.Text.Length > 0)];

    private static IEnumerable<Block> Lone(Row row) => Filled(row).Select(c => new Paragraph(c.Text));

    /// <summary>A last row with a label only is a row of the table; a remark is merged over columns or reads like a sentence.</summary>
    private static bool IsRemark(Row row) =>
        Filled(row) is [var cell] && cell.RowSpan == 1 && (cell.ColumnSpan > 1 || cell.Text.Value.IndexOfAny(MarksOfARemark) >= 0);
}
