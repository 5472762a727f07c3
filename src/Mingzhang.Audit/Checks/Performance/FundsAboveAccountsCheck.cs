using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An evaluation is said to cover more money of a budget than was spent of it: 涉及政府性基金预算支出 3 万元 where there is no such money.</summary>
internal sealed partial class FundsAboveAccountsCheck : ICheck
{
    private static readonly FactKey Spent = FactKey.Parse("expenditure");
    private static readonly Dictionary<string, string> Funds = new() { ["一般公共预算"] = "general", ["政府性基金预算"] = "govfund", ["国有资本经营预算"] = "soe" };

    public string RuleId => "MZ0656";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, "涉及"))
        {
            foreach (Match match in Covered().Matches(text.Value))
            {
                foreach (var (fund, number) in match.Groups["fund"].Captures.Zip(match.Groups["n"].Captures))
                {
                    Check(context, text, number, Spent.With("fund", Funds[fund.Value]));
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明评价涉及的各类资金，或没有相应的决算数");
        }
    }

    private static void Check(CheckContext context, PlainText text, Capture number, FactKey spent)
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

    [GeneratedRegex($@"涉及(?:资金)?(?:[，、和及]{{0,2}}(?<fund>一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?支出(?<n>{SaidQuantity.Number})万元)+")]
    private static partial Regex Covered();
}
