using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// The text says how many projects were self-evaluated, and the document lists another number or, without a list, holds another number of
/// forms; or it gives the mean score or the money of all of them to another number of projects.
/// </summary>
internal sealed partial class ProjectCountCheck : ICheck
{
    public string RuleId => "MZ0620";

    public void Run(CheckContext context)
    {
        var list = context.Disclosure.ProjectLists is [var only] ? only : null;
        FormCell[] projects = list is null
            ? [.. context.Disclosure.PerformanceForms.Where(f => f is { IsWholeUnit: false, IsScoreSheet: false }).Select(f => f.Title)]
            : [.. list.Rows.Select(r => r.Name)];
        var claim = PlainText.Saying(context.Disclosure, "自评")
            .Select(t => new { Text = t, Match = Claim().Match(t.Value) }).FirstOrDefault(c => c.Match.Success);
        if (projects.Length > 0 && claim is not null)
        {
            // Not every form is published; a list is of all.
            var count = claim.Match.Groups["count"];
            var mayLack = list is null && int.Parse(count.Value) > projects.Length;
            Check(context, claim.Text, count, projects, list is null ? "自评表只有" : "项目表列出", mayLack ? Severity.Info : null);
        }

        CheckSums(context, list);
        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable(projects.Length == 0 ? "文中没有项目支出绩效自评表" : "文中没有写明自评项目个数");
        }
    }

    /// <summary>12个项目全年预算1108.13万元，平均得分94.4分: the sum or mean of all that are listed is of as many as are listed.</summary>
    private static void CheckSums(CheckContext context, ProjectList? list)
    {
        ProjectResult[] results = [.. ProjectResult.All(context)];
        decimal? mean = results.Length > 1 && Array.TrueForAll(results, r => r.Score.Amount is not null) ? results.Average(r => r.Score.Amount!.Value.Value) : null;
        decimal?[] sums = [list?.Total?.FullBudget.Amount?.Base, list?.Total?.Executed.Amount?.Base];
        foreach (var text in PlainText.Saying(context.Disclosure, "个项目").Where(_ => results.Length > 1))
        {
            foreach (var match in OfAll().Matches(text.Value).Where(IsOfAll))
            {
                Check(context, text, match.Groups["count"], [.. results.Select(r => r.Printed.Place is null ? r.Score : r.Printed)], "这是全部项目的合计或平均，文中逐个写明的有", null);
            }
        }

        bool IsOfAll(Match match) =>
            (match.Groups["mean"] is { Success: true, Length: > 2 } said && mean is { } average && Amount.Written(said.Value, QuantityUnit.Percent).Interval.Contains(average)) ||
            (match.Groups["sum"] is { Success: true } sum && sums.Contains(Amount.Written(sum.Value, QuantityUnit.TenThousandYuan).Base));
    }

    private static void Check(CheckContext context, PlainText text, Group count, FormCell[] projects, string what, Severity? severity)
    {
        if (int.Parse(count.Value) == projects.Length)
        {
            context.Held();
            return;
        }

        context.Report(
            text.PlaceOf(count), count.Value, projects.Length.ToString(), new Dictionary<string, string> { ["what"] = what },
            projects.Where(p => p.Place is not null).Select(p => p.Place!), null, severity);
    }

    [GeneratedRegex(@"项目(?<count>\d{1,6})个[^，。；]{0,8}绩效自评|(?<count>\d{1,6})个(?:二级)?项目[^，。；]{0,8}(?:绩效)?自评")]
    private static partial Regex Claim();

    [GeneratedRegex(@"(?<count>\d{1,4})个(?:二级)?项目(?:的)?(?:平均(?:自评|评价)?得分(?:为|是)?(?<mean>\d{1,3}(?:\.\d{1,4})?)分|(?:合计|共|共计)?全年预算(?:数|合计)?(?:为)?(?<sum>\d{1,9}(?:\.\d{1,6})?)万元)")]
    private static partial Regex OfAll();
}
