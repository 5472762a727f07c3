using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using static System.Net.WebUtility;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>One self-contained page: the document with marks, the list of findings beside it, the account at the end.</summary>
internal sealed class HtmlReporter(TextWriter writer) : IReporter
{
    public void Add(FileResult result)
    {
        if (result is AuditedFile { View: var view })
        {
            Page(result.Input.ShownPath, view);
        }
    }

    public void Finish(RunSummary summary)
    {
    }

    /// <summary>Opens a page: its head and the style.</summary>
    public static void Begin(TextWriter html, string title)
    {
        html.Write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Write("<meta name=\"generator\" content=\"mz\">\n");
        html.Write($"<title>{HtmlEncode(title)}</title>\n<style>\n{Resource("report.css")}</style>\n</head>\n<body>\n");
    }

    private void Page(string path, AuditView view)
    {
        var disclosure = view.Disclosure;
        var marks = new Marks(view);
        var name = Path.GetFileName(path);
        Begin(writer, $"明账审核报告：{name}");
        writer.Write("<a class=\"skip\" href=\"#list\">跳到疑点清单</a>\n<header>\n<p class=\"brand\">明账审核报告</p>\n");
        writer.Write($"<h1>{HtmlEncode(disclosure.Unit ?? name)}{(disclosure.Year is { } year ? $" <span>{year} 年度</span>" : "")}</h1>\n");
        writer.Write($"<p class=\"meta\">{HtmlEncode(path)}　{Words.Of(view.Document.Format)}{(disclosure.Form.Length > 0 ? $"　报表体系 {HtmlEncode(disclosure.Form)}{(disclosure.FormIsNearest ? "（取最接近的）" : "")}" : "")}</p>\n");
        writer.Write("<ul class=\"totals\">\n");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            var count = view.Count(severity);
            writer.Write($"<li class=\"{(count > 0 ? MarkedText.Class(severity) : "zero")}\"><strong>{count}</strong> {Words.Of(severity)}</li>\n");
        }

        writer.Write($"<li><strong>{Words.Percent(disclosure.Numbers.Understood, disclosure.Numbers.Total)}</strong> 数字读懂</li>\n</ul>\n");
        foreach (var warning in view.Reservations)
        {
            writer.Write($"<p class=\"warning-line\">注意：{HtmlEncode(warning)}</p>\n");
        }

        writer.Write("</header>\n<div class=\"columns\">\n<main aria-label=\"公开文本\">\n<h2 class=\"sr\">公开文本</h2>\n<article>\n");
        DocumentHtml.Write(writer, view, marks);
        writer.Write("</article>\n</main>\n");
        FindingsHtml.Write(writer, view, marks);
        writer.Write("</div>\n");
        CoverageHtml.Write(writer, view, marks);
        writer.Write($"<a class=\"to-list\" href=\"#list\">疑点 {view.Shown.Count}</a>\n<script>\n{Resource("report.js")}</script>\n</body>\n</html>\n");
        writer.Flush();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReporter).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
