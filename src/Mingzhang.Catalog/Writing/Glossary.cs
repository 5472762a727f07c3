using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>Explanations of terms and codes (名词解释).</summary>
/// <param name="Terms">Terms in the order printed.</param>
/// <param name="Functions">What codes of the functional classification mean.</param>
public sealed record Glossary(IReadOnlyList<GlossaryTerm> Terms, IReadOnlyDictionary<string, string> Functions)
{
    /// <summary>Reads the compiled catalog.</summary>
    internal static Glossary From(CatalogNode catalog) => new(
        [.. catalog.Required("glossary/terms").Items.Select(GlossaryTerm.From)],
        catalog.Required("glossary/functions").Members.ToDictionary(p => p.Name, p => p.Value.Text()));
}

/// <summary>A term that is explained.</summary>
/// <param name="Term">The term.</param>
/// <param name="Facts">It is explained where one of these is not nothing.</param>
/// <param name="Says">The explanation, a sentence.</param>
public sealed record GlossaryTerm(string Term, IReadOnlyList<FactKey> Facts, string Says)
{
    internal static GlossaryTerm From(CatalogNode node) => new(node.Text("term"), [.. node.Texts("facts").Select(FactKey.Parse)], node.Text("says"));
}
