using System.Text.RegularExpressions;

namespace Mingzhang.Catalog;

/// <summary>How the sides of an identity compare.</summary>
public enum Relation
{
    /// <summary>The sides are equal.</summary>
    Equal,

    /// <summary>The left side is at most the right.</summary>
    LessOrEqual,
}

/// <summary>A summand of an identity, as if all stood on its left side.</summary>
/// <param name="Factor">1 or -1.</param>
/// <param name="Pattern">The fact.</param>
/// <param name="IsRequired">True if the identity does not apply where the fact is absent; another absent fact counts as nothing.</param>
public sealed record IdentitySummand(decimal Factor, KeyPattern Pattern, bool IsRequired)
{
    /// <summary>What the fact is a share of, where disclosures state the share and not the amount; null otherwise.</summary>
    public KeyPattern? Whole { get; init; }
}

/// <summary>
/// An identity (勾稽关系) of the catalog: <c>{expenditure fund=*} = {expenditure fund=* nature=basic}! + …</c>. A star stands for every
/// member for which facts are there, the same on both sides; a summand with an exclamation mark must be there for the identity to apply,
/// others count as nothing where they are absent; <c>children(function)</c> stands for the stated codes right below, which add up to
/// the fact or, with <c>&gt;=</c>, to at most that. <c>{…} of {…}</c> is a fact of which the share in another is stated. Where the identity behind <c>unless</c> holds it takes its place.
/// </summary>
public sealed partial class IdentityFormula
{
    private IdentityFormula(string ruleId, string formula, bool isHint, bool isOpen, string? unless)
    {
        (RuleId, Formula, IsHint, IsOpen) = (ruleId, formula, isHint, isOpen);
        Unless = unless is null ? null : new(ruleId, unless, isHint, isOpen, null);
        var sides = RelationSign().Split(formula);
        if (sides.Length != 3)
        {
            throw new FormatException($"{ruleId}: '{formula}' is not an equation.");
        }

        Relation = sides[1] == "=" ? Relation.Equal : Relation.LessOrEqual;
        var (left, right) = sides[1] == ">=" ? (sides[2], sides[0]) : (sides[0], sides[2]);
        var parts = Relation == Relation.Equal ? right : left;
        ChildrenOf = ChildrenSide().Match(parts) is { Success: true } children ? children.Groups[1].Value : null;
        Summands = ChildrenOf is null ? [.. Side(left, 1), .. Side(right, -1)] : [.. Side(Relation == Relation.Equal ? left : right, 1)];
        if (Summands.Count == 0 || (ChildrenOf is not null && Summands.Count > 1))
        {
            throw new FormatException($"{ruleId}: '{formula}' has no fact beside its children, or several.");
        }
    }

    /// <summary>The rule a breach is reported under.</summary>
    public string RuleId { get; }

    /// <summary>The written form.</summary>
    public string Formula { get; }

    /// <summary>True if it only helps to tell which number is wrong and is no fault by itself.</summary>
    public bool IsHint { get; }

    /// <summary>True if it is reported also where its list of summands comes from prose alone.</summary>
    public bool IsOpen { get; }

    /// <summary>Another reading: where it holds it takes the place of this one; null if there is none.</summary>
    public IdentityFormula? Unless { get; }

    /// <summary>How the sides compare.</summary>
    public Relation Relation { get; }

    /// <summary>The summands; the first is what the identity is about.</summary>
    public IReadOnlyList<IdentitySummand> Summands { get; }

    /// <summary>True if summands are told by their shares: it speaks of what a text says, not of what accounts hold.</summary>
    public bool IsOfShares => Summands.Any(s => s.Whole is not null);

    /// <summary>If set, the other side is the sum of the codes right below on this axis (<c>function</c> or <c>economic</c>).</summary>
    public string? ChildrenOf { get; }

    /// <summary>Reads the identities of a rule's description.</summary>
    /// <exception cref="FormatException">One is not well formed.</exception>
    internal static IEnumerable<IdentityFormula> From(CatalogNode rule) =>
        rule.List("identities").Select(i => new IdentityFormula(
            rule.Text("id"), i.Text("formula"), i.TextOrNull("hint") == "true", i.TextOrNull("open") == "true", i.TextOrNull("unless")));

    private static IEnumerable<IdentitySummand> Side(string side, decimal sign) =>
        SummandText().Matches(side).Select(match => new IdentitySummand(
            match.Groups["sign"].Value == "-" ? -sign : sign, new KeyPattern(match.Groups["key"].Value), match.Groups["required"].Length > 0)
            {
                Whole = match.Groups["whole"].Success ? new KeyPattern(match.Groups["whole"].Value) : null,
            });

    [GeneratedRegex(@"(<=|>=|=(?![^{]*\}))")]
    private static partial Regex RelationSign();

    [GeneratedRegex(@"^\s*children\((\w+)\)\s*$")]
    private static partial Regex ChildrenSide();

    [GeneratedRegex(@"(?<sign>[+-])?\s*\{(?<key>[^}]+)\}(?<required>!)?(?:\s+of\s+\{(?<whole>[^}]+)\})?")]
    private static partial Regex SummandText();
}
