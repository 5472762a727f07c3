using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Results;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Monitoring;

/// <summary>Says how evaluations stand in the course of the year. Safe for use by several threads.</summary>
/// <param name="profile">The thresholds.</param>
public sealed class ProgressMonitor(PerformanceProfile profile)
{
    /// <summary>How an evaluation stands.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="snapshot">What was reached; its date is the day to judge by.</param>
    /// <param name="plan">What should be reached by when; empty to judge by the straight line.</param>
    /// <param name="measures">What is being done.</param>
    /// <param name="ledger">The evidence up to the day; null if there is none.</param>
    /// <exception cref="ArgumentException">The snapshot is of another evaluation or year.</exception>
    public ProgressReport Report(
        Evaluation evaluation, Snapshot snapshot, IEnumerable<PlanPoint>? plan = null, IEnumerable<CorrectiveMeasure>? measures = null,
        EvidenceLedger? ledger = null)
    {
        if (snapshot.Evaluation != evaluation.Id || snapshot.Date.Year != evaluation.Year)
        {
            throw new ArgumentException($"The snapshot of {snapshot.Evaluation} on {snapshot.Date:O} is not of {evaluation.Id} in {evaluation.Year}.", nameof(snapshot));
        }

        var days = DateTime.IsLeapYear(evaluation.Year) ? 366 : 365;
        var elapsed = snapshot.Date.DayOfYear * 100m / days;
        PlanPoint[] points = [.. (plan ?? []).Where(p => p.Evaluation == evaluation.Id)];
        var notices = new List<Notice>();
        var budget = Budget(evaluation, snapshot, elapsed, Planned(points, "", snapshot.Date));
        ProgressLine[] lines = [.. evaluation.Indicators.Where(i => i.Weight is > 0).Select(i => Line(evaluation, i, snapshot, elapsed, Planned(points, i.Id, snapshot.Date), ledger, notices))];
        CorrectiveMeasure[] own = [.. (measures ?? []).Where(m => m.Evaluation == evaluation.Id)];
        foreach (var line in lines.Prepend(budget).Where(l => l.Light > LightColour.Green))
        {
            var subject = line.Subject.Length == 0 ? evaluation.Id : $"{evaluation.Id}/{line.Subject}";
            notices.Add(new(
                NoticeKind.Behind, line.Light == LightColour.Red ? Severity.Error : Severity.Warning, subject,
                $"“{line.Name}”{(line.Light == LightColour.Red ? "红灯" : "黄灯")}：{line.Explanation}"));
            if (!own.Any(m => m.Indicator == line.Subject))
            {
                notices.Add(new(NoticeKind.Measure, Severity.Warning, subject, $"“{line.Name}”没有纠偏措施，请写明措施、责任单位和完成日期。"));
            }
        }

        notices.AddRange(own.SelectMany(m => m.Notices(snapshot.Date)));
        return new(evaluation.Id, snapshot.Date, elapsed, budget, lines, notices);
    }

    /// <summary>The plan on a day: on the line between the point before it and the point after it; from nothing on the first day of the year.</summary>
    private static decimal? Planned(PlanPoint[] points, string subject, DateOnly date)
    {
        PlanPoint[] own = [.. points.Where(p => p.Indicator == subject).OrderBy(p => p.Date)];
        if (own.Length == 0)
        {
            return null;
        }

        var before = own.LastOrDefault(p => p.Date <= date);
        var after = own.FirstOrDefault(p => p.Date > date);
        if (after is null)
        {
            return before!.Percent;
        }

        var (start, from) = before is null ? (new DateOnly(date.Year, 1, 1).AddDays(-1), 0) : (before.Date, before.Percent);
        return from + ((after.Percent - from) * (date.DayNumber - start.DayNumber) / (after.Date.DayNumber - start.DayNumber));
    }

    private ProgressLine Budget(Evaluation evaluation, Snapshot snapshot, decimal elapsed, decimal? planned)
    {
        const string Name = "预算执行";
        return evaluation.Budget.Total.Full is not { Base: > 0 } full || snapshot.Executed is not { } executed
            ? new("", Name, null, elapsed, planned, null, null, "没有全年预算数或截至当日的执行数，无法判断。")
            : Lit("", Name, executed.Base / full.Base * 100, elapsed, planned, $"已执行 {executed}，全年预算 {full}");
    }

    private ProgressLine Line(
        Evaluation evaluation, Indicator indicator, Snapshot snapshot, decimal elapsed, decimal? planned, EvidenceLedger? ledger, List<Notice> notices)
    {
        var reached = indicator with { Actual = snapshot.Actuals.GetValueOrDefault(indicator.Id, "") };
        var (text, value, _) = EvidencedActual.Of(evaluation, reached, reached.Actual.Length > 0 ? null : ledger, notices, snapshot.Date);
        var target = indicator.TargetValue;
        if (text.Length == 0)
        {
            return new(indicator.Id, indicator.Label, null, elapsed, planned, null, null, "没有截至当日的进展，无法判断。");
        }

        if (TargetComparison.Of(reached, target, value, profile.Words) is not { } comparison)
        {
            var level = profile.Qualitative.LevelOf(Words.Squeeze(text));
            return target is null || value is null
                ? Lit(indicator.Id, indicator.Label, level.Usual, null, planned, $"进展“{text}”，属“{level.Title}”")
                : new(indicator.Id, indicator.Label, null, null, planned, null, null, $"进展 {text} 与指标值 {indicator.Target} 无法比较。");
        }

        var isLevel = (indicator.Progress ?? KindOf(comparison, target!.Value)) == ProgressKind.Level;
        var share = comparison.Operator.IsLimit() || comparison.Target == 0 ? comparison.Share(profile.Scoring) * 100 : comparison.Percent!.Value;
        return Lit(indicator.Id, indicator.Label, share, isLevel ? null : elapsed, planned, $"已达到 {text}，全年指标值 {Words.Squeeze(indicator.Target)}");
    }

    /// <summary>Rates and limits hold at any time; counts and money add up.</summary>
    private static ProgressKind KindOf(TargetComparison comparison, IndicatorValue target) =>
        target.IsPercent || comparison.Operator.IsLimit() || comparison.Target == 0 ? ProgressKind.Level : ProgressKind.Cumulative;

    private ProgressLine Lit(string subject, string name, decimal reached, decimal? straight, decimal? planned, string what)
    {
        var due = planned ?? straight ?? 100;
        var behind = Math.Clamp(due - reached, 0, 100);
        var light = profile.Monitoring.Lights.First(l => behind <= l.Behind).Colour;
        var than = planned is not null ? "计划" : straight is not null ? "序时进度" : "全年要求";
        return new(
            subject, name, reached, straight, planned, behind, light,
            $"{what}，完成 {Words.Number(Math.Round(reached, 2))}%，{than} {Words.Number(Math.Round(due, 2))}%，{(behind == 0 ? "不落后" : $"落后 {Words.Number(Math.Round(behind, 2))} 个百分点")}。");
    }
}
