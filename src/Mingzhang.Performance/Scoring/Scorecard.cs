using Mingzhang.Catalog.Performance;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>An evaluation scored by a profile.</summary>
public sealed record Scorecard
{
    /// <summary>What was scored.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>By which rules.</summary>
    public required PerformanceProfile Profile { get; init; }

    /// <summary>The weight structure that is declared or that the weights fit; null if they fit none.</summary>
    public required WeightStructure? Structure { get; init; }

    /// <summary>The execution rate.</summary>
    public required ScoredExecution Execution { get; init; }

    /// <summary>The indicators in order.</summary>
    public required IReadOnlyList<ScoredIndicator> Indicators { get; init; }

    /// <summary>The level-1 groups in order, the execution rate not among them.</summary>
    public required IReadOnlyList<GroupScore> Groups { get; init; }

    /// <summary>What a person must look at.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>All weights.</summary>
    public decimal TotalWeight => Execution.Weight + Groups.Sum(g => g.Weight);

    /// <summary>All scores; what cannot be scored counts nothing.</summary>
    public decimal TotalScore => (Execution.Score ?? 0) + Groups.Sum(g => g.Score);

    /// <summary>True if everything that has a weight has a score.</summary>
    public bool IsComplete =>
        (Execution.Weight == 0 || Execution.Score is not null) && Indicators.All(i => i.Indicator.Weight is not > 0 || i.Score is not null);

    /// <summary>The grade; null if the weights do not add up to the profile's total or something has no score, so that a grade means nothing.</summary>
    public string? Grade => TotalWeight == Profile.Total && IsComplete ? Profile.Grades.GradeOf(TotalScore) : null;
}
