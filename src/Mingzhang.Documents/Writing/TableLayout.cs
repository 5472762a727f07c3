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

    /// <summary>The width of a rule, in points.</summary>
    private const double Rule = .5;

    /// <summary>The height of a line as a multiple of the size of its letters.</summary>
    public const double LinePitch = 1.25;

    /// <summary>五号 to 小五; below only where a table would not fit otherwise.</summary>
    private static readonly double[] Sizes = [10.5, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6];

    private const double SmallFont = 8;

    /// <summary>So much of a page is left free, in points, because fonts differ a little from each other.</summary>
    private const double Reserve = 12;

    /// <summary>The height of a line of the table, in points.</summary>
    public double LineHeight => FontSize * LinePitch;

    /// <summary>
    /// The layout of a table among the blocks on its pages: if small letters let all that stand there have room on one page, the
    /// letters are small.
    /// </summary>
    public static TableLayout Of(Table table, PageGroup group)
    {
        var width = group.Paper.TextWidth;
        var needs = ColumnNeed.Of(table);
        var first = needs.Count switch { <= 5 => 0, <= 8 => 1, _ => 2 };
        var room = group.Paper.TextHeight - Beside(table, group) - Reserve;
        return Enumerable.Range(first, Sizes.Length - first).TakeWhile(i => Sizes[i] >= SmallFont)
            .Select(i => Fitting(table, needs, width, i))
            .FirstOrDefault(layout => layout.Height(table) <= room) ?? Fitting(table, needs, width, first);
    }

    /// <summary>How many lines the text of a cell takes.</summary>
    public int Lines(Cell cell)
    {
        var width = -2 * Padding;
        for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, Columns.Count); c++)
        {
            width += Columns[c];
        }

        return cell.Text.Value.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(TextWidth.Of(line) * FontSize / Math.Max(width, FontSize))));
    }

    /// <summary>The height of a row, in points.</summary>
    public double Height(Row row) =>
        (row.Cells.Where(c => c.RowSpan == 1).Select(Lines).DefaultIfEmpty(1).Max() * LineHeight) + (2 * RowPadding) + Rule;

    private double Height(Table table) => table.Rows.Sum(Height);

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

    /// <summary>Every column has at least what it needs; the rest goes by the widths given, or by what the columns would like.</summary>
    private static double[] Share(IReadOnlyList<double> given, IReadOnlyList<ColumnNeed> needs, double size, double width)
    {
        var least = needs.Select(n => n.Least(size)).ToArray();
        var liked = given.Count == needs.Count && given.Sum() > 0
            ? [.. given.Select(g => Math.Max(g, 0) / given.Sum() * width)]
            : needs.Select(n => n.Liked(size)).ToArray();
        var spare = width - least.Sum();
        if (spare <= 0)
        {
            return [.. least.Select(l => l * width / least.Sum())];
        }

        // First what is missing to the liked widths; what is left over then widens all alike.
        var missing = liked.Zip(least, (l, m) => Math.Max(l - m, 0)).ToArray();
        var share = missing.Sum() > 0 ? Math.Min(1, spare / missing.Sum()) : 0;
        var widths = least.Zip(missing, (l, m) => l + (m * share)).ToArray();
        var factor = width / widths.Sum();
        return [.. widths.Select(w => w * factor)];
    }
}
