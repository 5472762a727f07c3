using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// The actual is far above the target without a reason, so that the target was set too low, or a unit is wrong: ten times
/// and more one by one, less in one hint for the form.
/// </summary>
internal sealed class LowTargetCheck : FormCheck
{
    public override string RuleId => "MZ0612";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        var rules = scored.Profile.Explanations;
        var far = new List<(FormIndicator Indicator, decimal Multiple)>();
        foreach (var indicator in form.Indicators.Where(i => i.Kind != IndicatorKind.Cost && i.Reason.IsBlank))
        {
            if (scored.ComparisonOf(indicator) is not { Percent: { } percent } comparison || comparison.Operator.IsLimit())
            {
                continue;
            }

            if (percent < rules.AboveTarget)
            {
                context.Held();
            }
            else if (percent < rules.FarAboveTarget)
            {
                far.Add((indicator, percent / 100));
            }
            else
            {
                Report(context, indicator, percent / 100, "", [], Severity.Warning);
            }
        }

        if (far.Count > 0)
        {
            var (indicator, multiple) = far.MaxBy(f => f.Multiple);
            var others = far.Where(f => f.Indicator != indicator).Select(f => f.Indicator.Actual.Place!);
            Report(context, indicator, multiple, far.Count > 1 ? $"（本表共有 {far.Count} 项这样的指标）" : "", others, null);
        }
    }

    private static void Report(
        CheckContext context, FormIndicator indicator, decimal multiple, string more, IEnumerable<Place> others, Severity? severity) =>
        context.Report(
            indicator.Actual.Place!, indicator.Actual.Text, null,
            Words(
                ("name", FormScoring.NameOf(indicator)), ("target", FormScoring.Squeeze(indicator.Target.Text)),
                ("multiple", Written.Number(Math.Round(multiple, 1))), ("more", more)),
            PlacesOf(indicator.Target).Concat(others), null, severity);
}
