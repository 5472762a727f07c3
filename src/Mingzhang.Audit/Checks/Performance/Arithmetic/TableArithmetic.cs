using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>What the equations of a report's table show to be wrong.</summary>
internal static class TableArithmetic
{
    public static IReadOnlyList<FormFault> FaultsOf(FormEquations equations) => new FormLocaliser(equations.All, equations.NameOf, (_, _) => false).Run();

    /// <summary>Counts the equations that hold, and reports the numbers that are wrong.</summary>
    public static void Report(CheckContext context, FormEquations equations)
    {
        foreach (var equation in equations.All.Where(e => e.Kind is not null && e.Holds))
        {
            if (equation.HoldsExactly)
            {
                context.Held();
            }
            else
            {
                context.WithinRounding();
            }
        }

        foreach (var fault in FaultsOf(equations))
        {
            context.Report(
                fault.Cell.Place!, fault.Cell.Text, fault.Expected,
                new Dictionary<string, string>
                {
                    ["name"] = fault.Name, ["verdict"] = fault.Expected is { } right ? $"应为 {right}" : "与有关的数不符", ["why"] = string.Join("；", fault.Why),
                },
                fault.Related, fault.Expected);
        }
    }
}
