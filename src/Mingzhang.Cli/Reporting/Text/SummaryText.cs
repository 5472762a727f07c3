using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>The table at the end of a run over many files.</summary>
internal static class SummaryText
{
    /// <summary>Writes the table and one closing sentence.</summary>
    public static void Write(TextPage page, RunSummary summary)
    {
        page.Heading("汇总");
        page.Blank();
        var table = new TextTable(
            new TextColumn("文件", Least: 24, KeepEnd: true),
            new TextColumn("报表", Least: 13),
            new TextColumn("单位", Least: 10),
            new TextColumn("年度", Right: true),
            new TextColumn("读懂", Right: true),
            new TextColumn("错误", Right: true),
            new TextColumn("存疑", Right: true),
            new TextColumn("提示", Right: true),
            new TextColumn("状态", Least: 10));
        foreach (var row in summary.Rows)
        {
            table.Add(
                row.Input.ShownRelative,
                row.Form,
                row.Unit,
                row.Year?.ToString() ?? "",
                !row.IsDisclosure ? "" : Words.Percent(row.Understood, row.Numbers),
                Count(row, row.Errors, Ink.Error),
                Count(row, row.Warnings, Ink.Warning),
                Count(row, row.Infos, Ink.Info),
                new Span(row.Status, row.Failed || row.Errors > 0 ? Ink.Error : row.Warnings > 0 ? Ink.Warning : Ink.Plain));
        }

        table.Write(page);
        page.Blank();
        page.Paragraph(0, 0, Closing(summary));
    }

    /// <summary>One sentence on the whole run.</summary>
    public static string Closing(RunSummary summary)
    {
        var rows = summary.Rows;
        var begin = summary.Interrupted ? $"已中断：{summary.Asked} 个文件完成 {rows.Count} 个" : $"共 {rows.Count} 个文件";
        var failed = rows.Count(r => r.Failed);
        var others = rows.Count(r => !r.Failed && !r.IsDisclosure);
        return $"{begin}；错误 {rows.Sum(r => r.Errors)} 处，存疑 {rows.Sum(r => r.Warnings)} 处，提示 {rows.Sum(r => r.Infos)} 处" +
            (others > 0 ? $"；{others} 个文件未识别为决算公开文本" : "") +
            (failed > 0 ? $"；{failed} 个文件读不了。" : "。");
    }

    private static Span Count(SummaryRow row, int count, Ink ink) =>
        !row.IsDisclosure ? "" : new Span(count.ToString(), count > 0 ? ink : Ink.Faint);
}
