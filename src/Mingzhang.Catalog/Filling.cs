using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>Words of the workbook that a disclosure is made from.</summary>
/// <param name="Guide">The paragraphs of the page of instructions.</param>
/// <param name="Staff">The numbers of staff it asks for.</param>
/// <param name="Reasons">Reasons for changes to start from.</param>
public sealed record Filling(IReadOnlyList<string> Guide, IReadOnlyList<FactKey> Staff, IReadOnlyList<string> Reasons)
{
    internal static Filling From(CatalogNode node) =>
        new(node.Texts("guide"), [.. node.Texts("staff").Select(FactKey.Parse)], node.Texts("reasons"));
}
