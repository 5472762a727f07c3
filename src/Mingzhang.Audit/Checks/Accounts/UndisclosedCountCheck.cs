using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>Money of the three public costs is explained without the counts that must be published with it: 公务接待费 3.00 万元, but no batches and guests.</summary>
internal sealed class UndisclosedCountCheck(IReadOnlyList<CountPair> pairs) : ICheck
{
    private const string Explained = "three-public";

    private readonly ILookup<FactKey, Needed> needed = pairs
        .Where(p => p.Told is not null)
        .ToLookup(p => p.Money, p => new Needed(p, p.Told!, new(string.Join('|', p.Counters.Select(c => $"[0-9]{c}|{c}[次数]*[为：是共计]?[0-9]")))));

    public string RuleId => "MZ0711";

    public void Run(CheckContext context)
    {
        var lines = NarrativeText.Of(context.Disclosure).Explanation.Where(l => l.Section.Id == Explained && !l.IsHeading).ToList();
        foreach (var kind in needed)
        {
            if (lines.Count == 0 || MoneyOf(context.Disclosure.Ledger, kind.First().Pair) is not { } money)
            {
                context.NotApplicable("没有“三公”经费的报表或说明");
                continue;
            }

            var missing = kind.Where(n => context.Disclosure.Ledger.Of(n.Pair.Count).Count == 0 && !lines.Any(l => n.Counted.IsMatch(l.Text))).ToList();
            if (missing.Count == 0 || money.Amount.Value == 0)
            {
                context.Held();
                continue;
            }

            context.Report(
                money.Place, money.Place.Quote, null,
                new Dictionary<string, string> { ["money"] = $"{money.Label} {money.Amount}", ["count"] = string.Join("、", missing.Select(n => n.Told)) });
        }
    }

    /// <summary>What was spent, where both the table and the explanation say it: an excerpt of either need not tell the counts.</summary>
    private static Statement? MoneyOf(Ledger ledger, CountPair pair)
    {
        var stated = ledger.Of(pair.Money) is { Count: 0 } && pair.OrMoney is { } whole ? ledger.Of(whole) : ledger.Of(pair.Money);
        return stated.Any(s => s.Kind == StatementKind.Table) ? stated.FirstOrDefault(s => s.Kind == StatementKind.Prose) : null;
    }

    /// <summary>A count that must be told, what it is called, and how a text tells it.</summary>
    private sealed record Needed(CountPair Pair, string Told, Regex Counted);
}
