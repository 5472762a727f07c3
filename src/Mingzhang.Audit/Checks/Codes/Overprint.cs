namespace Mingzhang.Audit.Checks.Codes;

/// <summary>
/// Names that a converted page has run into one another: the last characters of a name did not fit into their row and
/// stand, alone or letter by letter, among those of the next (出抚恤; 费其支他出… for 支出 before 其他…).
/// </summary>
internal static class Overprint
{
    /// <summary>True if printed words are a name, whole or cut, and the end of the name above it mixed in order.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="name">The name they should be.</param>
    /// <param name="above">The name in the row above.</param>
    public static bool Explains(string printed, string name, string above)
    {
        for (var tail = 1; tail < Math.Min(above.Length, printed.Length - 1); tail++)
        {
            var length = printed.Length - tail;
            if (length <= name.Length && (length == name.Length || 2 * length > name.Length) && IsMixed(printed, name[..length], above[^tail..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the characters of two texts, each in its order, make up a third.</summary>
    private static bool IsMixed(string mixed, string first, string second)
    {
        // reach[i]: the mixed text so far may hold i characters of the first and the rest of the second.
        var reach = new bool[first.Length + 1];
        reach[0] = true;
        for (var at = 0; at < mixed.Length; at++)
        {
            for (var i = Math.Min(at + 1, first.Length); i >= 0; i--)
            {
                var fromSecond = at - i;
                reach[i] = (i > 0 && reach[i - 1] && first[i - 1] == mixed[at]) ||
                    (reach[i] && fromSecond >= 0 && fromSecond < second.Length && second[fromSecond] == mixed[at]);
            }
        }

        return reach[first.Length];
    }
}
