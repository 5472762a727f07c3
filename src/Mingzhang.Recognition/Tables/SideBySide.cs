using Mingzhang.Documents;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// A long table printed in halves side by side to save a page: its head stands twice in one row, and the rows of the right
/// half follow on those of the left.
/// </summary>
internal static class SideBySide
{
    /// <summary>A head of fewer labels may repeat by chance.</summary>
    private const int FewestLabels = 3;

    /// <summary>The halves from left to right; the table itself if it is one.</summary>
    public static IEnumerable<TableGrid> Split(TableGrid grid)
    {
        var half = grid.Width / 2;
        return grid.Width % 2 == 0 && HeadRepeats(grid, half) ? [Part(grid, 0, half), Part(grid, half, half)] : [grid];
    }

    private static bool HeadRepeats(TableGrid grid, int half)
    {
        var labels = 0;
        for (var row = 0; row < grid.Height && !HasAmount(grid, row); row++)
        {
            for (var column = 0; column < half; column++)
            {
                var left = grid.Text(row, column);
                if (left != grid.Text(row, column + half))
                {
                    return false;
                }

                labels += left.Length > 0 && !NumberText.IsNumber(left) ? 1 : 0;
            }
        }

        return labels >= FewestLabels;
    }

    /// <summary>With the first amount the head has ended.</summary>
    private static bool HasAmount(TableGrid grid, int row) =>
        grid.CellsBeginningIn(row).Any(c => c.IsAmount);

    private static TableGrid Part(TableGrid grid, int from, int width) =>
        new(new Table(
        [
            .. Enumerable.Range(0, grid.Height).Select(row => new Row(
            [
                .. grid.CellsBeginningIn(row).Where(c => c.Column >= from && c.Column < from + width).Select(c => c.Cell with { Column = c.Column - from }),
            ])),
        ])
        { HasInferredColumns = grid.HasInferredColumns });
}
