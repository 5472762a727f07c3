using System.Text.Json;
using System.Text.Json.Serialization;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Performance;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>What <c>mz perf</c> says, for machines; properties are written in this order.</summary>
internal sealed record JsonPerformance(
    string Unit,
    int Year,
    string Profile,
    IReadOnlyList<JsonScorecard>? Evaluations,
    [property: JsonPropertyName("progress")] IReadOnlyList<JsonProgress>? Monitored,
    [property: JsonPropertyName("notices")] IReadOnlyList<JsonNotice> Said)
{
    /// <summary>Goals that were checked.</summary>
    public static JsonPerformance Notices(FilledPerformance filled, IEnumerable<Notice> notices) => Of(filled, null, null, notices);

    /// <summary>A year that was scored.</summary>
    public static JsonPerformance Score(FilledPerformance filled, YearScore score) => Of(filled, [.. score.Cards.Select(Card)], null, score.Notices);

    /// <summary>How evaluations stand on a day.</summary>
    public static JsonPerformance Progress(FilledPerformance filled, IReadOnlyList<ProgressReport> reports) =>
        Of(filled, null, [.. reports.Select(r => new JsonProgress(r.Evaluation, r.Date, r.Elapsed, [.. r.Indicators.Prepend(r.Budget).Select(Line)]))], reports.SelectMany(r => r.Notices));

    /// <summary>Writes it as one object.</summary>
    public static void Write(TextWriter writer, JsonPerformance content) =>
        writer.Write(JsonSerializer.Serialize(content, new PerformanceJsonContract(JsonStyle.Options(indented: true, nulls: false)).JsonPerformance) + "\n");

    private static JsonPerformance Of(FilledPerformance filled, IReadOnlyList<JsonScorecard>? cards, IReadOnlyList<JsonProgress>? progress, IEnumerable<Notice> notices) => new(
        filled.Year.Unit, filled.Year.Year, filled.Profile.Id, cards, progress,
        [.. notices.Select(n => new JsonNotice(n.Kind.ToString(), Words.Id(n.Severity), n.Subject, n.Message))]);

    private static JsonScorecard Card(Scorecard card) => new(
        card.Evaluation.Id, card.Evaluation.Name, card.Structure?.Title, card.TotalWeight, card.TotalScore, card.Grade,
        new(card.Execution.Rate, card.Execution.Weight, card.Execution.Score, card.Execution.Explanation),
        [.. card.Groups.Select(g => new JsonGroup(g.Name, g.Weight, g.Score))],
        [
            .. card.Indicators.Select(i => new JsonScoredIndicator(
                i.Indicator.Id, i.Indicator.Level1, i.Indicator.Level2, i.Indicator.Name, i.Indicator.Target, i.Actual, i.Indicator.Weight, i.Computed, i.Score, i.IsOverridden,
                i.Explanation, i.Evidence?.Query.ToString(), i.Evidence is null ? null : [.. i.Evidence.Records.Select(r => r.Id)])),
        ]);

    private static JsonProgressLine Line(ProgressLine l) => new(l.Subject, l.Name, l.Reached, l.Straight, l.Planned, l.Behind, l.Light?.ToString().ToLowerInvariant(), l.Explanation);
}

/// <summary>An evaluation.</summary>
internal sealed record JsonScorecard(
    string Id, string Name, string? Structure, decimal Weight, decimal Score, string? Grade, JsonExecution Execution, IReadOnlyList<JsonGroup> Groups,
    IReadOnlyList<JsonScoredIndicator> Indicators);

/// <summary>The execution rate.</summary>
internal sealed record JsonExecution(decimal? Rate, decimal Weight, decimal? Score, string Explanation);

/// <summary>A level-1 group.</summary>
internal sealed record JsonGroup(string Name, decimal Weight, decimal Score);

/// <summary>An indicator.</summary>
internal sealed record JsonScoredIndicator(
    string Id, string Level1, string Level2, string Name, string Target, string Actual, decimal? Weight, decimal? Computed, decimal? Score, bool IsOverridden,
    string Explanation, string? Count, IReadOnlyList<string>? Records);

/// <summary>How an evaluation stands on a day.</summary>
internal sealed record JsonProgress(string Evaluation, DateOnly Date, decimal Elapsed, IReadOnlyList<JsonProgressLine> Lines);

/// <summary>How the budget (no subject) or an indicator stands, in percent.</summary>
internal sealed record JsonProgressLine(string Subject, string Name, decimal? Reached, decimal? Straight, decimal? Planned, decimal? Behind, string? Light, string Explanation);

/// <summary>What a person must look at.</summary>
internal sealed record JsonNotice(string Kind, string Severity, string Subject, string Message);

/// <summary>How these are written, made when the program is compiled.</summary>
[JsonSerializable(typeof(JsonPerformance))]
internal sealed partial class PerformanceJsonContract : JsonSerializerContext;
