namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Compares where the columns of two tables begin and end, and gives a table the columns of one that parts them further.</summary>
internal static class ColumnEdges
{
    /// <summary>In points: drawn lines of the same table lie less far apart.</summary>
    private const double Closest = 1.5;

    /// <summary>True if both tables have the same columns.</summary>
    public static bool AreSame(IReadOnlyList<double> edges, IReadOnlyList<double> others) =>
        edges.Count > 0 && edges.Count == others.Count && edges.Zip(others).All(p => Math.Abs(p.First - p.Second) < Closest);

    /// <summary>For each edge which one of the finer columns it is; null unless all are among them, and the outer ones are the same.</summary>
    public static int[]? Among(IReadOnlyList<double> edges, IReadOnlyList<double> finer)
    {
        int[] places = [.. edges.Select(e => finer.Index().FirstOrDefault(f => Math.Abs(f.Item - e) < Closest, (-1, 0)).Index)];
        return places is [0, ..] && places[^1] == finer.Count - 1 && !places.Contains(-1) && places.Distinct().Count() == places.Length ? places : null;
    }

    /// <summary>Rows over finer columns.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="places">For each edge of their columns which one of the finer columns it is.</param>
    public static Row[] Spread(IEnumerable<Row> rows, int[] places) =>
    [
        .. rows.Select(r => new Row(
            [.. r.Cells.Select(c => c with { Column = places[c.Column], ColumnSpan = places[c.Column + c.ColumnSpan] - places[c.Column] })])),
    ];
}
