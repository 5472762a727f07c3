using Mingzhang.Catalog.Printing;
using Mingzhang.Documents;

namespace Mingzhang.Composition.Printing;

/// <summary>The head of a printed table: cells by row, the lowest heads of a shallow tree reaching down to the bottom.</summary>
internal sealed class HeadPlan
{
    private readonly List<PrintedCell>[] rows;

    /// <summary>Makes an empty head.</summary>
    /// <param name="depth">Number of rows, without the row that numbers the columns.</param>
    public HeadPlan(int depth) => rows = [.. Enumerable.Range(0, depth).Select(_ => new List<PrintedCell>())];

    public int Depth => rows.Length;

    /// <summary>The rows, their cells from left to right.</summary>
    public IEnumerable<PrintedRow> Rows => rows.Select(r => new PrintedRow([.. r.OrderBy(c => c.Column)]));

    /// <summary>Adds one head cell.</summary>
    public void Add(string text, int row, int column, int columnSpan, int rowSpan) =>
        rows[row].Add(new(column, text, CellRole.Head) { ColumnSpan = columnSpan, RowSpan = rowSpan });

    /// <summary>Adds trees of heads side by side, from a row down to the bottom.</summary>
    public void Add(IEnumerable<ColumnHead> heads, int row, int column)
    {
        foreach (var head in heads)
        {
            Add(head.Text, row, column, head.Width, head.Column is null ? 1 : Depth - row);
            Add(head.Parts, row + 1, column);
            column += head.Width;
        }
    }
}
