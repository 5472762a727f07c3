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

    /// <summary>How the projects of a document scored, as they would be with the wrong totals of forms put right: by its only list of projects or, without one, by their forms or the sentences on each, whichever are more.</summary>
    public static IReadOnlyList<ProjectResult> All(CheckContext context) => context.Disclosure.ProjectLists switch
    {
        [var list] => [.. list.Rows.Select(r => new ProjectResult(r.Score, r.Grade, r.Name))],
        [] => context.Disclosure.PerformanceForms.Where(f => f is { IsWholeUnit: false, IsScoreSheet: false }).Select(f => new ProjectResult(TotalOf(context, f), FormCell.Blank, f.Name)).ToArray() is var forms &&
            Told(context.Disclosure) is var told && told.Length > forms.Length ? told : forms,
        _ => [],
    };

    /// <summary>优, 良, … as printed or, without that, as earned by the score; null if neither is given, or one contradicts the other.</summary>
    public string? GradeBy(GradeBands bands)
    {
        var earned = Score.Amount is { } points ? bands.GradeOf(points.Value) : null;
        var printed = Printed.IsBlank ? null : GradeBands.Plain(FormScoring.Squeeze(Printed.Text));
        return printed is null || earned is null || printed == earned ? printed ?? earned : null;
    }

    private static FormCell TotalOf(CheckContext context, PerformanceForm form) =>
        FormCheck.ArithmeticOf(context, form).Faults.FirstOrDefault(f => f.Cell == form.TotalScore)?.Expected is { } right && Arithmetic.Written.ValueOf(right) is { } points
            ? form.TotalScore with { Text = right, Amount = Amount.Of(points, QuantityUnit.Points) }
            : form.TotalScore;

    /// <summary>残疾人康复项目：…，执行率100%，自评得分96.4分，等级优。</summary>
    private static ProjectResult[] Told(Disclosure disclosure) =>
    [
        .. PlainText.Saying(disclosure, "执行率").SelectMany(t => Result().Matches(t.Value).Select(m =>
            new ProjectResult(SaidScores.Cell(t, m.Groups["n"], QuantityUnit.Points), SaidScores.Cell(t, m.Groups["n"], QuantityUnit.Points) with { Text = m.Groups["grade"].Value }, FormCell.Blank))),
    ];

    [GeneratedRegex(@"执行率(?:为|是|达到?)?\d{1,5}(?:\.\d{1,8})?%，(?:绩效)?(?:自评|评价|综合)?得?分(?:为|是)?(?<n>\d{1,4}(?:\.\d{1,8})?)分，(?:绩效|自评|评价|评定)?等[级次](?:为|是)?(?<grade>优秀|优|良好|良|中等|中|合格|较差|差)(?=[，；。]|$)")]
    private static partial Regex Result();
}
