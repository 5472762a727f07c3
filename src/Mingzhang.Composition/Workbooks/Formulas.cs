using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>Which rows of codes a formula adds up.</summary>
internal abstract record CodeScope
{
    /// <summary>All rows.</summary>
    public sealed record All : CodeScope;

    /// <summary>One row, by its index.</summary>
    public sealed record Row(int Index) : CodeScope;

    /// <summary>The rows of a code and of those below it: from one sorting key to another, each an expression.</summary>
    public sealed record Between(string First, string Last) : CodeScope;

    /// <summary>The rows of a code and of those below it.</summary>
    public static Between Of(string code)
    {
        var first = long.Parse(code.PadRight(SortingDigits, '0'));
        return new(first.ToString(), (first + (code.Length switch { 3 => 9999, 5 => 99, _ => 0 })).ToString());
    }

    /// <summary>Codes sort by their digits filled up with noughts to so many.</summary>
    public const int SortingDigits = 7;
}

/// <summary>
/// Writes Excel formulas for facts: where each fact has its cell, and how those that have none, or are sums, follow from others
/// by the identities of the catalog.
/// </summary>
internal sealed class Formulas(CatalogStore catalog)
{
    private readonly IdentityFormula[] sums =
        [.. catalog.Identities.Where(i => i is { Relation: Relation.Equal, IsHint: false, ChildrenOf: null } && i.Summands[0].Factor == 1)];

    private readonly Dictionary<FactKey, (string Ref, string Label)> homes = [];
    private readonly Dictionary<FactKey, Func<CodeScope, string>> columns = [];

    /// <summary>Every fact that has a cell of its own.</summary>
    public IEnumerable<FactKey> Homes => homes.Keys;

    /// <summary>Sums of economic codes; set by the sheet that has them.</summary>
    public Func<FactKey, string?> OfEconomicCodes { get; set; } = _ => null;

    /// <summary>Gives a fact its cell, unless it has one.</summary>
    /// <returns>True if this is its cell.</returns>
    public bool Home(FactKey fact, string reference, string label) =>
        homes.TryAdd(fact, (reference, label)) || homes[fact].Ref == reference;

    /// <summary>Gives a fact by codes its column, the code of the fact being a star.</summary>
    public void Column(FactKey fact, Func<CodeScope, string> cells) => columns.Add(fact, cells);

    /// <summary>True if the fact by codes has a column of its own.</summary>
    public bool HasColumn(FactKey fact) => columns.ContainsKey(Starred(fact));

    /// <summary>The cell of a fact; null if it has none.</summary>
    public string? Ref(FactKey fact) => homes.TryGetValue(fact, out var home) ? home.Ref : null;

    /// <summary>Where a fact's cell is, in words.</summary>
    public string Label(FactKey fact) => homes[fact].Label;

    /// <summary>A fact added up from the rows of codes; null if they do not have it.</summary>
    public string? OfCodes(FactKey fact, CodeScope scope)
    {
        var starred = Starred(fact);
        return columns.TryGetValue(starred, out var cells) ? cells(scope) : Sum(starred, f => OfCodes(f, scope));
    }

    /// <summary>A fact as the sum that an identity makes of facts that have cells; null if none does.</summary>
    public string? OfHomes(FactKey fact) => OfEconomicCodes(fact) ?? Sum(fact, f => Ref(f) ?? OfEconomicCodes(f));

    /// <summary>A fact as a sum of others' cells or of the rows of codes; null if it is to be typed in.</summary>
    public string? Derived(FactKey fact)
    {
        var formula = OfHomes(fact) ?? OfCodes(fact, fact.Function.Length == 0 ? new CodeScope.All() : CodeScope.Of(fact.Function));

        // Of a budget, nothing typed in is not zero.
        return formula is null || fact.Phase == Phase.Actual ? formula : $"IF({Count(formula)}=0,\"\",{formula})";
    }

    /// <summary>How many numbers there are where a formula of sums adds them up.</summary>
    public static string Count(string sum) => sum.Replace("SUM(", "COUNT(", StringComparison.Ordinal);

    /// <summary>The identity by which <see cref="OfHomes"/> makes a fact; null if none does.</summary>
    public IdentityFormula? MadeBy(FactKey fact) => sums.FirstOrDefault(i => Sum(i, fact, Ref) is not null);

    /// <summary>True if an identity makes a fact by codes of others that pass a test.</summary>
    public bool IsSumOf(FactKey fact, Func<FactKey, bool> isThere) => Sum(Starred(fact), f => isThere(f) ? "x" : null) is not null;

    /// <summary>True if a fact by codes is made of a column, directly or by way of others.</summary>
    public bool Reaches(FactKey fact, FactKey column) => sums.FirstOrDefault(i => Sum(i, fact, f => OfCodes(f, new CodeScope.All())) is not null) is { } identity &&
        identity.Summands[0].Pattern.Bind(fact) is { } binding &&
        identity.Summands.Skip(1).Any(s => s.Pattern.Fill(binding) is var part && (part.Equals(column) || (!columns.ContainsKey(part) && Reaches(part, column))));

    /// <summary>
    /// What must not be greater in the row of any code, as terms whose sum is at most nothing, for the facts that the rows have,
    /// with the rule that says so.
    /// </summary>
    public IEnumerable<(string Says, IReadOnlyList<(decimal Factor, FactKey Fact)> Terms)> RowChecks(IEnumerable<FactKey> facts)
    {
        var all = facts.ToArray();
        foreach (var identity in catalog.Identities.Where(i => i is { Relation: Relation.LessOrEqual, IsHint: false, Summands.Count: 2 }))
        {
            foreach (var binding in all.SelectMany(f => identity.Summands.Select(s => s.Pattern.Bind(f))).OfType<Binding>().Where(b => b.Function == Slot.Star).Distinct())
            {
                (decimal Factor, FactKey Fact)[] terms = [.. identity.Summands.Select(s => (s.Factor, s.Pattern.Fill(binding)))];
                if (Array.TrueForAll(terms, t => OfCodes(t.Fact, new CodeScope.All()) is not null))
                {
                    yield return (catalog.Rules[identity.RuleId].Title, terms);
                }
            }
        }
    }

    /// <summary>Terms added and taken away; a blank or a word counts as nothing.</summary>
    public static string Signed(IEnumerable<(decimal Factor, string Term)> terms)
    {
        var list = terms.ToArray();
        var plus = string.Join(',', list.Where(t => t.Factor > 0).Select(t => t.Term));
        var minus = string.Join(',', list.Where(t => t.Factor < 0).Select(t => t.Term));
        return (plus.Length > 0 ? $"SUM({plus})" : "0") + (minus.Length > 0 ? $"-SUM({minus})" : "");
    }

    private static FactKey Starred(FactKey fact) => fact.With("function", Slot.Star);

    private string? Sum(FactKey fact, Func<FactKey, string?> value) =>
        sums.Select(i => Sum(i, fact, value)).FirstOrDefault(s => s is not null);

    private static string? Sum(IdentityFormula identity, FactKey fact, Func<FactKey, string?> value)
    {
        if (fact.Period != Period.This || identity.Summands[0].Pattern.Bind(fact) is not { } binding)
        {
            return null;
        }

        var terms = new List<(decimal, string)>();
        foreach (var (factor, pattern, isRequired) in identity.Summands.Skip(1))
        {
            if (value(pattern.Fill(binding)) is { } term)
            {
                terms.Add((-factor, term));
            }
            else if (isRequired)
            {
                return null;
            }
        }

        return terms.Count > 0 ? Signed(terms) : null;
    }
}
