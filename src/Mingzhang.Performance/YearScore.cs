using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance;

/// <summary>A year's scores.</summary>
/// <param name="Cards">One for each evaluation, in order.</param>
/// <param name="Notices">What a person must look at: of each evaluation, of the records, and of records that are counted twice.</param>
public sealed record YearScore(IReadOnlyList<Scorecard> Cards, IReadOnlyList<Notice> Notices);
