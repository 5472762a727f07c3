namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Puts a row together whose lines a page break has parted, behind the head if that is printed again.</summary>
internal static class CutRow
{
    /// <summary>In points: what is left free at both sides of a line that fills its cell.</summary>
    private const double Padding = 12;

    /// <summary>The part before the break with the whole row and the part behind it without its rest; null if no row was cut.</summary>
    /// <param name="last">What stands before the break.</param>
    /// <param name="next">What stands behind it, in the same columns.</param>
    /// <param name="edges">Where the columns begin and end.</param>
    public static (Table Last, Table Next)? Heal(Table last, Table next, IReadOnlyList<double> edges)
    {
        var head = last.Rows.Zip(next.Rows).TakeWhile(p => IsAlike(p.First, p.Second)).Count();
        if (last.Rows.Count <= head || next.Rows.Count <= head || !IsCut(last.Rows[^1], next.Rows[head], edges))
        {
            return null;
        }

        var whole = new Row([.. last.Rows[^1].Cells.Zip(next.Rows[head].Cells, (c, rest) => c with { Text = SourceText.Join("", [c.Text, rest.Text]) })]);
        return (last with { Rows = [.. last.Rows.SkipLast(1), whole] }, next with { Rows = [.. next.Rows.Take(head), .. next.Rows.Skip(head + 1)] });
    }

    /// <summary>A row of the head: the break may have cut the last lines of one of them.</summary>
    private static bool IsAlike(Row row, Row again) =>
        row.Cells.Count == again.Cells.Count && row.Cells.Zip(again.Cells).All(p => p.First.Text.IsBlank == p.Second.Text.IsBlank
            && (p.First.Text.Value.StartsWith(p.Second.Text.Value, StringComparison.Ordinal) || p.Second.Text.Value.StartsWith(p.First.Text.Value, StringComparison.Ordinal)));

    /// <summary>
    /// True if there are words on both sides, all of them go on, and only one side has numbers: those of a row stand together, whichever
    /// side they are on.
    /// </summary>
    private static bool IsCut(Row row, Row rest, IReadOnlyList<double> edges)
    {
        if (row.Cells.Count != rest.Cells.Count || row.Cells.Zip(rest.Cells).Any(p => p.First.Column != p.Second.Column || p.First.ColumnSpan != p.Second.ColumnSpan)
            || (HasNumber(row) && HasNumber(rest)))
        {
            return false;
        }

        var both = row.Cells.Zip(rest.Cells).Where(p => !p.First.Text.IsBlank && !p.Second.Text.IsBlank).ToArray();
        return both.Length > 0 && Array.TrueForAll(both, p => !Reflow.BeginsAnew(p.Second.Text.Value)
            && CutHead.Fills(p.First.Text, p.Second.Text, edges[p.First.Column + p.First.ColumnSpan] - edges[p.First.Column] - Padding));
    }

    private static bool HasNumber(Row row) => row.Cells.Any(c => c.Text.Value.Any(char.IsDigit) && !c.Text.Value.Any(char.IsLetter));
}
