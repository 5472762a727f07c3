using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The reason beside a score names points taken off, and they are not what the score lacks of its weight.</summary>
internal sealed partial class ReasonDeductionCheck : FormCheck
{
    public override string RuleId => "MZ0654";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var arithmetic = ArithmeticOf(context, form);
        foreach (var indicator in form.Indicators.Where(i => i.Reason.Place is not null && HaveSoundPoints(form, arithmetic, i.Weight, i.Score)))
        {
            if (Deduction().Matches(FormScoring.Squeeze(indicator.Reason.Text)) is not [var match] || OfOther().IsMatch(indicator.Reason.Text))
            {
                continue;
            }

            var lacking = indicator.Weight.Amount!.Value.Value - indicator.Score.Amount!.Value.Value;
            if (decimal.Parse(match.Groups["n"].Value) == lacking)
            {
                context.Held();
                continue;
            }

            var expected = Written.Number(lacking);
            context.Report(
                indicator.Reason.Place!, match.Groups["n"].Value, expected,
                Words(("name", FormScoring.NameOf(indicator)), ("weight", indicator.Weight.Text), ("score", indicator.Score.Text)), PlacesOf(indicator.Weight, indicator.Score));
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("偏差原因中没有写明扣了多少分");
        }
    }

    [GeneratedRegex(@"扣(?:除|减|了|掉)?(?<n>\d{1,4}(?:\.\d{1,4})?)分")]
    private static partial Regex Deduction();

    [GeneratedRegex("每|各|至少|最多|不超过|以内|标准")]
    private static partial Regex OfOther();
}
