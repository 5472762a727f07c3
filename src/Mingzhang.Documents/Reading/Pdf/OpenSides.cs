namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Closes tables that are printed without their outer borders, as is the custom for the left and right side, and tables
/// cut by the end of the page.
/// </summary>
internal static class OpenSides
{
    /// <summary>How far, in points, rules must run past the last crossing rule to enclose something.</summary>
    private const double Overhang = 8;

    /// <summary>Adds to <paramref name="crossing"/> what is missing at the ends of <paramref name="rules"/>.</summary>
    public static void Close(List<Ruling> rules, List<Ruling> crossing)
    {
        if (rules.Count < 2 || crossing.Count == 0)
        {
            return;
        }

        var first = crossing.Min(c => c.At);
        var last = crossing.Max(c => c.At);
        Add(rules.Min(r => r.From), r => r.From, at => at < first - Overhang);
        Add(rules.Max(r => r.To), r => r.To, at => at > last + Overhang);

        void Add(double at, Func<Ruling, double> end, Func<double, bool> isPast)
        {
            var ending = rules.Where(r => Math.Abs(end(r) - at) <= RuleNetwork.Reach).ToList();
            if (ending.Count >= 2 && isPast(at))
            {
                crossing.Add(new(at, ending.Min(r => r.At), ending.Max(r => r.At)));
            }
        }
    }
}
