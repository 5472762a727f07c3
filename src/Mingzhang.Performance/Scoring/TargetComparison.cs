using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>An indicator's target and actual as numbers of one unit.</summary>
/// <param name="Operator">How they compare; for a target without an operator, as its group suggests.</param>
/// <param name="IsOperatorWritten">False for a target without an operator.</param>
/// <param name="Target">In base units.</param>
/// <param name="Actual">In base units.</param>
public readonly record struct TargetComparison(TargetOperator Operator, bool IsOperatorWritten, decimal Target, decimal Actual)
{
    /// <summary>A bare number of this size before a percentage is one too; a smaller one may be a count.</summary>
    private const decimal LeastBareShare = 80;

    /// <summary>A number in 元 is of the size of its target if it is neither a tenth nor ten times of it.</summary>
    private const decimal SameSize = 10;

    /// <summary>
    /// True if the target was met. As the platform has it, more than an equal target is met, &gt; and &lt; are met at the target, and
    /// a negative actual counts as none.
    /// </summary>
    public bool IsMet =>
        Operator.IsLimit() ? Actual <= Target : Operator == TargetOperator.Equal && Target == 0 ? Actual <= 0 : Actual >= Target;

    /// <summary>Actual in percent of the target; null for a target of zero.</summary>
    public decimal? Percent => Target > 0 ? Actual / Target * 100 : null;

    /// <summary>The share of the weight earned, 0 to 1.</summary>
    /// <param name="rules">How far a limit may be exceeded.</param>
    public decimal Share(ScoringRules rules)
    {
        if (IsMet)
        {
            return 1;
        }

        if (!Operator.IsLimit())
        {
            return Target > 0 && Actual > 0 ? Actual / Target : 0;
        }

        // From full marks at the limit to none at LimitLostAt percent of it.
        var range = Target * (rules.LimitLostAt - 100) / 100;
        return range > 0 && Actual - Target < range ? 1 - ((Actual - Target) / range) : 0;
    }

    /// <summary>The comparison; null if either is no number, their units do not go together, or nobody can tell which way is better.</summary>
    public static TargetComparison? Of(Indicator indicator, IndicatorWords words) =>
        Of(indicator, indicator.TargetValue, indicator.ActualValue, words);

    /// <summary>The comparison of a target and an actual of an indicator; null as above.</summary>
    public static TargetComparison? Of(Indicator indicator, IndicatorValue? targetValue, IndicatorValue? actualValue, IndicatorWords words)
    {
        if (targetValue is not { } target || actualValue is not { } actual || Base(target, actual) is not var (t, a))
        {
            return null;
        }

        a = words.Convert(a, actual.Piece, target.Piece) ?? a;
        var written = target.Operator != TargetOperator.None;
        if (!written && t != a && MayWantLess(indicator, target, actual, words))
        {
            return null;
        }

        var compare = written ? target.Operator : indicator.Kind == IndicatorKind.Cost ? TargetOperator.AtMost : TargetOperator.AtLeast;
        return new(compare, written, t, a);
    }

    /// <summary>True if target and actual are numbers whose units cannot be compared: a share and a count, money and pieces.</summary>
    public static bool HasForeignUnits(IndicatorValue target, IndicatorValue actual) => !target.IsBare && !actual.IsBare && Base(target, actual) is null;

    /// <summary>
    /// True if a bare actual of a target in 万元 is written in 元: in 元 it is of the target's size, in 万元 it would be thousands of times that.
    /// </summary>
    public static bool IsWrittenInYuan(IndicatorValue target, IndicatorValue actual) =>
        actual.IsBare && target.Number is { Unit: QuantityUnit.TenThousandYuan, Base: > 0 and var full } &&
        actual.Number.Value >= full / SameSize && actual.Number.Value <= full * SameSize;

    /// <summary>True for a target without an operator that may be an upper limit: a time, a number of accidents.</summary>
    private static bool MayWantLess(Indicator indicator, IndicatorValue target, IndicatorValue actual, IndicatorWords words) =>
        words.Times.Contains(target.Words) || words.Times.Contains(actual.Words) || words.LessIsBetter.Any(indicator.Name.Contains);

    /// <summary>≥60万页, 63.5 and ≥60万页, 635000: whether a bare number counts in 万 too is told by which of both is nearer to the target.</summary>
    private static decimal MultipleOf(decimal bare, IndicatorValue target) =>
        bare * bare * target.Multiple < target.Number.Value * target.Number.Value ? target.Multiple : 1;

    private static (decimal Target, decimal Actual)? Base(IndicatorValue target, IndicatorValue actual)
    {
        if (IsWrittenInYuan(target, actual))
        {
            return (target.Number.Base, actual.Number.Value);
        }

        if (actual.IsBare)
        {
            var number = actual.Number.Value;
            var isFraction = target.IsPercent && target.Number.Value >= 10 && number is > 0 and <= 1;
            return (target.Number.Base, (target.Number with { Value = isFraction ? number * 100 : number }).Base * MultipleOf(number, target));
        }

        if (target.IsBare)
        {
            return actual.IsMoney ? null
                : !actual.IsPercent ? (target.Number.Value, actual.Number.Base)
                : target.Number.Value is > 0 and <= 1 ? (target.Number.Value * 100, actual.Number.Value)
                : target.Number.Value is >= LeastBareShare and <= 100 ? (target.Number.Value, actual.Number.Value)
                : null;
        }

        return (target.IsMoney, actual.IsMoney, target.IsPercent == actual.IsPercent) switch
        {
            (true, true, _) or (false, false, true) => (target.Number.Base, actual.Number.Base),
            (true, false, _) when target.Words is "万" or "亿" && !actual.IsPercent => (target.Number.Base, actual.Number.Base),
            (false, true, _) when actual.Words is "万" or "亿" && !target.IsPercent => (target.Number.Base, actual.Number.Base),
            _ => null,
        };
    }
}
