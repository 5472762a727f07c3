using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>A value a fact can have: the true values it stands for and the one written.</summary>
internal readonly record struct FactValue(Interval Interval, decimal Point)
{
    public static FactValue Nothing { get; } = new(Interval.Zero, 0);

    public FactValue Negated => new(-Interval, -Point);

    /// <summary>So many percent of it.</summary>
    public FactValue Times(FactValue percent) => new(Interval * percent.Interval * 0.01m, Point * percent.Point / 100);
}

/// <summary>Statements of one fact that agree within their rounding.</summary>
/// <param name="Statements">The statements, the most precise first.</param>
/// <param name="Value">What they agree on: the common part of their intervals, the most precise one's written value.</param>
internal sealed record Cluster(IReadOnlyList<Statement> Statements, FactValue Value)
{
    /// <summary>How much it takes to say that all of them are wrong.</summary>
    public double Weight { get; } = WeightOf(Statements);

    /// <summary>True if a table is among them.</summary>
    public bool IsPrinted => Statements.Any(s => s.Kind == StatementKind.Table);

    private static double WeightOf(IReadOnlyList<Statement> statements)
    {
        double weight = 0;
        for (var i = 0; i < statements.Count; i++)
        {
            weight += statements[i].Kind == StatementKind.Form ? Weights.Form : 1;
        }

        return weight;
    }
}

/// <summary>The facts of a ledger as numbered variables with their stated values. A fact with statements that disagree has several clusters.</summary>
internal sealed class FactValues
{
    private readonly Dictionary<FactKey, int> index;
    private readonly List<FactKey> keys;
    private readonly List<Cluster[]> clusters;
    private readonly List<FactValue> values;
    private readonly Ledger ledger;
    private IReadOnlySet<FactKey> omitted = new HashSet<FactKey>();

    public FactValues(Ledger ledger)
    {
        this.ledger = ledger;
        var most = ledger.Keys.Count + ledger.Blanks.Count;
        (index, keys, clusters, values) = (new(most), new(most), new(most), new(most));
        Writing = new(ledger.Statements);
        foreach (var (key, statements) in ledger.Facts)
        {
            var groups = ClustersOf(statements);
            Add(key, groups, groups is [var only] ? only.Value : groups.MaxBy(c => c.Weight)!.Value);
        }
    }

    public int Count => keys.Count;

    /// <summary>How the document writes its numbers.</summary>
    public Writing Writing { get; }

    public FactValue this[int fact] => values[fact];

    public FactKey Key(int fact) => keys[fact];

    /// <summary>The clusters of a fact; none for a fact that is printed blank.</summary>
    public Cluster[] Clusters(int fact) => clusters[fact];

    /// <summary>How often a value has been changed: what was worked out from the values holds as long as this stays.</summary>
    public int Changes { get; private set; }

    public void Set(int fact, FactValue value)
    {
        values[fact] = value;
        Changes++;
    }

    /// <summary>What a quantity is made of: itself, or the parts of a sum that has no name of its own.</summary>
    public IReadOnlyList<FactKey> Parts(FactKey quantity) => ledger.Sums.TryGetValue(quantity, out var parts) ? parts : [quantity];

    /// <summary>The number of a stated fact; -1 if it is not stated.</summary>
    public int IndexOf(FactKey key) => index.GetValueOrDefault(key, -1);

    /// <summary>Takes the blanks of a breakdown that was not filled in: they are unknown and not nothing.</summary>
    public void Omit(IReadOnlySet<FactKey> blanks) => omitted = blanks;

    /// <summary>The number of a fact that is stated, or printed blank (which counts as nothing unless it was omitted); -1 otherwise.</summary>
    public int IndexOrBlank(FactKey key)
    {
        if (index.TryGetValue(key, out var known))
        {
            return known;
        }

        return ledger.Blanks.ContainsKey(key) && !omitted.Contains(key) ? Add(key, [], FactValue.Nothing) : -1;
    }

    /// <summary>True if the fact's place is printed and blank.</summary>
    public bool IsBlank(int fact) => clusters[fact].Length == 0;

    /// <summary>
    /// True if a value is below nothing, or below what it has risen by since last year, and the fact, an amount or a share stated as
    /// something or nothing, cannot be.
    /// </summary>
    public bool IsBelowNothing(int fact, decimal value) =>
        value < Math.Max(0, Rise(fact)) && keys[fact].Aspect is (Aspect.Value or Aspect.Share or Aspect.Completion) &&
        !Array.Exists(clusters[fact], c => c.Statements[0].Amount.Value < 0);

    private decimal Rise(int fact) =>
        keys[fact] is { Aspect: Aspect.Value, Phase: Phase.Actual, Period: Period.This } key && index.TryGetValue(key.Said(Aspect.Change), out var change)
            ? values[change].Interval.Low : 0;

    private int Add(FactKey key, Cluster[] groups, FactValue value)
    {
        index.Add(key, keys.Count);
        keys.Add(key);
        clusters.Add(groups);
        values.Add(value);
        return keys.Count - 1;
    }

    private static Cluster[] ClustersOf(IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 1)
        {
            return [new(statements, ValueOf(statements[0]))];
        }

        var (first, common) = (statements[0].Amount, statements[0].Amount.Interval);
        if (statements.All(s => s.Amount == first || s.Amount.Interval == common))
        {
            return [new(statements, new(common, first.Base))];
        }

        var groups = new Agreements();
        foreach (var statement in statements.OrderBy(s => s.Amount.Interval.Width))
        {
            groups.Add(statement);
        }

        return groups.Clusters();
    }

    private static FactValue ValueOf(Statement statement) =>
        new(statement is { Direction: not null, Amount.Decimals: > 0 } ? statement.Amount.Rounded : statement.Amount.Interval, statement.Amount.Base);
}
