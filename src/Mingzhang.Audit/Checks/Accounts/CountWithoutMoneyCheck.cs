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
        foreach (var group in pairs.GroupBy(p => p.Money))
        {
            var money = ledger.Of(group.Key);
            var counts = group.Select(p => (Pair: p, Stated: ledger.Of(p.Count))).Where(c => c.Stated.Count > 0).ToArray();
            if (money.Count == 0 || counts.Length == 0)
            {
                context.NotApplicable("没有写金额或数量");
                continue;
            }

            var hasMoney = money[0].Amount.Value != 0;
            var wrong = Array.FindAll(counts, c => hasMoney ? !HasCount(c) : HasCount(c) && !c.Pair.CountMayStandAlone);
            for (var held = counts.Length - wrong.Length; held > 0; held--)
            {
                context.Held();
            }

            if (wrong.Length > 0)
            {
                // Several counts that agree outweigh an amount that stands in one place.
                Statement[] said = [.. wrong.Select(c => c.Stated[0])];
                var isMoney = wrong.Length > 1 && wrong.Length == counts.Length && money.Count == 1;
                Report(context, isMoney ? money[0] : said[0], isMoney ? said : [money[0], .. said.Skip(1)], $"{money[0].Label} {money[0].Amount}", string.Join('、', wrong.Select(c => $"{c.Stated[0].Label} {c.Stated[0].Amount} {c.Pair.Counters[0]}")));
            }
        }
    }

    private static bool HasCount((CountPair Pair, IReadOnlyList<Statement> Stated) count) => count.Stated[0].Amount.Value != 0;

    private static void Report(CheckContext context, Statement wrong, IEnumerable<Statement> others, string money, string count) => context.Report(
        wrong.Place, wrong.Place.Quote, null, new Dictionary<string, string> { ["money"] = money, ["count"] = count }, others.Select(s => s.Place));
}
