using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Importing;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance;

/// <summary>The way into this room: everything that can be asked of evaluations by one profile. Safe for use by several threads.</summary>
public sealed class Evaluator
{
    private readonly CatalogStore catalog;
    private readonly Scorer scorer;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="catalog">Forms, indicators, kinds of evidence.</param>
    /// <param name="profile">The rules; see <see cref="CatalogStore.ProfileOf"/> for those of a form set.</param>
    public Evaluator(CatalogStore catalog, PerformanceProfile profile)
    {
        (this.catalog, Profile) = (catalog, profile);
        scorer = new(profile, catalog.Performance);
    }

    /// <summary>The rules.</summary>
    public PerformanceProfile Profile { get; }

    /// <summary>Scores an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="ledger">The evidence; null if there is none, so that only stated actuals count.</param>
    public Scorecard Score(Evaluation evaluation, EvidenceLedger? ledger = null) => scorer.Score(evaluation, ledger);

    /// <summary>Rebuilds the scores of a printed form and says what it prints otherwise.</summary>
    /// <param name="form">As recognition read it.</param>
    /// <param name="year">The fiscal year, for a form that prints none.</param>
    public Recomputation Recompute(PerformanceForm form, int year)
    {
        var imported = ImportedForm.Of(form, "F01", year);
        return Recomputer.Run(imported, Score(imported.Evaluation));
    }
}
