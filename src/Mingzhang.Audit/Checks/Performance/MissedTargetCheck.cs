using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A target was missed, yet the indicator has full marks, or more than its share of them.</summary>
internal sealed class MissedTargetCheck : FormCheck
{
    public override string RuleId => "MZ0608";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        var arithmetic = ArithmeticOf(context, form);
        foreach (var indicator in form.Indicators)
        {
            if (scored.ComparisonOf(indicator) is not { } comparison || CostOperatorCheck.IsReversed(scored, indicator) ||
                !FormPoints.HasPoints(indicator.Weight, form) || !FormPoints.HasPoints(indicator.Score, form) ||
                arithmetic.Explains(indicator.Weight) || arithmetic.Explains(indicator.Score))
            {
                continue;
            }

            var weight = indicator.Weight.Amount!.Value.Value;
            var earned = scored[indicator].Computed ?? weight;
            var score = indicator.Score.Amount!.Value;
            var byRounding = score.WithBase(earned).Value == score.Value;
            if (comparison.IsMet || score.Value <= earned)
            {
                context.Held();
            }
            else if (score.Value < weight && byRounding)
            {
                context.WithinRounding();
            }
            else
            {
                var expected = Written.Number(earned);
                var total = scored.TotalAfter(indicator.Score);
                context.Report(
                    indicator.Score.Place!, indicator.Score.Text, expected,
                    Words(
                        ("name", FormScoring.NameOf(indicator)), ("target", FormScoring.Squeeze(indicator.Operator.Text + indicator.Target.Text)),
                        ("actual", FormScoring.Squeeze(indicator.Actual.Text)), ("weight", indicator.Weight.Text),
                        ("profile", scored.Profile.Title), ("then", total is null ? "" : $"，总分随之应为 {total.Recomputed}")),
                    PlacesOf(indicator.Target, indicator.Actual, indicator.Weight, total?.Cell), expected,
                    score.Value < weight ? Severity.Info : comparison.IsOperatorWritten && !byRounding ? null : Severity.Warning);
            }
        }
    }
}
