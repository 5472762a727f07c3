using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>Target and actual count different things: a share and a number, money and pieces; or 万元 and 元.</summary>
internal sealed class UnitMismatchCheck : FormCheck
{
    public override string RuleId => "MZ0611";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        foreach (var indicator in form.Indicators)
        {
            var read = scored[indicator].Indicator;
            if (read is not { TargetValue: { } target, ActualValue: { } actual })
            {
                continue;
            }

            if (TargetComparison.HasForeignUnits(target, actual))
            {
                Report(indicator, "两者不是同一类数量，无法比较", null);
            }
            else if (TargetComparison.IsWrittenInYuan(target, actual))
            {
                var expected = Written.Number(actual.Number.Value / target.Number.Unit.Factor());
                Report(indicator, $"单位是元而不是万元，应为 {expected}", expected);
            }
            else if (scored.ComparisonOf(indicator) is not null)
            {
                context.Held();
            }
        }

        void Report(FormIndicator indicator, string why, string? expected) => context.Report(
            indicator.Actual.Place!, indicator.Actual.Text, expected,
            Words(("name", FormScoring.NameOf(indicator)), ("target", FormScoring.Squeeze(indicator.Target.Text)), ("why", why)),
            PlacesOf(indicator.Target), expected);
    }
}
