using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests.Performance;

/// <summary>Sheets that score a unit by criteria in words, without targets.</summary>
public class ScoreSheetTests
{
    [Fact]
    public void Weights_of_groups_stand_in_columns_of_their_own()
    {
        var read = Read.Text("""
            部门整体支出绩效评价指标评分表

            | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 得分 |
            | 投入 | 20 | 目标设定 | 20 | 目标合理性 | 12 | 合理计12分 | 12 |
            |  |  |  |  | 指标明确性 | 8 | 每缺1项扣1分 | 7 |
            | 产出 | 80 | 职责履行 | 80 | 清淤完成率 | 80 | 完成计80分 | 80 |
            | 合计 | 100 |  | 100 |  | 100 |  | 99 |
            """);

        var form = read.Form;
        Assert.True(form is { IsScoreSheet: true, IsWholeUnit: true });
        Assert.Equal(["12", "8", "80"], form.Indicators.Select(i => i.Weight.Text));
        Assert.Equal(["12", "7", "80"], form.Indicators.Select(i => i.Score.Text));
        Assert.Equal(["20", "20", "80"], form.Indicators.Select(i => i.GroupWeight.Text));
        Assert.Equal(["20", "20", "80"], form.Indicators.Select(i => i.SubgroupWeight.Text));
        Assert.Equal(("100", "99"), (form.TotalWeight.Text, form.TotalScore.Text));
    }

    [Fact]
    public void Rows_without_the_cells_of_their_groups_are_put_back_into_their_columns()
    {
        var form = Read.Text("""
            序号 | 一级指标 | 二级指标 | 三级指标 | 指标分值 | 指标解释 | 评分标准 | 自评得分 |
            1 | 规划（40分） | 信息（15分） | 信息完整性 | 15 | 是否完整。 | 完整得15分 | 15 |
            2 | 目标（25分） | 目标合理性 | 20 | 是否合理。 | 合理得20分 | 18 | |
            3 | 目标明确性 | 5 | 是否量化。 | 量化得5分 | 5 | ||
            4 | 执行（60分） | 预算（60分） | 支付进度 | 60 | 支付是否及时。 | 每低1%扣1分 | 58 |
            合计 | 100 | 96 | |||||
            """).Form;

        Assert.Equal(["信息完整性", "目标合理性", "目标明确性", "支付进度"], form.Indicators.Select(i => i.Level3.Text));
        Assert.Equal(["15", "18", "5", "58"], form.Indicators.Select(i => i.Score.Text));
        Assert.Equal(["目标（25分）", "目标（25分）"], form.Indicators.Skip(1).Take(2).Select(i => i.Level2.Text));
        Assert.Equal(("100", "96"), (form.TotalWeight.Text, form.TotalScore.Text));
    }

    [Theory]
    [InlineData("一级指标\t二级指标\t分值\t得分\n预算执行\t预算执行率\t20\t19.53\n履职管理\t预决算公开\t30\t30\n\t资产管理规范性\t50\t48\n合计\t\t100\t97.53")]
    [InlineData("指标名称\t权重\t得分\n预算执行率\t20\t19.53\n预决算公开\t30\t30\n资产管理规范性\t50\t48\n合计\t100\t97.53")]
    public void What_is_scored_is_the_lowest_level_that_there_is(string table)
    {
        var form = Read.Text("整体支出绩效评价得分表\n\n" + table).Form;

        Assert.True(form.IsScoreSheet);
        Assert.Equal(["预算执行率", "预决算公开", "资产管理规范性"], form.Indicators.Select(i => i.Level3.Text));
        Assert.Equal(["20", "30", "50"], form.Indicators.Select(i => i.Weight.Text));
        Assert.Equal(["19.53", "30", "48"], form.Indicators.Select(i => i.Score.Text));
        Assert.Equal(("100", "97.53"), (form.TotalWeight.Text, form.TotalScore.Text));
    }

    [Fact]
    public void Weights_may_stand_behind_the_names()
    {
        var form = Read.Text("""
            一级指标	二级指标	三级指标	得分
            部门决策（10分）	目标任务（10分）	相关性（4分）	4
            		明确性（6分）	5
            """).Form;

        Assert.Equal(["4", "6"], form.Indicators.Select(i => i.Weight.Text));
        Assert.Equal(["4", "5"], form.Indicators.Select(i => i.Score.Text));
    }

