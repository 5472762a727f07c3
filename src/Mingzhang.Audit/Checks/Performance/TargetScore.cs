using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An indicator's printed score beside the one that its target and actual earn.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Comparison">Its target and actual.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Score">Its score as printed.</param>
/// <param name="Earned">Its score by the rules.</param>
internal sealed record TargetScore(FormIndicator Indicator, TargetComparison Comparison, decimal Weight, decimal Score, decimal Earned)
{
    /// <summary>True if the target was met, or no more was scored than was earned.</summary>
    public bool Holds => Comparison.IsMet || Score <= Earned;

    /// <summary>True if rounding as printed gives the score.</summary>
    public bool IsByRounding => Indicator.Score.Amount!.Value.WithBase(Earned).Value == Score;

    /// <summary>True if more was scored than was earned, and rounding is no excuse: it makes no full marks.</summary>
    public bool IsTooHigh => !Holds && !(Score < Weight && IsByRounding);

    /// <summary>True if the printed score is the one that another target or actual earns.</summary>
    /// <param name="cell">The cell of the target or the actual.</param>
    /// <param name="factor">What its value is multiplied by to be the other.</param>
    /// <param name="rules">How scores follow.</param>
    public bool IsExplainedBy(FormCell cell, decimal factor, ScoringRules rules)
    {
        var other = cell == Indicator.Target ? Comparison with { Target = Comparison.Target * factor } : Comparison with { Actual = Comparison.Actual * factor };
        return Indicator.Score.Amount!.Value.WithBase(other.Share(rules) * Weight).Value == Score;
    }

    /// <summary>The indicators of a form whose scores can be told from target and actual; those that its arithmetic shows to be wrong are left out.</summary>
    public static IEnumerable<TargetScore> Of(PerformanceForm form, ScoredForm scored, FormArithmetic arithmetic)
    {
        foreach (var indicator in form.Indicators)
        {
            if (scored.ComparisonOf(indicator) is { } comparison && !CostOperatorCheck.IsReversed(scored, indicator) &&
                FormCheck.HaveSoundPoints(form, arithmetic, indicator.Weight, indicator.Score))
            {
                var weight = indicator.Weight.Amount!.Value.Value;
                yield return new(indicator, comparison, weight, indicator.Score.Amount!.Value.Value, scored[indicator].Computed ?? weight);
            }
        }
    }
}
