namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A cell whose characters are known but not yet in order.</summary>
internal sealed class DraftCell(int row, int column, int rowSpan, int columnSpan, double width)
{
    public int Row { get; set; } = row;

    public int Column { get; } = column;

    public int RowSpan { get; set; } = rowSpan;

    public int ColumnSpan { get; } = columnSpan;

    /// <summary>Width in points.</summary>
    public double Width { get; } = width;

    public List<Glyph> Glyphs { get; init; } = [];
}

/// <summary>A table in the making.</summary>
internal sealed class TableDraft(int rows, double top, List<DraftCell> cells)
{
    public int Rows { get; set; } = rows;

    /// <summary>Its place among the blocks of the page, in points from the top.</summary>
    public double Top { get; } = top;

    public List<DraftCell> Cells { get; } = cells;

    /// <summary>Where its columns begin and end, in points from the left; empty if rules do not tell.</summary>
    public IReadOnlyList<double> Edges { get; init; } = [];

    /// <summary>True if no rules part its columns.</summary>
    public bool HasInferredColumns { get; init; }

    public Table ToTable(int page)
    {
        var printed = new List<Cell>[Rows];
        for (var i = 0; i < Rows; i++)
        {
            printed[i] = [];
        }

        foreach (var cell in Cells.OrderBy(c => c.Column))
        {
            printed[cell.Row].Add(new(CellText.Of(cell, page), cell.Column, cell.ColumnSpan, cell.RowSpan));
        }

        return new([.. printed.Select(r => new Row(r))]) { HasInferredColumns = HasInferredColumns };
    }
}
