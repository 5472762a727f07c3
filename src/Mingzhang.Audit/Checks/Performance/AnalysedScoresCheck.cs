using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A report without a form analyses its indicators one by one: no score is above its weight or full for a target that was missed, and
/// where the weights show that none is left out, the scores add up to the score of the whole.
/// </summary>
internal sealed partial class AnalysedScoresCheck : ICheck
{
    private const int FewestIndicators = 3;

    public string RuleId => "MZ0646";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.PerformanceForms.Count == 0)
        {
            var all = AnalysedIndicators.Of(context.Disclosure);
            foreach (var report in PlainText.Reports(context.Disclosure))
            {
                Check(context, report, [.. all.Where(a => report.Contains(a.Text))]);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有逐项写明指标的分值和得分，或另有自评表");
        }
    }

    private static void Check(CheckContext context, IReadOnlyList<PlainText> report, AnalysedIndicator[] analysed)
    {
        foreach (var indicator in analysed.Where(IsMissedAtFullMarks))
        {
            Report(context, indicator.Text, indicator.Score, null, $"指标“{indicator.Name.Value}”的得分", "完成值没有达到指标值，却得满分");
        }

        var execution = report.SelectMany(t => Execution().Matches(t.Value).Select(m => new Scored(t, m))).ToArray();
        var totals = report.SelectMany(t => Total().Matches(t.Value).Select(m => new Scored(t, m))).ToArray();
        if (analysed.Length < FewestIndicators || execution.Length > 1 || totals.Select(t => t.Score).Distinct().Count() != 1)
        {
            return;
        }

        var profile = context.Scores.ProfileOf(context.Disclosure);
        var forExecution = execution is [var row] ? row.Weight ?? profile.Scoring.ExecutionWeight : 0;
        var weights = analysed.Sum(a => Value(a.Weight)) + forExecution;
        var scores = analysed.Sum(a => Value(a.Score)) + execution.Sum(e => e.Score);
        var holds = scores == totals[0].Score;
        if (analysed.Where(a => Value(a.Score) > Value(a.Weight)).ToArray() is [var above])
        {
            var right = holds && Value(above.Weight) + profile.Total - weights is var w && w >= Value(above.Score) ? Arithmetic.Written.Number(w) : null;
            Report(context, above.Text, right is null ? above.Score : above.Weight, right, $"指标“{above.Name.Value}”的{(right is null ? "得分" : "分值")}", $"得分 {above.Score.Value} 高于分值 {above.Weight.Value}");
        }
        else if (weights != profile.Total)
        {
            return; // The analysis leaves indicators out, or the execution rate counts for another weight than is known.
        }
        else if (holds)
        {
            context.Held();
            CompareCount(context, report, analysed.Length, execution.Length, profile.Total);
        }
        else if (execution is [{ Rate: { } rate } scored] && forExecution * Math.Min(rate, profile.Scoring.ExecutionFullAt) / profile.Scoring.ExecutionFullAt is var earned &&
            scores - scored.Score + earned == totals[0].Score)
        {
            Report(context, scored.Text, scored.Group, Arithmetic.Written.Like(scored.Group.Value, earned), "预算执行率的得分", $"分值 {Arithmetic.Written.Number(forExecution)} × 执行率 {Arithmetic.Written.Number(rate)}%");
        }
        else
        {
            Report(context, totals[^1].Text, totals[^1].Group, Arithmetic.Written.Like(totals[^1].Group.Value, scores), "总得分", $"逐项写明的得分合计 {Arithmetic.Written.Number(scores)}");
        }
    }

    /// <summary>How many indicators the report says it has; 预算执行率 may be counted among them.</summary>
    private static void CompareCount(CheckContext context, IReadOnlyList<PlainText> report, int analysed, int execution, decimal total)
    {
        foreach (var (text, said) in report.SelectMany(t => Count().Matches(t.Value).Select(m => (t, m.Groups["n"]))).Where(c => Value(c.Item2) != analysed && Value(c.Item2) != analysed + execution))
        {
            Report(context, text, said, analysed.ToString(), "三级指标的个数", $"报告逐项写明 {analysed} 个，分值合计已满 {Arithmetic.Written.Number(total)} 分");
        }
    }

    private static void Report(CheckContext context, PlainText text, Group wrong, string? expected, string name, string why) => context.Report(
        text.PlaceOf(wrong), wrong.Value, expected,
        new Dictionary<string, string> { ["name"] = name, ["verdict"] = expected is null ? "" : $"，应为 {expected}", ["why"] = why }, [], expected);

    private static bool IsMissedAtFullMarks(AnalysedIndicator indicator) =>
        Value(indicator.Score) == Value(indicator.Weight) && Values().Match(indicator.Text.Value, indicator.Name.Index) is { Success: true } found &&
        found.Index < indicator.Score.Index && IndicatorValue.Parse(found.Groups["target"].Value) is { Operator: TargetOperator.AtLeast } target &&
        IndicatorValue.Parse(found.Groups["actual"].Value) is { } actual && actual.Words == target.Words && actual.Number.Base < target.Number.Base;

    private static decimal Value(Group digits) => decimal.Parse(digits.Value);

    /// <summary>A score in a text, with the execution rate it is given for.</summary>
    private sealed record Scored(PlainText Text, Match Match)
    {
        public Group Group => Match.Groups["n"];

        public decimal Score => Value(Group);

        /// <summary>The weight that the text gives it; null if it does not say.</summary>
        public decimal? Weight => Match.Groups["weight"] is { Success: true } weight ? Value(weight) : null;

        public decimal? Rate => Match.Groups["rate"] is { Success: true } rate ? Value(rate) : null;
    }

    [GeneratedRegex(@"指标值[:：为]?(?<target>[^，。；]{1,20})，(?:实际)?完成值?[:：为]?(?<actual>[^，。；]{1,20})，")]
    private static partial Regex Values();

    [GeneratedRegex(@"执行率(?:为|是|达到?)?(?<rate>\d{1,3}(?:\.\d{1,8})?)%，(?:分值为?(?<weight>\d{1,2}(?:\.\d{1,8})?)分，)?(?:实际|自评)?得分?(?:为|是)?(?<n>\d{1,2}(?:\.\d{1,8})?)分")]
    private static partial Regex Execution();

    [GeneratedRegex(@"三级指标(?<n>\d{1,4})个|(?<n>\d{1,4})个三级指标")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?:综合(?:自评|评价)?得分|自评总分|自评总得分|评价总得分)(?:为|是|:|：)?(?<n>\d{1,3}(?:\.\d{1,8})?)分")]
    private static partial Regex Total();
}
