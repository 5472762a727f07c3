using Mingzhang.Facts;

namespace Mingzhang.Performance.Monitoring;

/// <summary>How an evaluation stood on a day (双监控: budget and goals).</summary>
/// <param name="Evaluation">Id of the evaluation.</param>
/// <param name="Date">The day.</param>
/// <param name="Executed">What had been executed by then; null if not known.</param>
/// <param name="Actuals">What had been reached by then, as written, by id of the indicator; one that is counted over the ledger need not be here.</param>
public sealed record Snapshot(string Evaluation, DateOnly Date, Amount? Executed, IReadOnlyDictionary<string, string> Actuals);

/// <summary>What should be reached by a day.</summary>
/// <param name="Evaluation">Id of the evaluation.</param>
/// <param name="Indicator">Id of the indicator; empty for the budget.</param>
/// <param name="Date">The day.</param>
/// <param name="Percent">Percent of the year's target.</param>
public sealed record PlanPoint(string Evaluation, string Indicator, DateOnly Date, decimal Percent);
