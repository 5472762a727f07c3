using Mingzhang.Audit.Checks;
using Mingzhang.Catalog;

namespace Mingzhang.Audit;

/// <summary>The checks that an equation cannot say.</summary>
internal static class CheckList
{
    public static IReadOnlyList<ICheck> All(CatalogStore catalog)
    {
        _ = catalog;
        return [];
    }
}
