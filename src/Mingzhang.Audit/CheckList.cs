using Mingzhang.Audit.Checks;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;

namespace Mingzhang.Audit;

/// <summary>The checks that an equation cannot say.</summary>
internal static class CheckList
{
    public static IReadOnlyList<ICheck> All(CatalogStore catalog) => [.. TextChecks.All(catalog)];
}
