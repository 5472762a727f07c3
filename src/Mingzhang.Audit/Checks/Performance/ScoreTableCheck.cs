using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A report's table of weights and scores does not add up, gives a wrong rate, or differs from the form.</summary>
internal sealed class ScoreTableCheck : ICheck
{
    public string RuleId => "MZ0619";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.ScoreTables.Count == 0)
        {
            context.NotApplicable("文中没有评价项目、权重、得分的汇总表");
        }

        foreach (var table in context.Disclosure.ScoreTables)
        {
            TableArithmetic.Report(context, EquationsOf(context, table));
        }
    }

    /// <summary>What a table's arithmetic shows to be wrong in it.</summary>
    public static IReadOnlyList<FormFault> FaultsOf(CheckContext context, ScoreTable table) => TableArithmetic.FaultsOf(EquationsOf(context, table));

    private static FormEquations EquationsOf(CheckContext context, ScoreTable table)
    {
        var equations = new FormEquations();
        if (table.Total is { } total)
        {
            Sum(total.Weight, [.. table.Groups.Select(g => g.Weight)], "权重");
            Sum(total.Score, [.. table.Groups.Select(g => g.Score)], "得分");
        }

        foreach (var group in table.Total is null ? table.Groups : [.. table.Groups, table.Total])
        {
            equations.Name(group.Weight, $"“{group.Name.Text}”的权重");
            equations.Name(group.Score, $"“{group.Name.Text}”的得分");
            equations.Name(group.Rate, $"“{group.Name.Text}”的得分率");
            if (group is { Rate.Amount: not null, Score.Amount: not null, Weight.Amount: { } weight } && !weight.Interval.Contains(0))
            {
                equations.Add(new RateEquation("得分率", "得分", "权重") { Kind = FormFaultKind.ExecutionRate, Cells = [group.Rate, group.Score, group.Weight] });
            }

            AddFormGroup(context, group, equations);
        }

        return equations;

        void Sum(FormCell sum, FormCell[] parts, string what)
        {
            if (sum.Amount is not null && parts.All(p => p.Amount is not null))
            {
                equations.Add(new SumEquation(added => $"各项{what}合计 {added}", "合计栏")
                {
                    Kind = FormFaultKind.TotalWeight,
                    Cells = [sum, .. parts],
                });
            }
        }
    }

    /// <summary>The weight of a group is the sum of its indicators' weights in the form, if the document has one project's form only.</summary>
    private static void AddFormGroup(CheckContext context, ScoreTableGroup group, FormEquations equations)
    {
        if (context.Disclosure.PerformanceForms is not [var form] || group.Weight.Amount is null)
        {
            return;
        }

        var name = FormScoring.Squeeze(group.Name.Text);
        FormCell[] weights =
        [
            .. form.Indicators.Where(i => FormScoring.Squeeze(i.Level1.Text).StartsWith(name, StringComparison.Ordinal) && FormPoints.HasPoints(i.Weight, form))
                .Select(i => i.Weight),
        ];
        if (weights.Length > 0)
        {
            var sum = weights.Sum(w => w.Amount!.Value.Value);
            equations.Add(new KnownValue(Interval.Point(sum), $"自评表中“{name}”各指标分值合计 {Written.Number(sum)}，汇总表写作 {group.Weight.Text}")
            {
                Kind = FormFaultKind.GroupWeights,
                Cells = [group.Weight],
            });
        }
    }
}
