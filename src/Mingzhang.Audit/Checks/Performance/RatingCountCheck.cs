using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The numbers of projects rated 优, 良, 中 and 差 do not add up to the number evaluated.</summary>
internal sealed partial class RatingCountCheck : ICheck
{
    private const int AllGrades = 4;

    public string RuleId => "MZ0633";

    public void Run(CheckContext context)
    {
        var any = false;
        foreach (var text in PlainText.All(context.Disclosure))
        {
            var rated = Rated().Matches(text.Value);
            if (rated.Count == 0 || Evaluated().Match(text.Value[..rated[0].Index]) is not { Success: true } evaluated)
            {
                continue;
            }

            any = true;
            var all = evaluated.Groups["count"];
            var sum = rated.Sum(m => int.Parse(m.Groups["count"].Value));
            var total = int.Parse(all.Value);
            if (sum == total)
            {
                context.Held();
                continue;
            }

            Report(context, text, all, [.. rated.Select(m => m.Groups["count"])], total, sum);
        }

        if (!any)
        {
            context.NotApplicable("文中没有写明各等级的项目个数");
        }
    }

    /// <summary>If the forms agree with the ratings the number evaluated is wrong, else the largest of the ratings.</summary>
    private static void Report(CheckContext context, PlainText text, Group all, Group[] rated, int total, int sum)
    {
        var forms = context.Disclosure.PerformanceForms.Count(f => !f.IsWholeUnit);
        var largest = rated.MaxBy(g => int.Parse(g.Value))!;
        var repaired = int.Parse(largest.Value) + total - sum;
        var (at, expected) = forms == sum || repaired < 0 ? (all, sum) : (largest, repaired);
        context.Report(
            text.PlaceOf(at), at.Value, expected.ToString(),
            new Dictionary<string, string> { ["total"] = all.Value, ["sum"] = sum.ToString() },
            rated.Append(all).Where(g => g != at).Select(text.PlaceOf), expected.ToString(),
            rated.Length >= AllGrades || sum > total ? null : Severity.Warning);
    }

    [GeneratedRegex(@"(?<count>\d+)个项目(?:的)?(?:评价|自评)?(?:结果|等级)为(?:优秀|优|良好|良|中等|中|合格|不合格|较差|差)")]
    private static partial Regex Rated();

    [GeneratedRegex(@"项目(?<count>\d+)个|(?<count>\d+)个(?:二级)?项目")]
    private static partial Regex Evaluated();
}
