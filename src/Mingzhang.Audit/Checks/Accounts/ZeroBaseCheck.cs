using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>A completion rate of a budget of nothing, or a rate of change on nothing: there is no such percentage.</summary>
internal sealed class ZeroBaseCheck : ICheck
{
    public string RuleId => "MZ0310";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        foreach (var rate in ledger.Statements.Where(s => s.Key.Aspect is Aspect.Completion or Aspect.ChangeRate))
        {
            var actual = Value(ledger, Plain(rate.Key, Phase.Actual));
            var (basis, related) = rate.Key.Aspect == Aspect.Completion
                ? (Value(ledger, Plain(rate.Key, rate.Key.Phase)), ledger.Of(Plain(rate.Key, rate.Key.Phase)))
                : (actual - Value(ledger, Plain(rate.Key, Phase.Actual).Said(Aspect.Change)), ledger.Of(Plain(rate.Key, Phase.Actual)));
            if (basis is null || actual is null)
            {
                continue;
            }

            if (basis != 0 || actual == 0)
            {
                context.Held();
                continue;
            }

            context.Report(
                rate.Place, rate.Place.Quote, null,
                new Dictionary<string, string>
                {
                    ["base"] = rate.Key.Aspect == Aspect.Completion ? "预算数" : "上年数",
                    ["rate"] = rate.Key.Aspect == Aspect.Completion ? "完成率" : "增减率",
                },
                related.Select(s => s.Place));
        }
    }

    private static FactKey Plain(FactKey key, Phase phase) =>
        FactKey.Of(key.Measure).With("item", key.Item).With("fund", key.Fund).With("nature", key.Nature).With("function", key.Function)
            .With("economic", key.Economic).With("subject", key.Subject).In(phase).In(key.Period);

    private static decimal? Value(Ledger ledger, FactKey key) => ledger.Of(key) is { Count: > 0 } stated ? stated[0].Amount.Base : null;
}
