using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>Adds the accounts of subordinate units to those of the department (汇总).</summary>
public static class Consolidation
{
    /// <summary>
    /// The department's accounts: every figure the sum over the units, words and names those of the first. A reason or purpose that
    /// another unit gives is taken where the figure is that unit's alone, and no reason for a change that the sum does not show. What one unit does not know nobody knows of the sum.
    /// Where the units' figures were rounded, totals are the sums of their parts (<see cref="RoundedTotals"/>).
    /// </summary>
    /// <param name="catalog">The catalog whose identities say what is a total of what.</param>
    /// <param name="units">The department itself (本级) first, then its units; at least one.</param>
    /// <exception cref="InvalidOperationException">They are of different form sets or years; the message is for the user.</exception>
    public static Accounts Of(CatalogStore catalog, IReadOnlyList<Accounts> units)
    {
        var first = units[0];
        foreach (var unit in units.Skip(1))
        {
            if (unit.Form.Id != first.Form.Id || unit.Year != first.Year)
            {
                throw new InvalidOperationException($"{unit.Unit}是 {unit.Form.Id} {unit.Year} 年度的，{first.Unit}是 {first.Form.Id} {first.Year} 年度的，不能汇总");
            }
        }

        var keys = units.SelectMany(u => u.Facts.Keys).Distinct().Where(k => units.All(u => u.Knows(k)));
        var sums = keys.ToDictionary(k => k, k => units.Sum(u => u[k]));
        var facts = units.Count == 1 ? sums : RoundedTotals.Settle(catalog, units, sums);
        return first with
        {
            Facts = facts,
            Reasons = Phrases(units, u => u.Reasons.Where(r => Direction(u.Facts, r.Key) == Direction(facts, r.Key))),
            Purposes = Phrases(units, u => u.Purposes),
            CodeNames = units.SelectMany(u => u.CodeNames).DistinctBy(p => p.Key).ToDictionary(),
            UnknownFacts = units.SelectMany(u => u.UnknownFacts).ToHashSet(),
            UnknownMeasures = units.SelectMany(u => u.UnknownMeasures).ToHashSet(),
        };
    }

    /// <summary>
    /// The accounts with last year's figures as the department published them; where the publication says nothing, the sum over
    /// the units stays.
    /// </summary>
    /// <param name="accounts">The department's accounts.</param>
    /// <param name="published">Last year's.</param>
    public static Accounts AfterPublished(Accounts accounts, Accounts published) => accounts with
    {
        Facts = published.Facts.Where(f => f.Key is { Period: Period.This, Phase: Phase.Actual })
            .Select(f => KeyValuePair.Create(f.Key.In(Period.Prior), f.Value))
            .Concat(accounts.Facts).DistinctBy(f => f.Key).ToDictionary(),
    };

    private static Dictionary<FactKey, string> Phrases(IReadOnlyList<Accounts> units, Func<Accounts, IEnumerable<KeyValuePair<FactKey, string>>> phrases) =>
        units.SelectMany(u => phrases(u).Where(p => u == units[0] || units.All(o => o == u || !HasAny(o, p.Key))))
            .DistinctBy(p => p.Key).ToDictionary();

    /// <summary>1 if what a reason explains is more than it is compared with, -1 if less.</summary>
    private static int Direction(IReadOnlyDictionary<FactKey, decimal> facts, FactKey difference)
    {
        var actual = difference.Quantity.In(Phase.Actual);
        var against = difference.Aspect == Aspect.Change ? actual.In(Period.Prior) : difference.Quantity;
        return facts.GetValueOrDefault(actual).CompareTo(facts.GetValueOrDefault(against));
    }

    /// <summary>True if the unit has, had or planned anything of what a key speaks of.</summary>
    private static bool HasAny(Accounts unit, FactKey key)
    {
        var (quantity, actual) = (key.Quantity, key.Quantity.In(Phase.Actual));
        return unit[quantity] != 0 || unit[actual] != 0 || unit[actual.In(Period.Prior)] != 0;
    }
}
