using Mingzhang.Audit;
using Mingzhang.Cli.Auditing;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Json;

/// <summary>Turns the audit into the JSON contract.</summary>
internal static class JsonMapping
{
    /// <summary>One file.</summary>
    public static JsonReport Report(string path, AuditView view)
    {
        var (report, disclosure) = (view.Report, view.Disclosure);
        return new(
            path,
            disclosure.Form.Length == 0 ? null : disclosure.Form,
            disclosure.Unit,
            disclosure.Year,
            Numbers(disclosure.Numbers),
            new(report.Held, report.WithinRounding, report.Broken, report.NotApplicable),
            [.. view.Shown.Select(Finding)],
            [.. report.Outcomes.Select(o => new JsonRule(o.Rule.Id, o.Held, o.WithinRounding, o.Broken, o.NotApplicable, o.WhyNot))],
            [.. view.Shown.Select((f, i) => new JsonConsequences(i, f.Consequences)).Where(c => c.Broken.Count > 0)],
            view.Warnings);
    }

    /// <summary>The census of numbers.</summary>
    public static JsonNumbers Numbers(NumberCensus numbers) =>
        new(numbers.Total, numbers.Understood, [.. numbers.NotUnderstood.Select(p => new JsonNumber(p.Line, p.Column, p.Quote, p.Page, p.Sheet, p.Cell))]);

    /// <summary>A place.</summary>
    public static JsonPlace Place(Place place) => new(
        place.Line, place.Column, place.Length, place.Page, place.Box, place.Sheet, place.Cell, place.Quote, place.Section, place.Table, place.Row, place.ColumnLabel, place.File);

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
