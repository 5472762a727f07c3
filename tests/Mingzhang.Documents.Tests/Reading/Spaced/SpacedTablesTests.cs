using Mingzhang.Documents.Tests.Reading.Docx;

namespace Mingzhang.Documents.Tests.Reading.Spaced;

/// <summary>Tables written as lines of text in Word documents and on web pages.</summary>
public class SpacedTablesTests
{
    private static readonly string[] Rows = ["项目\t行次\t金额", "一、拨款\t1\t12.50", "二、事业收入\t2\t", "\t3\t0.50", "合计\t4\t13.00"];

    private static readonly string[] Cells = ["项目|行次|金额", "一、拨款|1|12.50", "二、事业收入|2|", "|3|0.50", "合计|4|13.00"];

    [Fact]
    public void Paragraphs_with_tabs_are_rows_with_their_blank_cells() => Assert.Equal(Cells, Docx(Rows.Select(Tabbed)).Table().Show());

    [Fact]
    public void Lines_of_one_paragraph_with_tabs_are_rows() =>
        Assert.Equal(Cells, DocxFile.Read("<w:p>" + string.Join("<w:r><w:br/></w:r>", Rows.Select(Runs)) + "</w:p>").Table().Show());

    [Fact]
    public void Tabs_that_only_move_words_to_the_right_part_as_many_cells_as_there_are_words() =>
        Assert.Equal(
            ["项目|行次|金额", "一、一般公共预算财政拨款|1|12.50", "合计|2|12.50"],
            Docx(new[] { "项目\t\t\t行次\t金额", "一、一般公共预算财政拨款\t1\t12.50", "合计\t\t\t2\t12.50" }.Select(Tabbed)).Table().Show());

