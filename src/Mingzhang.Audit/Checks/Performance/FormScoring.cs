using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>How a form is scored, as far as several checks need it.</summary>
internal static class FormScoring
{
    private static readonly string[] NotReached = ["未完成", "未达成", "未达到", "未实现", "未开展", "没有完成"];

    private static readonly string[] PartlyReached = ["部分达成", "部分完成", "部分实现", "部分达到"];

    private static readonly string[] AboutReached = ["基本达成", "基本完成", "基本实现", "基本达到"];

    private static readonly string[] Nothing = ["", "无", "无。", "/", "-", "—", "——", "不适用", "不涉及", "暂无"];

    /// <summary>True if a cell is blank or says that there is nothing.</summary>
    public static bool IsNothing(FormCell cell) => Nothing.Contains(Squeeze(cell.Text));

    /// <summary>A text without white space.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>What an indicator is called in a message: its name, or its group's if it has none; cut if long.</summary>
    public static string NameOf(FormIndicator indicator)
    {
        const int Longest = 20;
        var name = Squeeze((indicator.Level3.IsBlank ? indicator.Level2.IsBlank ? indicator.Level1 : indicator.Level2 : indicator.Level3).Text);
        return name.Length > Longest ? name[..Longest] + "…" : name;
    }

    /// <summary>True if a cell of weights or scores has points: not a percentage, unless the form writes all its points so.</summary>
    public static bool HasPoints(FormCell cell, PerformanceForm form) =>
        cell.Amount is not null && (!IsPercent(cell) || form.Indicators.All(i => i.Weight.IsBlank || IsPercent(i.Weight)));

    public static bool IsPercent(FormCell cell) => cell.Text.Contains('%') || cell.Text.Contains('％');

    /// <summary>Weight and score of the execution rate above the indicators; null if it is not scored there or is scored as a row among them.</summary>
    public static (FormCell Weight, FormCell? Score)? ExecutionCells(PerformanceForm form)
    {
        var row = form.Funds.FirstOrDefault(f => f.IsTotal && f.Weight.Amount is not null) ?? form.Funds.FirstOrDefault(f => f.Weight.Amount is not null);
        return row is null || form.Indicators.Any(i => i.Kind == IndicatorKind.Execution && i.Weight.Amount is not null)
            ? null
            : (row.Weight, row.Score.Amount is null ? null : row.Score);
    }

    /// <summary>
    /// The share of its weight that an indicator has earned: by the platform's rule if it is a number, all of it if it is
    /// words that say so; null if the words leave it open.
    /// </summary>
    public static decimal? ExpectedShare(FormIndicator indicator) =>
        TargetComparison.Of(indicator) is { } comparison ? comparison.Share
        : SaysNotReached(indicator) || SaysPartly(indicator) || SaysAboutReached(indicator) ? null
        : 1;

    public static bool SaysNotReached(FormIndicator indicator) => NotReached.Any(Squeeze(indicator.Actual.Text).Contains);

    public static bool SaysPartly(FormIndicator indicator) => PartlyReached.Any(Squeeze(indicator.Actual.Text).Contains);

    public static bool SaysAboutReached(FormIndicator indicator) => AboutReached.Any(Squeeze(indicator.Actual.Text).Contains);

    /// <summary>True if a rate is written as a fraction (1 for 100%, 0.787 for 78.7%) and is right as such.</summary>
    public static bool IsFraction(FormCell rate, FormCell executed, FormCell budget)
    {
        if (IsPercent(rate) || rate.Amount is not { Value: > 0 and <= 1 } amount || executed.Amount is not { } done || budget.Amount is not { } planned)
        {
            return false;
        }

        return Interval.Divide(done.Interval, planned.Interval) is { } quotient && quotient.Meets(amount.Interval);
    }
}
