using System.Text;

namespace Mingzhang.Documents.Tests.Reading.Html;

public class HtmlReaderTests
{
    [Theory]
    [InlineData("<ol><li>收入<li>支出</ol>", "1. 收入", "2. 支出")]
    [InlineData("<ol start=3><li><p>收入</p><li value=7>支出</ol>", "3. 收入", "7. 支出")]
    [InlineData("<ol style='list-style-type:cjk-ideographic'><li>收入<li>支出</ol>", "一、收入", "二、支出")]
    [InlineData("<ol><li>收入<ol><li>拨款</ol></ol>", "1. 收入", "（1）拨款")]
    [InlineData("<ol type=A><li>收入</ol><ul><li>支出</ul>", "A. 收入", "支出")]
    [InlineData("<ol reversed><li>收入<li>支出</ol>", "2. 收入", "1. 支出")]
    [InlineData("<ol><li value=2147483647>收入</ol><ul><li>支出</ul>", "2147483647. 收入", "支出")]
    [InlineData("<style>ul::-x-none(>{list-style:none} ol.plain, .plain li{list-style-type:none}</style><ol class=plain><li>收入</ol><ol><li>支出</ol>", "收入", "1. 支出")]
    public void Items_of_ordered_lists_have_their_numbers(string list, string first, string second) =>
        Assert.Equal([first, second], TestFile.Read("页.html", list + "<p>").Paragraphs());

    [Fact]
    public void Headings_paragraphs_list_items_and_line_breaks_are_paragraphs()
    {
        var document = Read("<h1>部门决算</h1><div>目录<p>一、收入</p>二、支出</div><ul><li>甲<li>乙</ul>前<br>后");

        Assert.Equal(["部门决算", "目录", "一、收入", "二、支出", "甲", "乙", "前", "后"], document.Paragraphs());
        Assert.Equal(1, Assert.IsType<Paragraph>(document.Blocks[0]).HeadingLevel);
        Assert.Null(Assert.IsType<Paragraph>(document.Blocks[1]).HeadingLevel);
    }

    [Theory]
    [InlineData("本年收入100.00万元，其中上年结转20.00万元，", "比上年减少8.00万元。", true)]
    [InlineData("本年收入100.00万元，比上年减少4.", "93万元，下降5.00%。", true)]
    [InlineData("渌水县财政局", "2024年度部门决算", false)]
    [InlineData("公开02表", "金额单位：万元", false)]
    [InlineData("联系地址：渌水县人民路1号", "联系电话：一二三四", false)]
    [InlineData("本年收入100.00万元，比上年减少8.00万元", "二、支出情况", false)]
    public void A_sentence_goes_on_behind_a_line_break_and_in_the_next_paragraph_and_a_title_does_not(string first, string next, bool goesOn)
    {
        string[] expected = goesOn ? [first + next] : [first, next];

        Assert.Equal(expected, Read($"<p>{first}<br/>{next}</p>").Paragraphs());
        Assert.Equal(expected, Read($"<p>{first}</p>\n\n  <p>{next}</p>").Paragraphs());
    }

    [Fact]
    public void Lines_of_one_width_are_one_paragraph_wherever_they_stand_in_the_source()
    {
        const string Text = "2.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）。年初预算为120.13万元，支出决算为112.62万元，完成年初预算的93.75%，主要原因：压减一般性支出，部分项目已于上年完工，结余资金已按规定上缴。";
        var source = string.Concat(Text.Chunk(22).Select((c, i) => $"{(i % 2 == 0 ? "\n\n" : "")}<p>{new string(c)}</p>")) + "<p>3.其他支出（类）。</p>";

        Assert.Equal([Text, "3.其他支出（类）。"], Read(source).Paragraphs());
    }

    [Fact]
    public void What_a_browser_does_not_show_is_dropped()
    {
        var document = Read("""
            <head><title>题</title><style>p{}</style></head><script>var a = '<p>假</p>';</script><!-- 注 -->
            <p hidden>藏</p><p style="color:red; display:none">藏</p><template>藏</template><p>真</p>
            <p>支出<del>9.99</del><s>8.88</s><span style="text-decoration: line-through">7.77</span>1.00</p>
            """);

        Assert.Equal(["真", "支出1.00"], document.Paragraphs());
    }

