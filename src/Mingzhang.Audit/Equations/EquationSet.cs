using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>All equations that hold between the facts of one ledger.</summary>
internal static class EquationSet
{
    public static IReadOnlyList<Equation> Build(
        Ledger ledger, FactValues values, FactNames names, IReadOnlyList<Identity> identities, RuleBook rules)
    {
        var index = new FactIndex(ledger);
        var equations = new List<Equation>();
        values.Omit(identities.SelectMany(i => i.Omitted(values, index)).ToHashSet());
        foreach (var identity in identities)
        {
            identity.Apply(values, index, names, equations);
        }

        equations.AddRange(new PriorYear(equations, values, names, rules).All());
        equations.AddRange(new DerivedEquations(values, names, rules).All(ledger.Keys));
        return equations;
    }
}
