using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Importing;

/// <summary>A row of a form and the indicator it became.</summary>
/// <param name="Printed">As printed, with the places of its cells and the score that was typed.</param>
/// <param name="Indicator">As data.</param>
public sealed record ImportedRow(FormIndicator Printed, Indicator Indicator);

/// <summary>
/// A printed form as data. What data leaves out on purpose (scores, rates and totals, which are computed) stays in the form.
/// </summary>
/// <param name="Form">As recognition read it.</param>
/// <param name="Evaluation">As data.</param>
/// <param name="Rows">The indicators in the order printed; rows printed a second time behind the total are not among them.</param>
public sealed record ImportedForm(PerformanceForm Form, Evaluation Evaluation, IReadOnlyList<ImportedRow> Rows)
{
    /// <summary>Makes data of a form.</summary>
    /// <param name="form">As recognition read it.</param>
    /// <param name="id">The evaluation's id.</param>
    /// <param name="year">The fiscal year, for a form that prints none.</param>
    public static ImportedForm Of(PerformanceForm form, string id, int year)
    {
        ImportedRow[] rows = [.. form.Indicators.Select((printed, n) => new ImportedRow(printed, IndicatorOf(printed, form, n + 1)))];
        return new(
            form,
            new()
            {
                Id = id,
                Scope = form.IsWholeUnit ? EvaluationScope.WholeUnit : EvaluationScope.Project,
                Name = Words.Squeeze(form.Name.Text),
                Year = form.Year is { } printedYear && int.TryParse(printedYear.Text, out var own) ? own : year,
                Department = Words.Squeeze(form.Department.Text),
                Unit = Words.Squeeze(form.Unit.Text),
                Budget = new([.. form.Funds.Select(Line)]) { Parts = [.. form.Parts.Where(p => p.Amount.Amount is not null).Select(Part)] },
                Goal = form.Goal.Text,
                Achieved = form.Achieved.Text,
                Indicators = [.. rows.Select(r => r.Indicator)],
                ExecutionWeight = FormPoints.ExecutionCells(form)?.Weight.Amount?.Value ?? 0,
            },
            rows);
    }

    /// <summary>Makes data of one row.</summary>
    /// <param name="printed">The row.</param>
    /// <param name="form">Its form, which tells whether its weights are points.</param>
    /// <param name="number">Its number in the form, from 1.</param>
    public static Indicator IndicatorOf(FormIndicator printed, PerformanceForm form, int number = 1) => new()
    {
        Id = number.ToString("00"),
        Level1 = printed.Level1.Text,
        Level2 = printed.Level2.Text,
        Name = printed.Level3.Text,
        Kind = printed.Kind,
        Operator = OperatorOf(printed.Operator.Text),
        Target = printed.Target.Text,
        Unit = printed.Unit.Text,
        Actual = printed.Actual.Text,
        Weight = FormPoints.HasPoints(printed.Weight, form) ? printed.Weight.Amount!.Value.Value : null,
        Reason = printed.Reason.Text,
    };

    /// <summary>A column of operators may say 定性 too, which is none.</summary>
    private static TargetOperator OperatorOf(string text)
    {
        var sign = TargetOperators.Parse(Words.Squeeze(text));
        return sign == TargetOperator.Equal && Words.Squeeze(text) is not ("=" or "＝" or "等于") ? TargetOperator.None : sign;
    }

    private static BudgetPart Part(FormPart part) => new(part.ByNature, PartLabel(part), part.Amount.Amount!.Value);

    /// <summary>The label without what introduces it and the colon.</summary>
    private static string PartLabel(FormPart part)
    {
        var label = Words.Squeeze(part.Label.Text).TrimEnd('：', ':');
        return label.StartsWith("其中", StringComparison.Ordinal) ? label[2..].TrimStart('：', ':') : label;
    }

    private static BudgetLine Line(FormFunds row) => new(Words.Squeeze(row.Label.Text), row.IsTotal)
    {
        Opening = row.OpeningBudget.Amount,
        Full = row.FullBudget.Amount,
        Executed = row.Executed.Amount,
    };
}
