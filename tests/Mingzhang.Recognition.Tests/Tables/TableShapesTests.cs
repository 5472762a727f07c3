using Mingzhang.Documents;

namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>Tables printed in shapes of their own.</summary>
public class TableShapesTests
{
    [Fact]
    public void A_row_for_the_budget_and_one_for_the_actual_amounts_are_read_by_their_labels()
    {
        var disclosure = Facts.Of("""
            财政拨款“三公”经费及会议费、培训费支出决算表

            | 项目 | 财政拨款“三公”经费 | | | | | | 会议费 | 培训费 |
            | | 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费 | | | | |
            | | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | |
            | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
            | 预算数 | 9.00 | | 3.00 | 6.00 | | 6.00 | 2.00 | 1.00 |
            | 决算数 | 7.50 | | 2.10 | 5.40 | | 5.40 | 1.80 | 0.90 |
            """);

        Assert.Equal(["7.50"], disclosure.Values("three-public item=total"));
        Assert.Equal(["9.00"], disclosure.Values("three-public item=total phase=full-budget"));
        Assert.Equal(["5.40"], disclosure.Values("three-public item=vehicles"));
        Assert.Equal(["2.10"], disclosure.Values("three-public item=reception"));
        Assert.Equal(["1.80"], disclosure.Values("general-cost item=meeting"));
        Assert.Equal(disclosure.Numbers.Total, disclosure.Numbers.Understood);
    }

    [Fact]
    public void Halves_of_one_table_side_by_side_are_read_one_after_the_other()
    {
        var disclosure = Facts.Of("""
            一般公共预算财政拨款支出决算表

            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            | | 合计 | 30.00 | 20.00 | 10.00 | 20805 | 行政事业单位养老支出 | 8.00 | 8.00 | |
            | 201 | 一般公共服务支出 | 22.00 | 12.00 | 10.00 | 2080505 | 机关事业单位基本养老保险缴费支出 | 8.00 | 8.00 | |
            | 208 | 社会保障和就业支出 | 8.00 | 8.00 | | | | | | |
            """);

        Assert.Equal(["8.00"], disclosure.Values("expenditure fund=general function=2080505"));
        Assert.Equal(["22.00"], disclosure.Values("expenditure fund=general function=201"));
        Assert.Equal(disclosure.Numbers.Total, disclosure.Numbers.Understood);
    }

    [Fact]
    public void Economic_items_are_read_for_each_budget()
    {
        var disclosure = Facts.Of("""
            财政拨款支出决算明细表

            | 科目编码 | | 科目名称 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 |
            | 类 | 款 | | | | |
            | 合计 | | | 30.00 | 25.00 | 5.00 |
            | 301 | | 工资福利支出 | 20.00 | 20.00 | |
            | 301 | 01 | 基本工资 | 20.00 | 20.00 | |
            """);

        Assert.Equal(["20.00"], disclosure.Values("expenditure fund=fiscal economic=30101"));
        Assert.Equal(["25.00"], disclosure.Values("expenditure fund=general"));
        Assert.Equal("economic", Assert.Single(disclosure.Tables).Classification);
    }

    [Fact]
    public void Tables_one_under_the_other_on_one_sheet_are_taken_apart()
    {
        string[][] rows =
        [
            ["收入决算表"], ["公开02表"], ["单位：万元"],
            ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入"],
            ["", "合计", "12.00", "10.00", "2.00"],
            ["201", "一般公共服务支出", "12.00", "10.00", "2.00"],
            ["注：本表反映本年度取得的各项收入情况。"],
            [],
            ["支出决算表"], ["单位：万元"],
            ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["", "合计", "11.00", "9.00", "2.00"],
            ["201", "一般公共服务支出", "11.00", "9.00", "2.00"],
        ];
        var sheet = new Table([.. rows.Select((r, y) => new Row([.. r.Select((t, x) => new Cell(SourceText.At(t, new(0, y + 1, x + 1)), x))]))]);
        var disclosure = Facts.Of(new Document("决算表.xlsx", DocumentFormat.Xlsx, [sheet]));

        Assert.Equal(["12.00"], disclosure.Values("income"));
        Assert.Equal(["11.00"], disclosure.Values("expenditure"));
        Assert.Equal(["income", "expenditure"], disclosure.Tables.Select(t => t.Id));
    }

    [Fact]
    public void A_third_half_and_columns_for_the_budgets_are_read_where_they_are_printed()
    {
        var disclosure = Facts.Of("""
            收入支出决算总表

            | 收入 | | | 支出（按功能分类） | | | 支出（按支出性质和经济分类） | | |
            | 项目 | 年初预算数 | 决算数 | 项目 | 年初预算数 | 决算数 | 项目 | 年初预算数 | 决算数 |
            | 一、一般公共预算财政拨款收入 | 20.00 | 22.00 | 一、一般公共服务支出 | 20.00 | 21.00 | 一、基本支出 | 15.00 | 16.00 |
            | | | | 二、外交支出 | | | 二、项目支出 | 5.00 | 5.00 |
            | 本年收入合计 | 20.00 | 22.00 | 本年支出合计 | 20.00 | 21.00 | 本年支出合计 | 20.00 | 21.00 |
            """);

        Assert.Equal(["22.00"], disclosure.Values("income"));
        Assert.Equal(["20.00"], disclosure.Values("expenditure function=201 phase=opening-budget"));
        Assert.Equal(["16.00"], disclosure.Values("expenditure nature=basic"));
        Assert.Equal(["21.00", "21.00"], disclosure.Values("expenditure"));
        Assert.Equal(disclosure.Numbers.Total, disclosure.Numbers.Understood);
    }

