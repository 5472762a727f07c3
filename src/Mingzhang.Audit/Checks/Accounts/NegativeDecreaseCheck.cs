using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>决算数较预算数减少 -0.18 万元: the minus sign says the contrary of the word, or says the same twice.</summary>
internal sealed class NegativeDecreaseCheck : ICheck
{
    public string RuleId => "MZ0404";

    public void Run(CheckContext context)
    {
        foreach (var change in context.Disclosure.Ledger.Statements.Where(s => s is { Kind: StatementKind.Prose, Direction: not null, Key.Aspect: Aspect.Change or Aspect.ChangeRate or Aspect.BudgetGap }))
        {
            // What 减少 is said of is less by a negative number: it grew.
            if (change.Amount.Value > 0 && NegativeMarks.Are(change.Place.Quote))
            {
                context.Report(change.Place, change.Place.Quote, words: new Dictionary<string, string> { ["word"] = change.Direction!.Quote });
                continue;
            }

            context.Held();
        }
    }
}
