namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The checks of performance forms and of what a text says of them.</summary>
internal static class PerformanceChecks
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new GroupWeightCheck(), new TotalWeightCheck(), new TotalScoreCheck(), new ScoreAboveWeightCheck(), new ExecutionRateCheck(),
        new ExecutionScoreCheck(), new FundsPartsCheck(), new MissedTargetCheck(), new EmptyIndicatorCheck(), new CostOperatorCheck(),
        new UnitMismatchCheck(), new LowTargetCheck(), new UnexplainedLossCheck(), new QualitativeBandCheck(), new RatingCheck(),
        new BandGapCheck(), new IndicatorCountCheck(), new ScoreInTextCheck(), new ScoreTableCheck(), new ProjectCountCheck(),
        new ProjectNameCheck(), new ProjectAboveAccountsCheck(), new WholeUnitFundsCheck(), new FormYearCheck(), new MissingCellCheck(),
        new DuplicateIndicatorCheck(), new RepeatedRowsCheck(), new ParagraphIndicatorCheck(), new ScoreNotPointsCheck(),
        new CostAboveFundsCheck(), new ExecutionRateInTextCheck(), new FundsInTextCheck(),
        new ProjectAmountsInTextCheck(), new FundRateInTextCheck(), new IndicatorInTextCheck(), new UnknownIndicatorCheck(),
        new RepeatedRateCheck(), new ScoreTableInTextCheck(), new CountRateInTextCheck(), new PartsInTextCheck(), new ProductInTextCheck(),
        new GroupScoreInTextCheck(), new UnitInTextCheck(), new AnalysedScoresCheck(),
    ];
}
