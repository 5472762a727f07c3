using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An evaluation is said to cover more money of a budget than was spent of it: 涉及政府性基金预算支出 3 万元 where there is no such money.</summary>
internal sealed partial class FundsAboveAccountsCheck : ICheck
{
    private static readonly FactKey Spent = FactKey.Parse("expenditure");
    private static readonly string[] Funds = ["general", "govfund", "soe"];

    public string RuleId => "MZ0656";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, "涉及"))
        {
            foreach (Match match in Covered().Matches(text.Value))
            {
                foreach (var fund in Funds.Where(f => match.Groups[f].Success))
                {
                    Check(context, text, match.Groups[fund], Spent.With("fund", fund));
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明评价涉及的各类资金，或没有相应的决算数");
        }
    }

    private static void Check(CheckContext context, PlainText text, Group number, FactKey spent)
    {
        var stated = Amount.Written(number.Value, QuantityUnit.TenThousandYuan);
        var accounts = context.Disclosure.Ledger.Of(spent).Where(s => s.Kind != StatementKind.Form).ToArray();
        if (accounts.Length == 0 && !context.Disclosure.Ledger.Blanks.ContainsKey(spent))
        {
            return;
        }

        if (accounts.Any(s => stated.Interval.Low <= s.Amount.Interval.High) || stated.Value == 0)
        {
            context.Held();
            return;
        }

        var isNothing = accounts.All(s => s.Amount.Base == 0);
        var right = isNothing ? (stated with { Value = 0 }).Digits : null;
        context.Report(
            text.PlaceOf(number), number.Value, right,
            new Dictionary<string, string> { ["most"] = isNothing ? "没有这类支出" : $"只有 {accounts[0].Amount}" }, accounts.Select(s => s.Place).Take(1), right);
    }

    /// <summary>The budgets in the order that the forms prescribe.</summary>
    [GeneratedRegex($@"涉及(?:资金)?一般公共预算(?:财政拨款)?支出(?<general>{SaidQuantity.Number})万元(?:[，、]政府性基金预算(?:财政拨款)?支出(?<govfund>{SaidQuantity.Number})万元)?(?:[，、]国有资本经营预算(?:财政拨款)?支出(?<soe>{SaidQuantity.Number})万元)?")]
    private static partial Regex Covered();
}
