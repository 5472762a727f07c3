using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// Identities hold last year too. Where the text states changes, last year's value is this year's less the change; so the
/// implied values of last year are checked against each other and against the balances carried over.
/// </summary>
internal static class PriorYear
{
    public const string ImpliedPriorValues = "MZ0308";
    public const string CarriedOver = "MZ0501";

    /// <summary>Last year's form of this year's equations, where enough changes are stated.</summary>
    public static IEnumerable<Equation> Shift(IReadOnlyList<Equation> equations, FactValues values, RuleBook rules)
    {
        foreach (var equation in equations)
        {
            if (equation.Ratio < 0 && equation.Relation == Relation.Equal && equation.Constant == 0 && equation.Weight >= 0.3 &&
                equation.Rule.Family == "02" && Shift(equation, values, rules) is { } shifted)
            {
                yield return shifted;
            }
        }
    }

    private static Equation? Shift(Equation equation, FactValues values, RuleBook rules)
    {
        var summands = new List<Summand>();
        var known = 0;
        var assumed = false;
        foreach (var summand in equation.Numerator)
        {
            var key = values.Key(summand.Fact);
            if (key.Phase != Phase.Actual || key.Period != Period.This || key.Aspect != Aspect.Value)
            {
                return null;
            }

            if (Implied(key, values) is { } implied)
            {
                known++;
                summands.AddRange(implied.Select(i => new Summand(i.Factor * summand.Factor, i.Fact)));
            }
            else if (values[summand.Fact].Point == 0)
            {
                assumed = true;
            }
            else
            {
                return null;
            }
        }

        return known < 2 ? null : new()
        {
            Rule = rules[ImpliedPriorValues],
            Text = "由增减额推算的上年数：" + equation.Text,
            Numerator = summands,
            Subject = summands.Find(s => values.Key(s.Fact).Aspect == Aspect.Change) is { Factor: not 0 } change ? change.Fact : summands[0].Fact,
            Weight = assumed || equation.Weight < 1 ? 0.3 : 0.9,
            IsReported = equation.IsReported && !assumed,
        };
    }

    /// <summary>Last year's value of a quantity: stated, or this year's less the change; null if neither is known.</summary>
    public static IReadOnlyList<Summand>? Implied(FactKey key, FactValues values)
    {
        var prior = values.IndexOf(key.In(Period.Prior));
        if (prior >= 0)
        {
            return [new(1, prior)];
        }

        var change = values.IndexOf(key.Said(Aspect.Change));
        var now = values.IndexOrBlank(key);
        return change >= 0 && now >= 0 ? [new(1, now), new(-1, change)] : null;
    }

    /// <summary>What was left at the end of last year is what this year began with; adjustments exist, so a breach is a hint.</summary>
    public static IEnumerable<Equation> Balances(FactValues values, FactNames names, RuleBook rules)
    {
        foreach (var fund in (string[])["", "fiscal", "general", "govfund", "soe"])
        {
            var closing = FactKey.Of("closing").With("fund", fund);
            var opening = values.IndexOrBlank(FactKey.Of("opening").With("fund", fund));
            if (opening >= 0 && Implied(closing, values) is { } implied)
            {
                yield return new()
                {
                    Rule = rules[CarriedOver],
                    Text = $"{names.Of(FactKey.Of("opening").With("fund", fund))}＝上年{names.Of(closing)}",
                    Numerator = [new(1, opening), .. implied.Select(i => i with { Factor = -i.Factor })],
                    Subject = opening,
                    Weight = 0.4,
                };
            }
        }
    }
}
