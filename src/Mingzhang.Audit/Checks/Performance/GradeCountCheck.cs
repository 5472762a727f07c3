using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>共12个项目，其中10个评价等级为优: another number of the listed projects earned the grade.</summary>
internal sealed partial class GradeCountCheck : ICheck
{
    public string RuleId => "MZ0651";

    public void Run(CheckContext context)
    {
        var bands = GradeBands.Of(context.Disclosure, context.Scores.ProfileOf(context.Disclosure).Grades);
        var results = ProjectResult.All(context.Disclosure);
        if (results.Count == 0 || results.Any(r => r.GradeBy(bands) is null))
        {
            context.NotApplicable("文中没有逐个项目的得分或等级");
            return;
        }

        foreach (var text in PlainText.Saying(context.Disclosure, "个").Where(t => IsOfAll(t.Value, results.Count)))
        {
            foreach (Match match in Claim().Matches(text.Value))
            {
                Check(context, text, match, bands, results);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明各等级的项目个数");
        }
    }

    /// <summary>True if a text says how many projects there are, and it is as many as are listed.</summary>
    private static bool IsOfAll(string text, int count) => Projects().Matches(text).Any(m => int.Parse(m.Groups["n"].Value) == count);

    private static void Check(CheckContext context, PlainText text, Match match, GradeBands bands, IReadOnlyList<ProjectResult> results)
    {
        var (number, grade) = (match.Groups["n"], GradeBands.Plain(match.Groups["grade"].Value));
        if (!bands.Knows(grade))
        {
            return;
        }

        ProjectResult[] earned = [.. results.Where(r => r.GradeBy(bands) == grade)];
        if (int.Parse(number.Value) == earned.Length)
        {
            context.Held();
            return;
        }

        var expected = earned.Length.ToString();
        context.Report(
            text.PlaceOf(number), number.Value, expected, new Dictionary<string, string> { ["grade"] = match.Groups["grade"].Value },
            earned.Select(r => r.At).OfType<Place>(), expected);
    }

    [GeneratedRegex(@"(?<n>\d{1,4})个(?:二级|预算|支出|自评)?项目|项目(?:共|共计)?(?<n>\d{1,4})个")]
    private static partial Regex Projects();

    [GeneratedRegex(@"(?<n>\d{1,4})个(?:项目)?(?:的)?(?:绩效)?(?:自评|评价|评定)?(?:结果|结论|等级|等次)?(?:评)?(?:为|是)“?(?<grade>优秀|优|良好|良|中等|中|一般|合格|较差|差)”?(?=[，。；、]|等[级次]|$)|(?:(?:结果|结论|等级|等次)?(?:为|是)|[，：、])“?(?<grade>优秀|优|良好|良|中等|中|较差|差)”?(?:等级|等次)?(?:的)?(?:项目)?(?:有|共)?(?<n>\d{1,4})个(?!工作日|百分点|小时|月)")]
    private static partial Regex Claim();
}
