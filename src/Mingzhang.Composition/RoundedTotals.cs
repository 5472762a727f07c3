using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>
/// The sum over several units whose figures were rounded: last year's as they were published, this year's as typed in 万元. In each
/// unit a total differs from its parts by rounding only, but the differences add up; so a total becomes the sum of its parts
/// wherever rounding explains the difference, and stays as stated where it does not.
/// What is no total stays as it is, unless it is a part of totals that would contradict each other.
/// </summary>
internal sealed class RoundedTotals
{
    private readonly IReadOnlyList<Accounts> units;
    private readonly Dictionary<FactKey, decimal> values;
    private readonly Dictionary<FactKey, Interval> intervals;
    private readonly Dictionary<FactKey, Equation> ways = [];
    private readonly Dictionary<FactKey, IReadOnlyDictionary<FactKey, decimal>> made = [];

    private RoundedTotals(IReadOnlyList<Accounts> units, Dictionary<FactKey, decimal> sums)
    {
        (this.units, values) = (units, sums);
        intervals = sums.Keys.ToDictionary(k => k, Truth);
    }

    /// <summary>A total and its parts as terms whose sum is nothing, or at most nothing; the total first.</summary>
    private sealed record Equation(Relation Relation, IReadOnlyList<(decimal Factor, FactKey Key)> Terms);

    /// <summary>Settles the sums over the units.</summary>
    /// <param name="catalog">The catalog whose identities are used.</param>
    /// <param name="units">The units.</param>
    /// <param name="sums">Every figure added up over them.</param>
    public static IReadOnlyDictionary<FactKey, decimal> Settle(CatalogStore catalog, IReadOnlyList<Accounts> units, Dictionary<FactKey, decimal> sums)
    {
        var totals = new RoundedTotals(units, sums);
        Equation[] equations = [.. totals.CarriedOver().Concat(totals.Equations(catalog)).Where(totals.IsExplained)];
        foreach (var equation in equations.Where(e => e.Relation == Relation.Equal))
        {
            var whole = equation.Terms[0].Key;
            if (!totals.ways.ContainsKey(whole) && !equation.Terms.Skip(1).Any(t => totals.IsMadeOf(t.Key, whole)))
            {
                totals.ways.Add(whole, equation);
            }
        }

        totals.Balance(equations);
        return totals.values.Keys.ToDictionary(k => k, totals.Sum);
    }

    /// <summary>True if a fact is another or a total above it.</summary>
    private bool IsMadeOf(FactKey key, FactKey part) =>
        key.Equals(part) || (ways.TryGetValue(key, out var way) && way.Terms.Skip(1).Any(t => IsMadeOf(t.Key, part)));

    /// <summary>The figures that a fact is in the end the sum of, each with its factor; a figure of its own is made of itself.</summary>
    private IReadOnlyDictionary<FactKey, decimal> MadeOf(FactKey key)
    {
        if (!made.TryGetValue(key, out var figures))
        {
            figures = ways.TryGetValue(key, out var way)
                ? Figures(way.Terms.Skip(1).Select(t => (-t.Factor / way.Terms[0].Factor, t.Key)))
                : new Dictionary<FactKey, decimal> { [key] = 1 };
            made.Add(key, figures);
        }

        return figures;
    }

    private Dictionary<FactKey, decimal> Figures(IEnumerable<(decimal Factor, FactKey Key)> terms) => terms
        .SelectMany(t => MadeOf(t.Key).Select(f => (f.Key, Factor: f.Value * t.Factor)))
        .GroupBy(f => f.Key, f => f.Factor).Select(g => (g.Key, Factor: g.Sum())).Where(f => f.Factor != 0).ToDictionary(f => f.Key, f => f.Factor);

    private decimal Sum(FactKey key) => Sum(MadeOf(key));

    private decimal Sum(IReadOnlyDictionary<FactKey, decimal> figures) => figures.Sum(f => f.Value * values[f.Key]);

