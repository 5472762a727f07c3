using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>An indicator's score and how it came about.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Actual">The actual that was scored, as written or as the ledger gives it.</param>
/// <param name="Evidence">What the ledger gives; null if the actual is stated.</param>
/// <param name="Comparison">Target and actual as numbers; null for answers in words.</param>
/// <param name="Computed">The score by the profile's rules; null if it has no weight or cannot be told.</param>
/// <param name="Allowed">
/// The scores that the rules allow: the computed one alone for numbers, a range for answers in words, anything up to the weight where
/// nobody can tell; null without a weight.
/// </param>
/// <param name="Explain">Makes the explanation; few are ever shown.</param>
/// <param name="IsOverridden">True if the score was set by hand.</param>
/// <param name="Score">Points: the computed score, or the one set by hand; null if none.</param>
public sealed record ScoredIndicator(
    Indicator Indicator, string Actual, EvidenceResult? Evidence, TargetComparison? Comparison, decimal? Computed, Interval? Allowed, Func<string> Explain,
    bool IsOverridden, decimal? Score)
{
    /// <summary>In Chinese: rule, numbers, formula.</summary>
    public string Explanation => field ??= Explain();
}

/// <summary>The score of the execution rate and how it came about.</summary>
/// <param name="Rate">In percent; null if it cannot be computed.</param>
/// <param name="Weight">Points; 0 if it is scored as a row among the indicators.</param>
/// <param name="Score">Points; null if it cannot be computed.</param>
/// <param name="Allowed">The scores that the rounding of the amounts allows; null if it cannot be computed.</param>
/// <param name="Explanation">In Chinese.</param>
public sealed record ScoredExecution(decimal? Rate, decimal Weight, decimal? Score, Interval? Allowed, string Explanation);

/// <summary>A group of indicators with what it weighs and scored.</summary>
/// <param name="Name">As written.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Weight">Points.</param>
/// <param name="Score">Points; what cannot be scored counts nothing.</param>
/// <param name="Groups">The level-2 groups below a level-1 group; empty for a level-2 group.</param>
public sealed record GroupScore(string Name, IndicatorKind Kind, decimal Weight, decimal Score, IReadOnlyList<GroupScore> Groups)
{
    /// <summary>得分率 in percent; null without a weight.</summary>
    public decimal? Rate => Weight > 0 ? Score / Weight * 100 : null;
}
