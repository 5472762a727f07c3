using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>The facts a list speaks of.</summary>
internal static class Items
{
    private static readonly Phase[] Planned = [Phase.OpeningBudget, Phase.FullBudget];

    /// <summary>The facts in the order of the list or of their codes; without those of which nothing was planned or done, unless the list keeps them.</summary>
    public static IEnumerable<FactKey> Of(ItemList list, Accounts accounts)
    {
        var keys = list.Of is { } whole ? Parts(list, whole, accounts) : list.Keys;
        return keys.Where(k => list.KeepsZeros || accounts.Printed(k) != 0 || Array.Exists(Planned, p => accounts[k.In(p)] != 0));
    }

    private static IEnumerable<FactKey> Parts(ItemList list, FactKey whole, Accounts accounts)
    {
        return accounts.Facts.Keys
            .Select(k => k.In(Phase.Actual).In(Period.This))
            .Where(k => k.Coordinate(list.By).Length == list.Digits && k.Equals(whole.With(list.By, k.Coordinate(list.By))) &&
                (list.Within.Count == 0 || list.Within.Any(w => k.Coordinate(list.By).StartsWith(w, StringComparison.Ordinal))))
            .Distinct()
            .OrderBy(k => k.Coordinate(list.By), StringComparer.Ordinal);
    }
}
