using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>Money without the count it was spent on, or a count without money: reception cost but no batches, vehicles bought for nothing.</summary>
internal sealed class CountWithoutMoneyCheck(IReadOnlyList<CountPair> pairs) : ICheck
{
    public string RuleId => "MZ0228";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        foreach (var pair in pairs)
        {
            var (money, count) = (ledger.Of(pair.Money), ledger.Of(pair.Count));
            if (money.Count == 0 || count.Count == 0)
            {
                context.NotApplicable("没有写金额或数量");
                continue;
            }

            var (hasMoney, hasCount) = (money[0].Amount.Value != 0, count[0].Amount.Value != 0);
            if (hasMoney == hasCount || (hasCount && pair.CountMayStandAlone))
            {
                context.Held();
                continue;
            }

            var wrong = count[0];
            context.Report(
                wrong.Place, wrong.Place.Quote, null,
                new Dictionary<string, string> { ["money"] = $"{money[0].Label} {money[0].Amount}", ["count"] = $"{wrong.Label} {wrong.Amount}" },
                [money[0].Place]);
        }
    }
}
