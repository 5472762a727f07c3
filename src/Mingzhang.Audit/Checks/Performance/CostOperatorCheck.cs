using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A cost indicator asks for at least so much, although less is better.</summary>
internal sealed class CostOperatorCheck : FormCheck
{
    public override string RuleId => "MZ0610";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);
        foreach (var indicator in form.Indicators.Where(i => i.Kind == IndicatorKind.Cost))
        {
            if (CostTarget(scored, indicator) is not { } target)
            {
                continue;
            }

            if (!target.Operator.IsFloor())
            {
                context.Held();
                continue;
            }

            var at = indicator.Operator.IsBlank ? indicator.Target : indicator.Operator;
            var expected = !target.IsMoney ? null : indicator.Operator.IsBlank ? AtMost(indicator.Target.Text) : "≤";
            context.Report(
                at.Place!, at.Text, expected,
                Words(
                    ("name", FormScoring.NameOf(indicator)),
                    ("advice", target.IsMoney ? "成本应当是不超过" : "如果越多越好，它就不是成本，应当移到产出指标下")),
                PlacesOf(indicator.Level2, indicator.Level3), expected);
        }
    }

    /// <summary>True if the limit of a cost is written the wrong way round, so that what was saved looks like a target missed.</summary>
    public static bool IsReversed(ScoredForm scored, FormIndicator indicator) =>
        indicator.Kind == IndicatorKind.Cost && CostTarget(scored, indicator) is { IsMoney: true } target && target.Operator.IsFloor();

    /// <summary>The target of a cost of which less is better; null if it has none.</summary>
    private static IndicatorValue? CostTarget(ScoredForm scored, FormIndicator indicator) =>
        scored[indicator].Indicator.TargetValue is { IsPercent: false } target && !scored.Profile.Words.Savings.Any(indicator.Level3.Text.Contains) ? target : null;

    private static string AtMost(string target)
    {
        var digit = target.IndexOfAny([.. "0123456789"]);
        return "≤" + target[digit..].Replace("及以上", "", StringComparison.Ordinal).Replace("以上", "", StringComparison.Ordinal);
    }
}
