using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>Scores one indicator by a profile's rules, and says how.</summary>
/// <param name="profile">The rules.</param>
public sealed class IndicatorScorer(PerformanceProfile profile)
{
    private const string AboveWords = "达到指标值得满分，未达到按完成比例得分";

    /// <summary>The score by the rules, without regard to what was set by hand.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="actual">What was reached, as written.</param>
    /// <param name="value">The same as a number; null for words.</param>
    public (decimal? Score, Interval? Allowed, TargetComparison? Comparison, Func<string> Explain) Score(Indicator indicator, string actual, IndicatorValue? value)
    {
        if (indicator.Weight is not { } weight || weight <= 0)
        {
            return (null, null, null, () => "没有分值，不计分。");
        }

        if (Lacks(indicator, actual) is { Length: > 0 } lacking)
        {
            return (0, Interval.Zero, null, () => $"没有{lacking}，不得分。");
        }

        var target = indicator.TargetValue;
        if (TargetComparison.Of(indicator, target, value, profile.Words) is { } comparison)
        {
            var share = comparison.Share(profile.Scoring);
            var score = Rounded(weight * share);
            return (score, Interval.Point(score), comparison, () => Explain(indicator, comparison, target!.Value, actual, weight, score));
        }

        return target is not null && value is not null
            ? (null, new(0, weight), null, () => $"指标值 {indicator.Target} 与完成值 {actual} 无法比较（单位不同类，或没有写明符号而不知越多还是越少为好），请补写符号、统一单位。")
            : InWords(indicator, actual, weight);
    }

    /// <summary>What an indicator lacks to be scored at all, in Chinese; empty if nothing.</summary>
    public string Lacks(Indicator indicator, string actual)
    {
        string[] lacking =
        [
            .. new[] { ("三级指标名称", indicator.Name), ("年度指标值", indicator.Target), ("实际完成值", actual) }
                .Where(p => profile.Words.Nothing.Contains(Words.Squeeze(p.Item2))).Select(p => p.Item1),
        ];
        return string.Join("、", lacking);
    }

    private (decimal? Score, Interval? Allowed, TargetComparison? Comparison, Func<string> Explain) InWords(Indicator indicator, string actual, decimal weight)
    {
        var level = profile.Qualitative.LevelOf(Words.Squeeze(actual));
        var share = indicator.Degree is { } degree && level.Allows(degree) ? degree : level.Usual;
        var score = Rounded(weight * share / 100);
        return (
            score, new(weight * level.From / 100, level.To == 100 ? weight : Math.Max(weight * level.From / 100, (weight * level.To / 100) - Step)), null, Explained);

        string Explained()
        {
            var range = $"{Words.Number(level.From)}%（含）至 {Words.Number(level.To)}%{(level.To == 100 ? "（含）" : "")}";
            var chosen = share == indicator.Degree ? "评定为" : "未评定具体程度，取";
            return $"定性指标：完成情况“{Words.Squeeze(actual)}”属“{level.Title}”，可得分值的 {range}，{chosen} {Words.Number(share)}%：{Words.Number(weight)} × {Words.Number(share)}% = {Words.Number(score)} 分。";
        }
    }

    private string Explain(Indicator indicator, TargetComparison comparison, IndicatorValue target, string actual, decimal weight, decimal score)
    {
        var sign = comparison.Operator.Sign();
        var rule = comparison.Operator.IsLimit()
            ? $"不超过指标值得满分，超过按比例扣分，达到指标值的 {Words.Number(profile.Scoring.LimitLostAt)}% 不得分" : AboveWords;
        var assumed = comparison.IsOperatorWritten ? "" : "（未写符号，按指标类别推定）";
        var unit = target.Number.Unit.Factor();
        var (t, a, w) = (Words.Number(comparison.Target / unit), Words.Number(Math.Round(comparison.Actual / unit, 4)), Words.Number(weight));
        var head = $"“{sign}”{assumed}：{rule}。完成 {Words.Squeeze(actual)}，指标值 {Words.Squeeze(indicator.Target)}，";
        if (comparison.IsMet)
        {
            return $"{head}达到，得满分 {w} 分。";
        }

        var range = profile.Scoring.LimitLostAt == 200 ? t : $"({t} × {Words.Number(profile.Scoring.LimitLostAt - 100)}%)";
        var formula = score == 0 ? "" : comparison.Operator.IsLimit() ? $"(1 − ({a} − {t}) ÷ {range}) × {w} = " : $"{a} ÷ {t} × {w} = ";
        return $"{head}未达到：{formula}{Words.Number(score)} 分。";
    }

    /// <summary>The least difference between two scores.</summary>
    private decimal Step => new(1, 0, 0, false, (byte)profile.Scoring.Decimals);

    private decimal Rounded(decimal score) => Math.Round(score, profile.Scoring.Decimals, MidpointRounding.AwayFromZero);
}
