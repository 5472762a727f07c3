using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// An answer in words says that the target was missed, partly or about reached, and the score says otherwise. The official
/// platform allows 80 to 100 % of the weight for reached, 60 to 80 % for partly reached and less for missed (domain facts 3.5).
/// </summary>
internal sealed class QualitativeBandCheck : FormCheck
{
    private const decimal PartlyBelow = 0.8m;
    private const decimal MissedBelow = 0.6m;

    public override string RuleId => "MZ0614";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var about = new List<FormIndicator>();
        foreach (var indicator in form.Indicators)
        {
            if (TargetComparison.Of(indicator) is not null || FormScoring.IsNothing(indicator.Target) || indicator.Actual.IsBlank ||
                !FormScoring.HasPoints(indicator.Weight, form) || !FormScoring.HasPoints(indicator.Score, form) ||
                indicator.Weight.Amount!.Value.Value <= 0)
            {
                continue;
            }

            var share = indicator.Score.Amount!.Value.Value / indicator.Weight.Amount!.Value.Value;
            if ((FormScoring.SaysNotReached(indicator) && share >= MissedBelow) || (FormScoring.SaysPartly(indicator) && share >= PartlyBelow))
            {
                Report(context, indicator, "", [], Severity.Warning);
            }
            else if (FormScoring.SaysAboutReached(indicator) && share == 1)
            {
                about.Add(indicator);
            }
            else
            {
                context.Held();
            }
        }

        if (about.Count > 0)
        {
            Report(context, about[0], about.Count > 1 ? $"（本表共有 {about.Count} 项）" : "", about.Skip(1).Select(i => i.Score.Place!), null);
        }
    }

    private static void Report(CheckContext context, FormIndicator indicator, string more, IEnumerable<Place> others, Severity? severity) =>
        context.Report(
            indicator.Score.Place!, indicator.Score.Text, null,
            Words(
                ("name", FormScoring.NameOf(indicator)), ("actual", FormScoring.Squeeze(indicator.Actual.Text)),
                ("weight", indicator.Weight.Text), ("more", more)),
            PlacesOf(indicator.Actual, indicator.Weight).Concat(others), null, severity);
}
