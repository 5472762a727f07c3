using Mingzhang.Documents;

namespace Mingzhang.Recognition.Performance;

/// <summary>A row of a form, which may go over several tables of the document.</summary>
internal sealed class FormRow
{
    public FormRow(TableGrid grid, int index)
    {
        Grid = grid;
        Index = index;
        var own = new List<GridCell>();
        foreach (var cell in grid.CellsBeginningIn(index))
        {
            HasSpans |= cell.Cell.ColumnSpan > 1;
            if (!cell.IsBlank)
            {
                own.Add(cell);
            }
        }

        Own = own;
    }

    public TableGrid Grid { get; }

    public int Index { get; }

    /// <summary>The cells with words that begin in the row.</summary>
    public IReadOnlyList<GridCell> Own { get; }

    /// <summary>True if merged cells tell the columns, so that a shift of cells is out of the question.</summary>
    public bool HasSpans { get; }

    /// <summary>The words that begin in the row at a column, or begin left of it and cover it; null if there are none.</summary>
    public GridCell? At(int column) =>
        Grid[Index, column] is { IsBlank: false } cell && cell.Row == Index ? cell : null;

    /// <summary>The words that cover a column in the row, also those of a merged cell that began further up; null if there are none.</summary>
    public GridCell? Covering(int column) => Grid[Index, column] is { IsBlank: false } cell ? cell : null;
}

/// <summary>A cell in the making: words that the page may have cut in several pieces.</summary>
internal sealed class Draft
{
    private readonly List<SourceText> pieces = [];

    public Draft()
    {
    }

    public Draft(GridCell? cell) => Append(cell);

    public SourceText Text => pieces is [var only] ? only : SourceText.Join("", pieces);

    public string Chinese => FormText.Chinese(Text.Value);

    public bool IsBlank => pieces.Count == 0;

    public void Append(GridCell? cell)
    {
        if (cell is { IsBlank: false })
        {
            pieces.Add(cell.Cell.Text);
        }
    }
}
