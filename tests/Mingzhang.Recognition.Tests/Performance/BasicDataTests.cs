namespace Mingzhang.Recognition.Tests.Performance;

/// <summary>The 基础数据表 annexed to a report.</summary>
public class BasicDataTests
{
    [Fact]
    public void What_it_states_stands_in_the_table_named_above_it_not_in_the_section_before()
    {
        var statements = Understood.Text("""
            云溪市城市管理局2024年度部门决算

            第三部分 2024年度部门决算情况说明

            十、预算绩效情况说明

            1.绩效自评结果应用和公开情况。自评结果随决算公开。

            2024年度部门整体支出绩效评价基础数据表

            | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
            | 三公经费 | 13.31 | 14.00 | 11.58 |
            """).Disclosure.Ledger.Statements;

        Assert.Contains(statements, s => s.Place.Quote == "11.58" && s.Place is { Section: null, Table: "2024年度部门整体支出绩效评价基础数据表" });
    }
}
