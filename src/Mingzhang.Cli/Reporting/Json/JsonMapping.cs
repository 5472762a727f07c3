using Mingzhang.Audit;
using Mingzhang.Audit.Comparing;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Seam;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>Turns the audit into the JSON contract.</summary>
internal static class JsonMapping
{
    /// <summary>One file.</summary>
    public static JsonReport Report(string path, AuditView view)
    {
        var (report, disclosure, findings) = (view.Report, view.Disclosure, view.ShownAtEachPlace);
        return new(
            path,
            disclosure.Form.Length == 0 ? null : disclosure.Form,
            disclosure.Unit,
            disclosure.Year,
            Numbers(disclosure.Numbers),
            Checks(report),
            [.. findings.Select(Finding)],
            [.. report.Outcomes.Select(o => new JsonRule(o.Rule.Id, o.Held, o.WithinRounding, o.Broken, o.NotApplicable, o.WhyNot))],
            [.. findings.Select((f, i) => new JsonConsequences(i, f.Consequences)).Where(c => c.Broken.Count > 0)],
            view.Reservations);
    }

    /// <summary>How the checks ended.</summary>
    public static JsonChecks Checks(AuditReport report) => new(report.Held, report.WithinRounding, report.Broken, report.NotApplicable);

    /// <summary>The census of numbers.</summary>
    public static JsonNumbers Numbers(NumberCensus numbers) =>
        new(numbers.Total, numbers.Understood, [.. numbers.NotUnderstood.Select(p => new JsonNumber(p.Line, p.Column, p.Quote, p.Page, p.Sheet, p.Cell))]);

    /// <summary>A place.</summary>
    public static JsonPlace Place(Place place) => new(
        place.Line, place.Column, place.Length, place.Page, place.Box, place.Sheet, place.Cell, place.Quote, place.Section, place.Table, place.Row, place.ColumnLabel, place.File);

    /// <summary>What was understood of a file.</summary>
    public static JsonDisclosure Disclosure(string path, RecognisedDocument recognised)
    {
        var (document, disclosure) = recognised;
        return new(
            path,
            document.Format.ToString().ToLowerInvariant(),
            disclosure.Form.Length == 0 ? null : disclosure.Form,
            disclosure.FormIsNearest,
            disclosure.Unit,
            disclosure.Year,
            Numbers(disclosure.Numbers),
            [.. disclosure.Tables.Select(t => new JsonTable(t.Id, t.Title, t.Cells, Place(t.Heading)))],
            [.. disclosure.Sections.Select(s => new JsonSection(s.Id.Length == 0 ? null : s.Id, s.Part, s.Level, s.Heading?.Text, s.Heading is { } h ? Place(h.Place) : null))],
            [.. disclosure.PerformanceForms.Select(f => new JsonForm(f.Title.Text, f.Name.Text, f.IsWholeUnit, f.Indicators.Count, f.Title.Place is { } p ? Place(p) : null))],
            [.. disclosure.Ledger.Statements.Select(Statement)],
            disclosure.Warnings);
    }

    /// <summary>What two files say differently.</summary>
    public static JsonDiff Diff(DisclosureDiff diff) => new(
        Side(diff.Before),
        Side(diff.After),
        diff.IsYearOnYear,
        [
            .. diff.Changes.Select(c => new JsonChange(
                c.Before is null ? "added" : c.After is null ? "gone" : "changed",
                c.Key.ToString(),
                c.Name,
                Words.Group(c.Place),
                c.Before is { } before ? Statement(before) : null,
                c.After is { } after ? Statement(after) : null,
                c.Difference?.Value,
                c.Rate,
                c.NeedsReason,
                c.Reason)),
        ]);

    private static JsonSide Side(Disclosure disclosure) => new(disclosure.Path, disclosure.Form.Length == 0 ? null : disclosure.Form, disclosure.Unit, disclosure.Year);

    private static JsonStatement Statement(Statement statement) => new(
        statement.Key.ToString(),
        statement.Label,
        statement.Amount.Value,
        statement.Amount.Decimals,
        statement.Amount.Unit.Symbol(),
        statement.Kind.ToString().ToLowerInvariant(),
        Place(statement.Place));

    private static JsonFinding Finding(Finding finding) => new(
        finding.Rule.Id,
        Words.Id(finding.Severity),
        finding.Message,
        finding.Stated,
        finding.Expected,
        Place(finding.At),
        [.. finding.Related.Select(Place)],
        finding.Suggestion,
        finding.Rule.Basis);
}
