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
        var row = Across(last.Rows);
        if (last.Rows.Count <= head || next.Rows.Count <= head || !IsCut(row, last.Rows[^1], next.Rows[head], edges))
        {
            return null;
        }

        var rests = next.Rows[head].Cells;
        return (last with { Rows = [.. last.Rows.Select(r => new Row([.. r.Cells.Select(c => Array.FindIndex(row, x => ReferenceEquals(x, c)) is >= 0 and var i ? Whole(c, rests[i]) : c)]))] },
            next with { Rows = [.. next.Rows.Take(head), .. Without(next.Rows, head)] });
    }

    private static Cell Whole(Cell cell, Cell rest) => rest.Text.IsBlank ? cell : cell with { Text = SourceText.Join("", [cell.Text, rest.Text]) };

    /// <summary>The rows behind one that is taken away; what of its cells goes on below begins, without words, in the next.</summary>
    private static IEnumerable<Row> Without(IReadOnlyList<Row> rows, int taken)
    {
        Cell[] deeper = [.. rows[taken].Cells.Where(c => c.RowSpan > 1).Select(c => c with { Text = SourceText.Empty, RowSpan = c.RowSpan - 1 })];
        return rows.Skip(taken + 1).Select((r, i) => i > 0 || deeper.Length == 0 ? r : new Row([.. r.Cells.Concat(deeper).OrderBy(c => c.Column)]));
    }

    /// <summary>The cells that stand before the break, also those that begin in a row above the last, from left to right.</summary>
    private static Cell[] Across(IReadOnlyList<Row> rows) =>
        [.. rows.SelectMany((r, i) => r.Cells.Where(c => i + c.RowSpan >= rows.Count)).OrderBy(c => c.Column)];

    /// <summary>A row of the head: the break may have cut the last lines of one of them.</summary>
    private static bool IsAlike(Row row, Row again) =>
        row.Cells.Count == again.Cells.Count && row.Cells.Zip(again.Cells).All(p => p.First.Text.IsBlank == p.Second.Text.IsBlank
            && (p.First.Text.Value.StartsWith(p.Second.Text.Value, StringComparison.Ordinal) || p.Second.Text.Value.StartsWith(p.First.Text.Value, StringComparison.Ordinal)));

    /// <summary>
    /// True if there are words on both sides, all of them go on with words, and only one side has numbers: those of a row stand together, whichever
    /// side they are on.
    /// </summary>
    private static bool IsCut(Cell[] row, Row own, Row rest, IReadOnlyList<double> edges)
    {
        if (row.Length != rest.Cells.Count || row.Zip(rest.Cells).Any(p => p.First.Column != p.Second.Column || p.First.ColumnSpan != p.Second.ColumnSpan)
            || (HasNumber(own) && HasNumber(rest)))
        {
            return false;
        }

        var both = row.Zip(rest.Cells).Where(p => !p.First.Text.IsBlank && !p.Second.Text.IsBlank).ToArray();
        return both.Length > 0 && Array.TrueForAll(both, p => !IsNumber(p.Second) && !Reflow.BeginsAnew(p.Second.Text.Value)
            && CutHead.Fills(p.First.Text, p.Second.Text, edges[p.First.Column + p.First.ColumnSpan] - edges[p.First.Column] - Padding));
    }

    private static bool HasNumber(Row row) => row.Cells.Any(IsNumber);

    private static bool IsNumber(Cell cell) => cell.Text.Value.Any(char.IsDigit) && !cell.Text.Value.Any(char.IsLetter);
}
