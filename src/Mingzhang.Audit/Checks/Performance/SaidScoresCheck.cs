using Mingzhang.Audit.Checks.Performance.Arithmetic;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>What a text says the groups of indicators scored does not add up, does not give the rates and deductions it names, or differs from the table of scores.</summary>
internal sealed class SaidScoresCheck(ScoreSystems scores) : ICheck
{
    public string RuleId => "MZ0652";

    public void Run(CheckContext context)
    {
        foreach (var system in scores.Of(context).Where(s => s.Said.Count > 0))
        {
            TableArithmetic.Report(context, system.Equations, system.Faults, c => !system.IsInTable(c));
        }

        if (context.Outcome is { Held: 0, WithinRounding: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有逐类写明满分和得分");
        }
    }
}