    [Fact]
    public void The_mark_of_a_note_does_not_lengthen_a_number() => Assert.Equal(["3.51¹万元"], Read("<p>3.51<sup>1</sup>万元").Paragraphs());

    [Theory]
    [InlineData("<p><img src=a.jpg></p>", 1)]
    [InlineData("<p>表<img width=800><img style='width:100%'><img style='max-width:900px;width:320pt'></p>", 3)]
    [InlineData("<p>表<img><img width=80><img style='width:60%;max-width:100px'></p>", 1)]
    [InlineData("<header><p><img></p></header><p>文<a><img></a></p>", 0)]
    public void Pictures_that_may_be_tables_are_named(string html, int pictures)
    {
        var warnings = Read(html + "<p>文").Warnings;

        Assert.Equal(pictures == 0 ? [] : [$"网页里有 {pictures} 幅图片，其中的文字和数字没有读；报表是图片的，请向发布单位索取可以编辑的文件"], warnings.Select(w => w.Message));
    }

    [Fact]
    public void White_space_is_shown_once_and_inline_elements_do_not_part_a_number()
    {
        Assert.Equal(["合计 293.81 万元"], Read("<p>\n  合计\n  <b>293</b>.<span>81</span>\t 万元 </p>").Paragraphs());
    }

    [Fact]
    public void Spans_leave_out_the_positions_they_cover()
    {
        var table = Read("""
            <table><tr><td rowspan=2>项目<td colspan=2>金额<tr><td>预算<td>决算
            <tr><th>合计</th><td></td><td>1.00<br>2.00</td></tr></table>
            """).Table();

        Assert.Equal(["项目(0:1x2)|金额(1:2x1)", "预算|决算", "合计||1.00/2.00"], table.Show());
        Assert.Equal([1, 2], table.Rows[1].Cells.Select(c => c.Column));
    }

    [Fact]
    public void A_row_span_ends_with_the_table()
    {
        Assert.Equal(["甲(0:1x2)|乙", "丙"], Read("<table><tr><td rowspan=9>甲<td>乙<tr><td>丙</table>").Table().Show());
    }

    [Fact]
    public void A_table_that_lays_out_the_page_is_read_as_the_page()
    {
        var document = Read("""
            <table><tr><td>导航</td><td><h2>正文</h2><p>说明</p><table><tr><td>合计<td>1.00</table></td></tr></table>
            <table><tr><td>框</td></tr></table>
            """);

        Assert.Equal(["导航", "正文", "说明", "框"], document.Paragraphs());
        Assert.Equal(["合计|1.00"], document.Table().Show());
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("GBK")]
    [InlineData("gb18030")]
    public void The_declared_encoding_is_used(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<html><head><meta http-equiv=Content-Type content='text/html; charset={charset}'></head><p>收入决算表</p>";

        Assert.Equal(["收入决算表"], TestFile.Read("页.html", Encoding.GetEncoding("GB18030").GetBytes(page)).Paragraphs());
    }

    [Fact]
    public void A_declared_encoding_that_the_bytes_are_not_in_gives_way_to_GB18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string page = "<meta charset=utf-8><p>部门决算公开，国库集中支付结余</p>";

        Assert.Equal(["部门决算公开，国库集中支付结余"], TestFile.Read("页.html", Encoding.GetEncoding("GB18030").GetBytes(page)).Paragraphs());
    }

    [Fact]
    public void A_page_of_few_bad_bytes_is_read_by_its_declared_encoding()
    {
        byte[] page = [.. "<meta charset=utf-8><p>合计"u8, 0xFF, .. "</p>"u8];

        Assert.Equal(["合计\uFFFD"], TestFile.Read("页.html", page).Paragraphs());
    }

    [Fact]
    public void Text_that_only_looks_like_a_page_by_its_name_is_read_as_one()
    {
        Assert.Equal(["仅一段"], Read("仅一段").Paragraphs());
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_an_error()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 300)) + "底";

        Assert.Contains("嵌套", TestFile.Fails("页.html", Encoding.UTF8.GetBytes(page)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_unclosed_elements_is_refused_quickly()
    {
        var page = string.Concat(Enumerable.Repeat("<b>", 1_000_000));
        var started = TimeProvider.System.GetTimestamp();

        TestFile.Fails("页.html", Encoding.UTF8.GetBytes(page));

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static Document Read(string page) => TestFile.Read("页.html", page);
}
