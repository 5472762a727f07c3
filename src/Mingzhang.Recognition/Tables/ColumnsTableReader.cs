using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>Reads tables of one row of amounts, told apart by the heads above them.</summary>
internal sealed class ColumnsTableReader(TableContext context)
{
    public void Read(TableGrid grid)
    {
        var head = HeadedTable.Read(grid, row => IsData(grid, row));
        var columns = head.Assign(context.Layout.Columns, 0, grid.Width);
        for (var row = 0; row < head.HeadRows; row++)
        {
            foreach (var cell in grid.CellsBeginningIn(row))
            {
                context.Head(cell);
            }
        }

        if (head.HeadRows < grid.Height)
        {
            State(grid, head.HeadRows, columns);
        }
        else
        {
            StateBlank(columns);
        }
    }

    private void State(TableGrid grid, int row, ColumnLayout?[] columns)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] is { } layout)
            {
                context.State(layout.Key!, grid[row, column], "", string.Join(' ', layout.Labels.Select(l => l[0])));
            }
        }
    }

    private void StateBlank(ColumnLayout?[] columns)
    {
        foreach (var layout in columns.OfType<ColumnLayout>())
        {
            context.State(layout.Key!, null, "", string.Join(' ', layout.Labels.Select(l => l[0])));
        }
    }

    /// <summary>The first row with amounts: a number, and no head word.</summary>
    private static bool IsData(TableGrid grid, int row)
    {
        var cells = grid.CellsBeginningIn(row).Where(c => !c.IsBlank).ToArray();
        return Array.Exists(cells, c => c.IsNumber) && Array.TrueForAll(cells, c => c.IsNumber || c.IsFiller);
    }
}
