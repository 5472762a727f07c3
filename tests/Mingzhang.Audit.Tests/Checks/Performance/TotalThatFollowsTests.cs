namespace Mingzhang.Audit.Tests.Checks.Performance;

/// <summary>What findings on scores say of the total: the printed scores, with nothing changed but what is found wrong.</summary>
public class TotalThatFollowsTests
{
    [Fact]
    public void The_total_keeps_scores_that_are_stricter_than_the_rules()
    {
        // 满意度 scored 6 where the rules would give more: no finding, so it stays 6.
        var audited = Form(funds: "100 | 120 | 120 | 10 | 100% | 10", village: "16个 | 30 | 30", satisfaction: "88% | 10 | 6", total: "96");

        Assert.Contains("应为 24 分，总分随之应为 90。", Assert.Single(audited.Findings, f => f.Rule.Id == "MZ0608").Message);
    }

    [Fact]
    public void Several_corrections_are_counted_together()
    {
        var audited = Form(funds: "100 | 120 | 120 | 10 | 100% | 10", village: "16个 | 30 | 30", satisfaction: "72% | 10 | 10", total: "100");

        Assert.All(audited.Findings.Where(f => f.Rule.Id == "MZ0608"), f => Assert.Contains("，连同表中其他得分的改正，总分应为 92。", f.Message));
        Assert.Equal(["30→24", "10→8"], audited.FindsOf("MZ0608"));
    }

    [Fact]
    public void Nothing_is_said_where_the_printed_total_is_no_sum()
    {
        var audited = Form(funds: "100 | 120 | 120 | 10 | 100% | 10", village: "16个 | 30 | 30", satisfaction: "92% | 10 | 10", total: "97");

        Assert.DoesNotContain("总分", Assert.Single(audited.Findings, f => f.Rule.Id == "MZ0608").Message);
    }

    [Fact]
    public void A_wrong_rate_whose_score_is_right_leaves_the_total()
    {
        var audited = Form(funds: "180 | 200 | 168.68 | 10 | 88.34% | 8.43", village: "22个 | 30 | 30", satisfaction: "88% | 10 | 6", total: "94.43");

        Assert.DoesNotContain("总分", Assert.Single(audited.Findings, f => f.Rule.Id == "MZ0605").Message);
    }

    [Fact]
    public void A_wrong_rate_takes_the_score_computed_from_it_and_the_total_along()
    {
        var audited = Form(funds: "180 | 200 | 168.68 | 10 | 88.34% | 8.83", village: "22个 | 30 | 30", satisfaction: "88% | 10 | 6", total: "94.83");

        Assert.EndsWith("总分随之应为 94.43。", Assert.Single(audited.Findings, f => f.Rule.Id == "MZ0605").Message);
    }

    [Fact]
    public void Where_the_text_states_the_total_too_the_scores_that_may_be_wrong_are_named()
    {
        var audited = Form(
            funds: "100 | 120 | 120 | 10 | 100% | 10", village: "18个 | 30 | 26", satisfaction: "87% | 10 | 9", total: "94", text: "该项目自评得分为 94 分。");

        var finding = Assert.Single(audited.Findings, f => f.Rule.Id == "MZ0603");
        Assert.Null(finding.Expected);
        Assert.Contains("文中也写作 94，写错的更可能是指标“受益村数”的得分（26，应为 25）或指标“村民满意度”的得分（9，应为 8）", finding.Message);
        Assert.DoesNotContain(audited.Findings, f => f.Rule.Id == "MZ0618");
    }

    [Fact]
    public void Where_the_text_does_not_the_total_is_what_is_wrong()
    {
        var audited = Form(funds: "100 | 120 | 120 | 10 | 100% | 10", village: "18个 | 30 | 26", satisfaction: "87% | 10 | 9", total: "94");

        Assert.Equal(["94→95"], audited.FindsOf("MZ0603"));
    }

    private static Audited Form(string funds, string village, string satisfaction, string total, string text = "") => Audited.Text($"""
        某市河道管理处 2024 年度部门决算

        三、预算绩效情况说明

        {text}

        项目支出绩效自评表

        （2024年度）

        | 项目名称 | 河道清淤 |  |  |  |  |  |  |  |
        | 项目资金（万元） |  | 年初预算数 | 全年预算数A | 全年执行数B | 分值 | 执行率 | 得分 |  |
        |  | 年度资金总额 | {funds} |  |
        | 年度总体目标 | 预期目标 |  |  | 实际完成情况 |  |  |  |  |
        |  | 完成清淤任务 |  |  | 已完成清淤任务 |  |  |  |  |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        |  | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 31公里 | 30 | 30 |  |
        |  |  | 质量指标 | 验收合格率 | ≥95% | 96% | 20 | 20 |  |
        |  | 效益指标 | 社会效益指标 | 受益村数 | ≥20个 | {village} |  |
        |  | 满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | {satisfaction} |  |
        | 总分 |  |  |  |  |  | 100 | {total} |  |
        """);
}
