using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An indicator lost points and the column of reasons is empty.</summary>
internal sealed class UnexplainedLossCheck : FormCheck
{
    public override string RuleId => "MZ0613";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        if (!form.HasReasons || !context.Scores.ProfileOf(context.Disclosure).Explanations.BelowWeight)
        {
            context.NotApplicable(form.HasReasons ? "所用口径不要求说明扣分原因" : "自评表没有偏差原因一栏");
            return;
        }

        var arithmetic = ArithmeticOf(context, form);
        foreach (var indicator in form.Indicators)
        {
            if (!HaveSoundPoints(form, arithmetic, indicator.Weight, indicator.Score))
            {
                continue;
            }

            if (indicator.Score.Amount!.Value.Value >= indicator.Weight.Amount!.Value.Value || !indicator.Reason.IsBlank)
            {
                context.Held();
            }
            else
            {
                context.Report(
                    indicator.Score.Place!, indicator.Score.Text, null,
                    Words(("name", FormScoring.NameOf(indicator)), ("weight", indicator.Weight.Text)), PlacesOf(indicator.Weight));
            }
        }
    }
}
