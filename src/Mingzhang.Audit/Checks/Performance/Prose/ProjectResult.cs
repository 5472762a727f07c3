using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>How a project scored.</summary>
/// <param name="Score">Points; null if they are not given.</param>
/// <param name="Printed">The grade as printed; blank if it is not.</param>
/// <param name="Name">What the project is called.</param>
internal sealed partial record ProjectResult(FormCell Score, FormCell Printed, FormCell Name)
{
    /// <summary>Where the result is printed.</summary>
    public Place? At => Printed.Place ?? Score.Place ?? Name.Place;

    /// <summary>How the projects of a document scored: by its only list of projects or, without one, by their forms or the sentences on each, whichever are more.</summary>
    public static IReadOnlyList<ProjectResult> All(Disclosure disclosure) => disclosure.ProjectLists switch
    {
        [var list] => [.. list.Rows.Select(r => new ProjectResult(r.Score, r.Grade, r.Name))],
        [] => disclosure.PerformanceForms.Where(f => f is { IsWholeUnit: false, IsScoreSheet: false }).Select(f => new ProjectResult(f.TotalScore, FormCell.Blank, f.Name)).ToArray() is var forms &&
            Told(disclosure) is var told && told.Length > forms.Length ? told : forms,
        _ => [],
    };

    /// <summary>优, 良, … as printed or, without that, as earned by the score; null if neither is given.</summary>
    public string? GradeBy(GradeBands bands) =>
        !Printed.IsBlank ? GradeBands.Plain(FormScoring.Squeeze(Printed.Text)) : Score.Amount is { } points ? bands.GradeOf(points.Value) : null;

    /// <summary>残疾人康复项目：…，执行率100%，自评得分96.4分，等级优。</summary>
    private static ProjectResult[] Told(Disclosure disclosure) =>
    [
        .. PlainText.Saying(disclosure, "执行率").SelectMany(t => Result().Matches(t.Value).Select(m =>
            new ProjectResult(SaidScores.Cell(t, m.Groups["n"], QuantityUnit.Points), SaidScores.Cell(t, m.Groups["n"], QuantityUnit.Points) with { Text = m.Groups["grade"].Value }, FormCell.Blank))),
    ];

    [GeneratedRegex(@"执行率(?:为|是|达到?)?\d{1,5}(?:\.\d{1,8})?%，(?:绩效)?(?:自评|评价|综合)?得?分(?:为|是)?(?<n>\d{1,4}(?:\.\d{1,8})?)分，(?:绩效|自评|评价|评定)?等[级次](?:为|是)?(?<grade>优秀|优|良好|良|中等|中|合格|较差|差)(?=[，；。]|$)")]
    private static partial Regex Result();
}
