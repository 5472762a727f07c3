namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Finds the columns of rows that no vertical rules part, by what stands one above the other.</summary>
internal static class ColumnFinder
{
    /// <summary>Columns from left to right.</summary>
    /// <param name="rows">The parts of each line.</param>
    /// <param name="words">The same lines parted at every gap.</param>
    public static List<Strip> Find(IReadOnlyList<List<Segment>> rows, IReadOnlyList<List<Segment>> words)
    {
        var strips = new List<Strip>();

        // Rows of figures show the columns; heads may span several and must not join them.
        var figures = rows.Where(r => r.Count(s => s.IsNumber) >= 2).ToList();
        IReadOnlyList<List<Segment>> telling = figures.Count > 0 ? figures : [.. rows.Where(r => r.Count >= 3)];
        foreach (var segment in telling.SelectMany(r => r).Where(s => !Spans(s, telling)))
        {
            Join(strips, segment);
        }

        // A column that is blank in all those rows still has a head; but where every column has one, a head beside its
        // figures is only set differently.
        foreach (var segment in words.Where(r => r.Count >= 3 && r.Count != strips.Count).SelectMany(r => r))
        {
            if (!strips.Exists(s => Math.Min(s.Right, segment.Right) > Math.Max(s.Left, segment.Left)))
            {
                Join(strips, segment);
            }
        }

        strips.Sort((a, b) => a.Left.CompareTo(b.Left));
        return strips;
    }

    /// <summary>True if most rows have two parts where the segment has one: a name that runs into its figure, or a total over several columns.</summary>
    private static bool Spans(Segment segment, IReadOnlyList<List<Segment>> rows) =>
        rows.Count(r => r.Count(s => Math.Min(s.Right, segment.Right) > Math.Max(s.Left, segment.Left)) >= 2) * 2 > rows.Count;

    private static void Join(List<Strip> strips, Segment segment)
    {
        var joined = new Strip(segment.Left, segment.Right);
        for (var i = strips.Count - 1; i >= 0; i--)
        {
            if (Math.Min(strips[i].Right, joined.Right) > Math.Max(strips[i].Left, joined.Left))
            {
                joined = new(Math.Min(strips[i].Left, joined.Left), Math.Max(strips[i].Right, joined.Right));
                strips.RemoveAt(i);
            }
        }

        strips.Add(joined);
    }
}
