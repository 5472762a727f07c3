namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>
/// Tells tables that stand beside each other on a worksheet, and what a clerk calculates beside a table for himself, from the halves
/// of one table. A blank column parts them if what follows has a title of its own or is one column wide.
/// </summary>
internal static class SheetParts
{
    /// <summary>A head may begin with a row of one cell (支出); a title has its number or unit below it.</summary>
    private const int RowsOfATitle = 2;

    /// <summary>The parts of a sheet, from left to right; the sheet itself if it is one.</summary>
    public static IEnumerable<VisibleCells> Of(VisibleCells sheet)
    {
        var begin = 0;
        var part = sheet;
        for (var column = 1; column + 1 < sheet.Width; column++)
        {
            if (sheet.IsBlankColumn(column) && !sheet.IsBlankColumn(column + 1) && IsApart(sheet, column + 1))
            {
                yield return sheet.Part(begin..column);
                begin = column + 1;
                part = sheet.Part(begin..);
            }
        }

        yield return part;
    }

    private static bool IsApart(VisibleCells sheet, int begin)
    {
        var end = begin;
        while (end < sheet.Width && !sheet.IsBlankColumn(end))
        {
            end++;
        }

        return end == begin + 1
            || sheet.Part(begin..end).Rows().Take(RowsOfATitle).Count(r => r.Cells.Count(c => c.Text.Length > 0) == 1) == RowsOfATitle;
    }
}
