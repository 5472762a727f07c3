using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Workbooks;

/// <summary>Heights of rows in which words go on in further lines: not every program finds them on opening.</summary>
internal static class RowHeights
{
    /// <summary>Of a row with one line, in points.</summary>
    public const double Usual = 18;

    private const double UsualColumn = 9;
    private const double UsualSize = 10.5;

    /// <summary>An ideograph of the usual size is as wide as two of the characters that widths of columns are counted in.</summary>
    private const double CharactersPerEm = 2;

    private const double LineSpacing = 1.35;

    /// <summary>The heights of the rows that need more than one line, in points, by index; those that are given stay.</summary>
    public static IReadOnlyDictionary<int, double> Of(BookSheet sheet)
    {
        var heights = new Dictionary<int, double>(sheet.Heights);
        foreach (var row in sheet.Cells.Where(c => c is { Look.Wraps: true, RowSpan: 1, Text.Length: > 0 }).GroupBy(c => c.At.Row).Where(r => !heights.ContainsKey(r.Key)).ToArray())
        {
            var needed = row.Max(c => Height(c, sheet));
            if (needed > Usual)
            {
                heights[row.Key] = needed;
            }
        }

        return heights;
    }

    private static double Height(BookCell cell, BookSheet sheet)
    {
        var width = Enumerable.Range(cell.At.Column, cell.ColumnSpan).Sum(c => c < sheet.Widths.Count ? sheet.Widths[c] : UsualColumn) - 1;
        var em = width / CharactersPerEm * UsualSize / cell.Look.Size;
        var lines = Math.Ceiling(TextWidth.Of(cell.Text) / Math.Max(1, em));
        return lines <= 1 ? 0 : (lines * cell.Look.Size * LineSpacing) + 4;
    }
}
