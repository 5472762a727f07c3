using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>Cost per guest or per vehicle far above what is usual: worth a look, not a fault.</summary>
internal sealed class UnitCostCheck(IReadOnlyList<CountPair> pairs) : ICheck
{
    public string RuleId => "MZ1051";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        var reported = new HashSet<(FactKey Count, decimal Money)>();
        foreach (var pair in pairs.Where(p => p.UsualCost > 0))
        {
            var (money, count) = (ledger.Of(pair.Money), ledger.Of(pair.Count));
            if (money.Count == 0 || count.Count == 0 || count[0].Amount.Value == 0)
            {
                context.NotApplicable("没有写金额或数量");
                continue;
            }

            var cost = money[0].Amount.Base / count[0].Amount.Base;
            if (cost <= pair.UsualCost)
            {
                context.Held();
                continue;
            }

            // 公务接待费 that is all 国内接待费 has the same guests.
            if (!reported.Add((pair.Count, money[0].Amount.Base)))
            {
                continue;
            }

            context.Report(
                money[0].Place, money[0].Place.Quote, null,
                new Dictionary<string, string>
                {
                    ["money"] = money[0].Label,
                    ["cost"] = $"{Math.Round(cost, 0):F0} 元",
                    ["usual"] = $"{pair.UsualCost:F0} 元",
                },
                [count[0].Place]);
        }
    }
}
