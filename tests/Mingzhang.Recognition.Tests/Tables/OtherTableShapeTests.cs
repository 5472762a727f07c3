namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>Tables of prescribed rows, of economic items and of one row, in the shapes that texts give them.</summary>
public class OtherTableShapeTests
{
    private static readonly string[] Totals =
    [
        "income item=general = 400.00万元", "expenditure function=201 = 320.00万元", "income item=other = 20.00万元", "expenditure function=208 = 100.00万元",
        "income = 420.00万元", "expenditure = 420.00万元",
    ];

    [Theory]
    [InlineData("""
        | 收入 | | | 支出 | | |
        | 项目 | 行次 | 决算数 | 项目（按功能分类） | 行次 | 决算数 |
        | 栏次 | | 1 | 栏次 | | 2 |
        | 一、一般公共预算财政拨款收入 | 1 | 400.00 | 一、一般公共服务支出 | 32 | 320.00 |
        | 八、其他收入 | 8 | 20.00 | 八、社会保障和就业支出 | 39 | 100.00 |
        | 本年收入合计 | 27 | 420.00 | 本年支出合计 | 58 | 420.00 |
        """)]
    [InlineData("""
        | 项目 | 金额 | 项目 | 金额 |
        | 一、一般公共预算财政拨款收入 | 400.00 | 一、一般公共服务支出 | 320.00 |
        | 八、其他收入 | 20.00 | 八、社会保障和就业支出 | 100.00 |
        | 本年收入合计 | 420.00 | 本年支出合计 | 420.00 |
        """)]
    [InlineData("""
        | 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |
        | 一、一般公共预算财政拨 款收入 | 1 | 400.00 | 一、一般公共服务支 | 32 | 320.00 |
        | 八、其他收入 | 8 | 20.00 | 八、社会保障和就 业支出 | 39 | 100.00 |

        | 本年收入合计 | 27 | 420.00 | 本年支出合计 | 58 | 420.00 |
        """)]
    public void The_two_halves_of_the_totals(string rows) => Assert.Equal(Totals, Understood.Table("收入支出决算总表", rows).Facts);

    [Fact]
    public void Three_public_items_under_each_other_with_two_columns()
    {
        var facts = Understood.Table("2024年度一般公共预算财政拨款“三公”经费支出决算表", """
            | 项 目 | 预 算 数 | 决 算 数 |
            | 合 计 | 26.00 | 17.40 |
            | 因公出国（境）费 | 0.00 | 0.00 |
            | 公务接待费 | 1.00 | 2.10 |
            | 公务用车购置及运行维护费 | 25.00 | 15.30 |
            | 其中：公务用车运行维护费 | 16.00 | 8.70 |
            | 公务用车购置费 | 9.00 | 6.60 |
            """).Facts;

        Assert.Contains("three-public item=total phase=full-budget = 26.00万元", facts);
        Assert.Contains("three-public item=running = 8.70万元", facts);
        Assert.Equal(12, facts.Length);
    }

    [Fact]
    public void A_column_that_other_rows_divide_is_one_and_has_one_number()
    {
        var facts = Understood.Page("""
            <h1>云溪市财政局2024年度部门决算</h1><p>财政拨款“三公”经费支出决算表</p><table>
            <tr><td>项目</td><td>行次</td><td>年初预算数</td><td>全年预算数</td><td colspan="2">决算数</td></tr>
            <tr><td>栏次</td><td></td><td>1</td><td>2</td><td colspan="2">3</td></tr>
            <tr><td>一、“三公”经费支出</td><td>1</td><td>4.00</td><td>6.00</td><td colspan="2">5.00</td></tr>
            <tr><td colspan="5">编制人：某人</td><td>日期</td></tr></table>
            """).Facts;

        Assert.Equal(["three-public item=total phase=opening-budget = 4.00万元", "three-public item=total phase=full-budget = 6.00万元", "three-public item=total = 5.00万元"], facts);
    }

