namespace Mingzhang.Facts;

/// <summary>What kind of place a statement was made at.</summary>
public enum StatementKind
{
    /// <summary>A cell of a prescribed table.</summary>
    Table,

    /// <summary>A sentence of the narrative.</summary>
    Prose,

    /// <summary>A cell of a performance form or annex.</summary>
    Form,

    /// <summary>Another document, such as last year's disclosure.</summary>
    Other,
}

/// <summary>One place that states a fact.</summary>
/// <param name="Key">Which fact.</param>
/// <param name="Amount">The number as written.</param>
/// <param name="Place">Where.</param>
/// <param name="Kind">What kind of place.</param>
public sealed record Statement(FactKey Key, Amount Amount, Place Place, StatementKind Kind)
{
    /// <summary>For a change: the word that gives its sign (增加, 下降, …); the sign is already in the amount.</summary>
    public Place? Direction { get; init; }

    /// <summary>What the fact is called where it is stated, for messages.</summary>
    public string Label { get; init; } = "";
}

/// <summary>A comparison in words: 决算数小于预算数.</summary>
/// <param name="Left">What is compared.</param>
/// <param name="Right">With what.</param>
/// <param name="Sign">1 for greater, -1 for less, 0 for equal.</param>
/// <param name="Place">The word.</param>
public sealed record Comparison(FactKey Left, FactKey Right, int Sign, Place Place)
{
    /// <summary>True if the words say 预算数 and not which budget: if that of <see cref="Right"/> is stated nowhere, the only one that is.</summary>
    public bool IsAnyBudget { get; init; }
}
