namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Finds the columns of rows that no vertical rules part, by what stands one above the other.</summary>
internal static class ColumnFinder
{
    /// <summary>Columns from left to right.</summary>
    /// <param name="rows">The parts of each line, parted at every gap.</param>
    public static List<Strip> Find(IReadOnlyList<List<Segment>> rows)
    {
        var strips = new List<Strip>();

        // Rows of figures show the columns; heads may span several and must not join them.
        var figures = rows.Where(r => r.Count(s => s.IsNumber) >= 2).ToList();
        IReadOnlyList<List<Segment>> telling = figures.Count > 0 ? figures : [.. rows.Where(r => r.Count >= 3)];
        foreach (var segment in telling.SelectMany(r => r).Where(s => !Spans(s, telling)))
        {
            Join(strips, segment);
        }

        // A column that is blank in all those rows still has a head; a head over several columns stands above their own.
        foreach (var segment in rows.Where(r => r.Count >= 3).Reverse().SelectMany(r => r))
        {
            if (!strips.Exists(s => Overlap(s, segment)))
            {
                Join(strips, segment);
            }
        }

        // The wrapped head of such a column may stand in a line of its own.
        foreach (var segment in rows.TakeWhile(r => !figures.Contains(r)).SelectMany(r => r).Where(s => !s.IsNumber && s.Glyphs.All(g => g.Code != '：')))
        {
            if (!strips.Exists(s => Overlap(s, segment)))
            {
                Join(strips, segment);
            }
        }

        strips.Sort((a, b) => a.Left.CompareTo(b.Left));
        return Narrowest(strips, rows);
    }

    /// <summary>
    /// Puts together neighbours that never both hold something in one line: figures set to the right and the head or the
    /// column's number set above their middle, which is to their left. Each column has its own head. Of all ways to do so the one with the fewest
    /// columns and then with the smallest gaps inside them.
    /// </summary>
    private static List<Strip> Narrowest(List<Strip> strips, IReadOnlyList<List<Segment>> rows)
    {
        var together = Together(strips, rows);
        var figures = strips.Select(s => rows.Any(r => r.Exists(p => Overlap(s, p) && Amounts.IsComplete(p.Glyphs)))).ToList();
        var heads = Heads(strips, rows);
        var best = new (int Columns, double Gaps, int From)[strips.Count + 1];
        for (var end = 1; end <= strips.Count; end++)
        {
            best[end] = (int.MaxValue, 0, 0);
            var gaps = 0d;
            for (var from = end - 1; from >= 0 && CanLead(from, end); from--)
            {
                gaps += from < end - 1 ? strips[from + 1].Left - strips[from].Right : 0;
                var way = (best[from].Columns + 1, best[from].Gaps + gaps, from);
                best[end] = way.CompareTo(best[end]) < 0 ? way : best[end];
            }
        }

        var joined = new List<Strip>();
        for (var end = strips.Count; end > 0; end = best[end].From)
        {
            joined.Insert(0, new(strips[best[end].From].Left, strips[end - 1].Right));
        }

        return joined;

        bool CanLead(int from, int end) =>
            from == end - 1 || (!figures[from] && !Enumerable.Range(from + 1, end - from - 1).Any(i => heads[i].Last >= heads[from].First) && !Enumerable.Range(from + 1, end - from - 1).Any(i => together.Contains((from, i))));
    }

    /// <summary>The first and the last row in which a strip has a head of its own; a head above several columns stands above theirs.</summary>
    private static List<(int First, int Last)> Heads(List<Strip> strips, IReadOnlyList<List<Segment>> rows)
    {
        var heads = strips.ConvertAll(_ => (First: int.MaxValue, Last: -1));
        foreach (var (row, words) in rows.TakeWhile(r => r.Count(s => s.IsNumber) < 2).Index())
        {
            foreach (var word in words.Where(s => !s.IsNumber && s.Glyphs.Count > 1))
            {
                if (strips.FindIndex(s => Overlap(s, word)) is >= 0 and var strip && strip == strips.FindLastIndex(s => Overlap(s, word)))
                {
                    heads[strip] = (Math.Min(heads[strip].First, row), row);
                }
            }
        }

        return heads;
    }

    /// <summary>The pairs of strips, by index, that two parts of one line stand in.</summary>
    private static HashSet<(int First, int Second)> Together(List<Strip> strips, IReadOnlyList<List<Segment>> rows)
    {
        var together = new HashSet<(int, int)>();
        foreach (var row in rows)
        {
            var parts = row.Select(s => Enumerable.Range(0, strips.Count).Where(i => Overlap(strips[i], s)).ToList()).ToList();
            foreach (var (part, other) in parts.SelectMany((p, n) => parts.Skip(n + 1).Select(o => (p, o))))
            {
                together.UnionWith(part.Except(other).SelectMany(i => other.Except(part).Select(j => (Math.Min(i, j), Math.Max(i, j)))));
            }
        }

        return together;
    }

    /// <summary>True if most rows have two parts where the segment has one: a name that runs into its figure, or a total over several columns.</summary>
    private static bool Spans(Segment segment, IReadOnlyList<List<Segment>> rows) =>
        rows.Count(r => r.Count(s => Math.Min(s.Right, segment.Right) > Math.Max(s.Left, segment.Left)) >= 2) * 2 > rows.Count;

    private static bool Overlap(Strip strip, Segment segment) => Math.Min(strip.Right, segment.Right) > Math.Max(strip.Left, segment.Left);

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
