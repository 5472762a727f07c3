using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>
/// The columns of a table's grid that a person sees. Edges that are meant to be one may differ by rounding, mostly where the file was
/// converted; what lies between them is a column of the grid and none of the table.
/// </summary>
internal sealed class GridColumns
{
    /// <summary>In twentieths of a point: a point.</summary>
    private const int Sliver = 20;

    /// <summary>A sliver is so many times narrower than the columns beside it.</summary>
    private const int Times = 20;

    private readonly bool[] isSliver;

    public GridColumns(XElement table)
    {
        var grid = WordXml.Child(table, "tblGrid");
        int[] widths = grid is null ? [] : [.. grid.Elements().Where(e => WordXml.Name(e) == "gridCol").Select(Width)];
        var widest = widths.DefaultIfEmpty().Max();
        isSliver = Array.ConvertAll(widths, w => w is > 0 and <= Sliver && w * Times <= widest);
    }

    /// <summary>The first column and the number of columns of a cell, by the columns of the grid where it begins and before which it ends; none if nobody sees it.</summary>
    public (int Column, int Span) Of(int begin, int end) => (Seen(begin), Seen(end) - Seen(begin));

    private static int Width(XElement column) => int.TryParse(WordXml.Attribute(column, "w"), out var width) ? width : 0;

    /// <summary>How many columns are seen before one of the grid.</summary>
    private int Seen(int column) => column - isSliver.Take(column).Count(s => s);
}
