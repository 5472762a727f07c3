using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>How a project scored.</summary>
/// <param name="Score">Points; null if they are not given.</param>
/// <param name="Printed">The grade as printed; blank if it is not.</param>
/// <param name="Name">What the project is called.</param>
internal sealed record ProjectResult(FormCell Score, FormCell Printed, FormCell Name)
{
    /// <summary>Where the result is printed.</summary>
    public Place? At => Printed.Place ?? Score.Place ?? Name.Place;

    /// <summary>How the projects of a document scored, by its only list of projects or, without one, by their forms.</summary>
    public static IReadOnlyList<ProjectResult> All(Disclosure disclosure) => disclosure.ProjectLists switch
    {
        [var list] => [.. list.Rows.Select(r => new ProjectResult(r.Score, r.Grade, r.Name))],
        [] => [.. disclosure.PerformanceForms.Where(f => !f.IsWholeUnit).Select(f => new ProjectResult(f.TotalScore, FormCell.Blank, f.Name))],
        _ => [],
    };

    /// <summary>优, 良, … as printed or, without that, as earned by the score; null if neither is given.</summary>
    public string? GradeBy(GradeBands bands) =>
        !Printed.IsBlank ? GradeBands.Plain(FormScoring.Squeeze(Printed.Text)) : Score.Amount is { } points ? bands.GradeOf(points.Value) : null;
}
