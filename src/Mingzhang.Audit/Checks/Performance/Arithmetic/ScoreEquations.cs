using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The equations between the weights, scores, deductions and rates that a report's table and texts give to groups of indicators.</summary>
/// <param name="fullMarks">What all groups together weigh.</param>
/// <param name="ofForms">What texts say of forms.</param>
/// <param name="isDoubtfulInForm">True of a cell that the arithmetic of its own form puts in doubt.</param>
internal sealed class ScoreEquations(decimal fullMarks, IReadOnlyList<SaidFormScore> ofForms, Func<FormCell, bool> isDoubtfulInForm)
{
    private const int FewestGroups = 2;

    public FormEquations All { get; } = new();

    /// <summary>A table.</summary>
    public void Add(ScoreTable table, Disclosure disclosure)
    {
        if (table.Total is { } total)
        {
            Sum(total.Weight, [.. table.Groups.Select(g => g.Weight)], "权重");
            Sum(total.Score, [.. table.Groups.Select(g => g.Score)], "得分");
            Sum(total.Lost, [.. table.Groups.Select(g => g.Lost)], "扣分");
        }

        foreach (var group in table.Total is null ? table.Groups : [.. table.Groups, table.Total])
        {
            AddGroup(FormScoring.Squeeze(group.Name.Text), "权重", group.Weight, group.Score, group.Lost, group.Rate);
        }

        AddForm(disclosure, table);
    }

    /// <summary>A text, and the table that tells the same if there is one.</summary>
    public void Add(SaidScores said, ScoreTable? table)
    {
        foreach (var group in said.Groups)
        {
            AddGroup(group.Name, "满分", group.Full, group.Score, group.Lost, group.Rate);
            AsInForm(group.Full);
            AsInForm(group.Score);
            AsInForm(group.Lost);
            if (table?.Groups.Where(g => SaidScore.Bare(g.Name.Text) == group.Name).ToArray() is [var same])
            {
                Same(group.Full, same.Weight, "得分表");
                Same(group.Score, same.Score, "得分表");
                Same(group.Lost, same.Lost, "得分表");
                Same(group.Rate, same.Rate, "得分表");
            }
        }

        foreach (var total in said.Totals)
        {
            All.Name(total, "总得分");
            Same(total, table?.Total?.Score, "得分表合计");
        }

        AddSums(said);
    }

    /// <summary>The score of the whole, which other places state too.</summary>
    public void AddTotals(FormCell total, IReadOnlyList<FormCell> elsewhere)
    {
        foreach (var other in elsewhere)
        {
            All.Name(other, "总得分");
            Same(other, total, "逐项说明得分处");
        }
    }

    /// <summary>
    /// The groups add up to the total. A list whose full marks are not those of the whole, and whose scores do not add up either, leaves
    /// groups out or tells parts of groups too.
    /// </summary>
    private void AddSums(SaidScores said)
    {
        FormCell[] scores = [.. said.Groups.Select(g => g.Score)];
        FormCell[] full = [.. said.Groups.Select(g => g.Full)];
        var isWhole = Points(full) == fullMarks;
        var addsUp = said.Totals.Any(t => t.Amount!.Value.Value == Points(scores));
        if (scores.Length < FewestGroups || (!isWhole && !addsUp))
        {
            return;
        }

        foreach (var total in said.Totals)
        {
            All.Add(new SumEquation(sum => $"各项得分合计 {sum}", "总得分") { Kind = FormFaultKind.TotalScore, Cells = [total, .. scores] });
        }

        // Less than the whole may be a list without the execution rate, which is evidence only.
        var isSure = Points(full) >= fullMarks || said.Totals.Any(t => t.Amount!.Value.Value > Points(full));
        All.Add(new KnownSum(fullMarks, "满分") { Kind = isSure ? FormFaultKind.TotalWeight : null, Cells = full });
        if (said.Lost.Amount is not null && said.Totals is [var last, ..])
        {
            All.Name(said.Lost, "扣分合计");
            All.Add(new KnownSum(isSure ? fullMarks : Points(full), "得分与扣分") { Kind = FormFaultKind.Deduction, Cells = [said.Lost, last] });
            Sum(said.Lost, [.. said.Groups.Select(g => g.Lost)], "扣分");
        }
    }

