using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>What must be explained or put right in a scorecard.</summary>
internal static class ScoreNotices
{
    public static void Add(Scorecard card, List<Notice> notices)
    {
        Weights(card, notices);
        Execution(card, notices);
        foreach (var scored in card.Indicators.Where(i => i.Indicator.Weight > 0))
        {
            Indicator(card, scored, notices);
        }
    }

    private static void Weights(Scorecard card, List<Notice> notices)
    {
        var id = card.Evaluation.Id;
        if (card.TotalWeight != card.Profile.Total)
        {
            notices.Add(new(
                NoticeKind.Weights, Severity.Error, id,
                $"分值合计 {Words.Number(card.TotalWeight)}（{Composition(card)}），应为 {Words.Number(card.Profile.Total)}；不能评定等级，请调整分值。"));
        }
        else if (card.Structure is null && card.Evaluation.Structure is { } declared)
        {
            notices.Add(new(
                NoticeKind.Weights, Severity.Error, id,
                $"“{card.Profile.Title}”没有名为“{declared}”的分值结构，现有{string.Join("、", card.Profile.Structures.Select(s => s.Id))}。"));
        }
        else if (card.Structure is null || !Fits(card))
        {
            notices.Add(new(
                NoticeKind.Weights, card.Structure is null ? Severity.Info : Severity.Warning, id,
                $"各组分值为{Composition(card)}，不是“{card.Profile.Title}”的分值结构（{string.Join("；", card.Structure is { } s ? [s.Title] : card.Profile.Structures.Select(x => x.Title))}）；地方另有规定的除外。"));
        }
    }

    /// <summary>True if every group weighs what the structure demands.</summary>
    private static bool Fits(Scorecard card) =>
        card.Structure!.Groups.All(g => g.Value == (g.Key == IndicatorKind.Execution ? card.Execution.Weight : 0) + card.Groups.Where(x => x.Kind == g.Key).Sum(x => x.Weight));

    private static string Composition(Scorecard card) =>
        $"预算执行率 {Words.Number(card.Execution.Weight)}" + string.Concat(card.Groups.Where(g => g.Weight != 0).Select(g => $"、{Words.Squeeze(g.Name)} {Words.Number(g.Weight)}"));

    private static void Execution(Scorecard card, List<Notice> notices)
    {
        var (execution, evaluation) = (card.Execution, card.Evaluation);
        if (execution is { Score: null, Weight: > 0 })
        {
            notices.Add(new(NoticeKind.NotScorable, Severity.Error, evaluation.Id, $"预算执行率不能计分：{execution.Explanation}"));
        }
        else if (execution.Rate < card.Profile.Explanations.LowExecution && evaluation.ExecutionReason.Length == 0)
        {
            notices.Add(new(
                NoticeKind.ExecutionUnexplained, Severity.Warning, evaluation.Id,
                $"预算执行率 {Words.Number(Math.Round(execution.Rate.Value, 2))}%，低于 {Words.Number(card.Profile.Explanations.LowExecution)}%，没有说明原因。"));
        }
    }

    private static void Indicator(Scorecard card, ScoredIndicator scored, List<Notice> notices)
    {
        var (indicator, rules) = (scored.Indicator, card.Profile.Explanations);
        var subject = $"{card.Evaluation.Id}/{indicator.Id}";
        if (scored.Computed is null || (scored.Computed == 0 && scored.Comparison is null && scored.Allowed == Interval.Zero))
        {
            notices.Add(new(NoticeKind.NotScorable, Severity.Error, subject, $"“{indicator.Label}”不能计分：{scored.Explanation}"));
        }
        else if (rules.BelowWeight && scored.Score < indicator.Weight && indicator.Reason.Length == 0)
        {
            notices.Add(new(
                NoticeKind.LossUnexplained, Severity.Warning, subject,
                $"“{indicator.Label}”得 {Words.Number(scored.Score!.Value)} 分，低于分值 {Words.Number(indicator.Weight!.Value)}，没有填写偏差原因。"));
        }

        if (indicator.Reason.Length == 0 && scored.Comparison is { } comparison && IsExcess(comparison, rules, indicator))
        {
            notices.Add(new(
                NoticeKind.ExcessUnexplained, comparison.Percent >= rules.FarAboveTarget ? Severity.Warning : Severity.Info, subject,
                $"“{indicator.Label}”指标值 {indicator.Target}，完成 {scored.Actual}，超出较多，没有说明原因：指标值可能定得过低，或单位有误。"));
        }

        if (scored is { Evidence: null, Actual.Length: > 0 } && indicator.Attachments.Count == 0)
        {
            notices.Add(new(NoticeKind.NoEvidence, Severity.Info, subject, $"“{indicator.Label}”的完成值 {scored.Actual} 没有佐证：既没有从台账统计，也没有附件。"));
        }
    }

    private static bool IsExcess(TargetComparison comparison, ExplanationRules rules, Indicator indicator) =>
        indicator.Kind != IndicatorKind.Cost && !comparison.Operator.IsLimit() &&
        (comparison.Percent is { } percent ? percent >= rules.AboveTarget : comparison.Actual >= rules.AboveZero);
}
