namespace Mingzhang.Catalog.Performance;

/// <summary>Which score earns which grade.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="RoundsBetween">True if a score between two printed bands is rounded to a whole point; false if it belongs to the lower band.</param>
/// <param name="Bands">The best first.</param>
public sealed record GradeScale(string Basis, bool RoundsBetween, IReadOnlyList<GradeBand> Bands)
{
    /// <summary>The grade of a score, 0 and above.</summary>
    public string GradeOf(decimal score) => Bands.First(b => (RoundsBetween ? Math.Round(score, MidpointRounding.AwayFromZero) : score) >= b.From).Grade;

    /// <summary>The scale's own word for a grade (优秀 is 优); null if it has no such grade.</summary>
    public string? Plain(string grade) => Bands.FirstOrDefault(b => b.Grade == grade || b.Spellings.Contains(grade))?.Grade;
}

/// <summary>A band of scores.</summary>
/// <param name="Grade">优, 良, …</param>
/// <param name="From">The least score.</param>
/// <param name="To">The greatest score that is printed; null if the next band's beginning ends it.</param>
/// <param name="Spellings">Other words for the grade.</param>
public sealed record GradeBand(string Grade, decimal From, decimal? To, IReadOnlyList<string> Spellings);
