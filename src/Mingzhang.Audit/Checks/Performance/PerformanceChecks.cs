using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The checks of performance forms and of what a text says of them.</summary>
internal static class PerformanceChecks
{
    public static IReadOnlyList<ICheck> All(CatalogStore catalog)
    {
        var words = catalog.ReportWording;
        var names = new ProjectNames(words.Projects);
        var subjects = new Subjects(names, words.Projects, catalog.Wording);
        var amounts = new ProjectAmounts(subjects);
        var values = new IndicatorValues(subjects, words);
        var wrong = new WrongValues(values);
        var scores = new ScoreSystems(words, subjects);
        return
        [
            new GroupWeightCheck(), new TotalWeightCheck(), new TotalScoreCheck(), new ScoreAboveWeightCheck(), new ExecutionRateCheck(),
            new ExecutionScoreCheck(), new FundsPartsCheck(), new MissedTargetCheck(wrong), new EmptyIndicatorCheck(), new CostOperatorCheck(),
            new UnitMismatchCheck(), new LowTargetCheck(), new UnexplainedLossCheck(), new QualitativeBandCheck(), new RatingCheck(scores),
            new BandGapCheck(), new IndicatorCountCheck(), new ScoreInTextCheck(words, subjects, scores), new ScoreTableCheck(scores), new ProjectCountCheck(),
            new ProjectNameCheck(names), new ProjectAboveAccountsCheck(), new WholeUnitFundsCheck(), new FormYearCheck(), new MissingCellCheck(),
            new DuplicateIndicatorCheck(), new RepeatedRowsCheck(), new ParagraphIndicatorCheck(), new ScoreNotPointsCheck(),
            new CostAboveFundsCheck(), new ExecutionRateInTextCheck(names), new FundsInTextCheck(),
            new ProjectAmountsInTextCheck(amounts), new FundRateInTextCheck(amounts), new IndicatorInTextCheck(), new UnknownIndicatorCheck(),
            new RepeatedRateCheck(words), new ScoreTableInTextCheck(scores, catalog.Performance), new CountRateInTextCheck(words, values), new PartsInTextCheck(words), new ProductInTextCheck(words),
            new GroupScoreInTextCheck(subjects), new UnitInTextCheck(), new AnalysedScoresCheck(), new IndicatorValueInTextCheck(values, wrong), new AccountsInTextCheck(words.Accounts), new MeanScoreCheck(),
            new RepeatedWordsCheck(words, subjects), new ProjectListCheck(names), new GradeCountCheck(), new SaidScoresCheck(scores), new ScoreRangeCheck(), new ReasonDeductionCheck(), new ImpossibleValueCheck(words),
            new FundsAboveAccountsCheck(), new NamedProjectsCheck(),
        ];
    }
}
