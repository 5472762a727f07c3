namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Shares the columns of a sheet among what stands at the left, in the middle and at the right of a head line.</summary>
internal static class HeadLineColumns
{
    /// <summary>
    /// The first column of the middle and that of the right piece, so that each piece has room and the middle one stands as near to
    /// the middle of the table as columns allow; null if they have no room side by side.
    /// </summary>
    public static (int Middle, int Right)? Of(TableHeadLine line, TableLayout layout)
    {
        var edges = new double[layout.Columns.Count + 1];
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            edges[i + 1] = edges[i] + layout.Columns[i];
        }

        var cuts = from first in Enumerable.Range(0, edges.Length)
                   from last in Enumerable.Range(first, edges.Length - first)
                   where HasRoom(line.Left, 0, first) && HasRoom(line.Middle, first, last) && HasRoom(line.Right, last, edges.Length - 1)
                   orderby Math.Abs(edges[first] + edges[last] - edges[^1]), last - first
                   select ((int, int)?)(first, last);
        return cuts.FirstOrDefault();

        bool HasRoom(string text, int first, int last) =>
            text.Length == 0 ? first == last : (TextWidth.Of(text) * layout.FontSize) + (2 * TableLayout.Padding) <= edges[last] - edges[first];
    }
}
