using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A cost of the project, in money, is more than all the project spent.</summary>
internal sealed class CostAboveFundsCheck : FormCheck
{
    public override string RuleId => "MZ0630";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        if (form.Total is not { Executed.Amount: { } executed } total)
        {
            context.NotApplicable("自评表没有全年执行数");
            return;
        }

        if (ArithmeticOf(context, form).Faults.Any(f => f.Cell == total.Executed || f.Cell == total.FullBudget))
        {
            return; // Reported where it stands.
        }

        var most = total.FullBudget.Amount is { } budget ? Math.Max(executed.Interval.High, budget.Interval.High) : executed.Interval.High;
        foreach (var indicator in form.Indicators.Where(i => i.Kind == IndicatorKind.Cost))
        {
            if (scored[indicator].Indicator is not { TargetValue: { } target, ActualValue: { } actual } ||
                !target.IsMoney || !(actual.IsMoney || actual.IsBare))
            {
                continue;
            }

            var spent = actual.IsMoney ? actual.Number
                : actual.Number with { Unit = TargetComparison.IsWrittenInYuan(target, actual) ? QuantityUnit.Yuan : target.Number.Unit };
            if (spent.Interval.Low <= most)
            {
                context.Held();
            }
            else
            {
                context.Report(
                    indicator.Actual.Place!, indicator.Actual.Text, null,
                    Words(("name", FormScoring.NameOf(indicator)), ("executed", total.Executed.Text)),
                    PlacesOf(indicator.Target, total.Executed, total.FullBudget));
            }
        }
    }
}
