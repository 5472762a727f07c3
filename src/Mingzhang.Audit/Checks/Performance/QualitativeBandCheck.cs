using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// An answer in words says that the target was missed, partly or about reached, and the score says otherwise. The
/// profile says which share of the weight each level allows.
/// </summary>
internal sealed class QualitativeBandCheck : FormCheck
{
    public override string RuleId => "MZ0614";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        var about = new List<FormIndicator>();
        foreach (var indicator in form.Indicators)
        {
            if (scored.ComparisonOf(indicator) is not null || scored.IsNothing(indicator.Target) || indicator.Actual.IsBlank ||
                !FormPoints.HasPoints(indicator.Weight, form) || !FormPoints.HasPoints(indicator.Score, form) ||
                indicator.Weight.Amount!.Value.Value <= 0)
            {
                continue;
            }

            var share = indicator.Score.Amount!.Value.Value / indicator.Weight.Amount!.Value.Value * 100;
            var level = scored.LevelOf(indicator);
            if (level.To < 100 && share >= level.To)
            {
                Report(context, indicator, "", [], Severity.Warning);
            }
            else if (level.Id == "about" && share == level.To)
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
