using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The text says how many projects were self-evaluated, and the document lists another number or, without a list, holds another number of forms.</summary>
internal sealed partial class ProjectCountCheck : ICheck
{
    public string RuleId => "MZ0620";

    public void Run(CheckContext context)
    {
        var list = context.Disclosure.ProjectLists is [var only] ? only : null;
        FormCell[] projects = list is null
            ? [.. context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit).Select(f => f.Title)]
            : [.. list.Rows.Select(r => r.Name)];
        var claim = PlainText.Saying(context.Disclosure, "自评")
            .Select(t => new { Text = t, Match = Claim().Match(t.Value) }).FirstOrDefault(c => c.Match.Success);
        if (projects.Length == 0 || claim is null)
        {
            context.NotApplicable(projects.Length == 0 ? "文中没有项目支出绩效自评表" : "文中没有写明自评项目个数");
            return;
        }

        var count = claim.Match.Groups["count"];
        if (int.Parse(count.Value) == projects.Length)
        {
            context.Held();
            return;
        }

        // Not every form is published; a list is of all.
        var mayLack = list is null && int.Parse(count.Value) > projects.Length;
        context.Report(
            claim.Text.PlaceOf(count), count.Value, projects.Length.ToString(),
            new Dictionary<string, string> { ["what"] = list is null ? "自评表只有" : "项目表列出" },
            projects.Where(p => p.Place is not null).Select(p => p.Place!), null, mayLack ? Severity.Info : null);
    }

    [GeneratedRegex(@"项目(?<count>\d{1,6})个[^，。；]{0,8}绩效自评|(?<count>\d{1,6})个(?:二级)?项目[^，。；]{0,8}(?:绩效)?自评")]
    private static partial Regex Claim();
}
