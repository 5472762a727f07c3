using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>Money and the count of what it was spent on.</summary>
/// <param name="Money">The expense.</param>
/// <param name="Count">The count.</param>
/// <param name="CountMayStandAlone">True if there can be a count without money, such as vehicles kept without cost.</param>
/// <param name="UsualCost">Cost of one, in 元, above which it is worth a look; 0 if none is known.</param>
public sealed record CountPair(FactKey Money, FactKey Count, bool CountMayStandAlone, decimal UsualCost)
{
    /// <summary>Reads the description.</summary>
    public static CountPair From(CatalogNode node) => new(
        FactKey.Parse(node.Text("money")), FactKey.Parse(node.Text("count")), node.TextOrNull("alone") == "true",
        node.TextOrNull("usual-cost") is { } cost ? decimal.Parse(cost) : 0);
}
