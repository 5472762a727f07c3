using Mingzhang.Composition.Evaluating;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>Everything that a form says, as one text: of the evaluation that is printed and of the form that was read.</summary>
internal static class PrintedForms
{
    public static string Said(Scorecard card)
    {
        var evaluation = card.Evaluation;
        var total = evaluation.Budget.Total;
        return string.Join('\n',
        [
            $"{evaluation.Name}|{evaluation.Department}|{evaluation.Unit}|{evaluation.Goal}|{evaluation.Achieved}",
            $"{Digits(total.Opening)}|{Digits(total.Full)}|{Digits(total.Executed)}|{card.Execution.Score:0.##}|{card.TotalWeight:0.##}|{card.TotalScore:0.##}",
            .. evaluation.Budget.Sources.Select(s => $"{s.Source}|{Digits(s.Opening)}|{Digits(s.Full)}|{Digits(s.Executed)}").Order(StringComparer.Ordinal),
            .. evaluation.Budget.Parts.Select(p => Part(p.ByNature, Sample.Catalog.Performance.PartOf(p.Label), p.Executed.Digits)).Order(StringComparer.Ordinal),
            .. card.Indicators.Select(i => $"{i.Indicator.Level1}|{i.Indicator.Level2}|{i.Indicator.Name}|{i.Indicator.Target}|{i.Actual}|{i.Indicator.Weight:0.##}|{i.Score:0.##}|{FormPrinter.ReasonOf(i)}"),
        ]);
    }

    /// <summary>The forms of a disclosure, by name.</summary>
    public static IEnumerable<string> Said(Disclosure read) => read.PerformanceForms.OrderBy(f => Squeezed(f.Name), StringComparer.Ordinal).Select(Said);

    private static string Said(PerformanceForm form)
    {
        var total = form.Funds.Single(f => f.IsTotal);
        return string.Join('\n',
        [
            string.Join('|', new[] { form.Name, form.Department, form.Unit, form.Goal, form.Achieved }.Select(Squeezed)),
            $"{total.OpeningBudget.Text}|{total.FullBudget.Text}|{total.Executed.Text}|{total.Score.Amount?.Value:0.##}|{form.TotalWeight.Text}|{form.TotalScore.Text}",
            .. form.Funds.Where(f => !f.IsTotal && f.FullBudget.Amount is not null)
                .Select(s => $"{Squeezed(s.Label)}|{s.OpeningBudget.Text}|{s.FullBudget.Text}|{s.Executed.Text}").Order(StringComparer.Ordinal),
            .. form.Parts.Where(p => p.Amount.Amount is not null).Select(p => Part(p.ByNature, p.Item, p.Amount.Text)).Order(StringComparer.Ordinal),
            .. form.Indicators.Select(i => string.Join('|', new[] { i.Level1, i.Level2, i.Level3, i.Target, i.Actual, i.Weight, i.Score, i.Reason }.Select(Squeezed))),
        ]);
    }

    private static string Part(bool byNature, string item, string digits) => $"{(byNature ? "nature" : "income")} {item} {digits}";

    private static string Digits(Amount? amount) => amount?.Digits ?? "";

    private static string Squeezed(FormCell cell) => string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c)));
}
