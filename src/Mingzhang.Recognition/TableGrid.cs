using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition;

/// <summary>
/// A table as a full grid: every position knows the cell that covers it, whatever was merged. Compact text of each cell
/// is made once.
/// </summary>
internal sealed class TableGrid
{
    private readonly GridCell?[][] positions;

    public TableGrid(Table table)
    {
        var width = 0;
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                width = Math.Max(width, cell.Column + cell.ColumnSpan);
            }
        }

        Width = width;
        positions = new GridCell?[table.Rows.Count][];
        for (var r = 0; r < positions.Length; r++)
        {
            positions[r] = new GridCell?[width];
        }

        for (var r = 0; r < positions.Length; r++)
        {
            foreach (var cell in table.Rows[r].Cells)
            {
                var grid = new GridCell(cell, r, CompactText.Text(cell.Text.Value));
                for (var y = r; y < Math.Min(positions.Length, r + cell.RowSpan); y++)
                {
                    for (var x = cell.Column; x < cell.Column + cell.ColumnSpan; x++)
                    {
                        positions[y][x] ??= grid;
                    }
                }
            }
        }
    }

    public int Height => positions.Length;

    public int Width { get; }

    /// <summary>The cell that covers a position; null if there is none.</summary>
    public GridCell? this[int row, int column] =>
        row >= 0 && row < Height && column >= 0 && column < Width ? positions[row][column] : null;

    /// <summary>The compact text at a position; empty if there is no cell.</summary>
    public string Text(int row, int column) => this[row, column]?.Text ?? "";

    /// <summary>The cells that begin in a row, in order, blank ones included.</summary>
    public IEnumerable<GridCell> CellsBeginningIn(int row)
    {
        for (var x = 0; x < Width; x++)
        {
            if (positions[row][x] is { } cell && cell.Row == row && cell.Column == x)
            {
                yield return cell;
            }
        }
    }
}

/// <summary>A cell with its row and its compact text.</summary>
internal sealed record GridCell(Cell Cell, int Row, string Text)
{
    public int Column => Cell.Column;

    public bool IsBlank => Text.Length == 0;
}
