using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// Finds shares that were rounded the other way so that all shares of a whole add up to exactly 100 %, where the rounded quotients
/// would not: the usual way to print a breakdown, and no mistake.
/// </summary>
internal sealed class AdjustedShares(FactValues values)
{
    /// <summary>By how much the shares that were adjusted may differ from their quotients.</summary>
    /// <param name="shares">The shares of each whole.</param>
    public Dictionary<FactKey, decimal> Of(IReadOnlyDictionary<FactKey, FactKey[]> shares)
    {
        var slack = new Dictionary<FactKey, decimal>();
        foreach (var (whole, parts) in shares)
        {
            if (values.IndexOf(whole) is >= 0 and var total && values[total].Point != 0 && parts.Length > 1)
            {
                Add(slack, values[total].Point, parts);
            }
        }

        return slack;
    }

    private void Add(Dictionary<FactKey, decimal> slack, decimal total, FactKey[] shares)
    {
        var amounts = shares.Select(s => values.IndexOrBlank(s.Quantity.In(Phase.Actual))).ToArray();
        var decimals = shares.Select(DecimalsOf).Max();
        if (Array.Exists(amounts, a => a < 0) || amounts.Sum(a => values[a].Point) != total || shares.Sum(Stated) != 100 || decimals < 0)
        {
            return;
        }

        var unit = Unit(decimals);
        var moved = shares.Zip(amounts, (s, a) => (Share: s, By: Stated(s) - decimal.Round(100 * values[a].Point / total, decimals, MidpointRounding.AwayFromZero)))
            .Where(m => m.By != 0).ToArray();
        if (moved.Length > 0 && Array.TrueForAll(moved, m => m.By == (moved[0].By < 0 ? -unit : unit)))
        {
            Array.ForEach(moved, m => slack[m.Share] = unit);
        }
    }

    private decimal Stated(FactKey share) => values[values.IndexOf(share)].Point;

    /// <summary>The decimals a share is written with; -1 if its statements disagree.</summary>
    private int DecimalsOf(FactKey share) => values.Clusters(values.IndexOf(share)) is [{ Statements: [var first, ..] }] ? first.Amount.Decimals : -1;

    private static decimal Unit(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
