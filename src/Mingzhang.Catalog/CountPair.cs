using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>Money and the count of what it was spent on.</summary>
/// <param name="Money">The expense.</param>
/// <param name="OrMoney">The expense it is part of and stands for where the part is not told apart, or null.</param>
/// <param name="Count">The count.</param>
/// <param name="CountMayStandAlone">True if there can be a count without money, such as vehicles kept without cost.</param>
/// <param name="UsualCost">Cost of one, in 元, above which it is worth a look; 0 if none is known.</param>
/// <param name="Told">What an account calls the count that must be published beside the money; null if another pair says it.</param>
/// <param name="Counters">The words by which the count is counted: 批, 人.</param>
public sealed record CountPair(
    FactKey Money, FactKey? OrMoney, FactKey Count, bool CountMayStandAlone, decimal UsualCost, string? Told, IReadOnlyList<string> Counters)
{
    /// <summary>Reads the description.</summary>
    public static CountPair From(CatalogNode node) => new(
        FactKey.Parse(node.Text("money")), node.TextOrNull("or-money") is { } whole ? FactKey.Parse(whole) : null, FactKey.Parse(node.Text("count")),
        node.TextOrNull("alone") == "true", node.TextOrNull("usual-cost") is { } cost ? decimal.Parse(cost) : 0,
        node.TextOrNull("told"), node.Texts("counters"));
}
