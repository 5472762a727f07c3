using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>较上年决算数 38.31 万元，下降 6.31%: a change, as its rate tells, before which 增加 or 减少 was left out.</summary>
internal sealed class MissingDirectionCheck : ICheck
{
    public string RuleId => "MZ0815";

    public void Run(CheckContext context)
    {
        foreach (var change in context.Disclosure.Ledger.Statements.Where(s => s is { Kind: StatementKind.Prose, Key.Aspect: Aspect.Change, Amount.Value: not 0 }))
        {
            if (change.Direction is not null)
            {
                context.Held();
                continue;
            }

            var word = change.Amount.Value > 0 ? "增加" : "减少";
            context.Report(change.Place, change.Place.Quote, word + change.Place.Quote, new Dictionary<string, string> { ["word"] = word }, suggestion: word + change.Place.Quote);
        }
    }
}
