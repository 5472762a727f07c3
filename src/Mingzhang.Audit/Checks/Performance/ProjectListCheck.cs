using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A list of projects, or another simple table of a report, does not add up or gives a wrong rate; or a list differs from the project's form.</summary>
internal sealed class ProjectListCheck(ProjectNames names) : ICheck
{
    public string RuleId => "MZ0650";

    public void Run(CheckContext context)
    {
        foreach (var table in context.Disclosure.PlainTables)
        {
            TableArithmetic.Report(context, PlainTableEquations.Of(table));
        }

        if (context.Disclosure.ProjectLists.Count == 0)
        {
            context.NotApplicable("文中没有逐个项目列出执行数、得分的表");
        }

        foreach (var list in context.Disclosure.ProjectLists)
        {
            TableArithmetic.Report(context, EquationsOf(context, list));
        }
    }

    private FormEquations EquationsOf(CheckContext context, ProjectList list)
    {
        var equations = new FormEquations();
        var budgetOf = BudgetOf(list);
        foreach (var row in list.Total is null ? list.Rows : [.. list.Rows, list.Total])
        {
            var label = FormScoring.Squeeze(row.Name.Text);
            equations.Name(row.OpeningBudget, $"“{label}”的年初预算数");
            equations.Name(row.FullBudget, $"“{label}”的预算数");
            equations.Name(row.Executed, $"“{label}”的执行数");
            equations.Name(row.Rate, $"“{label}”的执行率");
            equations.Name(row.Score, $"“{label}”的得分");
            if (RateOf(row, budgetOf(row)) is { } rate)
            {
                equations.Add(rate);
            }

            if (row != list.Total)
            {
                AddForm(context, row, equations);
            }
        }

        AddSum(list, r => r.OpeningBudget, "年初预算数", equations);
        AddSum(list, r => r.FullBudget, "预算数", equations);
        AddSum(list, r => r.Executed, "执行数", equations);
        return equations;
    }

    /// <summary>The budget that the rates are of: of two the one that gives more of them.</summary>
    private static Func<ProjectListRow, FormCell> BudgetOf(ProjectList list)
    {
        Func<ProjectListRow, FormCell>[] budgets = [r => r.FullBudget, r => r.OpeningBudget];
        return budgets.MaxBy(b => list.Rows.Count(r => RateOf(r, b(r)) is { Holds: true }))!;
    }

    private static RateEquation? RateOf(ProjectListRow row, FormCell budget) =>
        row is { Rate.Amount: not null, Executed.Amount: not null } && budget.Amount is { } planned && !planned.Interval.Contains(0) && !FormPoints.IsFraction(row.Rate, row.Executed, budget)
            ? new("执行率", "执行数", "预算数") { Kind = FormFaultKind.ExecutionRate, Cells = [row.Rate, row.Executed, budget] }
            : null;

    private static void AddSum(ProjectList list, Func<ProjectListRow, FormCell> cellOf, string what, FormEquations equations)
    {
        FormCell[] parts = [.. list.Rows.Select(cellOf)];
        if (list.Total is { } total && cellOf(total).Amount is not null && Array.TrueForAll(parts, p => p.Amount is not null))
        {
            equations.Add(new SumEquation(sum => $"各项目{what}合计 {sum}", FormScoring.Squeeze(total.Name.Text)) { Kind = FormFaultKind.FundsParts, Cells = [cellOf(total), .. parts] });
        }
    }

    /// <summary>What the project's own form says, as far as it is not wrong there.</summary>
    private void AddForm(CheckContext context, ProjectListRow row, FormEquations equations)
    {
        var name = names.Bare(FormScoring.Squeeze(row.Name.Text));
        var forms = context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit && names.Bare(FormScoring.Squeeze(f.Name.Text)) == name).ToArray();
        if (forms is not [var form])
        {
            return;
        }

        var arithmetic = FormCheck.ArithmeticOf(context, form);
        if (form.Total is { } funds)
        {
            Same(row.OpeningBudget, funds.OpeningBudget);
            Same(row.Executed, funds.Executed);
            Same(row.Rate, funds.Rate);
        }

        Same(row.Score, form.TotalScore);

        void Same(FormCell cell, FormCell known)
        {
            if (cell.Amount is not null && known.Amount is { } amount && !arithmetic.Explains(known))
            {
                equations.Add(new KnownValue(amount.Interval, $"该项目的自评表写作 {known.Text}") { Kind = FormFaultKind.Elsewhere, Cells = [cell] });
            }
        }
    }
}
