namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Puts the head of a table that a page break has parted from it, perhaps through the lines of its cells, on top of the table.</summary>
internal static class CutHead
{
    /// <summary>A part with more rows than this is more than a head.</summary>
    private const int MostRows = 4;

    /// <summary>In points: what is left free at both sides of a line that fills its cell.</summary>
    private const double Padding = 6;

    /// <summary>True if nothing but a head stands before the break.</summary>
    public static bool IsHead(Table part) => part.Rows.Count <= MostRows && !HasNumber(part.Rows);

    /// <summary>The whole table; null if the part before the break is no head of the part behind it.</summary>
    /// <param name="head">What stands before the break.</param>
    /// <param name="headEdges">Where its columns begin and end.</param>
    /// <param name="body">What stands behind the break.</param>
    /// <param name="edges">Where its columns begin and end: as the head's, or more.</param>
    public static Table? Join(Table head, IReadOnlyList<double> headEdges, Table body, IReadOnlyList<double> edges)
    {
        if (!IsHead(head) || headEdges.Count == 0)
        {
            return null;
        }

        if (ColumnEdges.Among(headEdges, edges) is not { } places)
        {
            return null;
        }

        var upper = ColumnEdges.Spread(head.Rows, places);
        var cut = HasNumber([body.Rows[0]]) ? [] : Cut(upper, body.Rows[0], edges);
        return cut.Count > 0 ? body with { Rows = Healed(upper, body.Rows, cut) }
            : headEdges.Count < edges.Count ? body with { Rows = [.. upper, .. body.Rows] } : null;
    }

    /// <summary>
    /// The cells before the break with the rest of each behind it; none unless all that have words on both sides fill their lines, and below
    /// the others every column has a name.
    /// </summary>
    private static Dictionary<Cell, Cell> Cut(Row[] upper, Row below, IReadOnlyList<double> edges)
    {
        var parts = new Dictionary<Cell, Cell>(ReferenceEqualityComparer.Instance);
        var lowest = upper.SelectMany((r, i) => r.Cells.Where(c => i + c.RowSpan >= upper.Length)).ToArray();
        if (below.Cells.Any(c => c.Text.IsBlank && !Array.Exists(lowest, l => l.Column == c.Column && l.ColumnSpan == c.ColumnSpan)))
        {
            return [];
        }

        foreach (var cell in lowest.Where(c => !c.Text.IsBlank))
        {
            if (below.Cells.FirstOrDefault(c => c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan && !c.Text.IsBlank) is { } rest)
            {
                if (!Fills(cell.Text, rest.Text, edges[cell.Column + cell.ColumnSpan] - edges[cell.Column] - Padding))
                {
                    return [];
                }

                parts.Add(cell, rest);
            }
        }

        return parts;
    }

    /// <summary>True if the first character of the rest would not have fitted on the last line.</summary>
    /// <param name="text">What stands before the break.</param>
    /// <param name="rest">What stands behind it.</param>
    /// <param name="width">The room for a line, in points.</param>
    public static bool Fills(SourceText text, SourceText rest, double width)
    {
        var line = text.Anchors.First(a => a.Line == text.Anchors[^1].Line).Start;
        return text.Locate(line, text.Length - line).Box is { } last && rest.Locate(0, 1).Box is { } first &&
            last.Right - last.Left + first.Right - first.Left > width;
    }

    private static Row[] Healed(Row[] upper, IReadOnlyList<Row> rows, Dictionary<Cell, Cell> cut)
    {
        var rests = cut.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. upper.Select(r => new Row([.. r.Cells.Select(c => cut.TryGetValue(c, out var rest) ? c with { Text = SourceText.Join("", [c.Text, rest.Text]), RowSpan = c.RowSpan + rest.RowSpan } : c)])),
            new([.. rows[0].Cells.Where(c => !rests.Contains(c))]),
            .. rows.Skip(1),
        ];
    }

    private static bool HasNumber(IEnumerable<Row> rows) =>
        rows.SelectMany(r => r.Cells).Any(c => c.Text.Value.Any(char.IsDigit) && !c.Text.Value.Any(char.IsLetter));
}