    /// <summary>
    /// Where a total is made in two ways that differ, the difference goes to figures that rounding leaves room for: first to those
    /// that the fewest other equations need as they are, of these to the greatest.
    /// </summary>
    private void Balance(IReadOnlyList<Equation> equations)
    {
        var others = equations.Select(e => (e.Relation, Figures: Figures(e.Terms))).Where(e => e.Figures.Count > 0).ToArray();
        var uses = others.SelectMany(e => e.Figures.Keys).CountBy(k => k).ToDictionary();
        foreach (var (relation, figures) in others)
        {
            var left = relation == Relation.Equal ? Sum(figures) : Math.Max(0, Sum(figures));
            foreach (var (key, factor) in figures.OrderBy(f => uses[f.Key]).ThenByDescending(f => values[f.Key]))
            {
                if (left == 0)
                {
                    break;
                }

                var goal = values[key] - (left / factor);
                var moved = Math.Clamp(goal, intervals[key].Low, intervals[key].High);
                left += factor * (moved - values[key]);
                values[key] = moved;
            }
        }
    }

    private bool IsExplained(Equation equation)
    {
        var left = equation.Terms.Select(t => intervals[t.Key] * t.Factor).Aggregate((a, b) => a + b);
        return equation.Relation == Relation.Equal ? left.Contains(0) : left.Low <= 0;
    }

    /// <summary>What was left at the end of last year is what this year began with.</summary>
    private IEnumerable<Equation> CarriedOver() => values.Keys.Where(k => k is { Measure: "closing", Period: Period.Prior })
        .Select(k => (Closing: k, Opening: FactKey.Of("opening").At(k.Item, k.Fund, k.Nature, k.Function, k.Economic, k.Subject, k.Phase, Period.This)))
        .Where(b => values.ContainsKey(b.Opening))
        .Select(b => new Equation(Relation.Equal, [(1, b.Closing), (-1, b.Opening)]));

    private IEnumerable<Equation> Equations(CatalogStore catalog)
    {
        var children = ((string[])["function", "economic"])
            .SelectMany(axis => values.Keys.Where(k => k.Coordinate(axis).Length > 0).Select(k => (Axis: axis, Key: k)))
            .ToLookup(c => (c.Axis, c.Key.With(c.Axis, Classification.Parent(c.Key.Coordinate(c.Axis)))), c => c.Key);
        var wholes = values.Keys.ToLookup(k => k.Measure);
        foreach (var identity in catalog.Identities.Where(i => !i.IsHint))
        {
            foreach (var whole in wholes[identity.Summands[0].Pattern.Template.Measure])
            {
                if (identity.Summands[0].Pattern.Bind(whole.In(Period.This)) is { } binding && Parts(identity, whole, binding, children) is { Count: > 0 } parts)
                {
                    yield return new(identity.Relation, [(identity.Summands[0].Factor, whole), .. parts]);
                }
            }
        }
    }

    /// <summary>The parts of a total; null if not all are known or the identity does not apply. What was not there this year is nothing.</summary>
    private List<(decimal Factor, FactKey Key)>? Parts(IdentityFormula identity, FactKey whole, Binding binding, ILookup<(string Axis, FactKey Parent), FactKey> children)
    {
        if (identity.ChildrenOf is { } axis)
        {
            return [.. children[(axis, whole)].Select(c => (-identity.Summands[0].Factor, c))];
        }

        var parts = new List<(decimal, FactKey)>();
        foreach (var (factor, pattern, isRequired) in identity.Summands.Skip(1))
        {
            var part = pattern.Fill(binding).In(whole.Period);
            if (values.ContainsKey(part))
            {
                parts.Add((factor, part));
            }
            else if (isRequired || part is not { Phase: Phase.Actual, Period: Period.This })
            {
                return null;
            }
        }

        return parts;
    }

    /// <summary>What the sum of a fact can truly be: a unit's figure with nothing behind the printed decimals may have been rounded to them.</summary>
    private Interval Truth(FactKey key) => units.Select(u => Truth(key, u[key])).Aggregate((a, b) => a + b);

    private Interval Truth(FactKey key, decimal value) =>
        units[0].Form.Narrative.IsMoney(key) && PrintedNumber.Rounded(value, isMoney: true) == value
            ? new Amount(value / QuantityUnit.TenThousandYuan.Factor(), PrintedNumber.Decimals, QuantityUnit.TenThousandYuan).Interval
            : Interval.Point(value);
}
