using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents.Editing;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Editing;

/// <summary>One run of <c>mz fix</c>: the file with the values that findings suggest.</summary>
/// <param name="workbench">Audits.</param>
/// <param name="accepted">The rules (ids) whose suggestions are taken; empty for those of all errors.</param>
internal sealed class FixRun(IWorkbench workbench, IReadOnlySet<string> accepted)
{
    /// <summary>One correction may bring another to light.</summary>
    private const int MostRounds = 6;

    private readonly Dictionary<string, string> refused = [];

    /// <summary>
    /// Corrects a file and audits the result, until no suggestion is left that can be taken. A correction that makes something else
    /// wrong is taken back: it is for a person to judge.
    /// </summary>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read or corrected.</exception>
    public FixResult Run(string path, AuditOptions options, CancellationToken cancellation)
    {
        var audited = workbench.Audit(path, options, cancellation);
        var content = File.ReadAllBytes(path);
        DocumentEditor.RequireRoomForReplacements(audited.Document, content);
        var known = audited.Report.Findings.Select(Words).ToHashSet();
        while (true)
        {
            var result = Correct(path, audited, content, options, cancellation);
            var harmful = Harmful(result, known);
            if (harmful.Count == 0)
            {
                return result with { Open = [.. result.Audited.Report.Findings.Select(f => new OpenFinding(f, WhyOpen(f)))] };
            }

            foreach (var (finding, harm) in harmful)
            {
                refused[Key(finding)] = $"改后会出现新的疑点“{harm.Rule.Title}”（{harm.Rule.Id}），没有改";
            }
        }
    }

    private FixResult Correct(string path, AuditedDocument audited, byte[] content, AuditOptions options, CancellationToken cancellation)
    {
        var changes = new List<Change>();
        for (var round = 0; round < MostRounds && Apply(audited, content, changes, cancellation) is { } edited; round++)
        {
            content = edited;
            audited = workbench.Audit(path, content, options, cancellation);
        }

        return new(content, audited, changes, []);
    }

    /// <summary>The findings whose correction gave rise to another that was not there before.</summary>
    private List<(Finding Finding, Finding Harm)> Harmful(FixResult result, HashSet<string> known)
    {
        var arisen = result.Audited.Report.Findings.Where(f => !known.Contains(Words(f))).ToList();
        return
        [
            .. from change in result.Changes
               let harm = arisen.Find(f => f.Related.Prepend(f.At).Any(change.IsAt))
               where harm is not null
               from finding in change.Findings
               where !refused.ContainsKey(Key(finding))
               select (finding, harm),
        ];
    }

    /// <returns>The file with one round of suggestions taken; null if there was none to take.</returns>
    private byte[]? Apply(AuditedDocument audited, byte[] content, List<Change> changes, CancellationToken cancellation)
    {
        var wanted = Wanted(audited, changes);
        if (wanted.Count == 0)
        {
            return null;
        }

        var edited = DocumentEditor.Apply(audited.Document, content, [.. wanted.Keys], FindingEdits.Author, cancellation);
        foreach (var (edit, cause) in edited.Refused)
        {
            wanted[edit].ForEach(f => refused[Key(f)] = cause);
            wanted.Remove(edit);
        }

        changes.AddRange(wanted.Select(w => new Change(w.Value, w.Key.At.Value, w.Key.Replacement!)));
        return wanted.Count > 0 ? edited.Bytes : null;
    }

    /// <summary>The edits to make, each with the findings it settles: several may suggest the same at one place.</summary>
    private Dictionary<Edit, List<Finding>> Wanted(AuditedDocument audited, List<Change> changes)
    {
        var edits = new FindingEdits(audited);
        var wanted = new Dictionary<Edit, List<Finding>>(ReferenceEqualityComparer.Instance);
        foreach (var finding in audited.Report.Findings.SelectMany(f => f.AtEachPlace).Where(f => IsAccepted(f) && !refused.ContainsKey(Key(f)) && !changes.Exists(c => c.IsAt(f.At))))
        {
            if (edits.Replacement(finding) is not { } edit)
            {
                refused[Key(finding)] = "位置不够确切，不能自动替换";
            }
            else if (wanted.FirstOrDefault(w => w.Key.At == edit.At && w.Key.Replacement == edit.Replacement) is { Value: { } same })
            {
                same.Add(finding);
            }
            else
            {
                wanted.Add(edit, [finding]);
            }
        }

        return wanted;
    }

    private bool IsAccepted(Finding finding) => finding.Suggestion is not null
        && (accepted.Count == 0 ? finding.Severity == Severity.Error : accepted.Contains(finding.Rule.Id));

    private string WhyOpen(Finding finding) =>
        finding.Suggestion is null ? "没有建议值，请按说明核实后改正"
        : !IsAccepted(finding) ? $"建议改为“{finding.Suggestion}”，未采用；要采用请加 --accept {finding.Rule.Id}"
        : refused.TryGetValue(Key(finding), out var cause) ? $"建议改为“{finding.Suggestion}”，但{cause}"
        : $"建议改为“{finding.Suggestion}”，请核实";

    /// <summary>The finding by its words, which stay where a correction in their line moves them.</summary>
    private static string Words(Finding finding) => $"{finding.Rule.Id} {finding.At.Sheet} {finding.At.Cell} {finding.At.Line} {finding.At.Quote}";

    private static string Key(Finding finding) => $"{finding.Rule.Id} {finding.At.Sheet} {finding.At.Cell} {finding.At.Line} {finding.At.Column}";
}

/// <summary>A correction that was made.</summary>
/// <param name="Findings">The findings it settles, at one place.</param>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there now.</param>
internal sealed record Change(IReadOnlyList<Finding> Findings, string Old, string New)
{
    /// <summary>True if a place in the corrected file is what was changed. Corrections before it in its line may have moved it.</summary>
    public bool IsAt(Place place) => Findings[0].At is var at
        && (place.File, place.Sheet, place.Cell, place.Line, place.Quote) == (at.File, at.Sheet, at.Cell, at.Line, New);
}

/// <summary>A finding that is left.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Why">Why it is left, in Chinese, without a full stop.</param>
internal sealed record OpenFinding(Finding Finding, string Why);

/// <summary>A corrected file.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Audited">What the audit says of it.</param>
/// <param name="Changes">What was changed.</param>
/// <param name="Open">What is left for a person.</param>
internal sealed record FixResult(byte[] Content, AuditedDocument Audited, IReadOnlyList<Change> Changes, IReadOnlyList<OpenFinding> Open);
