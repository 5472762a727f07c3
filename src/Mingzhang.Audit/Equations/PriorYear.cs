using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// Identities hold last year too. Where the text states changes, last year's value is this year's less the change; so the
/// implied values of last year are checked against each other and against the balances carried over.
/// </summary>
internal sealed class PriorYear
{
    public const string ImpliedPriorValues = "MZ0308";
    public const string ImpliedByBalance = "MZ0309";
    public const string CarriedOver = "MZ0501";

    /// <summary>Longer derivations gather more rounding than they tell.</summary>
    private const int LongestDerivation = 12;

    /// <summary>What balances are told of: all money, fiscal money, and each of the fiscal budgets.</summary>
    private static readonly string[] Funds = ["", "fiscal", "general", "govfund", "soe"];

    private readonly FactValues values;
    private readonly FactNames names;
    private readonly RuleBook rules;
    private readonly List<Equation> identities = [];
    private readonly List<Equation> bounds = [];

    /// <summary>Last year's values and the changes since then, by this year's quantity.</summary>
    private readonly Dictionary<FactKey, int> priors = [];
    private readonly Dictionary<FactKey, int> changes = [];

    private readonly Dictionary<int, IReadOnlyList<Summand>> stated = [];
    private readonly Dictionary<int, IReadOnlyList<Summand>> derived = [];
    private readonly Dictionary<int, Equation> derivedBy = [];
    private readonly HashSet<int> assumed = [];

    public PriorYear(IReadOnlyList<Equation> equations, FactValues values, FactNames names, RuleBook rules)
    {
        (this.values, this.names, this.rules) = (values, names, rules);
        for (var fact = 0; fact < values.Count; fact++)
        {
            switch (values.Key(fact))
            {
                case { Whole: null, Period: Period.Prior } prior:
                    priors.Add(prior.In(Period.This), fact);
                    break;
                case { Whole: null, Aspect: Aspect.Change } change:
                    changes.Add(change.Quantity, fact);
                    break;
            }
        }

        var seen = new HashSet<int>();
        foreach (var equation in equations.Where(IsAnnual))
        {
            (equation.Relation == Relation.Equal ? identities : bounds).Add(equation);
            foreach (var fact in equation.Facts)
            {
                if (seen.Add(fact) && Implied(values.Key(fact)) is { } implied)
                {
                    stated.Add(fact, implied);
                }
            }
        }
    }

    public IEnumerable<Equation> All()
    {
        if (stated.Count == 0)
        {
            return [];
        }

        Derive();
        return [.. identities.Concat(bounds).Select(Shift).OfType<Equation>(), .. identities.Select(ShiftDerived).OfType<Equation>(), .. Balances()];
    }

