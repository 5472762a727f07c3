using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An indicator's target and actual as numbers of one unit.</summary>
/// <param name="Operator">How they compare; for a target without an operator, as its group suggests.</param>
/// <param name="IsOperatorWritten">False for a target without an operator.</param>
/// <param name="Target">In base units.</param>
/// <param name="Actual">In base units.</param>
internal readonly record struct TargetComparison(TargetOperator Operator, bool IsOperatorWritten, decimal Target, decimal Actual)
{
    /// <summary>A bare number of this size before a percentage is one too; a smaller one may be a count.</summary>
    private const decimal LeastBareShare = 80;

    private static readonly string[] Times = ["天", "日", "个月", "年", "小时", "分钟", "工作日", "个工作日"];

    private static readonly string[] LessIsBetter = ["事故", "投诉", "差错", "违规", "违法", "失误", "时长", "时间", "时限", "周期", "误差", "损失"];

    /// <summary>True if the target was met. More than an equal target is met, as the platform has it.</summary>
    public bool IsMet => Operator == TargetOperator.AtMost ? Actual <= Target : Operator == TargetOperator.Equal && Target == 0 ? Actual <= 0 : Actual >= Target;

    /// <summary>The share of the weight earned, 0 to 1, by the rule of the official platform (domain facts 3.4).</summary>
    public decimal Share
    {
        get
        {
            if (IsMet)
            {
                return 1;
            }

            if (Operator == TargetOperator.AtMost)
            {
                return Target > 0 && Actual < 2 * Target ? 1 - ((Actual - Target) / Target) : 0;
            }

            return Target > 0 && Actual > 0 ? Actual / Target : 0;
        }
    }

    /// <summary>Actual as a multiple of the target; null for a target of zero.</summary>
    public decimal? Multiple => Target > 0 ? Actual / Target : null;

    /// <summary>The comparison; null if either is no number or their units do not go together.</summary>
    public static TargetComparison? Of(FormIndicator indicator)
    {
        if (TargetOf(indicator) is not { } target || ActualOf(indicator) is not { } actual || Base(target, actual) is not var (t, a))
        {
            return null;
        }

        var written = target.Operator != TargetOperator.None;
        if (!written && MayWantLess(indicator, target, actual))
        {
            return null;
        }

        var compare = written ? target.Operator : indicator.Kind == IndicatorKind.Cost ? TargetOperator.AtMost : TargetOperator.AtLeast;
        return new(compare, written, t, a);
    }

    /// <summary>True for a target without an operator that may be an upper limit: a time, a number of accidents.</summary>
    private static bool MayWantLess(FormIndicator indicator, IndicatorValue target, IndicatorValue actual) =>
        Times.Contains(target.Words) || Times.Contains(actual.Words) || LessIsBetter.Any(indicator.Level3.Text.Contains);

    /// <summary>The target with the operator and unit of their own columns.</summary>
    public static IndicatorValue? TargetOf(FormIndicator indicator) =>
        IndicatorValue.Parse(indicator.Operator.Text + indicator.Target.Text + UnitFor(indicator.Target, indicator)) ??
        IndicatorValue.Parse(indicator.Target.Text + UnitFor(indicator.Target, indicator));

    /// <summary>The actual with the unit of its own column.</summary>
    public static IndicatorValue? ActualOf(FormIndicator indicator) =>
        IndicatorValue.Parse(indicator.Actual.Text + UnitFor(indicator.Actual, indicator));

    /// <summary>True if the two are numbers whose units cannot be compared: a share and a count, money and pieces.</summary>
    public static bool HasForeignUnits(FormIndicator indicator) =>
        TargetOf(indicator) is { IsBare: false } target && ActualOf(indicator) is { IsBare: false } actual && Base(target, actual) is null;

    private static string UnitFor(FormCell cell, FormIndicator indicator) =>
        cell.Text.Length > 0 && char.IsAsciiDigit(cell.Text[^1]) ? indicator.Unit.Text : "";

    private static (decimal Target, decimal Actual)? Base(IndicatorValue target, IndicatorValue actual)
    {
        if (actual.IsBare)
        {
            var number = actual.Number.Value;
            var isFraction = target.IsPercent && target.Number.Value >= 10 && number is > 0 and <= 1;
            return (target.Number.Base, (target.Number with { Value = isFraction ? number * 100 : number }).Base);
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
