using System.Text;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Text;

public class TextReaderTests
{
    [Fact]
    public void Tabs_make_a_table_and_blank_cells_keep_their_columns()
    {
        var table = Assert.IsType<Table>(Assert.Single(Read("合计\t\t306.02\n201\t一般公共服务支出\t239.82").Blocks));

        Assert.Equal(["合计", "", "306.02"], table.Rows[0].Cells.Select(c => c.Text.Value));
        Assert.Equal(new Locator(2, 14, 6), table.Rows[1].Cells[2].Text.Locate(0, 6));
    }

    [Fact]
    public void Pipes_make_a_table_and_its_rule_is_no_row()
    {
        var table = Assert.IsType<Table>(Assert.Single(Read("| 项目 | 金额 |\n|---|--:|\n| 合计 | 1.00 |").Blocks));

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(new Locator(3, 8, 4), table.Rows[1].Cells[1].Text.Locate(0, 4));
    }

    [Fact]
    public void Pipes_only_between_the_cells_make_a_table_and_a_pipe_at_an_end_parts_off_a_blank_cell()
    {
        var table = Assert.IsType<Table>(Assert.Single(Read("项目 | 金额 | 备注\n合计 | 1.00 | \n | 2.00 | 见表").Blocks));

        Assert.Equal(["合计", "1.00", ""], table.Rows[1].Cells.Select(c => c.Text.Value));
        Assert.Equal(["", "2.00", "见表"], table.Rows[2].Cells.Select(c => c.Text.Value));
    }

    [Fact]
    public void A_table_with_pipes_only_between_the_cells_continues_after_a_page_break()
    {
        var blocks = Read("项目 | 金额 | 备注\n合计 | 1.00 | \n\f\n | 2.00 | 见表").Blocks;

        Assert.Equal(["", "2.00", "见表"], Assert.IsType<Table>(blocks[^1]).Rows[0].Cells.Select(c => c.Text.Value));
    }

    [Fact]
    public void A_line_with_one_pipe_is_text_alone_or_before_a_table()
    {
        Assert.IsType<Paragraph>(Assert.Single(Read("首页 | 财政信息").Blocks));
        Assert.Collection(
            Read("首页 | 财政信息\n| 项目 | 金额 |\n| 合计 | 1.00 |").Blocks,
            b => Assert.IsType<Paragraph>(b),
            b => Assert.Equal(2, Assert.IsType<Table>(b).Rows.Count));
    }

    [Fact]
    public void A_paragraph_broken_by_the_page_is_joined()
    {
        var blocks = Read("（一）工资福利支出 1.00 万元，主要原因：人员增人\n\n增资。\n\n（二）其他").Blocks;

        Assert.Equal(2, blocks.Count);
        Assert.Equal("（一）工资福利支出 1.00 万元，主要原因：人员增人增资。", Assert.IsType<Paragraph>(blocks[0]).Text.Value);
    }

    [Fact]
    public void A_label_is_not_joined_with_the_next_line()
    {
        Assert.Equal(2, Read("部门：某市人民政府驻外联络处\n\n2024 年度").Blocks.Count);
    }