    private void AddGroup(string name, string weightIs, FormCell weight, FormCell score, FormCell lost, FormCell rate)
    {
        var whose = name.Length == 0 ? "" : $"“{name}”的";
        All.Name(weight, whose + weightIs);
        All.Name(score, whose + "得分");
        All.Name(lost, whose + "扣分");
        All.Name(rate, whose + "得分率");
        if (weight.Amount is not { } full || full.Interval.Contains(0) || score.Amount is null)
        {
            return;
        }

        if (rate.Amount is not null)
        {
            All.Add(new RateEquation("得分率", "得分", weightIs) { Kind = FormFaultKind.ExecutionRate, Cells = [rate, score, weight] });
        }

        if (lost.Amount is not null)
        {
            All.Add(new LossEquation { Kind = FormFaultKind.Deduction, Cells = [lost, weight, score] });
        }

        All.Add(new WithinShare(1) { Cells = [score, weight] });
    }

    private void Sum(FormCell sum, FormCell[] parts, string what)
    {
        if (sum.Amount is not null && Array.TrueForAll(parts, p => p.Amount is not null))
        {
            All.Add(new SumEquation(added => $"各项{what}合计 {added}", "合计") { Kind = FormFaultKind.TotalWeight, Cells = [sum, .. parts] });
        }
    }

    private void Same(FormCell cell, FormCell? other, string where)
    {
        if (cell.Amount is not null && other?.Amount is not null && other.Place is not null)
        {
            All.Add(new SameNumber(where) { Kind = FormFaultKind.Elsewhere, Cells = [cell, other] });
        }
    }

    /// <summary>The number is of indicators of a form, which says it too.</summary>
    private void AsInForm(FormCell cell)
    {
        if (cell.Place is { } place && ofForms.FirstOrDefault(s => s.Said.Place == place) is { } same && !same.Cells.Any(isDoubtfulInForm))
        {
            var known = same.Agrees ? cell.Amount!.Value.Interval : Interval.Point(same.Right);
            All.Add(new KnownValue(known, $"评分表中“{same.Name}”的{same.What}是 {Written.Number(same.Right)}") { Kind = FormFaultKind.Elsewhere, Cells = [cell] });
        }
    }

    /// <summary>
    /// The weight of a group is the sum of its indicators' weights in the form, if the document has one form only and most groups scored there
    /// what they scored here: a table may also be of the whole unit, and the form of a project.
    /// </summary>
    private void AddForm(Disclosure disclosure, ScoreTable table)
    {
        if (disclosure.PerformanceForms is not [var form])
        {
            return;
        }

        var groups = table.Groups.Where(g => g.Weight.Amount is not null)
            .Select(g => (Said: g, Name: FormScoring.Squeeze(g.Name.Text), Rows: form.Indicators.Where(i => IsOf(i, g) && FormPoints.HasPoints(i.Weight, form)).ToArray()))
            .Where(g => g.Rows.Length > 0 && !g.Rows.Any(r => isDoubtfulInForm(r.Weight))).ToArray();
        if (groups.Count(g => g.Said.Score.Amount?.Value == g.Rows.Sum(i => i.Score.Amount?.Value)) * 2 < groups.Length)
        {
            return;
        }

        foreach (var (said, name, rows) in groups)
        {
            var sum = Points([.. rows.Select(r => r.Weight)]);
            All.Add(new KnownValue(Interval.Point(sum), $"自评表中“{name}”各指标分值合计 {Written.Number(sum)}，汇总表写作 {said.Weight.Text}")
            {
                Kind = FormFaultKind.GroupWeights,
                Cells = [said.Weight],
            });
        }

        static bool IsOf(FormIndicator indicator, ScoreTableGroup group) =>
            FormScoring.Squeeze(indicator.Level1.Text).StartsWith(FormScoring.Squeeze(group.Name.Text), StringComparison.Ordinal);
    }

    private static decimal Points(FormCell[] cells) => cells.Sum(c => c.Amount!.Value.Value);
}
