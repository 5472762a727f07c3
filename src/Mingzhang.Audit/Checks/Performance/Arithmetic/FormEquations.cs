using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The equations of a form as they are found, and what its numbers are called.</summary>
internal sealed class FormEquations
{
    private readonly List<FormEquation> all = [];
    private readonly Dictionary<FormCell, string> names = [];

    public IReadOnlyList<FormEquation> All => all;

    public void Add(FormEquation equation) => all.Add(equation);

    /// <summary>Gives a number its name; one that has a name keeps it.</summary>
    public void Name(FormCell cell, string name) => names.TryAdd(cell, name);

    public string NameOf(FormCell cell) => names.GetValueOrDefault(cell, "该数");
}
