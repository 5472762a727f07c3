using System.Text.Json.Serialization;
using Mingzhang.Cli.Reporting.Json;

namespace Mingzhang.Cli.Reporting.Sarif;

/// <summary>The tool component of a SARIF 2.1.0 run (§3.19).</summary>
internal sealed record SarifDriver(string Name, string FullName, string SemanticVersion, string Language, IReadOnlyList<SarifRule> Rules);

/// <summary>A reportingDescriptor (§3.49).</summary>
internal sealed record SarifRule(
    string Id,
    string Name,
    SarifText ShortDescription,
    SarifText FullDescription,
    SarifText Help,
    SarifConfiguration DefaultConfiguration,
    SarifRuleProperties Properties);

/// <summary>Our own facts of a rule.</summary>
internal sealed record SarifRuleProperties(string Family, string Basis, string Since);

/// <summary>A reportingConfiguration (§3.50).</summary>
internal sealed record SarifConfiguration(string Level);

/// <summary>A message or multiformatMessageString (§3.11, §3.12).</summary>
internal sealed record SarifText(string Text);

/// <summary>A result (§3.27).</summary>
internal sealed record SarifResult(
    string RuleId,
    int? RuleIndex,
    string Level,
    SarifText Message,
    IReadOnlyList<SarifLocation> Locations,
    IReadOnlyList<SarifLocation>? RelatedLocations,
    IReadOnlyList<SarifFix>? Fixes,
    SarifResultProperties Properties);

/// <summary>Our own facts of a finding.</summary>
internal sealed record SarifResultProperties(string? Stated, string? Expected, string? Suggestion, string Basis, IReadOnlyList<string>? Consequences);

/// <summary>A location (§3.28).</summary>
internal sealed record SarifLocation(
    int? Id,
    SarifPhysicalLocation PhysicalLocation,
    IReadOnlyList<SarifLogicalLocation>? LogicalLocations,
    SarifText? Message,
    SarifPlaceProperties? Properties);

/// <summary>A physicalLocation (§3.29).</summary>
internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion? Region);

/// <summary>An artifactLocation (§3.4).</summary>
internal sealed record SarifArtifactLocation(string Uri, int? Index);

/// <summary>A region (§3.30); columns count UTF-16 code units from 1, the end is exclusive.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndColumn, SarifText? Snippet);

/// <summary>A logicalLocation (§3.33).</summary>
internal sealed record SarifLogicalLocation(string Name, string FullyQualifiedName, string Kind);

/// <summary>Where a place is in a format that has more than lines and columns.</summary>
internal sealed record SarifPlaceProperties(int? Page, IReadOnlyList<double>? Box, string? Sheet, string? Cell);

/// <summary>A fix (§3.55).</summary>
internal sealed record SarifFix(SarifText Description, IReadOnlyList<SarifArtifactChange> ArtifactChanges);

/// <summary>An artifactChange (§3.56).</summary>
internal sealed record SarifArtifactChange(SarifArtifactLocation ArtifactLocation, IReadOnlyList<SarifReplacement> Replacements);

/// <summary>A replacement (§3.57).</summary>
internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifText InsertedContent);

/// <summary>An artifact (§3.24).</summary>
internal sealed record SarifArtifact(SarifArtifactLocation Location, SarifArtifactProperties? Properties);

/// <summary>What was understood of a file, and the account of the checks.</summary>
internal sealed record SarifArtifactProperties(
    string? Form,
    string? Unit,
    int? Year,
    JsonNumbers Numbers,
    JsonChecks Checks,
    IReadOnlyList<SarifNotApplicable> NotApplicable,
    IReadOnlyList<string> Warnings);

/// <summary>Why some rules could not be checked, and how often.</summary>
internal sealed record SarifNotApplicable(string Why, IReadOnlyList<string> Rules, int Checks);

/// <summary>An invocation (§3.20).</summary>
internal sealed record SarifInvocation(bool ExecutionSuccessful, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

/// <summary>A notification (§3.58).</summary>
internal sealed record SarifNotification(string Level, SarifText Message, IReadOnlyList<SarifLocation> Locations);

/// <summary>The serialisers of SARIF; what is null is left out, as SARIF wants it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SarifDriver))]
[JsonSerializable(typeof(SarifResult))]
[JsonSerializable(typeof(SarifArtifact))]
[JsonSerializable(typeof(SarifInvocation))]
internal sealed partial class SarifContract : JsonSerializerContext;
