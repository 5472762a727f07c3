using System.Text.Json.Serialization;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>One file, as docs/decisions fixes the JSON of <c>mz audit --format json</c>; properties are written in this order.</summary>
internal sealed record JsonReport(
    string Document,
    string? Form,
    string? Unit,
    int? Year,
    JsonNumbers Numbers,
    JsonChecks Checks,
    IReadOnlyList<JsonFinding> Findings,
    IReadOnlyList<JsonRule> Rules,
    IReadOnlyList<JsonConsequences> Consequences,
    IReadOnlyList<string> Warnings);

/// <summary>The numbers of a document.</summary>
internal sealed record JsonNumbers(int Total, int Understood, IReadOnlyList<JsonNumber> NotUnderstood);

/// <summary>A number that was not understood.</summary>
internal sealed record JsonNumber(
    int Line,
    int Column,
    string Quote,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cell);

/// <summary>How the checks ended.</summary>
internal sealed record JsonChecks(int Held, int WithinRounding, int Broken, int NotApplicable);

/// <summary>A finding.</summary>
internal sealed record JsonFinding(
    string Rule,
    string Severity,
    string Message,
    string? Stated,
    string? Expected,
    JsonPlace At,
    IReadOnlyList<JsonPlace> Related,
    string? Suggestion,
    string Basis);

/// <summary>A place. <paramref name="File"/> is written only for a place in another file than the audited one.</summary>
internal sealed record JsonPlace(
    int Line,
    int Column,
    int Length,
    int? Page,
    IReadOnlyList<double>? Box,
    string? Sheet,
    string? Cell,
    string Quote,
    string? Section,
    string? Table,
    string? Row,
    string? ColumnLabel,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File);

/// <summary>What became of a rule.</summary>
internal sealed record JsonRule(string Rule, int Held, int WithinRounding, int Broken, int NotApplicable, string? WhyNot);

/// <summary>The identities a finding's wrong number breaks. <paramref name="Finding"/> is its index in findings, from 0.</summary>
internal sealed record JsonConsequences(int Finding, IReadOnlyList<string> Broken);

/// <summary>A file that could not be read.</summary>
internal sealed record JsonFailure(string Document, JsonError Error);

/// <summary>Why, and what the user can do.</summary>
internal sealed record JsonError(string Cause, string Remedy);

/// <summary>The serialisers, made by the compiler so that a fresh process starts quickly.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonReport))]
[JsonSerializable(typeof(JsonFailure))]
[JsonSerializable(typeof(JsonDisclosure))]
[JsonSerializable(typeof(JsonDiff))]
internal sealed partial class JsonContract : JsonSerializerContext;
