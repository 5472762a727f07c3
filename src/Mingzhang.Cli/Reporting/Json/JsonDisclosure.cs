namespace Mingzhang.Cli.Reporting.Json;

/// <summary>What was understood of a file, for <c>mz read --format json</c>.</summary>
internal sealed record JsonDisclosure(
    string Document,
    string Format,
    string? Form,
    bool FormIsNearest,
    string? Unit,
    int? Year,
    JsonNumbers Numbers,
    IReadOnlyList<JsonTable> Tables,
    IReadOnlyList<JsonSection> Sections,
    IReadOnlyList<JsonForm> PerformanceForms,
    IReadOnlyList<JsonStatement> Statements,
    IReadOnlyList<string> Warnings);

/// <summary>A prescribed table that was found.</summary>
internal sealed record JsonTable(string Id, string Title, int Cells, JsonPlace At);

/// <summary>A section.</summary>
internal sealed record JsonSection(string? Id, int Part, int Level, string? Heading, JsonPlace? At);

/// <summary>A performance form.</summary>
internal sealed record JsonForm(string Title, string Name, bool IsWholeUnit, int Indicators, JsonPlace? At);

/// <summary>A statement of a fact.</summary>
internal sealed record JsonStatement(string Fact, string Label, decimal Value, int Decimals, string Unit, string Kind, JsonPlace At);