    [Fact]
    public void A_table_whose_columns_cannot_be_told_is_said_not_to_be_read()
    {
        var document = Docx(new[] { "项目\t\t\t预算\t决算", "一、一般公共预算财政拨款\t\t12.50", "二、事业收入\t\t\t7.50\t8.00", "合计\t7.50\t20.50" }.Select(Tabbed));

        Assert.Empty(document.Blocks.OfType<Table>());
        Assert.Contains("“项目 预算 决算”起", Assert.Single(document.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_is_aligned_by_blanks_with_blank_cells()
    {
        var document = Text("""
            支出决算表

            科目编码    科目名称                    本年支出合计    基本支出    项目支出
                        合计                        31.50           12.50       19.00
            201         一般公共服务支出            31.50           12.50       19.00
            20103       政府办公厅及相关机构事务    31.50           12.50       19.00
            2010301     行政运行                    12.50           12.50
            2010302     一般行政管理事务            19.00                       19.00
            """);

        Assert.Equal(
            [
                "科目编码|科目名称|本年支出合计|基本支出|项目支出", "|合计|31.50|12.50|19.00", "201|一般公共服务支出|31.50|12.50|19.00",
                "20103|政府办公厅及相关机构事务|31.50|12.50|19.00", "2010301|行政运行|12.50|12.50|", "2010302|一般行政管理事务|19.00||19.00",
            ],
            document.Table().Show());
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void A_row_below_heads_that_fill_their_column_is_a_row_of_its_own()
    {
        var table = Text("""
            项目（支出功能分类科目）  本年收入合计  财政拨款收入
            合计                      84.61         84.61
            20805 行政事业单位养老支  84.61         84.61
            出
            2080505 机关事业单位基本  33.40         33.40
            养老保险缴费支出
            2080501 行政单位离退休    51.21         51.21
            """).Table();

        Assert.Equal(
            [
                "项目（支出功能分类科目）|本年收入合计|财政拨款收入", "合计|84.61|84.61", "20805 行政事业单位养老支出|84.61|84.61",
                "2080505 机关事业单位基本养老保险缴费支出|33.40|33.40", "2080501 行政单位离退休|51.21|51.21",
            ],
            table.Show());
    }

    [Fact]
    public void A_title_between_two_tables_of_plain_text_parts_them()
    {
        var document = Text("""
            项目          行次  决算数
            一、拨款      1     12.50
            二、其他收入  2     0.50
            合计          3     13.00
            支出决算表
            2024年度
            项目          基本支出  项目支出
            行政运行      12.50     0.50
            教育支出                3.00
            合计          12.50     3.50
            """);

        Assert.Equal([4, 4], document.Blocks.OfType<Table>().Select(t => t.Rows.Count));
    }

    [Theory]
    [InlineData("一、收入总计 430.86 万元，其中：财政拨款 392.73 万元。\n二、支出总计 430.86 万元。\n")]
    [InlineData("部门：云溪市驻广州联络处    2024 年度    金额单位：万元\n\n收入    决算数\n")]
    public void Other_plain_text_has_no_table(string text)
    {
        Assert.Empty(Text(text).Blocks.OfType<Table>());
        Assert.Empty(Text(text).Warnings);
    }

    [Fact]
    public void A_contents_list_and_a_line_above_a_table_are_no_tables()
    {
        var document = Docx(new[] { "第一部分 概况\t1", "第二部分 决算表\t2", "第三部分 情况说明\t16", "部门：某局\t2024 年度\t单位：万元" }.Select(Tabbed));

        Assert.Empty(document.Blocks.OfType<Table>());
        Assert.Empty(document.Warnings);
    }

    [Theory]
    [InlineData("<pre>{0}</pre>", "\n")]
    [InlineData("<p style=\"white-space:pre\">{0}</p>", "</p><p style=\"white-space:pre\">")]
    public void Kept_blanks_of_a_page_are_tabs(string page, string separator) =>
        Assert.Equal(Cells, Html(page.Replace("{0}", string.Join(separator, Rows))).Table().Show());

    [Fact]
    public void The_tabs_of_Word_on_a_page_are_tabs() =>
        Assert.Equal(Cells, Html("<p>" + string.Join("</p><p>", Rows).Replace("\t", "<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>")).Table().Show());

    [Fact]
    public void Gaps_as_wide_as_the_cells_they_part_are_many_part_cells() =>
        Assert.Equal(Cells, Html("<p>" + string.Join("</p><p>", Rows).Replace("\t", "&emsp;&emsp;")).Table().Show());

    [Fact]
    public void A_row_of_one_word_between_gaps_does_not_end_the_table() =>
        Assert.Equal(
            [.. Cells, "|其他资金：6.15|", "分值|5|10.00"],
            Html("<p>" + string.Join("</p><p>", [.. Rows, "\t其他资金：6.15\t", "分值\t5\t10.00"]).Replace("\t", "&emsp;&emsp;") + "</p>").Table().Show());

    [Fact]
    public void Columns_aligned_with_blanks_are_told_from_what_stands_above_what()
    {
        var table = Html("<pre>项目            预算      决算    比率\n拨款            7.00     12.50    1.00\n事业收入                  0.25    2.00\n其他收入        0.50      0.25    3.00\n合计            7.50     13.00    4.00</pre>").Table();

        Assert.True(table.HasInferredColumns);
        Assert.Equal(["项目|预算|决算|比率", "拨款|7.00|12.50|1.00", "事业收入||0.25|2.00", "其他收入|0.50|0.25|3.00", "合计|7.50|13.00|4.00"], table.Show());
    }

    private static Document Docx(IEnumerable<string> paragraphs) => DocxFile.Read(string.Concat(paragraphs));

    private static Document Text(string text) => TestFile.Read("决算.txt", text);

    private static Document Html(string body) => TestFile.Read("页.html", $"<!doctype html><html><body>{body}</body></html>");

    private static string Tabbed(string line) => $"<w:p>{Runs(line)}</w:p>";

    private static string Runs(string line) => $"<w:r><w:t>{line.Replace("\t", "</w:t><w:tab/><w:t>")}</w:t></w:r>";
}
