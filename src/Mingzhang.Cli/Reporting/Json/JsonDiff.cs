namespace Mingzhang.Cli.Reporting.Json;

/// <summary>What two files say differently, for <c>mz diff --format json</c>.</summary>
internal sealed record JsonDiff(JsonSide Before, JsonSide After, bool YearOnYear, IReadOnlyList<JsonChange> Changes);

/// <summary>One of the two files.</summary>
internal sealed record JsonSide(string Document, string? Form, string? Unit, int? Year);

/// <summary>
/// A fact that differs. <paramref name="Kind"/> is added, gone or changed; <paramref name="Difference"/> is in the unit of
/// <paramref name="After"/>, <paramref name="Rate"/> in percent. <paramref name="Reason"/> is empty where one is given in other words
/// than 主要原因, null where none is given or needed.
/// </summary>
internal sealed record JsonChange(
    string Kind,
    string Fact,
    string Name,
    string Group,
    JsonStatement? Before,
    JsonStatement? After,
    decimal? Difference,
    decimal? Rate,
    bool NeedsReason,
    string? Reason);
