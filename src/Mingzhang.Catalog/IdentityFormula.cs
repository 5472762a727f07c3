namespace Mingzhang.Catalog;

/// <summary>An identity (勾稽关系) as the catalog writes it.</summary>
/// <param name="RuleId">The rule a breach is reported under.</param>
/// <param name="Formula">The equation between fact keys; see the engine for its grammar.</param>
/// <param name="IsHint">True if it only helps to tell which number is wrong and is no fault by itself.</param>
/// <param name="IsOpen">True if it is reported also where its list of summands comes from prose alone.</param>
public sealed record IdentityFormula(string RuleId, string Formula, bool IsHint, bool IsOpen)
{
    /// <summary>Reads the identities of a rule's description.</summary>
    internal static IEnumerable<IdentityFormula> From(CatalogNode rule) =>
        rule.List("identities").Select(i => new IdentityFormula(
            rule.Text("id"), i.Text("formula"), i.TextOrNull("hint") == "true", i.TextOrNull("open") == "true"));
}
