using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>The equations that give shares, completion rates and changes their meaning: one for each such statement.</summary>
internal sealed class DerivedEquations(FactValues values, FactNames names, RuleBook rules)
{
    public const string WrongShare = "MZ0301";
    public const string WrongCompletion = "MZ0302";
    public const string WrongChange = "MZ0303";
    public const string WrongChangeRate = "MZ0304";
    public const string WrongBudgetGap = "MZ0305";
    public const string WrongBudgetGapRate = "MZ0306";
    public const string SharesDoNotAddUp = "MZ0307";
    public const string ShareAboveWhole = "MZ0311";

    private static readonly Phase[] Budgets = [Phase.OpeningBudget, Phase.FullBudget, Phase.Budget];

    public IEnumerable<Equation> All(IReadOnlyCollection<FactKey> keys)
    {
        var shares = keys.Where(k => k.Aspect == Aspect.Share).GroupBy(k => k.Whole!).ToDictionary(g => g.Key, g => g.ToArray());
        var slack = new AdjustedShares(values).Of(shares);
        foreach (var key in keys)
        {
            var equation = key.Aspect switch
            {
                Aspect.Share => Share(key, slack.GetValueOrDefault(key)),
                Aspect.Completion => Completion(key),
                Aspect.Change => Change(key),
                Aspect.ChangeRate => ChangeRate(key),
                Aspect.BudgetGap => Gap(key),
                Aspect.BudgetGapRate => GapRate(key),
                _ => null,
            };
            if (equation is not null)
            {
                yield return equation;
            }
        }

        foreach (var (whole, parts) in shares)
        {
            if (SharesOf(whole, parts) is { } sum)
            {
                yield return sum;
            }
        }
    }

    /// <summary>The quantity a derived statement is about, as a value of the phase it is measured in.</summary>
    private static FactKey Plain(FactKey key, Phase phase = Phase.Actual) => key.Quantity.In(phase);

    private Equation? Share(FactKey key, decimal slack)
    {
        var (parts, whole) = (values.Parts(Plain(key)), values.IndexOrBlank(key.Whole!));
        Summand[] sum = [.. parts.Select(p => new Summand(1, values.IndexOrBlank(p)))];
        return whole < 0 || Array.Exists(sum, s => s.Fact < 0) ? AtMostAll(key) : Ratio(WrongShare, key, sum, [new(1, whole)], How, slack);

        string How() => parts.Count == 1 ? $"{names.Of(parts[0])}÷{names.Of(key.Whole!)}" : $"（{string.Join('＋', parts.Select(names.Of))}）÷{names.Of(key.Whole!)}";
    }

    /// <summary>A share of amounts that are not stated.</summary>
    private Equation AtMostAll(FactKey key) => new()
    {
        Rule = rules[ShareAboveWhole],
        Describe = () => $"{names.Of(key)}≤100%",
        Numerator = [new(1, values.IndexOf(key))],
        Constant = -100,
        Relation = Relation.LessOrEqual,
        Subject = values.IndexOf(key),
    };

    /// <summary>Rate = actual ÷ budget; without the budget, actual ÷ (actual − gap).</summary>
    private Equation? Completion(FactKey key)
    {
        var budget = BudgetOf(key);
        var (actual, plan) = (values.IndexOrBlank(Plain(key)), values.IndexOrBlank(budget));
        var gap = values.IndexOf(budget.Said(Aspect.BudgetGap));
        return actual < 0 || (plan < 0 && gap < 0) ? null
            : plan >= 0 ? Rate(key, budget)
            : Ratio(WrongCompletion, key, [new(1, actual)], [new(1, actual), new(-1, gap)], () => $"{names.Of(Plain(key))}÷（{names.Of(Plain(key))}－增减额）");
    }

    /// <summary>
    /// The budget that a rate of completion is of. Where the text does not give it, one that a table gives serves, if it is the only one
    /// and the text says no more than 预算 or is seen to mean it.
    /// </summary>
    private FactKey BudgetOf(FactKey key)
    {
        var said = Plain(key, key.Phase);
        return OtherBudget(key) is { } other && (key.Phase == Phase.Budget || Means(key.Measure, key.Phase, other)) ? Plain(key, other) : said;
    }

    private Phase? OtherBudget(FactKey key) =>
        values.IndexOrBlank(Plain(key, key.Phase)) < 0 && Array.FindAll(Budgets, p => values.IndexOrBlank(Plain(key, p)) >= 0) is [var only] ? only : null;

    /// <summary>
    /// True if a budget stands for another of the same measure: where both are given they are alike, and of the rates that have only the
    /// other, all but one at most are its. What is moved between two items in the course of the year breaks the rates of both.
    /// </summary>
    private bool Means(string measure, Phase said, Phase other)
    {
        FactKey[] keys = [.. Enumerable.Range(0, values.Count).Select(values.Key).Where(k => k.Measure == measure && k.Phase == said)];
        Verdict[] rates =
        [
            .. keys.Where(k => k.Aspect == Aspect.Completion && OtherBudget(k) == other && values.IndexOf(Plain(k)) >= 0)
                .Select(k => Rate(k, Plain(k, other)).Evaluate(values)),
        ];
        return rates.Any(r => r is Verdict.Held or Verdict.WithinRounding) && rates.Count(r => r == Verdict.Broken) <= 1 &&
            Array.TrueForAll(keys, k => k.Aspect != Aspect.Value || values.IndexOf(k.In(other)) is not (>= 0 and var twin) || values[values.IndexOf(k)].Interval.Meets(values[twin].Interval));
    }

