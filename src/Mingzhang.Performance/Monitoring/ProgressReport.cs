using Mingzhang.Catalog.Performance;

namespace Mingzhang.Performance.Monitoring;

/// <summary>How the budget or an indicator stands on a day. Everything is in percent of the year's target.</summary>
/// <param name="Subject">Id of the indicator; empty for the budget.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Reached">What is reached; null if it cannot be told.</param>
/// <param name="Straight">What would be reached on the straight line from the first day of the year to the last; null for what holds at any time.</param>
/// <param name="Planned">What the plan asks for; null without a plan.</param>
/// <param name="Behind">Percentage points behind the plan, without a plan behind the straight line, 0 or more; null if it cannot be told.</param>
/// <param name="Light">Null if it cannot be told.</param>
/// <param name="Explanation">In Chinese.</param>
public sealed record ProgressLine(
    string Subject, string Name, decimal? Reached, decimal? Straight, decimal? Planned, decimal? Behind, LightColour? Light, string Explanation)
{
    /// <summary>Reached less the straight line, in percentage points; null if either cannot be told.</summary>
    public decimal? FromStraight => Reached - Straight;

    /// <summary>Reached less the plan, in percentage points; null if either cannot be told.</summary>
    public decimal? FromPlan => Reached - Planned;
}

/// <summary>How an evaluation stands on a day.</summary>
/// <param name="Evaluation">Id of the evaluation.</param>
/// <param name="Date">The day.</param>
/// <param name="Elapsed">Percent of the year that has gone.</param>
/// <param name="Budget">The budget.</param>
/// <param name="Indicators">The indicators in order.</param>
/// <param name="Notices">What a person must look at.</param>
public sealed record ProgressReport(
    string Evaluation, DateOnly Date, decimal Elapsed, ProgressLine Budget, IReadOnlyList<ProgressLine> Indicators, IReadOnlyList<Notice> Notices)
{
    /// <summary>The worst light; green if none is lit.</summary>
    public LightColour Light => Indicators.Select(i => i.Light).Append(Budget.Light).Max() ?? LightColour.Green;
}