    [Fact]
    public void A_table_that_another_abuts_ends_where_the_title_of_the_other_stands_in_a_row()
    {
        var read = Understood.Table("收入支出决算总表", """
            | 收入 | 决算数 | 支出 | 决算数 | | | | |
            | 一、一般公共预算财政拨款收入 | 400.00 | 一、一般公共服务支出 | 320.00 | | | | |
            | 八、其他收入 | 20.00 | 八、社会保障和就业支出 | 100.00 | | | | |
            | 本年收入合计 | 420.00 | 本年支出合计 | 420.00 | | | | |
            | 收入决算表 | | | | | | | |
            | 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 其他收入 |
            | | 合计 | 420.00 | 400.00 | | | | 20.00 |
            """);

        Assert.Equal([.. Totals, "income = 420.00万元", "income item=fiscal = 400.00万元", "income item=other = 20.00万元"], read.Facts);
        Assert.Empty(read.Unknown);
    }

    [Fact]
    public void A_lost_label_is_told_by_the_printed_line_number()
    {
        var read = Understood.Text(
            """
            南昌市云溪区驻上海联络处2024年度部门决算

            江西省部门决算公开

            收入支出决算总表

            | 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |
            | 一、一般公共预算财政拨款收入 | 1 | 400.00 | 一、一般公共服务支出 | 32 | 320.00 |
            | | 27 | 420.00 | 本年支出合计 | 58 | 420.00 |
            """);

        Assert.Contains("income = 420.00万元", read.Facts);
    }

    [Fact]
    public void The_grand_total_stands_in_the_row_of_the_lowest_heads()
    {
        var read = Understood.Table(
            "政府性基金预算财政拨款收入支出决算表",
            """
            | 项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
            | 功能分类科目编码 | 科目名称 | | | | | | |
            | 合计 | | 0 | 60.00 | 合计 | 基本支出 | 项目支出 | 0 |
            | 221 | 住房保障支出 | 0 | 60.00 | 60.00 | | 60.00 | 0 |
            """);

        Assert.Equal(
            [
                "opening fund=govfund = 0万元", "income item=govfund = 60.00万元", "closing fund=govfund = 0万元",
                "opening fund=govfund function=221 = 0万元", "income item=govfund function=221 = 60.00万元", "expenditure fund=govfund function=221 = 60.00万元",
                "expenditure fund=govfund nature=project function=221 = 60.00万元", "closing fund=govfund function=221 = 0万元",
            ],
            read.Facts);
    }

    [Fact]
    public void The_three_budgets_stand_side_by_side()
    {
        var read = Understood.Table(
            "财政拨款收入支出决算总表",
            """
            | 收入 | | 支出 | | | | |
            | 项目 | 金额 | 项目 | 小计 | 一般公共预算 财政拨款 | 政府性基金预 算财政拨款 | 国有资本经营 预算财政拨款 |
            | 二、政府性基金预算财政拨款 | 20.00 | 十一、城乡社区支出 | 20.00 | | 20.00 | |
            | 年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 | 90.00 | 90.00 | | |
            | 一、一般公共预算财政拨款 | 10.00 | | | | | |
            """);

        Assert.Equal(
            [
                "income item=govfund = 20.00万元", "expenditure fund=fiscal function=212 = 20.00万元", "expenditure fund=govfund function=212 = 20.00万元",
                "opening fund=fiscal = 10.00万元", "closing fund=fiscal = 90.00万元", "closing fund=general = 90.00万元", "opening fund=general = 10.00万元",
            ],
            read.Facts);
    }

    [Theory]
    [InlineData("""
        | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
        | 301 | 工资福利支出 | 193.09 | 302 | 商品和服务支出 | 71.39 |
        | 30101 | 基本工资 | 193.09 | 30201 | 办公费 | 71.39 |
        | 人员经费合计 | | 193.09 | 公用经费合计 | | 71.39 |
        """)]
    [InlineData("""
        | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
        | 301 工资福利支出 | 193.09 | 302 商品和服务支出 | 71.39 |
        | 30101 基本工资 | 193.09 | 30201 办公费 | 71.39 |
        | 人员经费合计 | 193.09 | 公用经费合计 | 71.39 |
        """)]
    [InlineData("""
        | 科目编码 | | 科目名称 | 决算数 | 科目编码 | | 科目名称 | 决算数 |
        | 类 | 款 | | | 类 | 款 | | |
        | 301 | | 工资福利支出 | 193.09 | 302 | | 商品和服务支出 | 71.39 |
        | 301 | 01 | 基本工资 | 193.09 | 302 | 01 | 办公费 | 71.39 |
        | 人员经费合计 | | | 193.09 | 公用经费合计 | | | 71.39 |
        """)]
    [InlineData("""
        | 人员经费 | | | 公用经费 | | |
        | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
        | 301 | 工资福利支出 | 193.09 | 302 | 商品和服务支出 | 71.39 |
        | 30101 | 基本 工资 | 193.09 | 30201 | 办公 费 | 71.39 |
        | 30102 | 津贴补贴 | | 30202 | 印刷费 | |

        | 人员经费合计 | | 193.09 | 公用支出合计 | | 71.39 |
        """)]
    public void Economic_items_side_by_side(string rows)
    {
        const string key = "expenditure fund=general nature=basic";

        Assert.Equal(
            [
                $"{key} economic=301 = 193.09万元", $"{key} economic=302 = 71.39万元", $"{key} economic=30101 = 193.09万元", $"{key} economic=30201 = 71.39万元",
                "expenditure item=personnel fund=general nature=basic = 193.09万元", "expenditure item=public fund=general nature=basic = 71.39万元",
            ],
            Understood.Table("一般公共预算财政拨款基本支出决算表", rows).Facts);
    }

