using Mingzhang.Cli.Auditing;
using static System.Net.WebUtility;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Writes the account of what was and was not checked.</summary>
internal static class CoverageHtml
{
    /// <summary>Writes the section.</summary>
    public static void Write(TextWriter html, AuditView view, Marks marks)
    {
        var report = view.Report;
        var numbers = view.Disclosure.Numbers;
        html.Write("<section id=\"coverage\" aria-labelledby=\"coverage-title\">\n<h2 id=\"coverage-title\">审核范围</h2>\n<dl class=\"figures\">\n");
        Figure(html, "数字", numbers.Total, $"读懂 {numbers.Understood} 个（{Words.Percent(numbers.Understood, numbers.Total)}）");
        Figure(html, "相符", report.Held, "核对次数");
        Figure(html, "尾数误差内相符", report.WithinRounding, "四舍五入可以解释");
        Figure(html, "不符", report.Broken, "归为上列疑点");
        Figure(html, "不适用", report.NotApplicable, "原因见下");
        html.Write("</dl>\n");
        if (Coverage.SaidOnce(view.Disclosure.Ledger) is var once and > 0)
        {
            html.Write($"<p class=\"note\">读懂的数字中有 {once} 个不属于报表和自评表，文中也只写了一次，只能与同一句话核对。</p>\n");
        }

        NotUnderstood(html, view, marks);
        Rules(html, view);
        html.Write("</section>\n");
    }

    private static void NotUnderstood(TextWriter html, AuditView view, Marks marks)
    {
        var places = view.Disclosure.Numbers.NotUnderstood;
        if (places.Count == 0)
        {
            return;
        }

        html.Write($"<h3>没有读懂的数字（{places.Count}）</h3>\n<p class=\"note\">这些数字没有参加核对，文中以虚线标出。</p>\n<ul class=\"places\">\n");
        foreach (var (index, place) in places.Index())
        {
            var quote = HtmlEncode(place.Quote);
            html.Write($"<li>{(marks.Has($"u{index + 1}") ? $"<a href=\"#u{index + 1}\">{quote}</a>" : quote)} <span>{HtmlEncode(Words.Position(place, view.Document.Format))}</span></li>\n");
        }

        html.Write("</ul>\n");
    }

    private static void Rules(TextWriter html, AuditView view)
    {
        if (view.Report.Outcomes.Count == 0)
        {
            return;
        }

        html.Write("<h3>各条规则</h3>\n<div class=\"table\" role=\"region\" aria-label=\"各条规则\" tabindex=\"0\"><table class=\"rules\">\n<thead><tr><th>规则</th><th>名称</th><th>相符</th><th>尾数误差内</th><th>不符</th><th>不适用</th><th>不适用的原因</th></tr></thead>\n<tbody>\n");
        foreach (var outcome in view.Report.Outcomes)
        {
            html.Write($"<tr><td>{HtmlEncode(outcome.Rule.Id)}</td><td>{HtmlEncode(outcome.Rule.Title)}</td>{Number(outcome.Held)}{Number(outcome.WithinRounding)}{Number(outcome.Broken)}{Number(outcome.NotApplicable)}<td>{HtmlEncode(outcome.WhyNot ?? "")}</td></tr>\n");
        }

        html.Write("</tbody></table></div>\n");
    }

    private static string Number(int value) => value == 0 ? "<td class=\"n zero\">0</td>" : $"<td class=\"n\">{value}</td>";

    private static void Figure(TextWriter html, string label, int value, string note) =>
        html.Write($"<div><dt>{label}</dt><dd>{value}<small>{note}</small></dd></div>\n");
}
