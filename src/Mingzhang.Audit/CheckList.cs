using Mingzhang.Audit.Checks;
using Mingzhang.Audit.Checks.Accounts;
using Mingzhang.Audit.Checks.Codes;
using Mingzhang.Audit.Checks.Performance;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;

namespace Mingzhang.Audit;

/// <summary>The checks that an equation cannot say.</summary>
internal static class CheckList
{
    public static IReadOnlyList<ICheck> All(CatalogStore catalog) =>
    [
        new ComparisonWordCheck(),
        new ZeroBaseCheck(catalog.Wording),
        new CountWithoutMoneyCheck(catalog.CountPairs),
        new UnitCostCheck(catalog.CountPairs),
        new MeanCostCheck(catalog.CountPairs),
        new StaffSumCheck(catalog.Wording.Staff),
        new MissingDirectionCheck(),
        new NegativeDecreaseCheck(),
        new UndisclosedCountCheck(catalog.CountPairs),
        new MalformedCodeCheck(catalog),
        new CodeTreeCheck(),
        new CodeNameCheck(catalog),
        new NamedItemsCheck(catalog),
        new NamedFunctionsCheck(),
        new NamedClassesCheck(catalog.Functions),
        new GlossaryItemsCheck(),
        .. PerformanceChecks.All(catalog),
        .. TextChecks.All(catalog),
    ];
}
