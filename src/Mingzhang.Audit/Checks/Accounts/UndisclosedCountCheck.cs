using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>Money of the three public costs is explained without the counts that must be published with it: 公务接待费 3.00 万元, but no batches and guests.</summary>
internal sealed class UndisclosedCountCheck(IReadOnlyList<CountPair> pairs) : ICheck
{
    private const string Explained = "three-public";

    private readonly ILookup<FactKey, CountPair> needed = pairs.Where(p => p.Told is not null).ToLookup(p => p.Money);

    public string RuleId => "MZ0711";

    public void Run(CheckContext context)
    {
        var lines = NarrativeText.Of(context.Disclosure).Explanation.Where(l => l.Section.Id == Explained && !l.IsHeading).ToList();
        foreach (var kind in needed)
        {
            if (lines.Count == 0 || MoneyOf(context.Disclosure.Ledger, kind.First()) is not { } money)
            {
                context.NotApplicable("没有“三公”经费的报表或说明");
                continue;
            }

            var missing = kind.Where(p => context.Disclosure.Ledger.Of(p.Count).Count == 0 && !lines.Any(l => p.Counters.Any(c => IsCounted(l.Text, c)))).ToList();
            if (missing.Count == 0 || money.Amount.Value == 0)
            {
                context.Held();
                continue;
            }

            context.Report(
                money.Place, money.Place.Quote, null,
                new Dictionary<string, string> { ["money"] = $"{money.Label} {money.Amount}", ["count"] = string.Join("、", missing.Select(p => p.Told)) });
        }
    }

    /// <summary>What was spent, where both the table and the explanation say it: an excerpt of either need not tell the counts.</summary>
    private static Statement? MoneyOf(Ledger ledger, CountPair pair)
    {
        var stated = ledger.Of(pair.Money) is { Count: 0 } && pair.OrMoney is { } whole ? ledger.Of(whole) : ledger.Of(pair.Money);
        return stated.Any(s => s.Kind == StatementKind.Table) ? stated.FirstOrDefault(s => s.Kind == StatementKind.Prose) : null;
    }

    /// <summary>True if a number stands before the counter (12 批) or behind it (批次为 12).</summary>
    private static bool IsCounted(string text, string counter)
    {
        for (var at = text.IndexOf(counter, StringComparison.Ordinal); at >= 0; at = text.IndexOf(counter, at + 1, StringComparison.Ordinal))
        {
            var behind = text.AsSpan(at + counter.Length).TrimStart("次数为：是共计");
            if ((at > 0 && char.IsAsciiDigit(text[at - 1])) || (behind.Length > 0 && char.IsAsciiDigit(behind[0])))
            {
                return true;
            }
        }

        return false;
    }
}
