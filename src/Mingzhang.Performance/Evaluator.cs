using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Goals;
using Mingzhang.Performance.Importing;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance;

/// <summary>The way into this room: everything that can be asked of evaluations by one profile. Safe for use by several threads.</summary>
public sealed class Evaluator
{
    private readonly CatalogStore catalog;
    private readonly Scorer scorer;
    private readonly GoalChecker goals;
    private readonly ProgressMonitor monitor;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="catalog">Forms and kinds of evidence.</param>
    /// <param name="profile">The rules; see <see cref="CatalogStore.ProfileOf"/> for those of a form set.</param>
    public Evaluator(CatalogStore catalog, PerformanceProfile profile)
    {
        (this.catalog, Profile) = (catalog, profile);
        scorer = new(profile, catalog.Performance);
        goals = new(profile, scorer);
        monitor = new(profile);
    }

    /// <summary>The rules.</summary>
    public PerformanceProfile Profile { get; }

    /// <summary>Scores an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="ledger">The evidence; null if there is none, so that only stated actuals count.</param>
    public Scorecard Score(Evaluation evaluation, EvidenceLedger? ledger = null) => scorer.Score(evaluation, ledger);

    /// <summary>Scores a year and checks its evidence.</summary>
    public YearScore Score(PerformanceYear year)
    {
        var ledger = LedgerOf(year);
        Scorecard[] cards = [.. year.Evaluations.Select(e => scorer.Score(e, ledger))];
        return new(
            cards,
            [
                .. cards.SelectMany(c => c.Notices), .. EvidenceCheck.Records(ledger), .. EvidenceCheck.Counted(cards),
            ]);
    }

    /// <summary>What is wrong with the goals of a year, before there are any actuals.</summary>
    public IReadOnlyList<Notice> CheckGoals(PerformanceYear year) => [.. year.Evaluations.SelectMany(goals.Check)];

    /// <summary>How the evaluations stand on a day: each by its last snapshot up to then; one without any is left out.</summary>
    public IReadOnlyList<ProgressReport> Monitor(PerformanceYear year, DateOnly date)
    {
        var ledger = LedgerOf(year);
        return
        [
            .. year.Evaluations
                .Select(e => new { Evaluation = e, Snapshot = year.Snapshots.Where(s => s.Evaluation == e.Id && s.Date <= date).MaxBy(s => s.Date) })
                .Where(p => p.Snapshot is not null)
                .Select(p => monitor.Report(p.Evaluation, p.Snapshot!, year.Plan, year.Measures, ledger)),
        ];
    }

    /// <summary>Rebuilds the scores of a printed form and says what it prints otherwise.</summary>
    /// <param name="form">As recognition read it.</param>
    /// <param name="year">The fiscal year, for a form that prints none.</param>
    public Recomputation Recompute(PerformanceForm form, int year)
    {
        var imported = ImportedForm.Of(form, "F01", year);
        return Recomputer.Run(imported, Score(imported.Evaluation));
    }

    /// <summary>Makes a year of the printed forms of a disclosure.</summary>
    /// <param name="disclosure">As recognition read it.</param>
    /// <param name="year">The fiscal year, if the disclosure does not say; forms that print one keep theirs.</param>
    public static PerformanceYear Import(Disclosure disclosure, int year) => new()
    {
        Unit = disclosure.Unit ?? "",
        Year = disclosure.Year ?? year,
        Evaluations =
        [
            .. disclosure.PerformanceForms.Where(f => !f.IsScoreSheet).Select((form, n) => ImportedForm.Of(form, $"P{n + 1:00}", disclosure.Year ?? year).Evaluation),
        ],
    };

    private EvidenceLedger LedgerOf(PerformanceYear year) => new(year.Evidence, catalog.Evidence);
}