    [Fact]
    public void Emphasis_and_heading_marks_are_dropped_and_columns_kept()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(Read("## **合计** <b>280.72</b>").Blocks));

        Assert.Equal("合计 280.72", paragraph.Text.Value);
        Assert.Equal(2, paragraph.HeadingLevel);
        Assert.Equal(new Locator(1, 14, 6), paragraph.Text.Locate(3, 6));
    }

    [Fact]
    public void Carriage_returns_alone_end_lines()
    {
        var blocks = Read("收入决算表\r\r项目\t决算数\r合计\t306.02\r").Blocks;

        Assert.Equal("收入决算表", Assert.IsType<Paragraph>(blocks[0]).Text.Value);
        var table = Assert.IsType<Table>(blocks[1]);
        Assert.Equal(["项目|决算数", "合计|306.02"], table.Show());
        Assert.Equal(new Locator(4, 4, 6), table.Rows[1].Cells[1].Text.Locate(0, 6));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void UTF16_is_understood_in_both_orders_of_its_bytes_and_without_a_mark(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        var path = Write([.. encoding.GetPreamble(), .. encoding.GetBytes("一、收入决算表\r\n合计\t1.00\r\n")]);

        var document = DocumentReader.Read(path);

        Assert.Equal("一、收入决算表", Assert.IsType<Paragraph>(document.Blocks[0]).Text.Value);
        Assert.Equal(new Locator(2, 4, 4), Assert.IsType<Table>(document.Blocks[1]).Rows[0].Cells[1].Text.Locate(0, 4));
    }

    [Fact]
    public void Bytes_that_are_no_text_in_either_order_are_no_text()
    {
        var bytes = new byte[400];
        new Random(7).NextBytes(bytes);
        bytes[10] = 0;

        Assert.Throws<DocumentException>(() => DocumentReader.Read(Write(bytes)));
    }

    [Fact]
    public void GB18030_is_understood()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Write(Encoding.GetEncoding("GB18030").GetBytes("收入决算表"));

        Assert.Equal("收入决算表", Assert.IsType<Paragraph>(Assert.Single(DocumentReader.Read(path).Blocks)).Text.Value);
    }

    [Fact]
    public void A_table_in_html_is_a_table_and_what_stands_beside_it_keeps_its_place()
    {
        const string Text = "说明\n前 1.00 <table><tr><td colspan=2>收入</td></tr>\n<tr><td>合计<td>306.02</tr></table> 后 2.00\n尾";
        var blocks = Read(Text).Blocks;

        var table = Assert.IsType<Table>(blocks[2]);
        Assert.Equal(["收入(0:2x1)", "合计|306.02"], table.Show());
        Assert.Equal(new Locator(3, 15, 6), table.Rows[1].Cells[1].Text.Locate(0, 6));
        Assert.Equal(new Locator(2, 3, 4), Assert.IsType<Paragraph>(blocks[1]).Text.Find("1.00"));
        Assert.Equal(new Locator(3, 37, 4), Assert.IsType<Paragraph>(blocks[3]).Text.Find("2.00"));
    }

    [Fact]
    public void Tables_on_one_line_are_each_a_table()
    {
        var blocks = Read("<table><tr><td>甲<td>1</table><TABLE class=x><tr><td>乙<td>2</TABLE>").Blocks;

        Assert.Equal(["甲|1", "乙|2"], blocks.Cast<Table>().SelectMany(t => t.Show()));
    }

    [Theory]
    [InlineData("支出**58.90**万元，占**96.01**%。", "支出58.90万元，占96.01%。")]
    [InlineData("支出 $58.90$ 万元，占 $96.01\\%$ 。", "支出 58.90 万元，占 96.01% 。")]
    [InlineData("支出**万元，占**%。", "支出**万元，占**%。")]
    public void Marks_around_numbers_are_none_of_the_text(string line, string text) =>
        Assert.Equal(text, Assert.IsType<Paragraph>(Assert.Single(Read(line).Blocks)).Text.Value);

    [Fact]
    public void What_programs_write_for_no_value_is_blank() =>
        Assert.Equal(["", "12.50", ""], Assert.IsType<Table>(Read("| 甲 | 乙 | Unnamed: 2 |\n|---|---|---|\n| NaN | 12.50 | None |").Blocks[0]).Rows[1].Cells.Select(c => c.Text.Value));

    [Fact]
    public void A_merged_cell_repeated_in_each_column_it_covers_is_one()
    {
        var table = Assert.IsType<Table>(Read("| 科目编码 | 科目编码 | 名称 | 预算 | 决算 |\n|---|---|---|---|---|\n| 201 | 201 | 服务 | 1.20 | 1.20 |\n| 205 | 205 | 教育 | 3.40 | 3.40 |").Blocks[0]);

        Assert.Equal([(0, 2), (2, 1), (3, 1), (4, 1)], table.Rows[1].Cells.Select(c => (c.Column, c.ColumnSpan)));
    }

    [Fact]
    public void A_table_that_is_never_closed_is_text()
    {
        Assert.Equal(["见 <table> 标签", "完"], Read("见 <table> 标签\n\n完").Paragraphs());
    }

    private static Document Read(string text) => DocumentReader.Read(Write(Encoding.UTF8.GetBytes(text)));

    private static string Write(byte[] bytes) => TestFile.Write("文本.txt", bytes);
}
