using Mingzhang.Audit.Comparing;
using Mingzhang.Cli.Text;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>What two disclosures say differently, for people.</summary>
internal static class DiffText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextPage page, DisclosureDiff diff)
    {
        page.Line(new Span("明账比对", Ink.Strong));
        page.Field(2, diff.IsYearOnYear ? "上年" : "甲", Side(diff.Before));
        page.Field(2, diff.IsYearOnYear ? "本年" : "乙", Side(diff.After));
        if (diff.Before.Unit != diff.After.Unit)
        {
            page.Field(2, "注意", new Span("两个文件的单位不同", Ink.Warning));
        }

        if (!diff.IsYearOnYear && diff.Before.Year != diff.After.Year)
        {
            page.Field(2, "注意", new Span("两个文件的年度不同又不相邻，按同名数据比对", Ink.Warning));
        }

        page.Field(2, "结果", Outcome(diff));
        if (diff.Changes.Any(c => c.Difference is not null))
        {
            page.Field(2, "说明", "增减按两个文件所写的数相减，与由元换算后再减的可能有尾数差异");
        }

        page.Blank();
        var explained = diff.Changes.Where(c => c.NeedsReason).ToList();
        if (explained.Count > 0)
        {
            page.Heading($"需要说明原因的变动（{explained.Count}）");
            page.Blank();
            explained.ForEach(c => Explain(page, c));
            page.Blank();
        }

        foreach (var group in diff.Changes.Where(c => !c.NeedsReason).GroupBy(c => Words.Group(c.Place)))
        {
            page.Heading($"{group.Key}（{group.Count()}）");
            page.Blank();
            Tabulate(page, diff.IsYearOnYear, group);
            page.Blank();
        }
    }

    private static string Side(Disclosure disclosure) =>
        $"{disclosure.Path}（{disclosure.Unit ?? "单位未识别"}，{(disclosure.Year is { } year ? $"{year} 年" : "年度未识别")}）";

    private static string Outcome(DisclosureDiff diff)
    {
        if (diff.Changes.Count == 0)
        {
            return "数据没有不同";
        }

        var (added, gone) = (diff.Changes.Count(c => c.Before is null), diff.Changes.Count(c => c.After is null));
        var without = diff.Changes.Count(c => c.NeedsReason && c.Reason is null);
        return $"改变 {diff.Changes.Count - added - gone} 项，新增 {added} 项，消失 {gone} 项" +
            (diff.IsYearOnYear ? $"；需要说明原因的 {diff.Changes.Count(c => c.NeedsReason)} 项，其中 {without} 项没有说明" : "");
    }

    private static void Explain(TextPage page, FactChange change)
    {
        page.Paragraph(2, 2, new(change.Name, Ink.Strong), $"  {change.Before!.Amount} → {change.After!.Amount}  {Movement(change)}");
        page.Paragraph(4, 0, change.Reason switch
        {
            null => new Span("没有说明原因", Ink.Error),
            "" => "已说明",
            var reason => $"原因：{reason}",
        });
    }

    /// <summary>增加 23.79万元，增长 5.65%.</summary>
    private static string Movement(FactChange change)
    {
        if (change.Difference is not { } difference)
        {
            return "";
        }

        var isUp = difference.Value > 0;
        var amount = (difference with { Value = Math.Abs(difference.Value) }).ToString();
        return (isUp ? "增加 " : "减少 ") + amount + (change.Rate is { } rate ? $"，{(isUp ? "增长" : "下降")} {Math.Abs(rate):0.00}%" : "");
    }

    private static void Tabulate(TextPage page, bool isYearOnYear, IEnumerable<FactChange> changes)
    {
        var table = new TextTable(
            new TextColumn("数据", Least: 20),
            new TextColumn(isYearOnYear ? "上年" : "甲", Right: true),
            new TextColumn(isYearOnYear ? "本年" : "乙", Right: true),
            new TextColumn("增减", Right: true),
            new TextColumn("%", Right: true));
        foreach (var change in changes)
        {
            table.Add(
                change.Name,
                new Span(change.Before?.Amount.ToString() ?? "（无）", change.Before is null ? Ink.Faint : Ink.Plain),
                new Span(change.After?.Amount.ToString() ?? "（无）", change.After is null ? Ink.Faint : Ink.Plain),
                change.Difference is { } difference ? $"{(difference.Value > 0 ? "+" : "")}{difference.Digits}" : "",
                change.Rate is { } rate ? $"{rate:+0.00;-0.00;0.00}" : "");
        }

        table.Write(page, indent: 2);
    }
}
