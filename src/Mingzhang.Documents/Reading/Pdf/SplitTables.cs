namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Puts a ruled table together that a page break has parted: nothing stands between the parts but the break, their columns are the same,
/// and the second does not begin with the head again (such a part is a table of its own to readers, which know its head). So is a table
/// of which only the head stands before the break, and so is a row that the break has cut. Columns that only one part divides, because a
/// head there does, are the other part's too.
/// </summary>
internal sealed class SplitTables
{
    /// <summary>A part with fewer edges, which has one column or two, may by chance have those of another table.</summary>
    private const int FewestEdges = 4;

    private Table? last;
    private IReadOnlyList<double> edges = [];

    /// <summary>Adds a table to the blocks, to the table before it if it goes on with that.</summary>
    public void Add(List<Block> blocks, Table table, IReadOnlyList<double> columns)
    {
        var before = blocks.FindLastIndex(b => b is not PageBreak);
        var isBehindBreak = before >= 0 && before < blocks.Count - 1 && ReferenceEquals(blocks[before], last);
        if (isBehindBreak && columns.Count >= FewestEdges && columns.Count < edges.Count && ColumnEdges.Among(columns, edges) is { } places)
        {
            (table, columns) = (table with { Rows = ColumnEdges.Spread(table.Rows, places) }, edges);
        }
        else if (isBehindBreak && edges.Count >= FewestEdges && edges.Count < columns.Count && !CutHead.IsHead(last!) && ColumnEdges.Among(edges, columns) is { } coarser)
        {
            blocks[before] = last = last! with { Rows = ColumnEdges.Spread(last.Rows, coarser) };
            edges = columns;
        }

        var hasSameColumns = ColumnEdges.AreSame(columns, edges);
        if (isBehindBreak && hasSameColumns && CutRow.Heal(last!, table, columns) is var (healed, rest))
        {
            blocks[before] = last = healed;
            table = rest;
            if (table.Rows.Count == 0)
            {
                return;
            }
        }

        var follows = isBehindBreak && !BeginsAlike(last!, table);
        if (follows && CutHead.Join(last!, edges, table, columns) is { } whole)
        {
            blocks[before] = last = whole;
        }
        else if (follows && hasSameColumns)
        {
            blocks[before] = last = last! with { Rows = [.. last.Rows, .. table.Rows] };
        }
        else
        {
            blocks.Add(last = table);
        }

        edges = columns;
    }

    /// <summary>True if a part begins with the head of the part before it, of which the break may have cut the last lines.</summary>
    private static bool BeginsAlike(Table table, Table next) =>
        table.Rows[0].Cells.Count == next.Rows[0].Cells.Count &&
        table.Rows[0].Cells.Zip(next.Rows[0].Cells).All(p => p.First.Text.Length > 0 == p.Second.Text.Length > 0 && p.Second.Text.Value.StartsWith(p.First.Text.Value, StringComparison.Ordinal));
}
