using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents;
using Mingzhang.Documents.Editing;

namespace Mingzhang.Cli.Editing;

/// <summary>Turns findings into edits of the file they are about.</summary>
internal sealed class FindingEdits(AuditedDocument audited)
{
    private readonly TextIndex index = new(audited.Document);

    /// <summary>In whose name files are edited.</summary>
    public static EditAuthor Author => new("明账", TimeProvider.System.GetUtcNow());

    /// <summary>A note at the wrong words; null if the document has none at the finding's place (a table that is missing).</summary>
    public Edit? Note(Finding finding) =>
        index.Find(finding.At) is { } range ? new(range, NoteText(finding), Weight(finding.Severity)) : null;

    /// <summary>The replacement of the wrong words by what the finding suggests; null if it suggests nothing or has no exact place.</summary>
    public Edit? Replacement(Finding finding) =>
        finding.Suggestion is { } suggestion && index.Find(finding.At) is { Length: > 0 } range && range.Value == finding.At.Quote
            ? new(range, $"原为“{finding.At.Quote}”，改为“{suggestion}”。\n{finding.Message}（{finding.Rule.Id}）", Weight(finding.Severity)) { Replacement = suggestion }
            : null;

    private static string NoteText(Finding finding)
    {
        var lines = new List<string> { $"【{Words.Of(finding.Severity)}】{finding.Rule.Title}（{finding.Rule.Id}）", finding.Message };
        if (finding.Expected is { } expected)
        {
            lines.Add($"应为：{expected}");
        }

        lines.Add($"处理：{finding.Rule.Remedy}");
        lines.Add($"依据：{finding.Rule.Basis}");
        return string.Join('\n', lines);
    }

    private static EditWeight Weight(Severity severity) => severity switch
    {
        Severity.Error => EditWeight.Error,
        Severity.Warning => EditWeight.Warning,
        _ => EditWeight.Info,
    };
}
