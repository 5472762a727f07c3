using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Mutations;

/// <summary>The equations that an audit of a disclosure evaluates.</summary>
internal static class Equations
{
    public static IReadOnlyList<Equation> Of(Disclosure disclosure, FactValues values, CatalogStore catalog) =>
        EquationSet.Build(
            disclosure.Ledger, values, new FactNames(disclosure, catalog), [.. catalog.Identities.Select(i => new Identity(catalog.Rules[i.RuleId], i))], catalog.Rules);
}
