namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Finds the columns under heads that stand above the middle of several columns each (预算数, 决算数).</summary>
internal static class GroupHeads
{
    /// <summary>
    /// Parts all columns among the heads so that each stands as near as can be above the middle of its own.
    /// </summary>
    /// <param name="heads">The parts of the topmost line, from left to right.</param>
    /// <param name="strips">The columns.</param>
    /// <returns>First and last column of each head; null if the heads are no such, or stand above no middle.</returns>
    public static IReadOnlyList<(int First, int Last)>? Spans(IReadOnlyList<Segment> heads, IReadOnlyList<Strip> strips)
    {
        if (heads.Count < 2 || strips.Count < 2 * heads.Count || heads.Any(h => h.IsNumber))
        {
            return null;
        }

        var width = (strips[^1].Right - strips[0].Left) / strips.Count;
        return Best(0, 0) is { } found && found.Furthest < width / 2 ? found.Spans : null;

        (double Furthest, List<(int First, int Last)> Spans)? Best(int head, int first)
        {
            if (head == heads.Count)
            {
                return first == strips.Count ? (0, []) : null;
            }

            (double Furthest, List<(int First, int Last)> Spans)? best = null;
            for (var last = first; last < strips.Count; last++)
            {
                if (Best(head + 1, last + 1) is { } rest)
                {
                    var furthest = Math.Max(rest.Furthest, Away(heads[head], strips[first].Left, strips[last].Right));
                    best = best is { } b && b.Furthest <= furthest ? b : (furthest, [(first, last), .. rest.Spans]);
                }
            }

            return best;
        }
    }

    private static double Away(Segment head, double left, double right) => Math.Abs(((head.Left + head.Right) / 2) - ((left + right) / 2));
}
