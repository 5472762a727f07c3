using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Goals;

/// <summary>Checks that a goal can be checked: before the year, when there are no actuals yet. Safe for use by several threads.</summary>
/// <param name="profile">The rules.</param>
/// <param name="scorer">Adds the weights up.</param>
public sealed class GoalChecker(PerformanceProfile profile, Scorer scorer)
{
    /// <summary>What is wrong with an evaluation's goal and indicators.</summary>
    public IReadOnlyList<Notice> Check(Evaluation evaluation)
    {
        var notices = new List<Notice>();
        if (string.IsNullOrWhiteSpace(evaluation.Goal))
        {
            notices.Add(Wrong(evaluation, null, Severity.Warning, "没有填写年度预期目标。"));
        }

        if (evaluation.Indicators.Count == 0)
        {
            notices.Add(Wrong(evaluation, null, Severity.Error, "没有绩效指标，请从指标库选用或自行设置。"));
        }

        foreach (var indicator in evaluation.Indicators)
        {
            notices.AddRange(Faults(indicator).Select(f => Wrong(evaluation, indicator, f.Severity, f.Message)));
        }

        foreach (var same in evaluation.Indicators.Where(i => i.Name.Length > 0).GroupBy(i => (Words.Squeeze(i.Name), Words.Squeeze(i.Target))).Where(g => g.Count() > 1))
        {
            notices.Add(Wrong(evaluation, same.Last(), Severity.Warning, $"出现 {same.Count()} 次，请合并或改为不同的指标。"));
        }

        notices.AddRange(scorer.Score(evaluation).Notices.Where(n => n.Kind == NoticeKind.Weights));
        return notices;
    }

    private IEnumerable<(Severity Severity, string Message)> Faults(Indicator indicator)
    {
        if (string.IsNullOrWhiteSpace(indicator.Name))
        {
            yield return (Severity.Error, "没有名称。");
        }
        else if (Words.Squeeze(indicator.Name).Length is var length && length > profile.Goals.LongestName)
        {
            yield return (Severity.Warning, $"名称长 {length} 字，是工作描述，不是可以衡量的指标，请拆成不超过 {profile.Goals.LongestName} 字的指标。");
        }

        if (indicator.Weight is null or <= 0)
        {
            yield return (Severity.Error, "没有分值，请给出大于 0 的分值或删去该指标。");
        }

        foreach (var fault in TargetFaults(indicator))
        {
            yield return fault;
        }
    }

    private IEnumerable<(Severity Severity, string Message)> TargetFaults(Indicator indicator)
    {
        var words = Words.Squeeze(indicator.Target);
        if (profile.Words.Nothing.Contains(words))
        {
            yield return (Severity.Error, "没有指标值。");
            yield break;
        }

        if (indicator.TargetValue is not { } target)
        {
            if (profile.Words.Slogans.Contains(words))
            {
                yield return (Severity.Warning, $"指标值“{words}”无法衡量，请改为数值，或写明达到什么状态算完成。");
            }

            yield break;
        }

        if (target.Operator == TargetOperator.None)
        {
            yield return (Severity.Warning, $"指标值 {words} 没有写明≥、≤或＝。");
        }

        if (target.IsBare)
        {
            yield return (Severity.Warning, $"指标值 {words} 没有计量单位。");
        }

        if (Against(indicator, target) is { } against)
        {
            yield return (Severity.Warning, against);
        }

        if (BelowLastYear(indicator) is { } low)
        {
            yield return (Severity.Warning, low);
        }
    }

    private string? Against(Indicator indicator, IndicatorValue target)
    {
        var wantsLess = indicator.Kind == IndicatorKind.Cost ? !target.IsPercent && !profile.Words.Savings.Any(indicator.Name.Contains)
            : profile.Words.LessIsBetter.Any(indicator.Name.Contains) && !target.IsPercent;
        return wantsLess && target.Operator.IsFloor() ? $"越少越好，符号不应为“{target.Operator.Sign()}”，应为“≤”。"
            : indicator.Kind == IndicatorKind.Satisfaction && target.Operator.IsLimit() ? $"满意度越高越好，符号不应为“{target.Operator.Sign()}”，应为“≥”。"
            : null;
    }

    /// <summary>A floor below last year's actual, a limit above it, by more than the profile lets pass.</summary>
    private string? BelowLastYear(Indicator indicator)
    {
        if (TargetComparison.Of(indicator, indicator.TargetValue, indicator.LastYearValue, profile.Words) is not { Target: > 0, Actual: > 0 } last)
        {
            return null;
        }

        var percent = last.Operator.IsLimit() ? last.Actual / last.Target * 100 : last.Target / last.Actual * 100;
        return percent >= profile.Goals.LeastOfLastYear ? null
            : $"指标值 {Words.Squeeze(indicator.Target)} 与上年完成值 {indicator.LastYear} 相比定得过{(last.Operator.IsLimit() ? "宽" : "低")}，请说明理由或调整。";
    }

    private static Notice Wrong(Evaluation evaluation, Indicator? indicator, Severity severity, string message) => new(
        NoticeKind.Goal, severity, indicator is null ? evaluation.Id : $"{evaluation.Id}/{indicator.Id}",
        indicator is null ? $"“{evaluation.Name}”{message}" : $"“{evaluation.Name}”的指标“{indicator.Label}”{message}");
}
