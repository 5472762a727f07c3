using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Auditing;

/// <summary>An audited file as the user wants to see it.</summary>
internal sealed class AuditView
{
    private AuditView(AuditedDocument audited, IReadOnlyList<Finding> counted, IReadOnlyList<Finding> shown, IReadOnlyList<string> warnings)
    {
        Document = audited.Document;
        Report = audited.Report;
        Counted = counted;
        Shown = shown;
        Warnings = warnings;
    }

    /// <summary>What a person sees of the file.</summary>
    public Document Document { get; }

    /// <summary>All that the audit said.</summary>
    public AuditReport Report { get; }

    /// <summary>What was understood.</summary>
    public Disclosure Disclosure => Report.Disclosure;

    /// <summary>The findings that count towards the exit code.</summary>
    public IReadOnlyList<Finding> Counted { get; }

    /// <summary>The findings that are shown.</summary>
    public IReadOnlyList<Finding> Shown { get; }

    /// <summary>The findings that are shown, one for every place of each: what programs read.</summary>
    public IReadOnlyList<Finding> ShownAtEachPlace => [.. Shown.SelectMany(f => f.AtEachPlace)];

    /// <summary>What could not be read, or was left out, in Chinese.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>True if anything of a disclosure or evaluation report was recognised.</summary>
    public bool IsDisclosure => Verdict.IsRecognised(Disclosure);

    /// <summary>How far the findings, or that there are none, can be relied on.</summary>
    public Verdict Verdict => Verdict.Of(Disclosure);

    /// <summary>What was not checked, then <see cref="Warnings"/>: for reports without a line of their own for the verdict.</summary>
    public IReadOnlyList<string> Reservations => Verdict.IsClean ? Warnings : [Verdict.Reservation, .. Warnings];

    /// <summary>Applies what the user chose. What is left out is told in <see cref="Warnings"/>.</summary>
    public static AuditView Of(AuditedDocument audited, FindingFilter filter)
    {
        var report = audited.Report;
        if (!Verdict.IsRecognised(report.Disclosure))
        {
            return new(audited, [], [], report.Disclosure.Warnings);
        }

        var counted = report.Findings.Where(filter.Counts).ToList();
        var shown = counted.Where(f => f.Severity >= filter.MinSeverity).ToList();
        var warnings = report.Disclosure.Warnings.ToList();
        if (!Verdict.HasParts(report.Disclosure))
        {
            warnings.Add($"没有认出报表、自评表或规定章节的标题，全文按“{report.Disclosure.LoneSection}”一节读取，只核对文中读懂的数字");
        }

        if (report.Findings.Count > counted.Count)
        {
            warnings.Add($"按 --rule、--ignore 略去 {report.Findings.Count - counted.Count} 条疑点");
        }

        if (counted.Count > shown.Count)
        {
            warnings.Add($"按 --min-severity 略去 {counted.Count - shown.Count} 条疑点");
        }

        return new(audited, counted, shown, warnings);
    }

    /// <summary>How many findings of a severity count.</summary>
    public int Count(Severity severity) => Counted.Count(f => f.Severity == severity);
}

/// <summary>Which findings the user wants.</summary>
/// <param name="MinSeverity">The least severity that is shown.</param>
/// <param name="Only">If not empty, the only rules (ids in upper case) that count.</param>
/// <param name="Ignored">Rules (ids in upper case) that do not count.</param>
internal sealed record FindingFilter(Severity MinSeverity, IReadOnlySet<string> Only, IReadOnlySet<string> Ignored)
{
    /// <summary>Everything.</summary>
    public static FindingFilter All { get; } = new(Severity.Info, new HashSet<string>(), new HashSet<string>());

    /// <summary>True if the finding's rule was not excluded.</summary>
    public bool Counts(Finding finding) =>
        (Only.Count == 0 || Only.Contains(finding.Rule.Id)) && !Ignored.Contains(finding.Rule.Id);
}
