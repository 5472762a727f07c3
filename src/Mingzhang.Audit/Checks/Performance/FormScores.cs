using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Importing;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The forms of disclosures scored by the profile that their form set names, each once for all checks. Safe for use by several threads.</summary>
internal sealed class FormScores(CatalogStore catalog)
{
    private readonly ConcurrentDictionary<string, Evaluator> evaluators = [];
    private readonly ConditionalWeakTable<PerformanceForm, ScoredForm> made = [];

    /// <summary>The rules for a disclosure's forms.</summary>
    public PerformanceProfile ProfileOf(Disclosure disclosure) => EvaluatorOf(disclosure).Profile;

    /// <summary>A form of a disclosure, scored.</summary>
    public ScoredForm Of(Disclosure disclosure, PerformanceForm form) =>
        made.GetValue(form, f => new(EvaluatorOf(disclosure).Recompute(f, disclosure.Year ?? 0)));

    private Evaluator EvaluatorOf(Disclosure disclosure) =>
        evaluators.GetOrAdd(disclosure.Form, id => new(catalog, catalog.ProfileOf(id)));
}

/// <summary>A form with the scores that the rules give.</summary>
internal sealed class ScoredForm
{
    private readonly Dictionary<FormIndicator, ScoredIndicator> scores = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<FormIndicator, TargetComparison?> comparisons = new(ReferenceEqualityComparer.Instance);

    public ScoredForm(Recomputation recomputation)
    {
        Recomputation = recomputation;
        foreach (var (row, scored) in recomputation.Form.Rows.Zip(recomputation.Scorecard.Indicators))
        {
            scores.Add(row.Printed, scored);
        }
    }

    public Recomputation Recomputation { get; }

    public PerformanceProfile Profile => Recomputation.Scorecard.Profile;

    /// <summary>An indicator of the form, scored.</summary>
    public ScoredIndicator this[FormIndicator indicator] => scores[indicator];

    /// <summary>Target and actual as numbers; null if they are none or cannot be compared.</summary>
    public TargetComparison? ComparisonOf(FormIndicator indicator) =>
        comparisons.GetOrAdd(indicator, i => TargetComparison.Of(scores[i].Indicator, Profile.Words));

    /// <summary>The level of an answer in words.</summary>
    public QualitativeLevel LevelOf(FormIndicator indicator) => Profile.Qualitative.LevelOf(FormScoring.Squeeze(indicator.Actual.Text));

    /// <summary>True if a cell is blank or says that there is nothing.</summary>
    public bool IsNothing(FormCell cell) => Profile.Words.Nothing.Contains(FormScoring.Squeeze(cell.Text));

    /// <summary>The share of its weight that an indicator has earned, if its words do not leave it open.</summary>
    public decimal? ExpectedShare(FormIndicator indicator) =>
        ComparisonOf(indicator) is { } comparison ? comparison.Share(Profile.Scoring) : LevelOf(indicator) == Profile.Qualitative.Levels[^1] ? 1 : null;
}
