using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Editing;
using Mingzhang.Cli.Text;
using Mingzhang.Documents;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>What <c>mz fix</c> changed and what it leaves to a person.</summary>
internal static class FixText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextPage page, string path, OutputFile target, FixResult result)
    {
        var format = result.Audited.Document.Format;
        page.Line(new Span("明账改正", Ink.Strong));
        page.Field(2, "文件", $"{path}（{Words.Of(format)}）");
        page.Field(2, "写入", target.ToString());
        page.Field(2, "结果", Outcome(result));
        if (result.Changes.Count > 0 && Manner(format) is { } manner)
        {
            page.Field(2, "方式", manner);
        }

        if (result.Changes.Count > 0)
        {
            page.Blank();
            page.Heading($"已改正（{result.Changes.Count}）");
            page.Blank();
            foreach (var change in result.Changes)
            {
                Write(page, change, format);
            }
        }

        if (result.Open.Count > 0)
        {
            page.Blank();
            page.Heading($"需要人工处理（{result.Open.Count}）");
            page.Blank();
            foreach (var (finding, why) in result.Open.OrderByDescending(o => o.Finding.Severity))
            {
                FindingLine.Write(page, finding, format, $"{finding.Message}——{why}。");
            }
        }
    }

    private static string Outcome(FixResult result)
    {
        var verdict = Verdict.Of(result.Audited.Report.Disclosure);
        return (result.Changes.Count, result.Open.Count) switch
        {
            (0, 0) => $"{verdict.Text}；副本与原文件相同",
            (0, var open) => verdict.Qualify($"没有可以自动改正的疑点，{open} 处需要人工处理，副本与原文件相同"),
            (var made, 0) => $"改正 {made} 处，改后再审{verdict.Text}",
            var (made, open) => verdict.Qualify($"改正 {made} 处，{open} 处需要人工处理"),
        };
    }

    private static string? Manner(DocumentFormat format) => format switch
    {
        DocumentFormat.Docx => "修订（作者“明账”），可在 Word 或 WPS 里逐处接受或拒绝",
        DocumentFormat.Xlsx => "直接改值，单元格附批注说明原值",
        _ => "直接替换",
    };

    private static void Write(TextPage page, Change change, DocumentFormat format)
    {
        var at = change.Findings[0].At;
        var names = Words.Names(at);
        page.Paragraph(2, 2, new(change.Old, Ink.Error), "  →  ", new(change.New, Ink.Right), "  ", new(string.Join("、", change.Findings.Select(f => $"{f.Rule.Title} {f.Rule.Id}")), Ink.Faint));
        page.Paragraph(4, 0, Words.Position(at, format) + (names.Length > 0 ? "，" + names : ""));
    }
}
