using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Performance;
using Mingzhang.Performance.Importing;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Results;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>What the commands of <c>mz perf</c> say.</summary>
internal static class PerfText
{
    /// <summary>What a run is about.</summary>
    public static void Head(TextPage page, string title, string path, FilledPerformance filled)
    {
        page.Line(new Span(title, Ink.Strong));
        page.Field(2, "依据", path);
        page.Field(2, "单位", $"{filled.Year.Unit}，{filled.Year.Year} 年度");
        page.Field(2, "口径", $"{filled.Profile.Title}（{filled.Profile.Basis}）");
    }

    /// <summary>A workbook that was made.</summary>
    public static void Made(TextPage page, string path, PerformanceYear year, PerformanceProfile profile)
    {
        page.Line(new Span("已写出绩效工作簿", Ink.Strong), "  ", path);
        page.Field(2, "单位", $"{(year.Unit.Length > 0 ? year.Unit : "（未填，请在“单位”表填写）")}，{year.Year} 年度");
        page.Field(2, "口径", $"{profile.Title}（{profile.Basis}）");
        foreach (var evaluation in year.Evaluations)
        {
            page.Field(2, evaluation.Id, $"{(evaluation.Name.Length > 0 ? evaluation.Name : "（未命名）")}，{evaluation.Indicators.Count} 项指标");
        }
    }

    /// <summary>Notices, the gravest first.</summary>
    public static void Notices(TextPage page, IReadOnlyList<Notice> notices, string none)
    {
        page.Blank();
        if (notices.Count == 0)
        {
            page.Paragraph(2, 0, new Span(none, Ink.Right));
            return;
        }

        foreach (var group in notices.GroupBy(n => n.Severity).OrderByDescending(g => g.Key))
        {
            page.Heading($"{Words.Of(group.Key)}（{group.Count()}）");
            foreach (var notice in group)
            {
                page.Paragraph(2, 2, new(notice.Subject, Ink.Faint), "  ", new(notice.Message, InkOf(group.Key)));
            }
        }
    }

    /// <summary>An evaluation's scores with how each came about.</summary>
    public static void Card(TextPage page, Scorecard card)
    {
        page.Blank();
        page.Heading($"{card.Evaluation.Id}  {card.Evaluation.Name}");
        var table = new TextTable(new("指标", Least: 16), new("指标值", Least: 8), new("完成值", Least: 8), new("分值", Right: true), new("得分", Right: true));
        if (card.Execution.Weight > 0)
        {
            table.Add("预算执行率", "", card.Execution.Rate is { } rate ? $"{rate:0.00}%" : "", $"{card.Execution.Weight:0.##}", Scored(card.Execution.Score, card.Execution.Weight));
        }

        foreach (var group in card.Groups)
        {
            table.Add(new(group.Name, Ink.Strong), "", "", new($"{group.Weight:0.##}", Ink.Strong), new($"{group.Score:0.##}", Ink.Strong));
            foreach (var sub in group.Groups)
            {
                table.Add("  " + sub.Name, "", "", new($"{sub.Weight:0.##}", Ink.Faint), new($"{sub.Score:0.##}", Ink.Faint));
                foreach (var scored in card.Indicators.Where(i => i.Indicator.Level1 == group.Name && i.Indicator.Level2 == sub.Name))
                {
                    table.Add($"    {scored.Indicator.Name}", scored.Indicator.Target, scored.Actual, $"{scored.Indicator.Weight:0.##}", Scored(scored.Score, scored.Indicator.Weight ?? 0));
                }
            }
        }

        table.Add(new("总分", Ink.Strong), "", card.Grade is { } grade ? $"等级“{grade}”" : "", new($"{card.TotalWeight:0.##}", Ink.Strong), new($"{card.TotalScore:0.##}", Ink.Strong));
        table.Write(page, 2);
        page.Blank();
        page.Paragraph(2, 0, new Span("得分来历", Ink.Strong));
        page.Paragraph(4, 2, "预算执行率：", card.Execution.Explanation);
        foreach (var scored in card.Indicators)
        {
            page.Paragraph(4, 2, new(scored.Indicator.Id, Ink.Faint), $" {scored.Indicator.Name}：{scored.Explanation}{Records(scored)}");
        }

        page.Paragraph(2, 0, "下年预算建议：", BudgetSuggestion.Of(card).Explanation);
    }

