using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A target was missed, yet the indicator has full marks, or more than its share of them.</summary>
internal sealed class MissedTargetCheck(WrongValues wrong) : FormCheck
{
    public override string RuleId => "MZ0608";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        var arithmetic = ArithmeticOf(context, form);
        var corrections = ScoreCorrections.Of(form, scored, arithmetic);
        foreach (var target in TargetScore.Of(form, scored, arithmetic))
        {
            if (target.Holds)
            {
                context.Held();
            }
            else if (!target.IsTooHigh)
            {
                context.WithinRounding();
            }
            else if (!wrong.Contains(context, target.Indicator.Target) && !wrong.Contains(context, target.Indicator.Actual))
            {
                var indicator = target.Indicator;
                var expected = Written.Number(target.Earned);
                var then = corrections.TotalAfter(indicator.Score);
                context.Report(
                    indicator.Score.Place!, indicator.Score.Text, expected,
                    Words(
                        ("name", FormScoring.NameOf(indicator)), ("target", FormScoring.Squeeze(indicator.Operator.Text + indicator.Target.Text)),
                        ("actual", FormScoring.Squeeze(indicator.Actual.Text)), ("weight", indicator.Weight.Text),
                        ("profile", scored.Profile.Title), ("then", then.Length == 0 ? "" : $"，{then}")),
                    PlacesOf(indicator.Target, indicator.Actual, indicator.Weight, then.Length == 0 ? null : form.TotalScore), expected,
                    target.Score < target.Weight ? Severity.Info : target.Comparison.IsOperatorWritten && !target.IsByRounding ? null : Severity.Warning);
            }
        }
    }
}
