namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Puts a ruled table together that a page break has parted: nothing stands between the parts but the break, their columns are the same,
/// and the second does not begin with the head again (such a part is a table of its own to readers, which know its head).
/// </summary>
internal sealed class SplitTables
{
    /// <summary>In points: drawn lines of the same table lie less far apart.</summary>
    private const double SameEdge = 1.5;

    private Table? last;
    private IReadOnlyList<double> edges = [];

    /// <summary>Adds a table to the blocks, to the table before it if it goes on with that.</summary>
    public void Add(List<Block> blocks, Table table, IReadOnlyList<double> columns)
    {
        var before = blocks.FindLastIndex(b => b is not PageBreak);
        if (before >= 0 && before < blocks.Count - 1 && ReferenceEquals(blocks[before], last) && IsSame(columns) && !BeginsAlike(last, table))
        {
            last = last with { Rows = [.. last.Rows, .. table.Rows] };
            blocks[before] = last;
        }
        else
        {
            blocks.Add(last = table);
        }

        edges = columns;
    }

    private bool IsSame(IReadOnlyList<double> columns) =>
        columns.Count > 0 && columns.Count == edges.Count && columns.Zip(edges).All(p => Math.Abs(p.First - p.Second) < SameEdge);

    private static bool BeginsAlike(Table table, Table next) =>
        table.Rows[0].Cells.Select(c => c.Text.Value).SequenceEqual(next.Rows[0].Cells.Select(c => c.Text.Value), StringComparer.Ordinal);
}