    [Fact]
    public void Forms_one_below_the_other_in_one_table_are_several()
    {
        const string Form = """
            部门预算项目支出绩效自评表（2024年度） | | | | | | | | | |
            项目名称 | NAME | | | | | | | | |
            项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | 年度目标完成情况 | | | | | | |
            按期改造。 | 已改造。 | | | | | | | | |
            2.项目实施内容及过程概述 | 年底前支付12万元。 | | | | | | | | |
            预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | |
            总额 | 60.00 | 80.00 | 72.00 | 90.00% | 10 | 9 | 按进度支付 | | |
            其中：财政资金 | 60.00 | 80.00 | 72.00 | 90.00% | / | / | | | |
            其他资金 | / | / | | | | | | | |
            绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
            产出指标 | 数量指标 | 改造床位 | ≥ | 120 | 张 | 126 | 90 | 90 | |
            合计 | 100 | 99 | | | | | | | |
            评价结论 | 自评总分99分。 | | | | | | | | |

            """;
        var forms = Read.Text(Form.Replace("NAME", "甲项目").TrimEnd() + "\n" + Form.Replace("NAME", "乙项目")).Parts.Forms;

        Assert.Equal(["甲项目", "乙项目"], forms.Select(f => f.Name.Text));
        Assert.All(forms, f =>
        {
            var row = Assert.Single(f.Indicators);
            Assert.Equal(("改造床位", "≥", "120", "张", "126"), (row.Level3.Text, row.Operator.Text, row.Target.Text, row.Unit.Text, row.Actual.Text));
            Assert.Equal(("60.00", "80.00", "72.00", "90.00%"), (f.Funds[0].OpeningBudget.Text, f.Funds[0].FullBudget.Text, f.Funds[0].Executed.Text, f.Funds[0].Rate.Text));
            Assert.Equal("其他资金", f.Funds[^1].Label.Text);
            Assert.Equal(("按期改造。", "已改造。", "自评总分99分。"), (f.Goal.Text, f.Achieved.Text, f.Conclusion?.Text));
        });
    }

    [Theory]
    [InlineData("权重", "分值")]
    [InlineData("分值", "得分")]
    public void The_weight_of_a_table_across_is_the_row_before_the_score(string weight, string score)
    {
        var table = Assert.Single(Read.Text($"""
            | 一级指标 | 投入 | 产出 | 合计 |
            | {weight} | 40 | 60 | 100 |
            | {score} | 39.5 | 58 | 97.5 |
            | 得分率 | 98.75% | 96.67% | 97.50% |
            """).Parts.ScoreTables);

        Assert.Equal(["40", "60"], table.Groups.Select(g => g.Weight.Text));
        Assert.Equal(("100", "97.5"), (table.Total!.Weight.Text, table.Total.Score.Text));
    }

    [Theory]
    [InlineData("权重", "得分")]
    [InlineData("分值", "得分")]
    [InlineData("权重", "分值")]
    public void A_table_with_a_group_a_row_and_nothing_but_points_is_a_score_table(string weight, string score)
    {
        var parts = Read.Text($"""
            | 指标 | {weight} | {score} | 扣分 | 得分率 |
            | 投入 | 40 | 39.5 | 0.5 | 98.75% |
            | 产出 | 60 | 58 | 2 | 96.67% |
            | 合计 | 100 | 97.5 | 2.5 | 97.50% |
            """).Parts;

        var table = Assert.Single(parts.ScoreTables);
        Assert.Empty(parts.Forms);
        Assert.Equal([("投入", "40", "39.5", "0.5", "98.75%"), ("产出", "60", "58", "2", "96.67%")], table.Groups.Select(g => (g.Name.Text, g.Weight.Text, g.Score.Text, g.Lost.Text, g.Rate.Text)));
        Assert.Equal(("100", "97.5", "2.5", "97.50%"), (table.Total!.Weight.Text, table.Total.Score.Text, table.Total.Lost.Text, table.Total.Rate.Text));
    }
}