    [Theory]
    [InlineData("""
        | 预算数 | | | | | | 决算数 | | | | | |
        | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 |
        | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |
        | 22.00 | 1.00 | 12.00 | 2.00 | 10.00 | 9.00 | 18.55 | 0.00 | 10.41 | 0.00 | 10.41 | 8.14 |
        """)]
    [InlineData("""
        | 合计 | | 因公出国（境）费 | | 公务用车购置及运行维护费 | | | | | | 公务接待费 | |
        | | | | | 小计 | | 公务用车购置费 | | 公务用车运行维护费 | | | |
        | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
        | 22.00 | 18.55 | 1.00 | 0.00 | 12.00 | 10.41 | 2.00 | 0.00 | 10.00 | 10.41 | 9.00 | 8.14 |
        """)]
    public void Three_public_in_one_row(string rows)
    {
        var read = Understood.Table("财政拨款“三公”经费支出决算表", rows);

        foreach (var (item, budget, actual) in (ReadOnlySpan<(string, string, string)>)
            [("total", "22.00", "18.55"), ("abroad", "1.00", "0.00"), ("vehicles", "12.00", "10.41"), ("purchase", "2.00", "0.00"), ("running", "10.00", "10.41"), ("reception", "9.00", "8.14")])
        {
            Assert.Contains($"three-public item={item} phase=full-budget = {budget}万元", read.Facts);
            Assert.Contains($"three-public item={item} = {actual}万元", read.Facts);
        }

        Assert.Equal(12, read.Facts.Length);
    }

    [Fact]
    public void A_table_without_any_amount_is_found_and_states_nothing()
    {
        var read = Understood.Table(
            "政府性基金预算财政拨款收入支出决算表",
            "| 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 小计 | 基本支出 | 项目支出 | 年末结转和结余 |\n| 合计 | | | | | | | |");

        Assert.Equal("government-fund", Assert.Single(read.Disclosure.Tables).Id);
        Assert.Empty(read.Facts);
        Assert.Empty(read.Unknown);
    }

    [Fact]
    public void A_coded_table_that_lost_its_title_is_known_by_its_head()
    {
        var disclosure = Facts.Of("""
            云溪市人民政府驻广州联络处2024年度部门决算

            第二部分 2024年度部门决算表

            公开05表　金额单位：万元

            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | | 合计 | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            """);
        Assert.Equal(["300.00"], disclosure.Values("expenditure fund=general nature=basic"));
    }

    [Fact]
    public void A_list_that_says_which_tables_are_empty_is_none_of_them()
    {
        var found = Understood.Text("""
            云溪市城市管理局2024年度部门决算

            第二部分 2024年度部门决算表

            | 序号 | 内容 | 是否空表 | 公开空表理由 |
            | 1 | 收入支出决算总表 | 否 | |
            | 2 | 国有资本经营预算财政拨款支出决算表 | 是 | 没有此项支出 |

            收入支出决算总表

            | 项目 | 金额 | 项目 | 金额 |
            | 本年收入合计 | 420.00 | 本年支出合计 | 420.00 |
            """).Disclosure.Tables;

        Assert.Equal([("total", 2)], found.Select(t => (t.Id, t.Cells)));
    }
}
