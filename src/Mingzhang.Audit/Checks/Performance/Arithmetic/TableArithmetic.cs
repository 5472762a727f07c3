using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>What the equations of a report's table show to be wrong.</summary>
internal static class TableArithmetic
{
    public static IReadOnlyList<FormFault> FaultsOf(FormEquations equations) => new FormLocaliser(equations.All, equations.NameOf, (_, _) => 0).Run();

    /// <summary>Counts the equations that hold, and reports the numbers that are wrong.</summary>
    public static void Report(CheckContext context, FormEquations equations) => Report(context, equations, FaultsOf(equations), _ => true);

    /// <summary>Counts the equations that hold, and reports the faults, as far as they are of numbers of one kind.</summary>
    public static void Report(CheckContext context, FormEquations equations, IReadOnlyList<FormFault> faults, Func<FormCell, bool> isMeant) =>
        Report(context, equations.All, faults, isMeant);

    /// <summary>The same for the equations of a form.</summary>
    public static void Report(CheckContext context, IEnumerable<FormEquation> equations, IEnumerable<FormFault> faults, Func<FormCell, bool> isMeant)
    {
        foreach (var equation in equations.Where(e => e.Kind is not null && e.Holds && isMeant(e.Blamed)))
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

        foreach (var fault in faults.Where(f => isMeant(f.Cell)))
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
