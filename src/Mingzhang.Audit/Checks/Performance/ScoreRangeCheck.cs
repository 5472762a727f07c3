using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The highest and the lowest score of the listed projects, or how many have at least so many points, is another than the text says.</summary>
internal sealed partial class ScoreRangeCheck : ICheck
{
    public string RuleId => "MZ0653";

    public void Run(CheckContext context)
    {
        var results = ProjectResult.All(context);
        decimal[] scores = [.. results.Select(r => r.Score.Amount?.Value).OfType<decimal>()];
        if (scores.Length < 2 || scores.Length < results.Count)
        {
            context.NotApplicable("文中没有逐个项目的得分");
            return;
        }

        foreach (var text in PlainText.Saying(context.Disclosure, "分").Where(t => GradeCounts.Projects().Matches(t.Value).Any(m => int.Parse(m.Groups["n"].Value) == scores.Length)))
        {
            foreach (Match match in Claim().Matches(text.Value))
            {
                Compare(match.Groups["high"], "最高得分", scores.Max());
                Compare(match.Groups["low"], "最低得分", scores.Min());
                if (match.Groups["count"] is { Success: true } count)
                {
                    var from = match.Groups["from"].Value;
                    Compare(count, $"得分 {from} 分以上的项目数", scores.Count(s => s >= decimal.Parse(from)));
                }
            }

            void Compare(Group said, string name, decimal right)
            {
                if (!said.Success)
                {
                    return;
                }

                if (decimal.Parse(said.Value) == right)
                {
                    context.Held();
                    return;
                }

                var expected = Written.Like(said.Value, right);
                context.Report(text.PlaceOf(said), said.Value, expected, new Dictionary<string, string> { ["name"] = name }, results.Where(r => r.Score.Amount!.Value.Value == right).Select(r => r.Score.Place).OfType<Place>(), expected);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明最高、最低得分");
        }
    }

    [GeneratedRegex(@"最高(?:得分|分)?(?:为|是)?(?<high>\d{1,4}(?:\.\d{1,4})?)分(?!值)|最低(?:得分|分)?(?:为|是)?(?<low>\d{1,4}(?:\.\d{1,4})?)分(?!值)|得分(?:在)?(?<from>\d{1,4}(?:\.\d{1,4})?)分(?:\(含\))?(?:及)?以上的?(?:项目)?(?:有|共)?(?<count>\d{1,4})个")]
    private static partial Regex Claim();
}