    [Fact]
    public void The_table_of_items_under_one_another_keeps_its_own_reading()
    {
        var disclosure = Facts.Of("""
            一般公共预算财政拨款基本支出决算明细表

            | 经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数 |
            | 301 | 工资福利支出 | 25.00 | 302 | 商品和服务支出 | 5.00 |
            | 30101 | 基本工资 | 15.00 | 30201 | 办公费 | 5.00 |
            | 30102 | 津贴补贴 | 10.00 | | | |
            """);

        Assert.Equal(["15.00"], disclosure.Values("expenditure fund=general nature=basic economic=30101"));
        Assert.Equal("basic-expenditure", Assert.Single(disclosure.Tables).Id);
    }

    [Fact]
    public void Three_groups_of_items_side_by_side_are_no_head_of_items()
    {
        var disclosure = Facts.Of("""
            一般公共预算财政拨款基本支出决算明细表

            | 经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数 |
            | 301 | 工资福利支出 | 25.00 | 302 | 商品和服务支出 | 5.00 | 307 | 债务利息及费用支出 | 0.00 |
            | 30101 | 基本工资 | 15.00 | 30201 | 办公费 | 2.00 | 30701 | 国内债务付息 | 0.00 |
            | 30102 | 津贴补贴 | 6.00 | 30202 | 印刷费 | 1.00 | 30702 | 国外债务付息 | 0.00 |
            | 30103 | 奖金 | 3.00 | 30203 | 咨询费 | 1.00 | 30703 | 国内债务发行费用 | 0.00 |
            | 30106 | 伙食补助费 | 1.00 | 30204 | 手续费 | 1.00 | 30704 | 国外债务发行费用 | 0.00 |
            """);

        Assert.Equal(["1.00"], disclosure.Values("expenditure fund=general nature=basic economic=30204"));
        Assert.Equal(disclosure.Numbers.Total, disclosure.Numbers.Understood);
    }

    [Fact]
    public void An_amount_taken_for_head_is_counted_as_not_understood()
    {
        var disclosure = Facts.Of("""
            支出决算表

            | 功能分类科目编码 | 科目名称 | 口径 | 备注 | 本年支出合计 | 基本支出 | 项目支出 |
            | 201 | 一般公共服务支出 | 全口径 | 含追加 | 12.00 | 7.00 | 5.00 |
            | 205 | 教育支出 | | | 10.00 | 6.00 | 4.00 |
            """);

        Assert.Equal(["12.00", "7.00", "5.00"], disclosure.Numbers.NotUnderstood.Select(p => p.Quote));
    }

    [Fact]
    public void The_end_of_a_wrapped_label_on_a_line_of_its_own_does_not_end_the_table()
    {
        var disclosure = Facts.Of("""
            支出决算表

            | 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 2080505 | 机关事业单位基本养老保险 | 12.00 | 12.00 | 0.00 |
            缴费支出
            | 2050202 | 小学教育 | 10.00 | 6.00 | 4.00 |
            """);

        Assert.Equal(["10.00"], disclosure.Values("expenditure function=2050202"));
        Assert.Equal("机关事业单位基本养老保险缴费支出", disclosure.Tables[0].CodedRows[0].Name);
    }

    [Fact]
    public void The_table_of_another_body_under_the_same_title_is_another_table()
    {
        var disclosure = Facts.Of("""
            支出决算表

            | 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 2050202 | 小学教育 | 12.00 | 12.00 | 0.00 |

            支出决算表

            | 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 2050202 | 小学教育 | 10.00 | 6.00 | 4.00 |
            """);

        Assert.Equal(2, disclosure.Tables.Count);
    }

    [Fact]
    public void A_table_that_goes_on_under_its_title_and_head_is_one()
    {
        var disclosure = Facts.Of("""
            支出决算表

            | 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 2050202 | 小学教育 | 12.00 | 12.00 | 0.00 |

            第 3 页 共 9 页

            支出决算表

            | 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 2050203 | 初中教育 | 10.00 | 6.00 | 4.00 |
            """);

        Assert.Equal(["2050202", "2050203"], Assert.Single(disclosure.Tables).CodedRows.Select(r => r.Code));
    }

    [Fact]
    public void A_level_that_a_worksheet_took_for_a_number_lacks_its_zero()
    {
        var disclosure = Facts.Of("""
            支出决算表

            | 类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 208 | 5 |  | 行政事业单位养老支出 | 12.00 | 12.00 | 0.00 |
            | 208 | 5 | 2 | 事业单位离退休 | 12.00 | 12.00 | 0.00 |
            | 210 | 11 | 2 | 事业单位医疗 | 10.00 | 6.00 | 4.00 |
            """);

        Assert.Equal(["20805", "2080502", "2101102"], Assert.Single(disclosure.Tables).CodedRows.Select(r => r.Code));
    }
}
