using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Performance;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Recognition;

/// <summary>
/// A table as a full grid: every position knows the cell that covers it, whatever was merged. Compact text of each cell
/// is made once.
/// </summary>
internal sealed class TableGrid
{
    private readonly Table table;
    private readonly GridCell?[][] positions;
    private readonly GridCell[][] beginning;
    private FormRow[]? rows;

    public TableGrid(Table table)
    {
        this.table = table;
        var width = 0;
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                width = Math.Max(width, cell.Column + cell.ColumnSpan);
            }
        }

        Width = width;
        HasInferredColumns = table.HasInferredColumns;
        positions = new GridCell?[table.Rows.Count][];
        for (var r = 0; r < positions.Length; r++)
        {
            positions[r] = new GridCell?[width];
        }

        beginning = new GridCell[positions.Length][];
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

            beginning[r] = BeginningIn(r);
        }
    }

    public int Height => positions.Length;

    public int Width { get; }

    /// <summary>True if no rules part its columns.</summary>
    public bool HasInferredColumns { get; }

    /// <summary>The cell that covers a position; null if there is none.</summary>
    public GridCell? this[int row, int column] =>
        row >= 0 && row < Height && column >= 0 && column < Width ? positions[row][column] : null;

    /// <summary>The compact text at a position; empty if there is no cell.</summary>
    public string Text(int row, int column) => this[row, column]?.Text ?? "";

    /// <summary>The cells that begin in a row, in order, blank ones included.</summary>
    public GridCell[] CellsBeginningIn(int row) => beginning[row];

    /// <summary>The rows as those of a form, made once.</summary>
    public FormRow[] Rows => rows ??= [.. Enumerable.Range(0, Height).Select(r => new FormRow(this, r))];

    /// <summary>The cells whose formula has no result or which hold two amounts, found once.</summary>
    public GridCell[] Faults => field ??= [.. beginning.SelectMany(row => Array.FindAll(row, DoubtfulTables.IsFault))];

    /// <summary>How many cells a row lacks at its end.</summary>
    public int LackingIn(int row) => beginning[row] is [.., var last] ? Width - last.Column - last.Cell.ColumnSpan : 0;

    /// <summary>The same cells with some rows moved to the right.</summary>
    /// <param name="shifts">For each row by how many columns.</param>
    public TableGrid Moved(IReadOnlyDictionary<int, int> shifts) => new(table with
    {
        Rows = [.. table.Rows.Index().Select(r => shifts.GetValueOrDefault(r.Index) is var shift and not 0
            ? r.Item with { Cells = [.. r.Item.Cells.Select(c => c with { Column = c.Column + shift })] } : r.Item)],
    });

    private GridCell[] BeginningIn(int row)
    {
        var cells = new List<GridCell>(Width);
        for (var x = 0; x < Width; x++)
        {
            if (positions[row][x] is { } cell && cell.Row == row && cell.Column == x)
            {
                cells.Add(cell);
            }
        }

        return [.. cells];
    }
}

/// <summary>A cell with its row and its compact text. What readers ask of the text again and again is found out once.</summary>
internal sealed class GridCell(Cell cell, int row, string text)
{
    private bool? isNumber;
    private bool? isAmount;
    private bool? isValue;
    private string? core;
    private string? chinese;

    public Cell Cell { get; } = cell;

    public int Row { get; } = row;

    public string Text { get; } = text;

    public int Column => Cell.Column;

    public bool IsBlank => Text.Length == 0;

    /// <summary>True if the cell holds a number and nothing else.</summary>
    public bool IsNumber => isNumber ??= NumberText.IsNumber(Text);

    /// <summary>True if the cell reads as the target or actual of an indicator: a number, perhaps with operator and unit.</summary>
    public bool IsValue => isValue ??= IndicatorValue.Parse(Text) is not null;

    /// <summary>True if the cell holds a number with decimals, as amounts of money have, and nothing else.</summary>
    public bool IsAmount => isAmount ??= Text.Contains('.') && IsNumber;

    /// <summary>True if the cell says that nothing is counted there.</summary>
    public bool IsFiller => NumberText.IsFiller(Text);

    /// <summary>The text as a label.</summary>
    public string Core => core ??= Labels.Core(Text);

    /// <summary>The Chinese characters of the text alone.</summary>
    public string Chinese => chinese ??= FormText.Chinese(Text);
}
