using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Documents.Editing;

namespace Mingzhang.Cli.Editing;

/// <summary>One run of <c>mz mark</c>: the file with a note at the place of every finding.</summary>
internal sealed class MarkRun(IWorkbench workbench, Terminal terminal)
{
    /// <summary>Audits the file, writes the copy and says what is marked.</summary>
    /// <exception cref="UsageException">The output does not fit the input.</exception>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read or has no room for notes.</exception>
    public int Run(string path, string output, AuditOptions options, Severity least, CancellationToken cancellation)
    {
        var target = OutputFile.Of(output, path);
        var audited = workbench.Audit(path, options, cancellation);
        var content = File.ReadAllBytes(path);
        DocumentEditor.RequireRoomForNotes(audited.Document, content);
        var edits = new FindingEdits(audited);
        var findings = audited.Report.Findings.Where(f => f.Severity >= least).SelectMany(f => f.AtEachPlace).Select(f => (Finding: f, Note: edits.Note(f))).ToList();
        var edited = DocumentEditor.Apply(
            audited.Document, content, [.. findings.Select(f => f.Note).OfType<Edit>()], FindingEdits.Author, cancellation);
        target.Write(edited.Bytes);

        var without = findings.Where(f => f.Note is null || edited.Refused.Any(r => ReferenceEquals(r.Edit, f.Note))).Select(f => f.Finding).ToList();
        Report(path, target, findings.Count - without.Count, without, audited);
        return ExitCode.Clean;
    }

    private void Report(string path, OutputFile target, int marked, List<Finding> without, AuditedDocument audited)
    {
        var page = new TextPage(terminal.Out, terminal.Colours);
        var verdict = Verdict.Of(audited.Report.Disclosure);
        page.Line(new Span("明账标记", Ink.Strong));
        page.Field(2, "文件", $"{path}（{Words.Of(audited.Document.Format)}）");
        page.Field(2, "写入", target.ToString());
        page.Field(2, "结果", marked + without.Count == 0 ? $"{verdict.Text}；副本与原文件相同" : verdict.Qualify($"标出疑点 {marked} 处"));
        if (without.Count > 0)
        {
            page.Blank();
            page.Heading($"文件里没有对应文字、未能标出（{without.Count}）");
            page.Blank();
            without.ForEach(f => FindingLine.Write(page, f, audited.Document.Format, f.Message));
        }
    }
}
