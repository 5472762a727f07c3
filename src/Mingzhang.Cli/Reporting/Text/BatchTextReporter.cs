using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>Many files, for people: a few lines for each, and a table at the end.</summary>
internal sealed class BatchTextReporter : IReporter
{
    private const int MostFindings = 20;
    private readonly TextPage page;

    public BatchTextReporter(TextWriter writer, bool colour) => page = new(writer, colour);

    public void Add(FileResult result)
    {
        page.Line(new Span(result.Input.ShownPath, Ink.Strong));
        if (result is AuditedFile { View: var view })
        {
            Write(view);
        }
        else if (result is FailedFile failed)
        {
            page.Paragraph(2, 2, new Span("读不了  ", Ink.Error), $"{failed.Cause}。{failed.Remedy}。");
        }

        page.Blank();
        page.Flush();
    }

    public void Finish(RunSummary summary) => SummaryText.Write(page, summary);

    private void Write(AuditView view)
    {
        if (!view.IsDisclosure)
        {
            page.Paragraph(2, 2, new Span("未识别为决算公开文本", Ink.Faint));
            return;
        }

        foreach (var finding in view.Shown.Where(f => f.Severity > Severity.Info).Take(MostFindings))
        {
            var (mark, ink) = SeverityMark.Of(finding.Severity);
            IReadOnlyList<Span> change = finding switch
            {
                { Stated: { } stated, Expected: { } expected } => [new(stated, Ink.Error), " → ", new(expected, Ink.Right), "　"],
                { Stated: { } stated } => [new(stated, Ink.Error), "　"],
                _ => [],
            };
            page.Paragraph(2, 4, [new Span(mark + " ", ink), Words.Position(finding.At, view.Document.Format) + "　", .. change, finding.Rule.Title, new($" {finding.Rule.Id}", Ink.Faint)]);
        }

        var grave = view.Shown.Count(f => f.Severity > Severity.Info);
        var rest = Math.Max(0, grave - MostFindings);
        var hints = view.Shown.Count - grave;
        if (rest + hints > 0)
        {
            page.Paragraph(2, 4, new Span($"另有{(rest > 0 ? $"错误和存疑 {rest} 处" : "")}{(rest > 0 && hints > 0 ? "、" : "")}{(hints > 0 ? $"提示 {hints} 处" : "")}，单独审核这个文件可见全文", Ink.Faint));
        }
        else if (view.Shown.Count == 0 && view.Verdict.IsClean)
        {
            page.Paragraph(2, 2, new Span("没有要列出的疑点", Ink.Faint));
        }

        if (!view.Verdict.IsClean)
        {
            page.Paragraph(2, 2, view.Counted.Count == 0 ? TextReporter.SpanOf(view.Verdict) : new Span(view.Verdict.Reservation, Ink.Warning));
        }
    }
}
