using Mingzhang.Audit;
using Mingzhang.Catalog;

namespace Mingzhang.Cli.Reporting;

/// <summary>Why some rules could not be checked.</summary>
/// <param name="Why">The reason, in Chinese.</param>
/// <param name="Rules">The rules, in order of id.</param>
/// <param name="Checks">How many checks were left out.</param>
internal sealed record NotApplicableGroup(string Why, IReadOnlyList<Rule> Rules, int Checks);

/// <summary>The account of what was and was not checked, grouped for people.</summary>
internal static class Coverage
{
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

    /// <summary>How many rules were checked at least once.</summary>
    public static int RulesChecked(AuditReport report) => report.Outcomes.Count(o => o.Held + o.WithinRounding + o.Broken > 0);
}
