using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The text gives a form's money with the same digits and another unit.</summary>
internal sealed partial class UnitInTextCheck : ICheck
{
    /// <summary>Numbers of one digit are equal by chance.</summary>
    private const decimal LeastAmount = 10;

    public string RuleId => "MZ0645";

    public void Run(CheckContext context)
    {
        FormCell[] totals =
        [
            .. context.Disclosure.PerformanceForms.SelectMany(f => f.Funds.Where(r => r.IsTotal))
                .SelectMany(r => new[] { r.Executed, r.FullBudget, r.OpeningBudget }).Where(c => c.Amount is { Value: >= LeastAmount, Unit: QuantityUnit.TenThousandYuan }),
        ];
        foreach (var text in PlainText.Saying(context.Disclosure, "元").Where(_ => totals.Length > 0))
        {
            foreach (Match match in Money().Matches(text.Value))
            {
                if (totals.FirstOrDefault(t => t.Amount!.Value.Value == decimal.Parse(match.Groups["n"].Value)) is not { } same)
                {
                    continue;
                }

                if (match.Groups["unit"].Value == "万元")
                {
                    context.Held();
                    continue;
                }

                var expected = match.Groups["n"].Value + "万元";
                context.Report(text.PlaceOf(match.Groups["money"]), match.Groups["money"].Value, expected, null, [same.Place!], expected);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明自评表里的金额");
        }
    }

    [GeneratedRegex(@"(?<!每[^，。；]{0,10}|均[^，。；]{0,6}|标准[^，。；]{0,6})(?:资金|预算|支出|执行|拨款|预算数|执行数|总额|经费|金额)(?:总额|金额|资金|数)?(?:为|是|共计?|合计|:|：)?(?<money>(?<n>\d{1,15}(?:\.\d{1,8})?)(?<unit>万元|亿元|元))")]
    private static partial Regex Money();
}
