using Mingzhang.Catalog.Performance;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Results;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>The year of an office that does not exist: two projects and the whole unit, with evidence, monitoring and findings.</summary>
internal static class Office
{
    public const string Name = "青岚市人民政府驻厦门联络处";

    /// <summary>The year by the profile of a form set.</summary>
    public static FilledPerformance Of(string form) => new(Sample.Catalog.FindFormSet(form)!, Sample.Catalog.ProfileOf(form), Year, [new("P01", "项目决策情况", "项目按年度招商计划立项，预算按场次测算。")])
    {
        // The annex is Hunan's.
        Basics = form != "hunan-2023" ? BasicData.None : new(
            new Dictionary<FactKey, decimal>
            {
                [FactKey.Parse("staff item=establishment")] = 12, [FactKey.Parse("staff item=active")] = 9,
                [FactKey.Parse("annex-cost item=office")] = 26_400, [FactKey.Parse("buildings item=approved-size")] = 0, [FactKey.Parse("buildings item=actual-size")] = 0,
                [FactKey.Parse("buildings item=budget")] = 0, [FactKey.Parse("buildings item=actual-cost")] = 0,
            },
            "短途出行以公共交通为主，会议优先采用线上方式。"),
    };

    public static PerformanceYear Year { get; } = new()
    {
        Unit = Name,
        Year = 2024,
        Evaluations =
        [
            Project("P01", "招商联络经费", 80, 86.4m, 83.5m) with
            {
                Goal = "联络企业，推介青岚产业，促成投资项目落地。",
                Achieved = "走访企业20批次，签约项目2个，实际进资1个。",
                Indicators =
                [
                    Row("01", "成本指标", "经济成本指标", "推介活动场地费", "≤30万元", "31.5万元", 20) with { Kind = IndicatorKind.Cost, Attachments = ["场地合同.pdf"], Reason = "一场活动改到展会期间", Remedy = "错峰定期" },
                    Row("02", "产出指标", "数量指标", "引进投资项目数", "≥3个", "", 20) with { Count = "计数 投资项目 阶段=已签约|实际进资" },
                    Row("03", "产出指标", "数量指标", "走访企业和机构批次", "≥18批次", "", 20) with { Count = "合计 走访接待.批次 类型=外出走访" },
                    Row("04", "效益指标", "社会效益指标", "青岚产业知晓度", "有效提升", "达成年度指标", 20) with { Kind = IndicatorKind.Benefit, Attachments = ["媒体报道.pdf"] },
                    Row("05", "满意度指标", "服务对象满意度指标", "客商满意度", "≥90%", "", 10) with { Kind = IndicatorKind.Satisfaction, Count = "满意率 满意度调查 调查对象=客商" },
                ],
            },
            Project("P02", "办公用房修缮", 40, 40, 22.8m) with
            {
                Goal = "完成办公用房屋面修缮。",
                Achieved = "修缮面积510平方米。",
                ExecutionReason = "尾款在保修期满后支付",
                Indicators =
                [
                    Row("01", "产出指标", "数量指标", "修缮面积", "≥500平方米", "510平方米", 30) with { Attachments = ["竣工图.pdf"] },
                    Row("02", "产出指标", "质量指标", "一次验收合格率", "=100%", "100%", 20) with { Attachments = ["验收单.pdf"] },
                    Row("03", "效益指标", "可持续影响指标", "屋面保修年限", "≥5年", "5年", 30) with { Kind = IndicatorKind.Benefit, Attachments = ["保修书.pdf"] },
                    Row("04", "满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "87.5%", 10) with { Kind = IndicatorKind.Satisfaction, Attachments = ["问卷.pdf"], Reason = "施工期间影响办公" },
                ],
            },
            Project("Z01", Name, 300, 320, 310) with
            {
                Scope = EvaluationScope.WholeUnit,
                Department = "",
                Unit = "",
                Budget = new([new("年度资金总额", true) { Opening = TenThousand(300), Full = TenThousand(320), Executed = TenThousand(310) }])
                {
                    Parts = [new(false, "一般公共预算", TenThousand(306)), new(false, "其他资金", TenThousand(4)), new(true, "基本支出", TenThousand(203.7m)), new(true, "项目支出", TenThousand(106.3m))],
                },
                Goal = "做好联络、招商和服务保障。",
                Achieved = "各项工作按计划完成。",
                Indicators =
                [
                    Row("01", "产出指标", "数量指标", "报送信息篇数", "≥40篇", "46篇", 50) with { Attachments = ["报送清单.xlsx"] },
                    Row("02", "效益指标", "社会效益指标", "信息被采用篇数", "≥10篇", "12篇", 30) with { Kind = IndicatorKind.Benefit, Attachments = ["采用通报.pdf"] },
                    Row("03", "满意度指标", "服务对象满意度指标", "服务对象满意度", "≥95%", "96%", 10) with { Kind = IndicatorKind.Satisfaction, Attachments = ["问卷.pdf"] },
                ],
            },
        ],
        Evidence =
        [
            Investment("T001", "海峡冷链物流园", "已签约", 12_000), Investment("T002", "青岚岩茶精制厂", "实际进资", 3_000), Investment("T003", "竹纤维新材料", "在谈", 0),
            Visit("V001", "走访闽南商会", 12), Visit("V002", "走访机械企业", 8),
            new()
            {
                Id = "S001", Kind = "survey", Date = new(2024, 12, 5), Title = "客商问卷", Project = "P01", Attachments = ["问卷汇总.xlsx"],
                Words = new Dictionary<string, string> { ["object"] = "客商" },
                Numbers = new Dictionary<string, decimal> { ["issued"] = 50, ["valid"] = 48 },
                Answers = [new("总体评价", "满意", 30), new("总体评价", "基本满意", 15), new("总体评价", "不满意", 3)],
            },
        ],
        Snapshots = [new("P01", new(2024, 9, 30), TenThousand(50), new Dictionary<string, string> { ["01"] = "20万元", ["04"] = "达成" })],
        Plan = [new("P01", "", new(2024, 9, 30), 70)],
        Measures = [new("M01", "加快支付", "综合科", new(2024, 11, 30)) { Evaluation = "P01", Done = new(2024, 11, 20), Proof = ["支付凭证.pdf"] }],
        Findings = [new("W01", "P01", "投资项目签约少于目标", [new("W01-1", "逐个跟踪在谈项目", "经济联络科", new(2025, 6, 30)) { Evaluation = "P01" }])],
    };

    private static Evaluation Project(string id, string name, decimal opening, decimal full, decimal executed) => new()
    {
        Id = id,
        Name = name,
        Year = 2024,
        Department = Name,
        Unit = Name,
        ExecutionWeight = 10,
        Budget = new(
        [
            new("年度资金总额", true) { Opening = TenThousand(opening), Full = TenThousand(full), Executed = TenThousand(executed) },
            new("政府预算资金", false) { Opening = TenThousand(opening), Full = TenThousand(full), Executed = TenThousand(executed) },
        ]),
    };

    private static Amount TenThousand(decimal value) => new(value, 2, QuantityUnit.TenThousandYuan);

    private static Indicator Row(string id, string level1, string level2, string name, string target, string actual, decimal weight) => new()
    {
        Id = id, Level1 = level1, Level2 = level2, Name = name, Target = target, Unit = IndicatorValue.Parse(target)?.Words ?? "", Actual = actual, Weight = weight, Kind = IndicatorKind.Output,
    };

    private static EvidenceRecord Investment(string id, string title, string stage, decimal signed) => new()
    {
        Id = id, Kind = "investment", Date = new(2024, 6, 18), Title = title, Project = "P01", Attachments = stage == "在谈" ? [] : ["协议.pdf"],
        Words = new Dictionary<string, string> { ["stage"] = stage },
        Numbers = new Dictionary<string, decimal> { ["signed"] = signed },
    };

    private static EvidenceRecord Visit(string id, string title, decimal batches) => new()
    {
        Id = id, Kind = "visit", Date = new(2024, 4, 2), Title = title, Project = "P01", Attachments = ["走访记录.pdf"],
        Words = new Dictionary<string, string> { ["type"] = "外出走访" },
        Numbers = new Dictionary<string, decimal> { ["batches"] = batches },
    };
}
