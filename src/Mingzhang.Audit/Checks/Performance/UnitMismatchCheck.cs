using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>Target and actual count different things: a share and a number, money and pieces.</summary>
internal sealed class UnitMismatchCheck : FormCheck
{
    public override string RuleId => "MZ0611";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        foreach (var indicator in form.Indicators)
        {
            if (TargetComparison.HasForeignUnits(scored[indicator].Indicator))
            {
                context.Report(
                    indicator.Actual.Place!, indicator.Actual.Text, null,
                    Words(("name", FormScoring.NameOf(indicator)), ("target", FormScoring.Squeeze(indicator.Target.Text))),
                    PlacesOf(indicator.Target));
            }
            else if (scored.ComparisonOf(indicator) is not null)
            {
                context.Held();
            }
        }
    }
}
