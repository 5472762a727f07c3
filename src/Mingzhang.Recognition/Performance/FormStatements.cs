using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// States a form's facts. The money: <c>performance-funds item=total phase=opening-budget subject=…</c>, the subject being
/// the project's name without white space, or <c>whole-unit</c>. The printed rate is a fact of its own
/// (<c>performance-rate</c>): the checks of forms relate it to the money, and to the score that follows from it. What only this form can state (weights, scores, targets,
/// actuals, results) has the ordinals of the form and of the row in its key, so that rows of one name stay different facts.
/// </summary>
internal static class FormStatements
{
    public static void Add(
        PerformanceForm form, int number, IReadOnlyList<ResultNumber> results, PerformanceFormLayout layout, Ledger ledger)
    {
        var subject = form.IsWholeUnit ? "whole-unit" : CompactText.Text(form.Name.Text);
        var label = form.IsWholeUnit ? "部门整体支出" : form.Name.Text;
        if (subject.Length == 0)
        {
            return;
        }

        foreach (var row in form.Funds)
        {
            var words = CompactText.Text(row.Label.Text);
            var key = FactKey.Of("performance-funds").With("subject", subject).With("item", Item(row, words));
            State(key.In(Phase.OpeningBudget), row.OpeningBudget, $"{label}{words}年初预算数");
            State(key.In(Phase.FullBudget), row.FullBudget, $"{label}{words}全年预算数");
            State(key, row.Executed, $"{label}{words}全年执行数");
            State(FactKey.Of("performance-rate").With("subject", subject).With("item", Item(row, words)), row.Rate, $"{label}{words}执行率");
        }

        foreach (var part in form.Parts.Where(p => p.Item.Length > 0))
        {
            State(
                FactKey.Of("performance-funds").With("subject", subject).With("item", part.Item),
                part.Amount, $"{label}{FormText.Chinese(part.Label.Text)}");
        }

        var own = subject + "#" + number;
        var (targets, actuals, weights, scores) = (Own("performance-target"), Own("performance-actual"), Own("performance-weight"), Own("performance-score"));
        foreach (var (index, indicator) in form.Indicators.Index())
        {
            var row = index + 1;
            var name = CompactText.Text(indicator.Level3.Text);
            StateOwn(targets, row, name, indicator.Target, "指标值");
            StateOwn(actuals, row, name, indicator.Actual, "完成值");
            StateOwn(weights, row, name, indicator.Weight, "分值");
            StateOwn(scores, row, name, indicator.Score, "得分");
        }

        State(weights.With("item", "total"), form.TotalWeight, $"{label}总分值");
        State(scores.With("item", "total"), form.TotalScore, $"{label}总得分");
        foreach (var (index, result) in results.Index())
        {
            ledger.Add(new(
                FactKey.Of("performance-result").With("subject", own).With("item", $"{index + 1}.{result.Words}"),
                result.Amount, result.Place, StatementKind.Form) { Label = $"{result.Where}{result.Words}" });
        }

        FactKey Own(string measure) => FactKey.Of(measure).With("subject", own);

        void StateOwn(FactKey key, int row, string name, FormCell cell, string what)
        {
            var amount = cell.Amount ?? IndicatorValue.Parse(cell.Text)?.Number;
            State(key.With("item", $"{row}.{name}"), cell with { Amount = amount }, $"{name}{what}");
        }

        string Item(FormFunds row, string words) =>
            row.IsTotal ? "total" : layout.Sources.FirstOrDefault(s => s.Value.Is(FormText.Chinese(words))).Key ?? words;

        void State(FactKey key, FormCell cell, string name)
        {
            if (cell is { Amount: { } amount, Place: { } place })
            {
                ledger.Add(new(key, amount, place, StatementKind.Form) { Label = name });
            }
        }
    }
}