    private Equation Rate(FactKey key, FactKey budget) =>
        Ratio(WrongCompletion, key, [new(1, values.IndexOrBlank(Plain(key)))], [new(1, values.IndexOrBlank(budget))], () => $"{names.Of(Plain(key))}÷{names.Of(budget)}");

    /// <summary>Change = this − prior, where last year's value is stated (by last year's disclosure or an annex).</summary>
    private Equation? Change(FactKey key)
    {
        var (now, prior) = (values.IndexOrBlank(Plain(key)), values.IndexOf(Plain(key).In(Period.Prior)));
        return now < 0 || prior < 0 ? null
            : Linear(WrongChange, values.IndexOf(key), [new(1, values.IndexOf(key)), new(-1, now), new(1, prior)], () => $"{names.Of(key)}＝{names.Of(Plain(key))}－{names.Of(Plain(key).In(Period.Prior))}");
    }

    /// <summary>Rate = change ÷ (this − change); without the change, (this − prior) ÷ prior.</summary>
    private Equation? ChangeRate(FactKey key)
    {
        var now = values.IndexOrBlank(Plain(key));
        var change = values.IndexOf(Plain(key).Said(Aspect.Change));
        var prior = values.IndexOf(Plain(key).In(Period.Prior));
        if (now < 0)
        {
            return null;
        }

        var plain = Plain(key);
        return change >= 0 ? Ratio(WrongChangeRate, key, [new(1, change)], [new(1, now), new(-1, change)], () => $"增减额÷（{names.Of(plain)}－增减额）")
            : prior >= 0 ? Ratio(WrongChangeRate, key, [new(1, now), new(-1, prior)], [new(1, prior)], () => $"（{names.Of(plain)}－上年数）÷上年数") : null;
    }

    private Equation? Gap(FactKey key)
    {
        var (actual, plan) = (values.IndexOrBlank(Plain(key)), values.IndexOf(Plain(key, key.Phase)));
        return actual < 0 || plan < 0 ? null
            : Linear(WrongBudgetGap, values.IndexOf(key), [new(1, values.IndexOf(key)), new(-1, actual), new(1, plan)], () => $"{names.Of(key)}＝决算数－预算数");
    }

    /// <summary>Rate = gap ÷ (actual − gap); without the gap, (actual − budget) ÷ budget.</summary>
    private Equation? GapRate(FactKey key)
    {
        var budget = Plain(key, key.Phase);
        var (actual, plan) = (values.IndexOrBlank(Plain(key)), values.IndexOf(budget));
        var gap = values.IndexOf(budget.Said(Aspect.BudgetGap));
        return actual < 0 || (plan < 0 && gap < 0) ? null
            : gap >= 0 ? Ratio(WrongBudgetGapRate, key, [new(1, gap)], [new(1, actual), new(-1, gap)], () => $"增减额÷（{names.Of(Plain(key))}－增减额）")
            : Ratio(WrongBudgetGapRate, key, [new(1, actual), new(-1, plan)], [new(1, plan)], () => $"（{names.Of(Plain(key))}－{names.Of(budget)}）÷{names.Of(budget)}");
    }

    /// <summary>
    /// Shares of parts that make up the whole add up to 100 %. Each may be within what the rounding of its amounts allows and all of them
    /// together not, since the true shares add up exactly. Shown at the share that is farthest from its quotient.
    /// </summary>
    private Equation? SharesOf(FactKey whole, IReadOnlyList<FactKey> shares)
    {
        var total = values.IndexOf(whole);
        var parts = shares.Select(s => values.IndexOrBlank(Plain(s))).ToArray();
        if (total < 0 || shares.Count < 2 || Array.IndexOf(parts, -1) >= 0 || values[total].Point == 0 || parts.Sum(p => values[p].Point) != values[total].Point)
        {
            return null;
        }

        var farthest = Enumerable.Range(0, parts.Length)
            .MaxBy(i => Math.Abs(values[values.IndexOf(shares[i])].Point - (100 * values[parts[i]].Point / values[total].Point)));
        return new()
        {
            Rule = rules[SharesDoNotAddUp],
            Describe = () => $"各项占{names.Of(whole)}的比重之和＝100%",
            Numerator = [.. shares.Select(s => new Summand(1, values.IndexOf(s)))],
            Constant = -100,
            Subject = values.IndexOf(shares[farthest]),
            Weight = Weights.Hint,
        };
    }

    private Equation Ratio(string rule, FactKey key, Summand[] numerator, Summand[] denominator, Func<string> how, decimal slack = 0) => new()
    {
        Slack = slack,
        Rule = rules[rule],
        Describe = () => $"{names.Of(key)}＝{how()}",
        Numerator = numerator,
        Denominator = denominator,
        Ratio = values.IndexOf(key),
        Subject = values.IndexOf(key),
    };

    private Equation Linear(string rule, int subject, Summand[] sum, Func<string> text) =>
        new() { Rule = rules[rule], Describe = text, Numerator = sum, Subject = subject };
}
