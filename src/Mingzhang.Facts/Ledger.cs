namespace Mingzhang.Facts;

/// <summary>All facts of a disclosure, each with the places that state it, in the order read.</summary>
public sealed class Ledger
{
    private readonly Dictionary<FactKey, List<Statement>> facts = [];
    private readonly Dictionary<FactKey, Place> blanks = [];
    private readonly List<Statement> statements = [];
    private readonly List<Comparison> comparisons = [];
    private readonly Dictionary<FactKey, IReadOnlyList<FactKey>> sums = [];

    /// <summary>Every statement in the order read.</summary>
    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>Every fact stated at least once.</summary>
    public IReadOnlyCollection<FactKey> Keys => facts.Keys;

    /// <summary>Every fact with the statements of it, in the order read.</summary>
    public IEnumerable<(FactKey Key, IReadOnlyList<Statement> Statements)> Facts => facts.Select(f => (f.Key, (IReadOnlyList<Statement>)f.Value));

    /// <summary>Facts whose printed place is blank (blank is not zero), with one such place.</summary>
    public IReadOnlyDictionary<FactKey, Place> Blanks => blanks;

    /// <summary>What the text says to be greater, less or equal, in the order read.</summary>
    public IReadOnlyList<Comparison> Comparisons => comparisons;

    /// <summary>The parts of the sums that no form has a name for: what 两项合计 says a share of.</summary>
    public IReadOnlyDictionary<FactKey, IReadOnlyList<FactKey>> Sums => sums;

    /// <summary>Notes of what a quantity is the sum.</summary>
    public void AddSum(FactKey sum, IReadOnlyList<FactKey> parts) => sums[sum] = parts;

    /// <summary>Adds a comparison in words.</summary>
    public void AddComparison(Comparison comparison) => comparisons.Add(comparison);

    /// <summary>Adds a statement.</summary>
    public void Add(Statement statement)
    {
        statements.Add(statement);
        if (!facts.TryGetValue(statement.Key, out var list))
        {
            facts.Add(statement.Key, list = new(1));
        }

        list.Add(statement);
    }

    /// <summary>Adds all that another ledger holds, after what is here.</summary>
    public void AddAll(Ledger other)
    {
        statements.EnsureCapacity(statements.Count + other.statements.Count);
        foreach (var statement in other.statements)
        {
            Add(statement);
        }

        foreach (var (key, place) in other.blanks)
        {
            AddBlank(key, place);
        }

        comparisons.AddRange(other.comparisons);
        AddSums(other);
    }

    /// <summary>Adds the sums that another ledger knows.</summary>
    public void AddSums(Ledger other)
    {
        foreach (var (sum, parts) in other.sums)
        {
            AddSum(sum, parts);
        }
    }

    /// <summary>A ledger of the same blanks, each statement as a function makes it.</summary>
    /// <param name="change">Makes the new statement.</param>
    /// <param name="compare">Makes the new comparison; null keeps them.</param>
    public Ledger Changed(Func<Statement, Statement> change, Func<Comparison, Comparison>? compare = null)
    {
        var changed = new Ledger();
        foreach (var statement in statements)
        {
            changed.Add(change(statement));
        }

        foreach (var (key, place) in blanks)
        {
            changed.AddBlank(key, place);
        }

        changed.AddSums(this);
        changed.comparisons.AddRange(compare is null ? comparisons : comparisons.Select(compare));
        return changed;
    }

    /// <summary>Notes that a fact has a place in a table which was left blank.</summary>
    public void AddBlank(FactKey key, Place place) => blanks.TryAdd(key, place);

    /// <summary>The statements of a fact, in the order read; empty if it is not stated.</summary>
    public IReadOnlyList<Statement> Of(FactKey key) => facts.TryGetValue(key, out var list) ? list : [];

    /// <summary>True if the fact is stated with a number.</summary>
    public bool States(FactKey key) => facts.ContainsKey(key);
}