    /// <summary>True of an identity between quantities of this year.</summary>
    private bool IsAnnual(Equation equation)
    {
        if (equation.Ratio >= 0 || equation.Constant != 0 || !equation.Rule.Id.StartsWith("MZ02", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var fact in equation.Facts)
        {
            if (values.Key(fact) is not { Phase: Phase.Actual, Period: Period.This, Aspect: Aspect.Value })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Last year's value of a quantity: stated, or this year's less the change; null if neither is known.</summary>
    private IReadOnlyList<Summand>? Implied(FactKey key)
    {
        if (priors.TryGetValue(key, out var prior))
        {
            return [new(1, prior)];
        }

        return changes.TryGetValue(key, out var change) && values.IndexOrBlank(key) is >= 0 and var now ? [new(1, now), new(-1, change)] : null;
    }

    /// <summary>Last year's form of an identity all of whose quantities have a change; one that is nothing this year is taken for nothing last year.</summary>
    private Equation? Shift(Equation equation)
    {
        var summands = new List<Summand>();
        var known = 0;
        var isAssumed = false;
        foreach (var summand in equation.Numerator)
        {
            if (stated.TryGetValue(summand.Fact, out var implied))
            {
                known++;
                summands.AddRange(implied.Select(i => new Summand(i.Factor * summand.Factor, i.Fact)));
            }
            else if (equation.Relation == Relation.LessOrEqual && summand.Factor > 0)
            {
                // What is not known of the smaller side can only make it larger.
            }
            else if (values[summand.Fact].Point == 0)
            {
                isAssumed = true;
            }
            else
            {
                return null;
            }
        }

        // What only last year's disclosure states is that disclosure's own affair.
        var isOwn = summands.Exists(s => values.Clusters(s.Fact).Any(c => c.Statements.Any(t => t.Kind != StatementKind.Other)));
        var isHint = isAssumed || equation.IsTree || !equation.IsReported;
        return known < 2 || !isOwn ? null : Make(ImpliedPriorValues, equation, summands, isHint ? Weights.Hint : Weights.LastYear, !isHint, isAssumed);
    }

    /// <summary>Values of last year that follow from others by one identity after the other.</summary>
    private void Derive()
    {
        foreach (var fund in Funds)
        {
            // Only where nothing was carried over: balances that are not nothing may have been adjusted.
            var (opening, closing) = (values.IndexOrBlank(FactKey.Of("opening").With("fund", fund)), values.IndexOrBlank(FactKey.Of("closing").With("fund", fund)));
            if (opening >= 0 && closing >= 0 && values[opening].Point == 0 && !stated.ContainsKey(closing))
            {
                derived.TryAdd(closing, [new(1, opening)]);
            }
        }

        var known = -1;
        for (var round = 0; round < 4 && derived.Count > known; round++)
        {
            known = derived.Count;
            foreach (var equation in identities)
            {
                if (OnlyUnknown(equation) is not { } unknown)
                {
                    continue;
                }

                Summand[] sum = [.. Substitute(equation, without: unknown.Fact, scale: -1 / unknown.Factor)];
                if (sum.Length is > 0 and <= LongestDerivation)
                {
                    derived.Add(unknown.Fact, sum);
                    derivedBy.Add(unknown.Fact, equation);
                    if (Array.Exists(equation.Facts, f => f != unknown.Fact && IsAssumed(f)))
                    {
                        assumed.Add(unknown.Fact);
                    }
                }
            }
        }
    }

    /// <summary>The only summand of which last year's value is not known; null if there are several or all of them are such.</summary>
    private Summand? OnlyUnknown(Equation equation)
    {
        Summand? unknown = null;
        var anyKnown = false;
        foreach (var summand in equation.Numerator)
        {
            if (Known(summand.Fact) is not null)
            {
                anyKnown = true;
            }
            else if (values[summand.Fact].Point != 0)
            {
                if (unknown is not null)
                {
                    return null;
                }

                unknown = summand;
            }
        }

        return anyKnown ? unknown : null;
    }

    /// <summary>Last year's form of an identity some of whose quantities are only derived: it helps to tell which number is wrong.</summary>
    private Equation? ShiftDerived(Equation equation)
    {
        if (derived.Count == 0 || !Array.Exists(equation.Facts, derived.ContainsKey) || derivedBy.ContainsValue(equation) || Array.Exists(equation.Facts, f => Known(f) is null && values[f].Point != 0))
        {
            return null;
        }

        Summand[] sum = [.. Substitute(equation, without: -1, scale: 1)];
        return sum.Length > LongestDerivation ? null : Make(ImpliedByBalance, equation, [.. sum], Weights.DerivedLastYear, isReported: false, Array.Exists(equation.Facts, IsAssumed));
    }

    /// <summary>True if last year's value is taken for nothing because this year's is, or follows from one that is.</summary>
    private bool IsAssumed(int fact) => Known(fact) is null || assumed.Contains(fact);

    private IReadOnlyList<Summand>? Known(int fact) => stated.GetValueOrDefault(fact) ?? derived.GetValueOrDefault(fact);

    private IEnumerable<Summand> Substitute(Equation equation, int without, decimal scale) =>
        equation.Numerator.Where(s => s.Fact != without)
            .SelectMany(s => (Known(s.Fact) ?? []).Select(k => new Summand(k.Factor * s.Factor * scale, k.Fact)))
            .GroupBy(s => s.Fact).Select(g => new Summand(g.Sum(s => s.Factor), g.Key)).Where(s => s.Factor != 0);

    private Equation? Make(string rule, Equation shifted, List<Summand> summands, double weight, bool isReported, bool isAssumption)
    {
        if (summands.Count == 0)
        {
            return null;
        }

        var subject = summands[Math.Max(0, summands.FindIndex(s => values.Key(s.Fact).Aspect == Aspect.Change))].Fact;
        var isStated = summands.TrueForAll(s => values.Key(s.Fact).Period == Period.Prior);
        return new()
        {
            Rule = isStated ? shifted.Rule : rules[rule],
            Describe = () => (isStated ? "上年：" : "由增减额推算的上年数：") + shifted.Text,
            Relation = shifted.Relation,
            Numerator = [.. summands],
            Subject = subject,
            Weight = weight,
            IsReported = isReported,
            IsAssumption = isAssumption,
            LastYearOf = shifted,
        };
    }

    /// <summary>What was left at the end of last year is what this year began with; adjustments exist, so a breach is a hint.</summary>
    private IEnumerable<Equation> Balances()
    {
        foreach (var fund in Funds)
        {
            var closing = FactKey.Of("closing").With("fund", fund);
            var opening = values.IndexOrBlank(FactKey.Of("opening").With("fund", fund));
            if (opening >= 0 && Implied(closing) is { } implied)
            {
                yield return new()
                {
                    Rule = rules[CarriedOver],
                    Describe = () => $"{names.Of(FactKey.Of("opening").With("fund", fund))}＝上年{names.Of(closing)}",
                    Numerator = [new(1, opening), .. implied.Select(i => i with { Factor = -i.Factor })],
                    Subject = opening,
                    Weight = Weights.CarriedOver,
                };
            }
        }
    }
}
