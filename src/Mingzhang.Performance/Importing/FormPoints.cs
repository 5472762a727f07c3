using Mingzhang.Facts;

namespace Mingzhang.Performance.Importing;

/// <summary>Which cells of a form hold points.</summary>
public static class FormPoints
{
    /// <summary>True if a cell of weights or scores has points: not a percentage, unless the form writes all its points so.</summary>
    public static bool HasPoints(FormCell cell, PerformanceForm form) =>
        cell.Amount is not null && (!IsPercent(cell) || form.Indicators.All(i => i.Weight.IsBlank || IsPercent(i.Weight)));

    /// <summary>True if a percent sign is written.</summary>
    public static bool IsPercent(FormCell cell) => cell.Text.Contains('%') || cell.Text.Contains('％');

    /// <summary>Weight and score of the execution rate above the indicators; null if it is not scored there or is scored as a row among them.</summary>
    public static (FormCell Weight, FormCell? Score)? ExecutionCells(PerformanceForm form)
    {
        var row = form.Funds.FirstOrDefault(f => f.IsTotal && f.Weight.Amount is not null) ?? form.Funds.FirstOrDefault(f => f.Weight.Amount is not null);
        return row is null || form.Indicators.Any(i => i.Kind == IndicatorKind.Execution && i.Weight.Amount is not null)
            ? null
            : (row.Weight, row.Score.Amount is null ? null : row.Score);
    }

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
