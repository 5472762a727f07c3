namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>One table of expenditure in the shapes that texts, spreadsheets and converted pages give it: always the same facts.</summary>
public class CodedTableShapeTests
{
    private const string Title = "支出决算表";

    private static readonly string[] Expected =
    [
        "expenditure = 420.00万元", "expenditure nature=basic = 300.00万元", "expenditure nature=project = 120.00万元",
        "expenditure function=201 = 420.00万元", "expenditure nature=basic function=201 = 300.00万元", "expenditure nature=project function=201 = 120.00万元",
        "expenditure function=2010301 = 420.00万元", "expenditure nature=basic function=2010301 = 300.00万元", "expenditure nature=project function=2010301 = 120.00万元",
    ];

    public static TheoryData<string, string> Shapes => new()
    {
        {
            "plain", """
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | | 合计 | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "head in two rows, numbered columns", """
            | 项目 | | 本年支出合计 | 基本支出 | 项目支出 |
            | 功能分类科目编码 | 科目名称 | | | |
            | 栏次 | | 1 | 2 | 3 |
            | 合计 | | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "levels of the code in three cells", """
            | 类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | | | | 合计 | 420.00 | 300.00 | 120.00 |
            | 201 | | | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            | 201 | 03 | 01 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "code and name in one cell, the name's column left blank", """
            | 项目 | | 本年支出合计 | 基本支出 | 项目支出 |
            | 科目编码 | 科目名称 | | | |
            | 合计 | | 420.00 | 300.00 | 120.00 |
            | 201 一般公共服务支出 | | 420.00 | 300.00 | 120.00 |
            | 2010301 行政运行 | | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "code and name in one cell, the amounts moved up to it", """
            | 项目 | | 本年支出合计 | 基本支出 | 项目支出 |
            | 科目编码 | 科目名称 | | | |
            | 合计 | | 420.00 | 300.00 | 120.00 |
            | 201 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            | 2010301 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "the merged cell of the head written as one", """
            | 项目 | 本年支出合计 | 基本支出 | 项目支出 |
            | 支出功能分类科目编码 | 科目名称 | | | |
            | 合计 | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "name wrapped, heads wrapped", """
            | 科目 编码 | 科目 名称 | 本年支出 合计 | 基本 支出 | 项目 支出 |
            | | 合 计 | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务 支出 | 420.00 | 300.00 | 120.00 |
            | 2010301 | 行政 运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "a line of the body and the unit inside the table", """
            | 部门：云溪市财政局 | | | | 单位：万元 |
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 合计 | | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |
            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "continued without a head", """
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 合计 | | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |

            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "continued under a title of its own", """
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 合计 | | 420.00 | 300.00 | 120.00 |
            | 201 | 一般公共服务支出 | 420.00 | 300.00 | 120.00 |

            支出决算表（续）

            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
        {
            "separators, spaces, full-width digits", """
            | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
            | 合计 | | ４２０．００ | 300.00 | １２０.00 |
            | ２０１ | 一般公共服务支出 | 420.00 | ３００．００ | 120.00 |
            | 2010301 | 行政运行 | 420.00 | 300.00 | 120.00 |
            """
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Any_shape_gives_the_same_facts(string shape, string rows)
    {
        var read = Understood.Table(Title, rows);

        Assert.NotEmpty(shape);
        Assert.Equal(Expected, read.Facts);
        Assert.Empty(read.Unknown);
    }

    [Theory]
    [InlineData("表3：2024年度支出决算表")]
    [InlineData("附表3 支出决算表（公开03表）")]
    [InlineData("公开03表 支出决算表")]
    [InlineData("三、支出决算表")]
    [InlineData("三、支出决算表（表3）")]
    [InlineData("三、支出决算表（财决03表）")]
    [InlineData("支出决算表（公开表三）")]
    [InlineData("云溪市财政局2024年度支出决算表")]
    [InlineData("支 出 决 算 表")]
    public void The_title_is_known_with_what_stands_around_it(string title)
    {
        var read = Understood.Table(title, "| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n| 合计 | | 420.00 | 300.00 | 120.00 |");

        Assert.Equal(Expected[..3], read.Facts);
    }

    [Fact]
    public void Columns_may_stand_in_another_order()
    {
        var read = Understood.Table(
            Title, "| 科目编码 | 科目名称 | 项目支出 | 基本支出 | 本年支出合计 |\n| 合计 | | 120.00 | 300.00 | 420.00 |");

        Assert.Equal(Expected[..3].Order(StringComparer.Ordinal), read.Facts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("金额单位：元", "4,200,000.00", "4200000.00元")]
    [InlineData("金额单位：元", "４，２００，０００．００", "4200000.00元")]
    [InlineData("单位：亿元", "0.04", "0.04亿元")]
    [InlineData("单位：万元", "420", "420万元")]
    [InlineData("单位：万元", "-420.00", "-420.00万元")]
    [InlineData("单位：万元", "－420.00", "-420.00万元")]
    [InlineData("单位：万元", "(420.00)", "-420.00万元")]
    [InlineData("单位：万元", "（420.00）", "-420.00万元")]
    public void Amounts_have_the_unit_and_sign_of_the_table(string unit, string cell, string amount)
    {
        var read = Understood.Table(Title, $"{unit}\n\n| 科目编码 | 科目名称 | 本年支出合计 |\n| 201 | 一般公共服务支出 | {cell} |");

        Assert.Equal([$"expenditure function=201 = {amount}"], read.Facts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("—")]
    [InlineData("/")]
    public void A_blank_is_not_zero(string cell)
    {
        var read = Understood.Table(Title, $"| 科目编码 | 科目名称 | 本年支出合计 | 项目支出 |\n| 201 | 一般公共服务支出 | 420.00 | {cell} |");

        Assert.Equal(["expenditure function=201 = 420.00万元"], read.Facts);
    }

    [Fact]
    public void Levels_that_are_printed_once_go_on_in_the_rows_below()
    {
        var read = Understood.Table(
            Title,
            """
            | 类 | 款 | 项 | 科目名称 | 本年支出合计 |
            | 208 | | | 社会保障和就业支出 | 100.00 |
            | | 05 | | 行政事业单位养老支出 | 100.00 |
            | | | 05 | 机关事业单位基本养老保险缴费支出 | 100.00 |
            """);

        Assert.Equal(["expenditure function=208 = 100.00万元", "expenditure function=20805 = 100.00万元", "expenditure function=2080505 = 100.00万元"], read.Facts);
    }

    [Theory]
    [InlineData("合计\t\t15.44\t15.44\t\t15.44\n229其他支出\t\t15.44\t15.44\t\t15.44")] // Code and name in one cell, blanks at the end cut off.
    [InlineData("\t\t合计\t\t15.44\t15.44\t\t15.44\t\n\t\t229 其他支出\t\t15.44\t15.44\t\t15.44\t")]
    [InlineData("\t合计\t-\t15.44\t15.44\t-\t15.44\t-\n229\t其他支出\t-\t15.44\t15.44\t-\t15.44\t-")]
    [InlineData("\t\t\t合计\t\t15.44\t15.44\t\t15.44\t\n229\t\t\t其他支出\t\t15.44\t15.44\t\t15.44\t")]
    public void Rows_that_slipped_are_read_by_what_adds_up(string rows)
    {
        const string head = "项目\t\t\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余\n支出功能分类科目编码\t\t\t科目名称\t\t\t小计\t基本支出\t项目支出\t\n类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6\n";

        var ledger = Understood.Table("政府性基金预算财政拨款收入支出决算表", head + rows).Disclosure.Ledger;

        foreach (var function in (string[])["", "229"])
        {
            Assert.Equal(["income = 15.44", "expenditure = 15.44", "expenditure project = 15.44"],
                ledger.Statements.Where(s => s.Key.Function == function && s.Amount.Value != 0).Select(s => $"{s.Key.Measure}{(s.Key.Nature.Length > 0 ? " " + s.Key.Nature : "")} = {s.Amount.Value}"));
        }
    }

    [Fact]
    public void One_wrong_number_moves_no_columns_where_most_rows_add_up_as_they_stand()
    {
        const string table = "项目\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余\n功能分类科目编码\t科目名称\t\t\t小计\t基本支出\t项目支出\t\n" +
            "合计\t\t\t26.80\t26.80\t\t26.80\t\n229\t其他支出\t\t26.80\t26.80\t\t26.08\t\n22960\t彩票公益金安排的支出\t\t26.80\t26.80\t\t26.80\t";

        var ledger = Understood.Table("政府性基金预算财政拨款收入支出决算表", table).Disclosure.Ledger;

        Assert.Equal([26.80m, 26.08m, 26.80m], ledger.Statements.Where(s => s.Key.Nature == "project").Select(s => s.Amount.Value));
    }

    [Fact]
    public void A_code_over_several_columns_is_no_amount_although_rows_below_have_lost_the_columns()
    {
        var facts = Understood.Page("""
            <h1>云溪市财政局2024年度部门决算</h1><p>支出决算表</p><table>
            <tr><td colspan="3">科目编码</td><td>科目名称</td><td>本年支出合计</td><td>基本支出</td><td>项目支出</td><td>上缴上级支出</td></tr>
            <tr><td>类</td><td>款</td><td>项</td><td>栏次</td><td>1</td><td>2</td><td>3</td><td>4</td></tr>
            <tr><td colspan="3"></td><td>合计</td><td>420.00</td><td>420.00</td><td></td><td></td></tr>
            <tr><td colspan="3">201</td><td>一般公共服务支出</td><td>400.00</td><td>400.00</td><td></td><td></td></tr>
            <tr><td>221</td><td>住房保障支出</td><td>20.00</td><td>20.00</td><td></td><td></td></tr>
            <tr><td>22102</td><td>住房改革支出</td><td>20.00</td><td>20.00</td><td></td><td></td></tr>
            <tr><td>2210201</td><td>住房公积金</td><td>20.00</td><td>20.00</td><td></td><td></td></tr>
            <tr><td>2210202</td><td>提租补贴</td><td>0.00</td><td>0.00</td><td></td><td></td></tr></table>
            """).Facts;

        Assert.Contains("expenditure nature=basic = 420.00万元", facts);
        Assert.Contains("expenditure function=201 = 400.00万元", facts);
        Assert.Contains("expenditure nature=basic function=2210201 = 20.00万元", facts);
        Assert.DoesNotContain(facts, f => f.EndsWith(" = 201万元", StringComparison.Ordinal) || f.StartsWith("expenditure nature=project", StringComparison.Ordinal));
    }
}
