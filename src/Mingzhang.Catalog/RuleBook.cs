namespace Mingzhang.Catalog;

/// <summary>All rules in force, by id.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, Rule> rules;

    /// <summary>Makes the book.</summary>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public RuleBook(IEnumerable<RuleFamily> families, IEnumerable<Rule> rules)
    {
        Families = [.. families.OrderBy(f => f.Number, StringComparer.Ordinal)];
        Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        this.rules = Rules.ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The families in order.</summary>
    public IReadOnlyList<RuleFamily> Families { get; }

    /// <summary>The rules in order of id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rule with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Rule this[string id] => rules[id];

    /// <summary>The rule with an id, or null.</summary>
    public Rule? Find(string id) => rules.GetValueOrDefault(id);
}
