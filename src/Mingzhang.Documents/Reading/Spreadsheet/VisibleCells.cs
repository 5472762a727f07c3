namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>The cells of a worksheet, or of a part of it, that a person sees: those of hidden rows and columns are left out.</summary>
internal sealed class VisibleCells
{
    /// <summary>How many columns behind the last that holds something a merged cell may reach; more is a slip.</summary>
    private const int Overhang = 16;

    private readonly Sheet sheet;
    private readonly ReadBudget budget;
    private readonly int[] rows;
    private readonly int[] columns;

    /// <summary>Where each text is seen, with the cell that holds it: a merged cell is seen although its first column is hidden.</summary>
    private readonly Dictionary<CellAddress, CellAddress> texts;

    private readonly Dictionary<CellAddress, CellRange> merged = [];
    private readonly HashSet<CellAddress> covered = [];
    private long mergedArea;

    private VisibleCells(Sheet sheet, ReadBudget budget, Dictionary<CellAddress, CellAddress> texts, int[] rows, int[] columns)
    {
        this.sheet = sheet;
        this.budget = budget;
        this.texts = texts;
        this.rows = rows;
        this.columns = columns;
        foreach (var range in sheet.Merged.Select(ClipToUsed).OfType<CellRange>())
        {
            Merge(range);
        }
    }

    /// <summary>How many columns are seen.</summary>
    public int Width => columns.Length;

    private long Area => (rows[^1] - rows[0] + 1L) * (columns[^1] - columns[0] + 1L);

    /// <summary>The smallest rectangle that holds all that is seen; null if nothing is.</summary>
    public static VisibleCells? Of(Sheet sheet, ReadBudget budget)
    {
        var seen = SeenTexts(sheet);
        if (seen.Count == 0)
        {
            return null;
        }

        var (top, bottom) = (seen.Keys.Min(a => a.Row), seen.Keys.Max(a => a.Row));
        var (left, right) = (seen.Keys.Min(a => a.Column), seen.Keys.Max(a => a.Column));
        right = sheet.Merged.Where(m => sheet.Texts.ContainsKey(m.First) && m.Last.Column <= right + Overhang).Select(m => m.Last.Column).Append(right).Max();
        budget.AddCells((bottom - top + 1L) * (right - left + 1L));
        return new(
            sheet,
            budget,
            seen,
            [.. Enumerable.Range(top, bottom - top + 1).Where(r => !sheet.IsHiddenRow(r))],
            [.. Enumerable.Range(left, right - left + 1).Where(c => !sheet.IsHiddenColumn(c))]);
    }

    /// <summary>What of a sheet nobody sees and was not read; null if nothing.</summary>
    public static ReadWarning? HiddenContent(Sheet sheet)
    {
        var hidden = sheet.Texts.Keys.Except(SeenTexts(sheet).Values).ToArray();
        var inRows = hidden.Select(a => a.Row).Distinct().Count(sheet.IsHiddenRow);
        var inColumns = hidden.Select(a => a.Column).Distinct().Count(sheet.IsHiddenColumn);
        var what = inRows > 0 && inColumns > 0 ? $"{inRows} 行、{inColumns} 列" : inRows > 0 ? $"{inRows} 行" : $"{inColumns} 列";
        return hidden.Length == 0 ? null : new(null, $"工作表“{sheet.Name}”有隐藏的内容（{what}），没有读；需要审核的，请取消隐藏后重试");
    }

    /// <summary>Some of the columns, with the rows between the first and the last in which they hold something.</summary>
    public VisibleCells Part(Range range)
    {
        var kept = columns[range];
        int[] used = [.. Enumerable.Range(0, rows.Length).Where(r => kept.Any(c => texts.ContainsKey(new(rows[r], c))))];
        return new(sheet, budget, texts, rows[used[0]..(used[^1] + 1)], kept);
    }

    /// <summary>True if nothing stands in a column and no merged cell with a text reaches over it.</summary>
    public bool IsBlankColumn(int index) =>
        !Array.Exists(rows, r => texts.ContainsKey(new(r, columns[index])))
        && !merged.Values.Any(m => m.First.Column < columns[index] && m.Last.Column >= columns[index] && texts.ContainsKey(m.First));

    public IEnumerable<Row> Rows() => rows.Select(RowOf);

    private Row RowOf(int row)
    {
        budget.Cancellation.ThrowIfCancellationRequested();
        var cells = new List<Cell>(columns.Length);
        for (var column = 0; column < columns.Length; column++)
        {
            var address = new CellAddress(row, columns[column]);
            if (!covered.Contains(address))
            {
                cells.Add(merged.TryGetValue(address, out var range)
                    ? new(TextOf(address), column, Spanned(columns, range.First.Column, range.Last.Column), Spanned(rows, range.First.Row, range.Last.Row))
                    : new(TextOf(address), column, 1, 1));
            }
        }

        return new(cells);
    }

    private static int Spanned(int[] seen, int first, int last)
    {
        var begin = Array.BinarySearch(seen, first);
        var end = Array.BinarySearch(seen, last);
        return (end >= 0 ? end + 1 : ~end) - begin;
    }

    private SourceText TextOf(CellAddress address) =>
        texts.TryGetValue(address, out var cell)
            ? SourceText.At(sheet.Texts[cell], new(0, cell.Row + 1, 1, Sheet: sheet.Name, Cell: cell.ToString())).Trim()
            : SourceText.Empty;

    private static Dictionary<CellAddress, CellAddress> SeenTexts(Sheet sheet)
    {
        var seen = sheet.Texts.Keys.Where(a => !sheet.IsHiddenRow(a.Row) && !sheet.IsHiddenColumn(a.Column)).ToDictionary(a => a);
        foreach (var range in sheet.Merged.Where(m => sheet.Texts.ContainsKey(m.First)))
        {
            if (FirstSeen(sheet, range) is { } first)
            {
                seen.TryAdd(first, range.First);
            }
        }

        return seen;
    }

    private static CellAddress? FirstSeen(Sheet sheet, CellRange range)
    {
        var (row, column) = (range.First.Row, range.First.Column);
        while (row <= range.Last.Row && sheet.IsHiddenRow(row))
        {
            row++;
        }

        while (column <= range.Last.Column && sheet.IsHiddenColumn(column))
        {
            column++;
        }

        return row <= range.Last.Row && column <= range.Last.Column ? new(row, column) : null;
    }

    private CellRange? ClipToUsed(CellRange range)
    {
        if (FirstSeen(sheet, range) is not { } seen)
        {
            return null;
        }

        var first = new CellAddress(Math.Max(seen.Row, rows[0]), Math.Max(seen.Column, columns[0]));
        var last = new CellAddress(Math.Min(range.Last.Row, rows[^1]), Math.Min(range.Last.Column, columns[^1]));
        return first.Row <= last.Row && first.Column <= last.Column && first != last ? new(first, last) : null;
    }

    private void Merge(CellRange range)
    {
        budget.Cancellation.ThrowIfCancellationRequested();

        // Ranges cannot overlap, so together they are no larger than the sheet; what goes beyond comes from a damaged file.
        mergedArea += (range.Last.Row - range.First.Row + 1L) * (range.Last.Column - range.First.Column + 1L);
        if (mergedArea > Area || !merged.TryAdd(range.First, range))
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
