namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>
/// Turns a worksheet into blocks: the rows above the table that hold one cell only (its title, its number) are paragraphs, and so are
/// the remarks below it; all between is one table, without the blank rows and columns around it.
/// </summary>
internal sealed class SheetBlocks
{
    private static readonly char[] MarksOfARemark = ['：', ':', '。', '；'];

    private readonly Sheet sheet;
    private readonly ReadBudget budget;
    private readonly Dictionary<CellAddress, CellRange> merged = [];
    private readonly HashSet<CellAddress> covered = [];
    private readonly int top;
    private readonly int bottom;
    private readonly int left;
    private readonly int right;
    private long mergedArea;

    private SheetBlocks(Sheet sheet, ReadBudget budget)
    {
        this.sheet = sheet;
        this.budget = budget;
        top = sheet.Texts.Keys.Min(a => a.Row);
        bottom = sheet.Texts.Keys.Max(a => a.Row);
        left = sheet.Texts.Keys.Min(a => a.Column);
        right = sheet.Texts.Keys.Max(a => a.Column);
        budget.AddCells((bottom - top + 1L) * (right - left + 1L));
        foreach (var range in sheet.Merged.Select(ClipToUsed).OfType<CellRange>())
        {
            Merge(range);
        }
    }

    /// <summary>The blocks of a sheet, after the page break that names it.</summary>
    public static IEnumerable<Block> Of(Sheet sheet, ReadBudget budget) =>
        sheet.Texts.Count == 0
            ? [new PageBreak(sheet.Name)]
            : new SheetBlocks(sheet, budget).Blocks().Prepend(new PageBreak(sheet.Name));

    private List<Block> Blocks()
    {
        var rows = Enumerable.Range(top, bottom - top + 1).Select(RowOf).ToList();
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

        return end > first ? [.. before, new Table(rows[first..end]), .. after] : [.. before, .. after];
    }

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

    private Row RowOf(int row)
    {
        budget.Cancellation.ThrowIfCancellationRequested();
        var cells = new List<Cell>(right - left + 1);
        for (var column = left; column <= right; column++)
        {
            var address = new CellAddress(row, column);
            if (!covered.Contains(address))
            {
                var range = merged.GetValueOrDefault(address, new(address, address));
                cells.Add(new(
                    TextOf(address), column - left, range.Last.Column - column + 1, range.Last.Row - row + 1));
            }
        }

        return new(cells);
    }

    private SourceText TextOf(CellAddress address) =>
        sheet.Texts.TryGetValue(address, out var text)
            ? SourceText.At(text, new(0, address.Row + 1, 1, Sheet: sheet.Name, Cell: address.ToString())).Trim()
            : SourceText.Empty;

    private CellRange? ClipToUsed(CellRange range)
    {
        var first = new CellAddress(Math.Max(range.First.Row, top), Math.Max(range.First.Column, left));
        var last = new CellAddress(Math.Min(range.Last.Row, bottom), Math.Min(range.Last.Column, right));
        return first.Row <= last.Row && first.Column <= last.Column && first != last ? new(first, last) : null;
    }

    private void Merge(CellRange range)
    {
        budget.Cancellation.ThrowIfCancellationRequested();

        // Ranges cannot overlap, so together they are no larger than the sheet; what goes beyond comes from a damaged file.
        mergedArea += (range.Last.Row - range.First.Row + 1L) * (range.Last.Column - range.First.Column + 1L);
        if (mergedArea > (bottom - top + 1L) * (right - left + 1L) || !merged.TryAdd(range.First, range))
        {
            return;
        }

        for (var row = range.First.Row; row <= range.Last.Row; row++)
        {
            for (var column = range.First.Column; column <= range.Last.Column; column++)
            {
                if ((row, column) != (range.First.Row, range.First.Column))
                {
                    covered.Add(new(row, column));
                }
            }
        }
    }
}
