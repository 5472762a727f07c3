using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;

namespace Mingzhang.Audit;

/// <summary>Counts for each rule what held, what did not and what could not be checked.</summary>
internal sealed class Tally(RuleBook rules)
{
    private readonly Dictionary<string, RuleOutcome> outcomes = [];

    public void Add(RuleOutcome outcome)
    {
        outcomes[outcome.Rule.Id] = outcomes.TryGetValue(outcome.Rule.Id, out var before)
            ? new(
                outcome.Rule, before.Held + outcome.Held, before.WithinRounding + outcome.WithinRounding, before.Broken + outcome.Broken,
                before.NotApplicable + outcome.NotApplicable, before.WhyNot ?? outcome.WhyNot)
            : outcome;
    }

    public void Add(Rule rule, Verdict verdict) => Add(new(
        rule, verdict == Verdict.Held ? 1 : 0, verdict == Verdict.WithinRounding ? 1 : 0, verdict == Verdict.Broken ? 1 : 0,
        verdict == Verdict.NotApplicable ? 1 : 0, verdict == Verdict.NotApplicable ? "除数可能为零" : null));

    /// <summary>One outcome for each rule in force; an identity that no fact gave an equation for could not be checked.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes(IEnumerable<string> identityRules)
    {
        foreach (var id in identityRules.Distinct().Where(id => !outcomes.ContainsKey(id)))
        {
            outcomes.Add(id, new(rules[id], 0, 0, 0, 1, "文中没有这一关系所需的数字"));
        }

        return
        [
            .. rules.Rules.Where(r => r.Retired is null)
                .Select(r => outcomes.GetValueOrDefault(r.Id) ?? new(r, 0, 0, 0, 1, "文中没有相应的数字或文字")),
        ];
    }
}
