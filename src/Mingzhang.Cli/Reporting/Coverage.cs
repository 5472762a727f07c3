using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting;

/// <summary>Why some rules could not be checked.</summary>
/// <param name="Why">The reason, in Chinese.</param>
/// <param name="Rules">The rules, in order of id.</param>
/// <param name="Checks">How many checks were left out.</param>
internal sealed record NotApplicableGroup(string Why, IReadOnlyList<Rule> Rules, int Checks);

/// <summary>The account of what was and was not checked, grouped for people.</summary>
internal static class Coverage
{
    private const int MostTitles = 4;

    /// <summary>The rules that could not be checked, by reason, the most frequent reason first.</summary>
    public static IReadOnlyList<NotApplicableGroup> NotApplicable(AuditReport report) =>
    [
        .. report.Outcomes
            .Where(o => o.NotApplicable > 0)
            .GroupBy(o => o.WhyNot ?? "未说明原因")
            .Select(g => new NotApplicableGroup(g.Key, [.. g.Select(o => o.Rule).OrderBy(r => r.Id, StringComparer.Ordinal)], g.Sum(o => o.NotApplicable)))
            .OrderByDescending(g => g.Checks)
            .ThenBy(g => g.Why, StringComparer.Ordinal),
    ];

    /// <summary>How many numbers that were understood no form has and nothing says again: only what their own sentence says can contradict them.</summary>
    public static int SaidOnce(Ledger ledger) =>
        ledger.Statements.Where(s => s.Key.IsClaim).GroupBy(s => s.Key.Item).Count(g => g.Count() == 1);

    /// <summary>A few rules by id and title; many by their ids alone, consecutive ones as a range.</summary>
    public static string Name(IReadOnlyList<Rule> rules)
    {
        if (rules.Count <= MostTitles)
        {
            return string.Join("、", rules.Select(r => $"{r.Id} {r.Title}"));
        }

        var ranges = new List<(string First, string Last)>();
        foreach (var id in rules.Select(r => r.Id))
        {
            if (ranges.Count > 0 && Number(id) == Number(ranges[^1].Last) + 1)
            {
                ranges[^1] = (ranges[^1].First, id);
            }
            else
            {
                ranges.Add((id, id));
            }
        }

        return string.Join("、", ranges.Select(r => r.First == r.Last ? r.First : $"{r.First}—{r.Last}")) + $"（{rules.Count} 条，名称见 mz rules）";

        static int Number(string id) => int.TryParse(id.AsSpan(2), out var number) ? number : 0;
    }

    /// <summary>How many rules were checked at least once.</summary>
    public static int RulesChecked(AuditReport report) => report.Outcomes.Count(o => o.Held + o.WithinRounding + o.Broken > 0);
}
