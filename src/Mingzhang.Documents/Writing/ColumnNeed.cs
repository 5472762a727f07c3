namespace Mingzhang.Documents.Writing;

/// <summary>What the texts of a column ask of its width, in em.</summary>
/// <param name="LongestWord">The longest number or word, which may not be broken.</param>
/// <param name="Comfortable">The width at which its texts take few lines.</param>
internal readonly record struct ColumnNeed(double LongestWord, double Comfortable)
{
    /// <summary>The head of a column may be set in up to so many lines.</summary>
    private const double LinesOfHead = 3;

    /// <summary>The head of a row may be set in up to so many lines.</summary>
    private const double LinesOfRowHead = 2;

    /// <summary>No label asks for more.</summary>
    private const double WidestLabel = 24;

    /// <summary>So much at least, for two ideographs side by side.</summary>
    private const double Narrowest = 2.1;

    /// <summary>On a screen a label may take more lines, so that a table fits on a phone where it can.</summary>
    private const double NarrowLabel = 9;

    private const double PaddingOnScreen = .7;

    /// <summary>The least width at a size of letters, in points.</summary>
    public double Least(double size) => (Math.Max(LongestWord, Narrowest) * size) + (2 * TableLayout.Padding) + 1;

    /// <summary>The width it would like at a size of letters, in points.</summary>
    public double Liked(double size) => (Math.Max(Math.Max(LongestWord, Comfortable), Narrowest) * size) + (2 * TableLayout.Padding) + 1;

    /// <summary>The least width at which it can be read well on a screen, in em.</summary>
    public double OnScreen => Math.Max(Math.Max(LongestWord, Math.Min(Comfortable, NarrowLabel)), Narrowest) + PaddingOnScreen;

    /// <summary>The needs of every column of a table.</summary>
    public static IReadOnlyList<ColumnNeed> Of(Table table)
    {
        var count = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(1).Max();
        var needs = new ColumnNeed[Math.Max(count, table.Widths.Count)];
        for (var r = 0; r < table.Rows.Count; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.ColumnSpan == 1))
            {
                var need = needs[cell.Column];
                var (word, wish) = Needs(cell, r < table.HeadRows ? LinesOfHead : LinesOfRowHead);
                needs[cell.Column] = new(Math.Max(need.LongestWord, word), Math.Max(need.Comfortable, wish));
            }
        }

        return needs;
    }

    private static (double Word, double Wish) Needs(Cell cell, double linesOfHead)
    {
        var text = cell.Text.Value;
        var whole = TextWidth.Of(text);
        return cell.Role switch
        {
            CellRole.Number => (whole, whole),
            CellRole.Head => (TextWidth.OfLongestWord(text), whole / linesOfHead),
            _ => (TextWidth.OfLongestWord(text) + cell.Indent, Math.Min(whole + cell.Indent, WidestLabel)),
        };
    }
}
