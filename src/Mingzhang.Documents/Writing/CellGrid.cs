namespace Mingzhang.Documents.Writing;

/// <summary>A position of a table.</summary>
/// <param name="Cell">The cell that covers it; a blank one where a row has none.</param>
/// <param name="IsFirst">True where the cell begins.</param>
/// <param name="Columns">The columns it covers from here, within the table.</param>
/// <param name="Rows">The rows it covers from here, within the table.</param>
internal readonly record struct GridCell(Cell Cell, bool IsFirst, int Columns, int Rows);

/// <summary>The positions of a table with the cells that cover them: spans end at the table's edge and never overlap.</summary>
internal sealed class CellGrid
{
    private readonly GridCell[] positions;
    private readonly int columns;

    public CellGrid(Table table, int columns)
    {
        this.columns = columns;
        positions = new GridCell[table.Rows.Count * columns];
        for (var r = 0; r < table.Rows.Count; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.Column < columns))
            {
                Place(cell, r, table.Rows.Count);
            }

            for (var c = 0; c < columns; c++)
            {
                if (positions[(r * columns) + c].Cell is null)
                {
                    positions[(r * columns) + c] = new(new(SourceText.Empty, c), IsFirst: true, 1, 1);
                }
            }
        }
    }

    /// <summary>The positions of a row, from left to right.</summary>
    public ReadOnlySpan<GridCell> Row(int row) => positions.AsSpan(row * columns, columns);

    /// <summary>True if a cell of a row begins in a row above.</summary>
    public bool BeginsBefore(int row)
    {
        var above = Row(row - 1);
        var cells = Row(row);
        for (var c = 0; c < columns; c++)
        {
            if (ReferenceEquals(above[c].Cell, cells[c].Cell))
            {
                return true;
            }
        }

        return false;
    }

    private void Place(Cell cell, int row, int rowCount)
    {
        var wide = 0;
        while (wide < cell.ColumnSpan && cell.Column + wide < columns && positions[(row * columns) + cell.Column + wide].Cell is null)
        {
            wide++;
        }

        var high = wide == 0 ? 0 : Math.Clamp(cell.RowSpan, 1, rowCount - row);
        for (var r = 0; r < high; r++)
        {
            for (var c = 0; c < wide; c++)
            {
                positions[((row + r) * columns) + cell.Column + c] = new(cell, r == 0 && c == 0, wide, high);
            }
        }
    }
}
