using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The scores of a form that findings correct, and the total that follows when they, and nothing else, are put right.</summary>
internal sealed class ScoreCorrections
{
    private readonly FormEquation? total;
    private readonly Dictionary<FormCell, decimal> right = [];
    private readonly Dictionary<FormCell, FormCell> scoreOf = [];

    private ScoreCorrections(FormArithmetic arithmetic) =>
        total = arithmetic.Demands.FirstOrDefault(d => d is { Kind: FormFaultKind.TotalScore, HoldsExactly: true });

    /// <summary>The corrections that the findings on a form make.</summary>
    public static ScoreCorrections Of(PerformanceForm form, ScoredForm scored, FormArithmetic arithmetic)
    {
        var corrections = new ScoreCorrections(arithmetic);
        foreach (var target in TargetScore.Of(form, scored, arithmetic).Where(t => t.IsTooHigh))
        {
            corrections.Add(target.Indicator.Score, target.Indicator.Score, target.Earned);
        }

        foreach (var fault in arithmetic.Faults.Where(f => f.Expected is not null))
        {
            if (fault.Kind == FormFaultKind.ExecutionScore && Written.ValueOf(fault.Expected!) is { } score)
            {
                corrections.Add(fault.Cell, fault.Cell, score);
            }
            else if (fault.Kind == FormFaultKind.ExecutionRate && form.Funds.FirstOrDefault(f => f.Rate == fault.Cell) is { Score.Amount: { } printed, Weight.Amount: { } weight } row)
            {
                corrections.AddExecution(row, printed, weight.Value * Math.Min(Written.ValueOf(fault.Expected!) ?? 0, 100) / 100);
            }
        }

        return corrections;
    }

    /// <summary>
    /// The words for the total that follows where a finding is on a cell; empty if it would stay, or is not printed as the sum of the scores.
    /// </summary>
    public string TotalAfter(FormCell cell)
    {
        if (total is null || !scoreOf.TryGetValue(cell, out var score) || !total.Cells.Skip(1).Contains(score))
        {
            return "";
        }

        var sum = total.Cells.Skip(1).Sum(c => right.TryGetValue(c, out var value) ? value : c.Amount!.Value.Value);
        var others = total.Cells.Skip(1).Count(right.ContainsKey) > 1;
        return $"{(others ? "连同表中其他得分的改正，总分应为" : "总分随之应为")} {Written.Number(sum)}";
    }

    /// <summary>The score of a wrong rate follows from it, unless it was computed from the right one.</summary>
    private void AddExecution(FormFunds row, Amount printed, decimal earned)
    {
        var score = Math.Round(earned, 2, MidpointRounding.AwayFromZero);
        if (!(printed with { Unit = QuantityUnit.Percent }).Interval.Contains(earned) && score != printed.Value)
        {
            Add(row.Rate, row.Score, score);
        }
    }

    private void Add(FormCell cell, FormCell score, decimal value) => (scoreOf[cell], right[score]) = (score, value);
}
