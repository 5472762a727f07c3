using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>Computes the sums that follow from the figures given, by the same identities that audit checks.</summary>
public sealed class Totals
{
    private readonly ILookup<string, IdentityFormula> sums;
    private readonly ILookup<string, IdentityFormula> trees;
    private readonly ILookup<string, (KeyPattern Part, KeyPattern Whole)> parts;
    private readonly Dictionary<FactKey, decimal> known = [];
    private readonly Dictionary<(string Axis, FactKey Parent), HashSet<FactKey>> children = [];
    private readonly Queue<FactKey> added = [];
    private readonly HashSet<FactKey> open = [];

    private Totals(CatalogStore catalog)
    {
        var equations = catalog.Identities.Where(i => i is { Relation: Relation.Equal, IsHint: false }).ToArray();
        sums = equations.Where(i => i.ChildrenOf is null).ToLookup(i => i.Summands[0].Pattern.Template.Measure);
        trees = equations.Where(i => i.ChildrenOf is not null).ToLookup(i => i.Summands[0].Pattern.Template.Measure);
        parts = sums.SelectMany(g => g).SelectMany(i => i.Summands.Skip(1).Select(s => (s.Pattern, i.Summands[0].Pattern))).ToLookup(p => p.Item1.Template.Measure);
    }

    /// <summary>
    /// The facts with every parent code, total and balance that the identities give for them. What is given stays as it is; of
    /// this year's actual figures an absent part is nothing, of budgets and of last year it is unknown, and so is its total.
    /// </summary>
    /// <param name="catalog">The catalog whose identities are used.</param>
    /// <param name="facts">Values in base units.</param>
    public static IReadOnlyDictionary<FactKey, decimal> Complete(CatalogStore catalog, IReadOnlyDictionary<FactKey, decimal> facts)
    {
        var totals = new Totals(catalog);
        foreach (var (key, value) in facts)
        {
            totals.Add(key, value);
        }

        while (totals.added.TryDequeue(out var part))
        {
            foreach (var whole in totals.WholesOf(part))
            {
                totals.Value(whole);
            }
        }

        return totals.known;
    }

    private void Add(FactKey key, decimal value)
    {
        known.Add(key, value);
        added.Enqueue(key);
        foreach (var axis in (ReadOnlySpan<string>)["function", "economic"])
        {
            AddLevels(key, axis);
        }
    }

    /// <summary>Notes the codes above a code, known or not, as children of those above them.</summary>
    private void AddLevels(FactKey key, string axis)
    {
        while (key.Coordinate(axis).Length > 0)
        {
            var parent = Parent(key, axis);
            if (!(children.TryGetValue((axis, parent), out var list) ? list : children[(axis, parent)] = []).Add(key))
            {
                return;
            }

            key = parent;
        }
    }

    /// <summary>What a fact may be a part of.</summary>
    private IEnumerable<FactKey> WholesOf(FactKey key)
    {
        foreach (var tree in trees[key.Measure])
        {
            if (key.Coordinate(tree.ChildrenOf!).Length > 0)
            {
                yield return Parent(key, tree.ChildrenOf!);
            }
        }

        foreach (var (part, whole) in parts[key.Measure])
        {
            if (part.Bind(key.In(Period.This)) is { } binding)
            {
                yield return whole.Fill(binding).In(key.Period);
            }
        }
    }

    /// <summary>The value of a fact, known or made of its parts, whose own parts are made first; null if nothing gives it.</summary>
    private decimal? Value(FactKey key)
    {
        if (known.TryGetValue(key, out var value))
        {
            return value;
        }

        if (!open.Add(key))
        {
            return null;
        }

        var made = sums[key.Measure].Select(i => Sum(i, key)).FirstOrDefault(v => v is not null)
            ?? trees[key.Measure].Select(i => SumOfChildren(i, key)).FirstOrDefault(v => v is not null);
        open.Remove(key);
        if (made is { } sum)
        {
            Add(key, sum);
        }

        return made;
    }

    private decimal? SumOfChildren(IdentityFormula tree, FactKey key) =>
        tree.Summands[0].Pattern.Bind(key.In(Period.This)) is not null && children.TryGetValue((tree.ChildrenOf!, key), out var list)
            ? list.ToArray().Sum(Value)
            : null;

    private decimal? Sum(IdentityFormula identity, FactKey key)
    {
        if (identity.Summands[0].Pattern.Bind(key.In(Period.This)) is not { } binding)
        {
            return null;
        }

        // A balance is known only if all it is made of is; of a sum, an absent part is nothing.
        var isBalance = identity.Summands.Skip(1).Any(s => s.Factor == identity.Summands[0].Factor);
        var (sum, any) = (0m, false);
        foreach (var (factor, pattern, isRequired) in identity.Summands.Skip(1))
        {
            if (Value(pattern.Fill(binding).In(key.Period)) is { } value)
            {
                sum -= factor * value;
                any = true;
            }
            else if (isRequired || isBalance || key.Period == Period.Prior || key.Phase != Phase.Actual)
            {
                return null;
            }
        }

        return any ? sum : null;
    }

    private static FactKey Parent(FactKey key, string axis) => key.With(axis, Classification.Parent(key.Coordinate(axis)));
}
