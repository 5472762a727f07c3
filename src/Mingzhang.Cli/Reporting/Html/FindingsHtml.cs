using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Documents;
using Mingzhang.Facts;
using static System.Net.WebUtility;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Writes the list of findings beside the document.</summary>
internal static class FindingsHtml
{
    /// <summary>Writes the list with its filters.</summary>
    public static void Write(TextWriter html, AuditView view, Marks marks)
    {
        html.Write("<aside id=\"list\" aria-label=\"疑点清单\">\n<div class=\"bar\"><h2>疑点清单</h2>\n");
        if (view.Shown.Count == 0)
        {
            html.Write($"</div>\n<p class=\"none\">{(view.Counted.Count == 0 ? HtmlEncode(view.Verdict.Text) : "没有要列出的疑点")}。</p>\n</aside>\n");
            return;
        }

        html.Write("<fieldset class=\"filter\"><legend>按严重程度筛选</legend>\n");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            var count = view.Shown.Count(f => f.Severity == severity);
            html.Write($"<label class=\"{MarkedText.Class(severity)}\"><input type=\"checkbox\" checked data-severity=\"{MarkedText.Class(severity)}\">{Words.Of(severity)} {count}</label>\n");
        }

        html.Write("</fieldset></div>\n<ol>\n");
        foreach (var (index, finding) in view.Shown.Index())
        {
            Entry(html, finding, index + 1, view.Document.Format, marks);
        }

        html.Write("</ol>\n</aside>\n");
    }

    private static void Entry(TextWriter html, Finding finding, int number, DocumentFormat format, Marks marks)
    {
        html.Write($"<li id=\"f{number}\" class=\"finding {MarkedText.Class(finding.Severity)}\" data-n=\"{number}\" data-severity=\"{MarkedText.Class(finding.Severity)}\" tabindex=\"-1\">\n");
        var title = $"<span class=\"no {MarkedText.Class(finding.Severity)}\">{number}</span><span class=\"title\">{HtmlEncode(finding.Rule.Title)}</span>";
        html.Write(marks.Has($"m{number}") ? $"<h3><a href=\"#m{number}\">{title}</a></h3>\n" : $"<h3>{title}</h3>\n");
        html.Write($"<p class=\"meta\">{Words.Of(finding.Severity)}　{HtmlEncode(finding.Rule.Id)}　{HtmlEncode(Words.Position(finding.At, format))}{Names(finding.At)}</p>\n");
        Change(html, finding);
        html.Write($"<p>{HtmlEncode(finding.Message)}</p>\n<dl>\n");
        Field(html, "处理", HtmlEncode(finding.Rule.Remedy));
        if (finding.Related.Count > 0)
        {
            Field(html, "对照", string.Join("<br>", finding.Related.Select((p, i) => Related(p, $"r{number}-{i + 1}", format, marks))));
        }

        var consequences = string.Join("<br>", Words.Consequences(finding).Select(HtmlEncode));
        if (consequences.Length > 0)
        {
            Field(html, "牵连", consequences);
        }

        Field(html, "依据", HtmlEncode(finding.Rule.Basis));
        html.Write("</dl>\n</li>\n");
    }

    private static void Change(TextWriter html, Finding finding)
    {
        if (finding.Stated is null && finding.Expected is null)
        {
            return;
        }

        html.Write("<p class=\"change\">");
        if (finding.Stated is { } stated)
        {
            html.Write(finding.Expected is null
                ? $"<span class=\"stated\">“{HtmlEncode(stated)}”</span>"
                : $"<del><span class=\"sr\">原文</span>{HtmlEncode(stated)}</del>");
        }

        if (finding.Expected is { } expected)
        {
            html.Write($"<span class=\"arrow\">{(finding.Stated is null ? "应有" : "应为")}</span><ins>{HtmlEncode(expected)}</ins>");
        }

        html.Write("</p>\n");
    }

    private static string Related(Place place, string id, DocumentFormat format, Marks marks)
    {
        var quote = $"“{HtmlEncode(Words.Quote(place))}”";
        var where = HtmlEncode(Words.Position(place, format));
        var names = Words.Names(place);
        return (marks.Has(id) ? $"<a href=\"#{id}\">{quote}</a>" : quote) + $" {where}" + (names.Length > 0 ? $"，{HtmlEncode(names)}" : "");
    }

    private static string Names(Place place)
    {
        var names = Words.Names(place);
        return names.Length > 0 ? $"<br>{HtmlEncode(names)}" : "";
    }

    private static void Field(TextWriter html, string label, string content) => html.Write($"<div><dt>{label}</dt><dd>{content}</dd></div>\n");
}
