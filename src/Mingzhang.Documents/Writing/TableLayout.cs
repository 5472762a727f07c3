namespace Mingzhang.Documents.Writing;

/// <summary>The size of a table's letters and the widths of its columns on paper, chosen so that no number is broken.</summary>
/// <param name="FontSize">In points.</param>
/// <param name="Columns">The widths, in points; together the width of the text.</param>
internal sealed record TableLayout(double FontSize, IReadOnlyList<double> Columns)
{
    /// <summary>The space within a cell at its left and right, in points.</summary>
    public const double Padding = 2.5;

    /// <summary>The space within a cell at its top and bottom, in points.</summary>
    public const double RowPadding = 1.2;

    /// <summary>The width of a rule, in points: half a point, which a browser makes a whole pixel.</summary>
    private const double Rule = .75;

    /// <summary>The height of a line as a multiple of the size of its letters.</summary>
    public const double LinePitch = 1.25;

    /// <summary>五号 to 小五; below only where a table would not fit otherwise.</summary>
    private static readonly double[] Sizes = [10.5, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6];

    /// <summary>六号, for a table to stand on one page.</summary>
    private const double SmallFont = 7.5;

    /// <summary>So many rows at least are to stand on the last page of a long table.</summary>
    private const int FewRows = 5;

    /// <summary>Up to this height, in points, a table is not parted: five lines of running text.</summary>
    private const double SmallTable = 145;

    /// <summary>So much of a page is left free, in points, because fonts differ a little from each other.</summary>
    private const double Reserve = 12;

    /// <summary>The height of a line of the table, in points.</summary>
    public double LineHeight => FontSize * LinePitch;

    /// <summary>
    /// The layout of a table among the blocks on its pages: if small letters let all that stand there have room on one page, or spare a
    /// last page with hardly a row, the letters are small.
    /// </summary>
    public static TableLayout Of(Table table, PageGroup group)
    {
        var width = group.Paper.TextWidth;
        var needs = ColumnNeed.Of(table);
        var first = needs.Count switch { <= 5 => 0, <= 8 => 1, _ => 2 };
        TableLayout[] layouts = [.. Enumerable.Range(first, Sizes.Length - first).TakeWhile(i => Sizes[i] >= SmallFont).Select(i => Fitting(table, needs, width, i))];
        return Array.Find(layouts, layout => layout.Fits(table, group))
            ?? Array.Find(layouts, layout => layout.RowsOnLastPage(table, group) >= FewRows)
            ?? layouts[0];
    }

    /// <summary>True if the table in this layout has room on one page with all that stands there beside it.</summary>
    public bool Fits(Table table, PageGroup group) =>
        FontSize >= SmallFont && table.Rows.Sum(Height) <= group.Paper.TextHeight - Beside(table, group) - Reserve;

    /// <summary>How many rows stand on the last page of a table that takes several.</summary>
    private int RowsOnLastPage(Table table, PageGroup group)
    {
        var head = table.Rows.Take(table.HeadRows).Sum(Height);
        var room = group.Paper.TextHeight - Reserve;
        var (filled, count) = (Beside(table, group), 0);
        foreach (var height in table.Rows.Select(Height))
        {
            (filled, count) = filled + height > room ? (head + height, 1) : (filled + height, count + 1);
        }

        return count;
    }

    /// <summary>True for a table so small that it is not parted between two pages.</summary>
    public bool IsSmall(Table table) => table.Rows.Sum(Height) <= SmallTable;

    /// <summary>How many lines the text of a cell takes.</summary>
    public int Lines(Cell cell)
    {
        var width = -(2 * Padding) - Rule - (cell.Indent * FontSize);
        for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, Columns.Count); c++)
        {
            width += Columns[c];
        }

        return cell.Text.Value.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(TextWidth.Of(line) * FontSize / Math.Max(width, FontSize))));
    }

    /// <summary>The height of a row, in points.</summary>
    public double Height(Row row) =>
        (row.Cells.Where(c => c.RowSpan == 1).Select(Lines).DefaultIfEmpty(1).Max() * LineHeight) + (2 * RowPadding) + Rule;

    /// <summary>The height of all other blocks in a group; endless if there are further tables, which take pages of their own.</summary>
    private static double Beside(Table table, PageGroup group) => group.Blocks.Where(b => !ReferenceEquals(b, table)).Sum(block => block switch
    {
        Paragraph paragraph => TextStyle.Of(paragraph).Height(paragraph.Text.Value, group.Paper.TextWidth),
        _ => double.PositiveInfinity,
    });

    private static TableLayout Fitting(Table table, IReadOnlyList<ColumnNeed> needs, double width, int first)
    {
        for (var i = first; i < Sizes.Length - 1; i++)
        {
            if (needs.Sum(n => n.Least(Sizes[i])) <= width)
            {
                return new(Sizes[i], Share(table.Widths, needs, Sizes[i], width));
            }
        }

        return new(Sizes[^1], Share(table.Widths, needs, Sizes[^1], width));
    }

    /// <summary>
    /// Every column has at least what it needs; then labels get room for one line; the rest goes by the widths given, and what is left
    /// after that widens all alike.
    /// </summary>
    private static double[] Share(IReadOnlyList<double> given, IReadOnlyList<ColumnNeed> needs, double size, double width)
    {
        var widths = Widened([.. needs.Select(n => n.Least(size))], [.. needs.Select(n => n.Liked(size))], width);
        if (given.Count == needs.Count && given.Sum() > 0)
        {
            widths = Widened(widths, [.. given.Select(g => Math.Max(g, 0) / given.Sum() * width)], width);
        }

        var factor = width / widths.Sum();
        return [.. widths.Select(w => w * factor)];
    }

    /// <summary>The widths made up towards those wished for, as far as the whole width goes.</summary>
    private static double[] Widened(double[] widths, double[] wished, double width)
    {
        var missing = wished.Zip(widths, (wish, has) => Math.Max(wish - has, 0)).ToArray();
        var share = missing.Sum() > 0 ? Math.Clamp((width - widths.Sum()) / missing.Sum(), 0, 1) : 0;
        return [.. widths.Zip(missing, (has, lacks) => has + (lacks * share))];
    }
}
