namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Programs that write a table of Word as text repeat a merged cell in each column it covers. Columns side by side that are the same from
/// head to foot are one; columns that happen to have the same numbers have other heads.
/// </summary>
internal static class RepeatedColumns
{
    private const int FewestRows = 3;

    /// <summary>The rows, each repeated column within the one before it.</summary>
    public static IReadOnlyList<Row> Merge(IReadOnlyList<Row> rows)
    {
        var width = rows[0].Cells.Count;
        if (rows.Count < FewestRows || rows.Any(r => r.Cells.Count != width))
        {
            return rows;
        }

        var repeats = Enumerable.Range(0, width).Select(c => c > 0 && HasWords(rows[0].Cells[c]) && rows.All(r => r.Cells[c].Text.Value == r.Cells[c - 1].Text.Value)).ToArray();
        return repeats.Contains(true) ? [.. rows.Select(r => Merge(r, repeats))] : rows;
    }

    private static Row Merge(Row row, bool[] repeats)
    {
        var cells = new List<Cell>();
        foreach (var (cell, isRepeated) in row.Cells.Zip(repeats))
        {
            if (isRepeated)
            {
                cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + 1 };
            }
            else
            {
                cells.Add(cell);
            }
        }

        return new(cells);
    }

    private static bool HasWords(Cell head) => head.Text.Value.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
}
