using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>
/// Which columns lie between two edges of a Word table's grid. Rows whose edges were rounded differently (in files converted from RTF) make
/// columns of a hair's breadth in the grid, which are none.
/// </summary>
internal sealed class ColumnEdges
{
    /// <summary>Columns narrower than a point (in twips) show nothing.</summary>
    private const int Narrowest = 20;

    /// <summary>The column that begins at each edge of the grid.</summary>
    private readonly int[] columns;

    private ColumnEdges(int[] columns) => this.columns = columns;

    /// <summary>The edges of a table; a grid that gives no widths, or hardly any, tells nothing.</summary>
    /// <param name="table">The element <c>tbl</c>.</param>
    public static ColumnEdges Of(XElement table)
    {
        var grid = WordXml.Child(table, "tblGrid");
        int[] widths = grid is null ? [] : [.. grid.Elements().Where(c => WordXml.Name(c) == "gridCol").Select(WidthOf)];
        var isTold = widths.Count(w => w < Narrowest) * 2 < widths.Length;
        var begun = new int[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
        {
            begun[i + 1] = begun[i] + (isTold && widths[i] < Narrowest ? 0 : 1);
        }

        return new(begun);
    }

    private static int WidthOf(XElement column) => int.TryParse(WordXml.Attribute(column, "w"), out var width) ? width : 0;

    /// <summary>The first column between two edges, and how many there are; one at least.</summary>
    public (int First, int Count) Columns(int from, int to) => (At(from), Math.Max(1, At(to) - At(from)));

    private int At(int edge) => edge < columns.Length ? columns[edge] : columns[^1] + edge - columns.Length + 1;
}
