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
    /// <summary>A wrong number that is stated alike in several places is found at one of them at a time.</summary>
    private const int MostRounds = 6;

    private readonly List<Change> changes = [];
    private readonly Dictionary<string, string> refused = [];

    /// <summary>Corrects a file and audits the result, until no suggestion is left that can be taken.</summary>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read or corrected.</exception>
    public FixResult Run(string path, AuditOptions options, CancellationToken cancellation)
    {
        var audited = workbench.Audit(path, options, cancellation);
        var content = File.ReadAllBytes(path);
        DocumentEditor.RequireRoomForReplacements(audited.Document, content);
        for (var round = 0; round < MostRounds; round++)
        {
            var edited = Apply(audited, content, cancellation);
            if (edited is null)
            {
                break;
            }

            content = edited;
            audited = workbench.Audit(path, content, options, cancellation);
        }

        return new(content, audited, changes, [.. audited.Report.Findings.Select(f => new OpenFinding(f, WhyOpen(f)))]);
    }

    /// <returns>The file with one round of suggestions taken; null if there was none to take.</returns>
    private byte[]? Apply(AuditedDocument audited, byte[] content, CancellationToken cancellation)
    {
        var edits = new FindingEdits(audited);
        var wanted = new Dictionary<Edit, List<Finding>>(ReferenceEqualityComparer.Instance);
        foreach (var finding in audited.Report.Findings.Where(IsAccepted))
        {
            // What has been put right once and is wrong again is for a person to judge.
            if (refused.ContainsKey(Key(finding)) || changes.Exists(c => SamePosition(c.Findings[0].At, finding.At)))
            {
                continue;
            }

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

    private bool IsAccepted(Finding finding) => finding.Suggestion is not null
        && (accepted.Count == 0 ? finding.Severity == Severity.Error : accepted.Contains(finding.Rule.Id));

    private string WhyOpen(Finding finding) =>
        finding.Suggestion is null ? "没有建议值，请按说明核实后改正"
        : !IsAccepted(finding) ? $"建议改为“{finding.Suggestion}”，未采用；要采用请加 --accept {finding.Rule.Id}"
        : refused.TryGetValue(Key(finding), out var cause) ? $"建议改为“{finding.Suggestion}”，但{cause}"
        : $"改正后仍有矛盾，建议改为“{finding.Suggestion}”，请核实";

    private static string Key(Finding finding) => $"{finding.Rule.Id} {Position(finding.At)}";

    private static bool SamePosition(Place a, Place b) => Position(a) == Position(b);

    private static (int? Page, string? Sheet, string? Cell, int Line, int Column) Position(Place at) => (at.Page, at.Sheet, at.Cell, at.Line, at.Column);
}

/// <summary>A correction that was made.</summary>
/// <param name="Findings">The findings it settles, at one place.</param>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there now.</param>
internal sealed record Change(IReadOnlyList<Finding> Findings, string Old, string New);

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
