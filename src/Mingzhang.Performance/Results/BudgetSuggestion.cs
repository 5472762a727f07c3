using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Results;

/// <summary>What the result suggests for next year's budget.</summary>
/// <param name="Rule">The profile's rule; null if there is no grade or no execution rate, so that nothing is suggested.</param>
/// <param name="Amount">The amount suggested, in the unit of the budget; null if none.</param>
/// <param name="Explanation">In Chinese.</param>
public sealed record BudgetSuggestion(NextYearRule? Rule, Amount? Amount, string Explanation)
{
    /// <summary>The suggestion for a scored evaluation.</summary>
    /// <param name="card">The scores.</param>
    public static BudgetSuggestion Of(Scorecard card)
    {
        var total = card.Evaluation.Budget.Total;
        if (card.Grade is not { } grade || card.Execution.Rate is not { } rate)
        {
            return new(null, null, "没有等级或执行率，不提出建议：分值合计须为总分，各项都能计分。");
        }

        var rule = card.Profile.NextYear.Rules.First(r => r.Grades.Contains(grade) && rate >= r.ExecutionFrom);
        var from = (rule.OfExecuted ? total.Executed : total.Full)!.Value;
        var amount = from.WithBase(from.Base * rule.Factor / 100);
        return new(
            rule, amount,
            $"得分 {Words.Number(card.TotalScore)}，等级“{grade}”，执行率 {Words.Number(Math.Round(rate, 2))}%：{rule.Advice}。{(rule.OfExecuted ? "全年执行数" : "全年预算数")} {from} × {Words.Number(rule.Factor)}% = {amount}。依据：{card.Profile.NextYear.Basis}。");
    }
}
