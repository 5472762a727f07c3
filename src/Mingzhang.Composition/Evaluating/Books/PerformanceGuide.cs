using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents.Workbooks;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>The first sheet (说明): what to fill in, in which order, and which command does what.</summary>
internal static class PerformanceGuide
{
    /// <summary>The sheet.</summary>
    public static BookSheet Sheet(FormSet form, PerformanceProfile profile)
    {
        string[] lines =
        [
            $"报表体系：{form.Title}（{form.Id}）；评分口径：{profile.Title}，依据：{profile.Basis}。",
            "黄色格子可以填，灰色格子自动计算；得分、执行率、等级都不填，由 mz 按口径计算。",
            "1. 年初：在“评价对象”“资金”“指标”填目标和分值，核对栏显示“符合”后，运行 mz perf check 检查目标。",
            "2. 年中：在“监控”填截至某日的进展和累计执行数，运行 mz perf monitor --date 日期，按红黄绿灯在“纠偏措施”写明措施。",
            "3. 全年：随时在佐证各表登记记录；指标的“统计口径”写明数什么，完成值就由台账得出。",
            "   计数 投资项目 阶段=已签约|实际进资 ；合计 走访接待.批次 类型=外出走访 ；满意率 满意度调查 调查对象=客商",
            "   均值 培训.费用/参训人数 ；比率 信息报送.采用篇数/报送篇数 ；占比 投资项目 阶段=实际进资 其中 阶段=已签约|实际进资",
            "4. 年末：填完成值、偏差原因、改进措施，运行 mz perf score 看每项得分的来历；在“整改与应用”写明问题和措施。",
            "5. 公开：运行 mz perf report 写出自评表和评价报告，或用 mz compose 填报.xlsx --perf 本文件，与决算一起成文。",
            $"等级：{string.Join("，", profile.Grades.Bands.Select(b => $"{b.From:0.##} 分以上为“{b.Grade}”"))}。",
            $"分值结构：{string.Join("；", profile.Structures.Select(s => s.Title))}。",
        ];
        return new("说明",
        [
            new(new(0, 0), Looks.Title with { Align = CellAlign.Left }) { Text = "预算绩效工作簿" },
            .. lines.Select((line, i) => new BookCell(new(i + 2, 0), Looks.Plain) { Text = line }),
        ])
        { Widths = [120], IsLandscape = true };
    }
}