    /// <summary>How evaluations stand on a day.</summary>
    public static void Progress(TextPage page, FilledPerformance filled, IReadOnlyList<ProgressReport> reports, DateOnly date)
    {
        foreach (var report in reports)
        {
            page.Blank();
            page.Heading($"{report.Evaluation}  {filled.Year.Evaluations.First(e => e.Id == report.Evaluation).Name}  {report.Date:yyyy-MM-dd}，全年已过 {report.Elapsed:0.0}%");
            var table = new TextTable(new("灯"), new("事项", Least: 16), new("完成", Right: true), new("应完成", Right: true), new("落后", Right: true));
            foreach (var line in report.Indicators.Prepend(report.Budget))
            {
                table.Add(LightOf(line.Light), line.Name, Percent(line.Reached), Percent(line.Planned ?? line.Straight), Percent(line.Behind));
            }

            table.Write(page, 2);
        }

        foreach (var silent in filled.Year.Evaluations.Where(e => !reports.Any(r => r.Evaluation == e.Id)))
        {
            page.Blank();
            page.Paragraph(2, 0, new Span($"{silent.Id} {silent.Name}：到 {date:yyyy-MM-dd} 为止没有填报监控数据。", Ink.Warning));
        }

        Notices(page, [.. reports.SelectMany(r => r.Notices)], "各项进度正常。");
    }

    /// <summary>Where printed forms differ from what the rules give.</summary>
    public static void Differences(TextPage page, IReadOnlyList<Recomputation> recomputed)
    {
        foreach (var one in recomputed)
        {
            page.Blank();
            page.Heading($"{one.Form.Evaluation.Name}：重新计分 {one.TotalScore:0.##}");
            page.Paragraph(2, 0, new Span(one.Assumed, Ink.Faint));
            if (one.Differences.Count == 0)
            {
                page.Paragraph(2, 0, new Span("与原表一致。", Ink.Right));
            }

            foreach (var difference in one.Differences)
            {
                Difference(page, difference, 2);
                foreach (var consequence in difference.Consequences)
                {
                    Difference(page, consequence, 6);
                }
            }
        }
    }

    private static void Difference(TextPage page, Difference d, int indent) => page.Paragraph(
        indent, 2, $"{d.Name}：原表", new(d.Cell.IsBlank ? "空白" : d.Cell.Text, Ink.Error), "，应为", new(d.Recomputed.Length > 0 ? d.Recomputed : "（无法计算）", Ink.Right), $"。{d.Explanation}");

    private static string Records(ScoredIndicator scored) =>
        scored.Evidence is { } evidence ? $"〔{evidence.Query}：{evidence.Records.Count} 条记录{(evidence.Records.Count > 0 ? " " + string.Join('、', evidence.Records.Take(8).Select(r => r.Id)) : "")}{(evidence.Records.Count > 8 ? " 等" : "")}〕" : "";

    private static Span Scored(decimal? score, decimal weight) => score is { } s ? new($"{s:0.##}", s < weight ? Ink.Warning : Ink.Plain) : new("—", Ink.Error);

    private static string Percent(decimal? value) => value is { } v ? $"{v:0.00}%" : "—";

    private static Span LightOf(LightColour? light) => light switch
    {
        LightColour.Green => new("绿", Ink.Right),
        LightColour.Yellow => new("黄", Ink.Warning),
        LightColour.Red => new("红", Ink.Error),
        _ => new("—", Ink.Faint),
    };

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Plain,
    };
}
