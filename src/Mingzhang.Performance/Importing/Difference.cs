using Mingzhang.Facts;

namespace Mingzhang.Performance.Importing;

/// <summary>What a form prints otherwise than the rules give it.</summary>
public enum DifferenceKind
{
    /// <summary>执行率.</summary>
    ExecutionRate,

    /// <summary>The score of the execution rate.</summary>
    ExecutionScore,

    /// <summary>The score of an indicator.</summary>
    IndicatorScore,

    /// <summary>A weight or score is no number of points, so that it does not count.</summary>
    NotPoints,

    /// <summary>The weight in the head of a group.</summary>
    GroupWeight,

    /// <summary>总分 of the weights.</summary>
    TotalWeight,

    /// <summary>总分 of the scores.</summary>
    TotalScore,
}

/// <summary>A difference between a form and what the rules give.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Name">What it is called, in Chinese.</param>
/// <param name="Cell">Where it is printed; blank if nothing is.</param>
/// <param name="Recomputed">What the rules give, as it would be written there; empty if they give nothing.</param>
/// <param name="Explanation">In Chinese: rule, numbers, formula.</param>
public sealed record Difference(DifferenceKind Kind, string Name, FormCell Cell, string Recomputed, string Explanation)
{
    /// <summary>What follows from it: put right with it, or explained by it.</summary>
    public IReadOnlyList<Difference> Consequences { get; init; } = [];
}
