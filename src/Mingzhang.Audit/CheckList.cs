using Mingzhang.Audit.Checks;
<<<<<<< HEAD
using Mingzhang.Audit.Checks.Accounts;
using Mingzhang.Audit.Checks.Codes;
=======
using Mingzhang.Audit.Checks.Performance;
>>>>>>> perf
using Mingzhang.Catalog;

namespace Mingzhang.Audit;

/// <summary>The checks that an equation cannot say.</summary>
internal static class CheckList
{
<<<<<<< HEAD
    public static IReadOnlyList<ICheck> All(CatalogStore catalog) =>
    [
        new ComparisonWordCheck(),
        new ZeroBaseCheck(),
        new CountWithoutMoneyCheck(catalog.CountPairs),
        new UnitCostCheck(catalog.CountPairs),
        new MalformedCodeCheck(catalog),
        new CodeTreeCheck(),
        new CodeNameCheck(catalog),
        new NamedItemsCheck(catalog),
        new NamedFunctionsCheck(),
        new GlossaryItemsCheck(),
    ];
=======
    public static IReadOnlyList<ICheck> All(CatalogStore catalog)
    {
        _ = catalog;
        return [.. PerformanceChecks.All];
    }
>>>>>>> perf
}
