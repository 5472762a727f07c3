using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A weight or score is words or a percentage where the form's others are points.</summary>
internal sealed class ScoreNotPointsCheck : FormCheck
{
    public override string RuleId => "MZ0629";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        if (!form.Indicators.Any(i => FormPoints.HasPoints(i.Weight, form)))
        {
            context.NotApplicable("自评表没有分值");
            return;
        }

        foreach (var indicator in form.Indicators)
        {
            FormCell[] wrong = [.. new[] { indicator.Weight, indicator.Score }.Where(c => !c.IsBlank && !FormPoints.HasPoints(c, form))];
            if (wrong.Length == 0)
            {
                context.Held();
            }
            else
            {
                context.Report(
                    wrong[0].Place!, wrong[0].Text, null, Words(("name", FormScoring.NameOf(indicator))), PlacesOf([.. wrong.Skip(1)]));
            }
        }
    }
}
