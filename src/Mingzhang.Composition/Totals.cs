using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>Computes the sums that follow from the figures given, by the same identities that audit checks.</summary>
public static class Totals
{
    /// <summary>
    /// The facts with every parent code, total and balance that the identities give for them. What is given stays as it is; of
    /// this year's actual figures an absent part is nothing, of budgets and of last year it is unknown, and so is its total.
    /// </summary>
    /// <param name="catalog">The catalog whose identities are used.</param>
    /// <param name="facts">Values in base units.</param>
    public static IReadOnlyDictionary<FactKey, decimal> Complete(CatalogStore catalog, IReadOnlyDictionary<FactKey, decimal> facts)
    {
        var known = new Dictionary<FactKey, decimal>(facts);
        var equations = catalog.Identities.Where(i => i is { Relation: Relation.Equal, IsHint: false }).ToArray();
        int before;
        do
        {
            before = known.Count;
            foreach (var identity in equations)
            {
                if (identity.ChildrenOf is { } axis)
                {
                    AddParents(known, identity.Summands[0].Pattern, axis);
                }
                else
                {
                    AddTotals(known, identity);
                }
            }
        }
        while (known.Count > before);

        return known;
    }

    private static void AddParents(Dictionary<FactKey, decimal> known, KeyPattern pattern, string axis)
    {
        var sums = new Dictionary<FactKey, decimal>();
        foreach (var (key, value) in known)
        {
            var code = key.Coordinate(axis);
            if (code.Length > 0 && Parent(key, axis) is var parent && pattern.Bind(parent.In(Period.This)) is not null && !known.ContainsKey(parent))
            {
                sums[parent] = sums.GetValueOrDefault(parent) + value;
            }
        }

        // The longest codes first: a parent's own parent needs the parent.
        foreach (var (key, value) in sums.Where(s => !sums.Keys.Any(k => Parent(k, axis).Equals(s.Key) && k.Coordinate(axis).Length > 0)))
        {
            known.Add(key, value);
        }
    }

    private static FactKey Parent(FactKey key, string axis) => key.With(axis, Classification.Parent(key.Coordinate(axis)));

    private static void AddTotals(Dictionary<FactKey, decimal> known, IdentityFormula identity)
    {
        var found = new Dictionary<FactKey, decimal>();
        foreach (var (_, pattern, _) in identity.Summands.Skip(1))
        {
            foreach (var key in known.Keys)
            {
                if (pattern.Bind(key.In(Period.This)) is { } binding)
                {
                    var target = identity.Summands[0].Pattern.Fill(binding).In(key.Period);
                    if (!known.ContainsKey(target) && !found.ContainsKey(target) && Sum(known, identity, binding, key.Period) is { } sum)
                    {
                        found.Add(target, sum);
                    }
                }
            }
        }

        foreach (var (key, value) in found)
        {
            known.Add(key, value);
        }
    }

    private static decimal? Sum(Dictionary<FactKey, decimal> known, IdentityFormula identity, Binding binding, Period period)
    {
        var sum = 0m;
        foreach (var (factor, pattern, isRequired) in identity.Summands.Skip(1))
        {
            var key = pattern.Fill(binding).In(period);
            if (known.TryGetValue(key, out var value))
            {
                sum -= factor * value;
            }
            else if (key.Period == Period.Prior || key.Phase != Phase.Actual || isRequired)
            {
                return null;
            }
        }

        return sum;
    }
}
