using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>Words of the workbook that a disclosure is made from.</summary>
/// <param name="Guide">The paragraphs of the page of instructions.</param>
/// <param name="Staff">The numbers of staff it asks for.</param>
/// <param name="Reasons">Reasons for changes to start from.</param>
/// <param name="Scope">The sentence of a department that names itself and the bodies below it: {unit}, {year}, {count}, {units}.</param>
/// <param name="OwnLevel">What stands behind the department's name where it is meant without the bodies below it.</param>
public sealed record Filling(IReadOnlyList<string> Guide, IReadOnlyList<FactKey> Staff, IReadOnlyList<string> Reasons, string Scope, string OwnLevel)
{
    internal static Filling From(CatalogNode node) =>
        new(node.Texts("guide"), [.. node.Texts("staff").Select(FactKey.Parse)], node.Texts("reasons"), node.Text("scope"), node.Text("own-level"));
}
