using Mingzhang.Catalog;

namespace Mingzhang.Cli.Tests.Fakes;

/// <summary>A small rule book with one rule of each severity.</summary>
internal static class FakeRules
{
    public static Rule Disagree { get; } = new()
    {
        Id = "MZ0101",
        Name = "statements-disagree",
        Title = "同一数据前后不一",
        Severity = Severity.Error,
        Message = "{label}在{place}为{other}，此处为{stated}",
        Basis = "部门决算公开应当数据真实、前后一致。",
        Explanation = "同一项数据在各表和说明中应当相同。逐处比较，多数一致、又能使勾稽关系成立的为准。",
        Remedy = "核对原始报表，改为一致的数。",
        Since = "0.1.0",
        Cases =
        [
            new("说明中的数与表不同", "fires", "| 项目 | 金额 |\n|---|---|\n| 合计 | 306.02 |\n\n本年收入合计 306.20 万元。", ["306.20 → 306.02"]),
            new("说明中的数与表相同", "passes", "| 项目 | 金额 |\n|---|---|\n| 合计 | 306.02 |\n\n本年收入合计 306.02 万元。", []),
        ],
    };

    public static Rule Completion { get; } = new()
    {
        Id = "MZ0302",
        Name = "wrong-completion",
        Title = "完成率与金额不符",
        Severity = Severity.Error,
        Message = "{stated}",
        Basis = "完成率等于决算数除以预算数。",
        Explanation = "以决算数、预算数的取值区间计算完成率的区间，与所写百分比的区间比较。",
        Remedy = "按决算数除以预算数重新计算。",
        Since = "0.1.0",
        Cases = [new("差在尾数之内", "edge", "年初预算 3.00 万元，决算 2.70 万元，完成 89.95%。", [])],
    };

    public static Rule Rank { get; } = new()
    {
        Id = "MZ0802",
        Name = "foreign-body",
        Title = "出现其他单位的称谓",
        Severity = Severity.Warning,
        Message = "{stated}",
        Basis = "公开文本应当是本单位的情况。",
        Explanation = "套用模板时容易留下其他单位或其他级次的称谓。",
        Remedy = "改为本单位的称谓。",
        Since = "0.1.0",
        Cases = [],
    };

    public static Rule Swing { get; } = new()
    {
        Id = "MZ1001",
        Name = "large-change",
        Title = "变动较大而没有说明原因",
        Severity = Severity.Info,
        Message = "{stated}",
        Basis = "增减变动情况应当说明原因。",
        Explanation = "变动超过三成的，读者会问为什么。",
        Remedy = "补充原因。",
        Since = "0.1.0",
        Cases = [],
    };

    public static RuleBook Book { get; } = new(
        [new("01", "同一数据"), new("03", "文字中的推算数"), new("08", "模板残留"), new("10", "合理性")],
        [Disagree, Completion, Rank, Swing]);
}
