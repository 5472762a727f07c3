using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Text;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>The account of what was and was not checked, at the end of the report.</summary>
internal static class CoverageText
{
    private const int MostPlaces = 20;

    /// <summary>Writes the account.</summary>
    public static void Write(TextPage page, AuditView view)
    {
        var report = view.Report;
        page.Heading("审核范围");
        page.Blank();
        Numbers(page, view.Disclosure, view.Document.Format);
        page.Field(2, "核对", $"共 {report.Held + report.WithinRounding + report.Broken} 次：相符 {report.Held}，尾数误差内相符 {report.WithinRounding}，不符 {report.Broken}；另有 {report.NotApplicable} 次不适用");
        page.Field(2, "规则", $"共 {report.Outcomes.Count} 条，核对到 {Coverage.RulesChecked(report)} 条");
        foreach (var group in Coverage.NotApplicable(report))
        {
            page.Field(2, "不适用", $"{group.Why}（{group.Checks} 次）：{Coverage.Name(group.Rules)}");
        }
    }

    /// <summary>Writes how many numbers were understood, and which were not.</summary>
    public static void Numbers(TextPage page, Disclosure disclosure, DocumentFormat format)
    {
        var numbers = disclosure.Numbers;
        page.Field(2, "数字", $"共 {numbers.Total} 个，读懂 {numbers.Understood} 个（{Words.Percent(numbers.Understood, numbers.Total)}），未读懂 {numbers.NotUnderstood.Count} 个");
        if (Coverage.SaidOnce(disclosure.Ledger) is var once and > 0)
        {
            page.Field(2, "", $"读懂的数字中有 {once} 个不属于报表和自评表，文中也只写了一次，只能与同一句话核对");
        }

        foreach (var place in numbers.NotUnderstood.Take(MostPlaces))
        {
            var names = Words.Names(place);
            page.Field(2, "未读懂", $"“{place.Quote}”　{Words.Position(place, format)}" + (names.Length > 0 ? "，" + names : ""));
        }

        if (numbers.NotUnderstood.Count > MostPlaces)
        {
            page.Field(2, "未读懂", $"……另有 {numbers.NotUnderstood.Count - MostPlaces} 个，全部位置见 --format json");
        }
    }
}
