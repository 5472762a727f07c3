using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>Scores the execution rate: its weight times what was executed of the full budget, at most the weight.</summary>
internal static class ExecutionScorer
{
    public static ScoredExecution Score(Evaluation evaluation, PerformanceProfile profile)
    {
        var weight = evaluation.Indicators.Any(i => i.Kind == IndicatorKind.Execution && i.Weight > 0) ? 0
            : evaluation.ExecutionWeight ?? profile.Scoring.ExecutionWeight;
        var total = evaluation.Budget.Total;
        if (total.Full is not { } full || total.Executed is not { } executed)
        {
            return new(null, weight, null, null, "没有全年预算数或全年执行数，执行率无法计算。");
        }

        if (full.Base <= 0)
        {
            return new(null, weight, null, null, "全年预算数为 0，执行率无法计算，请核实预算或把分值调给其他指标。");
        }

        var rate = executed.Base / full.Base * 100;
        var score = Rounded(Points(rate));
        var range = Interval.Divide(executed.Interval, full.Interval) * 100;
        return new(
            rate, weight, score, range is { } r ? new(Rounded(Points(r.Low)), Rounded(Points(r.High))) : Interval.Point(score),
            $"全年执行数 {executed.Digits} ÷ 全年预算数 {full.Digits} = {Words.Number(Math.Round(rate, 2))}%；{Words.Number(weight)} × {Words.Number(Math.Round(Math.Min(rate, profile.Scoring.ExecutionFullAt), 2))}%{(profile.Scoring.ExecutionFullAt == 100 ? "" : $" ÷ {Words.Number(profile.Scoring.ExecutionFullAt)}%")} = {Words.Number(score)} 分。");

        decimal Points(decimal percent) => Math.Clamp(percent, 0, profile.Scoring.ExecutionFullAt) / profile.Scoring.ExecutionFullAt * weight;

        decimal Rounded(decimal points) => Math.Round(points, profile.Scoring.Decimals, MidpointRounding.AwayFromZero);
    }
}
