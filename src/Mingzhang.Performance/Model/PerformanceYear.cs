using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Results;

namespace Mingzhang.Performance.Model;

/// <summary>A unit's year of performance: what the workbook holds.</summary>
public sealed record PerformanceYear
{
    /// <summary>The unit's name.</summary>
    public required string Unit { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>The evaluations in order.</summary>
    public IReadOnlyList<Evaluation> Evaluations { get; init; } = [];

    /// <summary>The records of evidence.</summary>
    public IReadOnlyList<EvidenceRecord> Evidence { get; init; } = [];

    /// <summary>How the evaluations stood in the course of the year.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; init; } = [];

    /// <summary>What should be reached by when.</summary>
    public IReadOnlyList<PlanPoint> Plan { get; init; } = [];

    /// <summary>What is done about lights that are not green.</summary>
    public IReadOnlyList<CorrectiveMeasure> Measures { get; init; } = [];

    /// <summary>What the evaluations found.</summary>
    public IReadOnlyList<ResultFinding> Findings { get; init; } = [];

    /// <summary>What may be published of it: evidence, monitoring, and findings that are internal stay inside.</summary>
    public PerformanceYear ForPublication() => this with
    {
        Evidence = [],
        Snapshots = [],
        Plan = [],
        Measures = [],
        Findings = [.. Findings.Where(f => !f.IsInternal)],
    };
}
