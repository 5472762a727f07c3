using Mingzhang.Audit.Checks.Performance.Arithmetic;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A report's table of weights and scores does not add up, gives a wrong rate or deduction, or differs from the form or from what the text says twice.</summary>
internal sealed class ScoreTableCheck(ScoreSystems scores) : ICheck
{
    public string RuleId => "MZ0619";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.ScoreTables.Count == 0 && context.Disclosure.PerformanceForms.All(f => f.Indicators.All(i => i.Rate.IsBlank)))
        {
            context.NotApplicable("文中没有评价项目、权重、得分的汇总表");
        }

        foreach (var arithmetic in context.Disclosure.PerformanceForms.Select(f => FormCheck.ArithmeticOf(context, f)))
        {
            TableArithmetic.Report(context, arithmetic.Demands.Where(d => d.Kind == FormFaultKind.ScoreRate), arithmetic.Faults.Where(f => f.Kind == FormFaultKind.ScoreRate), _ => true);
        }

        foreach (var system in scores.Of(context).Where(s => s.Table is not null))
        {
            TableArithmetic.Report(context, system.Equations, system.Faults, system.IsInTable);
        }
    }
}
