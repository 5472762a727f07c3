using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The money of the projects evaluated, as the text gives it, is in no column the sum of their forms.</summary>
internal sealed partial class FundsInTextCheck : ICheck
{
    public string RuleId => "MZ0634";

    public void Run(CheckContext context)
    {
        FormFunds[] totals =
        [
            .. context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit)
                .Select(f => f.Total).OfType<FormFunds>(),
        ];
        var any = false;
        foreach (var text in PlainText.Saying(context.Disclosure, "涉及").Where(_ => totals.Length > 0))
        {
            if (context.Disclosure.PerformanceForms.Any(f => FormCheck.HasWrongAmount(context, f)) ||
                Claim().Match(text.Value) is not { Success: true } match || int.Parse(match.Groups["count"].Value) != totals.Length)
            {
                continue;
            }

            any = true;
            var stated = match.Groups["funds"];
            var claimed = Amount.Written(stated.Value, QuantityUnit.TenThousandYuan).Interval;
            if (Fits(claimed, totals, t => t.Executed) || Fits(claimed, totals, t => t.FullBudget) || Fits(claimed, totals, t => t.OpeningBudget))
            {
                context.Held();
            }
            else if (totals.All(t => t.Executed.Amount is not null))
            {
                var expected = Arithmetic.Written.Like(stated.Value, totals.Sum(t => t.Executed.Amount!.Value.Base) / QuantityUnit.TenThousandYuan.Factor());
                context.Report(text.PlaceOf(stated), stated.Value, expected, null, totals.Select(t => t.Executed.Place!), expected);
            }
        }

        if (!any)
        {
            context.NotApplicable("文中没有写明自评项目涉及的资金，或自评表不全");
        }
    }

    private static bool Fits(Interval claimed, FormFunds[] totals, Func<FormFunds, FormCell> cellOf) =>
        totals.All(t => cellOf(t).Amount is not null) &&
        totals.Aggregate(Interval.Zero, (sum, t) => sum + cellOf(t).Amount!.Value.Interval).Meets(claimed);

    [GeneratedRegex(@"(?:项目(?<count>\d{1,6})个|(?<count>\d{1,6})个(?:二级)?项目)[^。；]{0,20}(?:涉及[^。；\d]{0,10}|，)资金(?<funds>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Claim();
}
