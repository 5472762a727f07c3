namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>
/// Turns what a person sees of a worksheet into blocks. Tables beside each other are read one after the other; of each, the rows above
/// it that hold one cell only (its title, its number) are paragraphs, so are the remarks below it and prose within it or wider than it;
/// all between is a table, without the blank rows and columns around it.
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

            if (IsSentences(rows[at..end]) || IsWider(rows[at..end], rows[begin..at], rows[end..]))
            {
                if (at > begin)
                {
                    yield return new Table(rows[begin..at]).WithOwnColumns();
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
            yield return new Table(rows[begin..]).WithOwnColumns();
        }
    }

    /// <summary>Two rows or more, of which one is a sentence: a single one is a remark within the table.</summary>
    private static bool IsSentences(List<Row> prose) =>
        prose.Count > 1 && prose.Exists(r => Filled(r).Exists(c => c.Text.Value.Contains('。', StringComparison.Ordinal)));

    /// <summary>True for words over more columns than the table above and the one below have: they stand between two tables.</summary>
    private static bool IsWider(List<Row> prose, List<Row> above, List<Row> below)
    {
        var widths = prose.SelectMany(Filled).Select(c => c.Column + c.ColumnSpan).ToArray();
        return widths.Length > 0 && below.Count > 0 && widths.Min() > Math.Max(Width(above), Width(below.TakeWhile(r => !IsProse(r))));
    }

    /// <summary>How many columns rows take up with words or merged cells.</summary>
    private static int Width(IEnumerable<Row> rows) =>
        rows.SelectMany(r => r.Cells).Where(c => c.Text.Length > 0 || c.ColumnSpan > 1).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();

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
