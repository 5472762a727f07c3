using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;

namespace Mingzhang.Audit;

/// <summary>Counts for each rule what held, what did not and what could not be checked.</summary>
internal sealed class Tally(RuleBook rules)
{
    private readonly Dictionary<Rule, Count> counts = new(rules.Rules.Count, ReferenceEqualityComparer.Instance);

    public void Add(RuleOutcome outcome)
    {
        var count = Of(outcome.Rule);
        count.Held += outcome.Held;
        count.WithinRounding += outcome.WithinRounding;
        count.Broken += outcome.Broken;
        count.NotApplicable += outcome.NotApplicable;
        count.WhyNot ??= outcome.WhyNot;
    }

    public void Add(Rule rule, Verdict verdict)
    {
        var count = Of(rule);
        switch (verdict)
        {
            case Verdict.Held:
                count.Held++;
                break;
            case Verdict.WithinRounding:
                count.WithinRounding++;
                break;
            case Verdict.Broken:
                count.Broken++;
                break;
            default:
                count.NotApplicable++;
                count.WhyNot ??= "除数可能为零";
                break;
        }
    }

    /// <summary>One outcome for each rule in force; an identity that no fact gave an equation for could not be checked.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes(IEnumerable<Rule> identityRules)
    {
        foreach (var rule in identityRules.Where(r => !counts.ContainsKey(r)))
        {
            counts.Add(rule, new(rule) { NotApplicable = 1, WhyNot = "文中没有这一关系所需的数字" });
        }

        return
        [
            .. rules.Rules.Where(r => r.Retired is null)
                .Select(r => counts.GetValueOrDefault(r)?.Outcome ?? new(r, 0, 0, 0, 1, "文中没有相应的数字或文字")),
        ];
    }

    private Count Of(Rule rule)
    {
        if (!counts.TryGetValue(rule, out var count))
        {
            counts.Add(rule, count = new(rule));
        }

        return count;
    }

    private sealed class Count(Rule rule)
    {
        public int Held { get; set; }

        public int WithinRounding { get; set; }

        public int Broken { get; set; }

        public int NotApplicable { get; set; }

        public string? WhyNot { get; set; }

        public RuleOutcome Outcome => new(rule, Held, WithinRounding, Broken, NotApplicable, WhyNot);
    }
}
