using Mingzhang.Cli.Auditing;
using static System.Net.WebUtility;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>The page that leads to the reports of many files.</summary>
internal static class HtmlIndex
{
    /// <summary>Writes the page.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="summary">The run.</param>
    /// <param name="pages">The name of each row's report below the same directory; null where there is none.</param>
    public static void Write(TextWriter html, RunSummary summary, IReadOnlyList<string?> pages)
    {
        HtmlReporter.Begin(html, "明账审核报告汇总");
        html.Write($"<header>\n<p class=\"brand\">明账审核报告</p>\n<h1>汇总</h1>\n<p class=\"meta\">{HtmlEncode(Text.SummaryText.Closing(summary))}</p>\n</header>\n");
        html.Write("<section id=\"coverage\" class=\"summary\" aria-label=\"各个文件\">\n<div class=\"table\" role=\"region\" aria-label=\"各个文件\" tabindex=\"0\"><table>\n");
        html.Write("<thead><tr><th>文件</th><th>报表</th><th>单位</th><th>年度</th><th>读懂</th><th>错误</th><th>存疑</th><th>提示</th><th>状态</th></tr></thead>\n<tbody>\n");
        foreach (var (row, page) in summary.Rows.Zip(pages))
        {
            var name = HtmlEncode(row.Input.ShownRelative);
            html.Write($"<tr><td>{(page is null ? name : $"<a href=\"{Words.Uri(page)}\">{name}</a>")}</td>{(row.Failed ? $"<td colspan=\"7\">{HtmlEncode(row.Reason)}</td>" : Cells(row))}");
            html.Write($"<td>{HtmlEncode(row.Status)}</td></tr>\n");
        }

        html.Write("</tbody></table></div>\n</section>\n</body>\n</html>\n");
    }

    /// <summary>Between the name of a file that was read and what became of it.</summary>
    private static string Cells(SummaryRow row)
    {
        var counts = !row.IsDisclosure
            ? "<td></td><td></td><td></td><td></td>"
            : $"<td class=\"n\">{Words.Percent(row.Understood, row.Numbers)}</td><td class=\"n\">{row.Errors}</td><td class=\"n\">{row.Warnings}</td><td class=\"n\">{row.Infos}</td>";
        return $"<td>{HtmlEncode(row.Form)}</td><td>{HtmlEncode(row.Unit)}</td><td class=\"c\">{row.Year}</td>{counts}";
    }
}
