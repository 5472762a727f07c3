using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Sarif;

/// <summary>Turns the audit into SARIF.</summary>
internal static class SarifMapping
{
    /// <summary>A rule as a reportingDescriptor.</summary>
    public static SarifRule Rule(Rule rule) => new(
        rule.Id, rule.Name, new(rule.Title), new(rule.Explanation), new($"{rule.Remedy}\n依据：{rule.Basis}"), new(Level(rule.Severity)), new(rule.Family, rule.Basis, rule.Since));

    /// <summary>A finding as a result.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleIndex">Index of its rule in the driver's rules.</param>
    /// <param name="artifact">The audited file.</param>
    /// <param name="format">Its format.</param>
    public static SarifResult Result(Finding finding, int? ruleIndex, SarifArtifactLocation artifact, DocumentFormat format) => new(
        finding.Rule.Id,
        ruleIndex,
        Level(finding.Severity),
        new(finding.Message),
        [Location(finding.At, artifact, null)],
        finding.Related.Count == 0 ? null : [.. finding.Related.Select((p, i) => Location(p, artifact, i + 1))],
        Fixes(finding, artifact, format),
        new(finding.Stated, finding.Expected, finding.Suggestion, finding.Rule.Basis, finding.Consequences.Count == 0 ? null : finding.Consequences));

    /// <summary>A file and its account.</summary>
    public static SarifArtifact Artifact(SarifArtifactLocation location, AuditView view)
    {
        var (report, disclosure) = (view.Report, view.Disclosure);
        return new(
            new(location.Uri, null),
            new(
                disclosure.Form.Length == 0 ? null : disclosure.Form,
                disclosure.Unit,
                disclosure.Year,
                JsonMapping.Numbers(disclosure.Numbers),
                JsonMapping.Checks(report),
                [.. Coverage.NotApplicable(report).Select(g => new SarifNotApplicable(g.Why, [.. g.Rules.Select(r => r.Id)], g.Checks))],
                view.Reservations));
    }

    /// <summary>A place as a location.</summary>
    private static SarifLocation Location(Place place, SarifArtifactLocation artifact, int? id)
    {
        var at = place.File is { } other ? new SarifArtifactLocation(Words.Uri(other), null) : artifact;
        return new(
            id,
            new(at, Region(place, withSnippet: true)),
            LogicalLocations(place),
            id is null ? null : new(place.Quote),
            place.Page is null && place.Box is null && place.Sheet is null && place.Cell is null ? null : new(place.Page, place.Box, place.Sheet, place.Cell));
    }

    private static SarifRegion? Region(Place place, bool withSnippet) =>
        place.Line < 1 || place.Column < 1
            ? null
            : new(place.Line, place.Column, place.Column + place.Length, withSnippet && place.Quote.Length > 0 ? new(place.Quote) : null);

    private static List<SarifLogicalLocation>? LogicalLocations(Place place)
    {
        var locations = new List<SarifLogicalLocation>();
        Add(place.Section == place.Table ? null : place.Section, "section");
        Add(place.Table, "table");
        Add(place.Row, "row");
        Add(place.ColumnLabel, "column");
        return locations.Count == 0 ? null : locations;

        void Add(string? name, string kind)
        {
            if (name is { Length: > 0 })
            {
                var above = locations.Count == 0 ? "" : locations[^1].FullyQualifiedName + "/";
                locations.Add(new(name, above + name, kind));
            }
        }
    }

    /// <summary>Only where lines and columns are those of the file itself can a replacement be applied to it.</summary>
    private static SarifFix[]? Fixes(Finding finding, SarifArtifactLocation artifact, DocumentFormat format) =>
        finding.Suggestion is { } suggestion && format is (DocumentFormat.Text or DocumentFormat.Html) && Region(finding.At, withSnippet: false) is { } region
            ? [new(new($"改为 {suggestion}"), [new(artifact, [new(region, new(suggestion))])])]
            : null;

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
