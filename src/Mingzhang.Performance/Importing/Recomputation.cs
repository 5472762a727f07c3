using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Importing;

/// <summary>A form's scores rebuilt by a profile, beside what it prints.</summary>
/// <param name="Form">The form and its data.</param>
/// <param name="Scorecard">The scores as the profile gives them.</param>
/// <param name="Differences">The differences that no other one explains, each with those that follow from it, in the order of the form.</param>
public sealed record Recomputation(ImportedForm Form, Scorecard Scorecard, IReadOnlyList<Difference> Differences)
{
    /// <summary>Which rules were assumed, in Chinese: forms do not say.</summary>
    public string Assumed =>
        $"按“{Scorecard.Profile.Title}”（{Scorecard.Profile.Basis}）计算；" +
        (Scorecard.Structure is { } s ? $"分值结构：{s.Title}" : "各组分值不合该口径的任何一种结构");

    /// <summary>
    /// The evaluation with the degrees that the form's assessors gave: where an answer is in words and its printed score is one that
    /// the rules allow, that score stands.
    /// </summary>
    public Evaluation AsAssessed => Form.Evaluation with
    {
        Indicators =
        [
            .. Form.Rows.Zip(Scorecard.Indicators, (row, scored) =>
                scored is { Comparison: null, Allowed: { } allowed, Indicator.Weight: > 0 and { } weight } && row.Printed.Score.Amount is { } score && allowed.Contains(score.Value)
                    ? row.Indicator with { Degree = score.Value / weight * 100 } : row.Indicator),
        ],
    };

    /// <summary>Every difference, causes before what follows from them.</summary>
    public IEnumerable<Difference> All => Differences.SelectMany(d => d.Consequences.Prepend(d));

    /// <summary>What the total score would be: as recomputed, where a printed score is right but for rounding as printed.</summary>
    public required decimal TotalScore { get; init; }
}
