using Mingzhang.Documents.Reading;
using static Mingzhang.Documents.Tests.Reading.Docx.DocxFile;

namespace Mingzhang.Documents.Tests.Reading.Docx;

public class DocxReaderTests
{
    [Fact]
    public void Text_struck_out_is_not_read() => Assert.Equal("支出5.00万元", Assert.Single(DocxFile.Read(
        "<w:p><w:r><w:t>支出</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>4.00</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>5.00万元</w:t></w:r></w:p>").Paragraphs()));

    [Fact]
    public void Paragraphs_come_in_order_also_from_content_controls()
    {
        var body = P("一") + $"<w:sdt><w:sdtPr><w:alias w:val=\"藏\"/></w:sdtPr><w:sdtContent>{P("二")}</w:sdtContent></w:sdt>" + P("  ") + P("三");

        Assert.Equal(["一", "二", "三"], Read(body).Paragraphs());
    }

    [Fact]
    public void Changes_are_read_as_accepted()
    {
        var document = Read("""
            <w:p><w:r><w:t xml:space="preserve">支出 </w:t></w:r><w:del><w:r><w:delText>293.80</w:delText></w:r></w:del>
            <w:ins><w:r><w:t>293.81</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> 万元</w:t></w:r></w:moveTo></w:p>
            """);

        Assert.Equal(["支出 293.81 万元"], document.Paragraphs());
    }

    [Fact]
    public void The_mark_of_a_note_typed_by_hand_is_nothing_and_a_power_stays_raised()
    {
        static string Raised(string text) => $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{text}</w:t></w:r>";

        var document = Read($"<w:p><w:r><w:t>收入3.51</w:t></w:r>{Raised("1")}<w:r><w:t>万元，1200 m</w:t></w:r>{Raised("2")}<w:r><w:t>，5</w:t></w:r>{Raised("th")}</w:p>");

        Assert.Equal(["收入3.51万元，1200 m²，5th"], document.Paragraphs());
    }

    [Fact]
    public void Tables_that_are_pictures_or_embedded_worksheets_are_named()
    {
        static string Picture(int width) => $"<w:p><w:r><w:drawing><inline><extent cx=\"{width}\" cy=\"4000000\"/><blip/></inline></w:drawing></w:r></w:p>";

        var document = Read(P("文") + Picture(5_000_000) + Picture(1_000_000) + "<w:p><w:r><w:object><OLEObject/></w:object></w:r></w:p>");

        Assert.Equal(
            ["文中嵌入了 1 个对象（如 Excel 工作表），其中的内容没有读；嵌入的是报表的，请改为 Word 表格后重试", "文中有 1 幅较大的图片，其中的文字和数字没有读；报表是图片的，请改为可以编辑的表格后重试"],
            document.Warnings.Select(w => w.Message));
    }

    [Fact]
    public void A_document_within_the_document_is_refused() =>
        Assert.Contains("另存为 .docx", Assert.Throws<DocumentException>(() => Read(P("文") + "<w:altChunk/>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_is_its_result_and_hidden_text_and_note_marks_are_nothing()
    {
        var document = Read("""
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:t>代码</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:r><w:footnoteReference/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>
            <w:fldSimple><w:r><w:t>页</w:t></w:r></w:fldSimple></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p><w:r><w:t>未闭合的域之后</w:t></w:r></w:p>
            """);

        Assert.Equal(["结果显页", "未闭合的域之后"], document.Paragraphs());
    }

    [Fact]
    public void Tabs_breaks_and_hyphens_are_characters()
    {
        Assert.Equal(["甲\t乙", "丙-丁"], Read(
            "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>").Paragraphs());
    }

    [Theory]
    [InlineData("本年收入100.00万元，其中上年结转20.00万元，", "比上年减少8.00万元。", true)]
    [InlineData("本年收入100.00万元，比上年减少4.", "93万元，下降5.00%。", true)]
    [InlineData("渌水县财政局", "2024年度部门决算", false)]
    [InlineData("公开02表", "金额单位：万元", false)]
    [InlineData("本年收入100.00万元，比上年减少8.00万元", "二、支出情况", false)]
    [InlineData("（三）坚持项目引领，提升养护质量", "2024年度实施项目4个。", false)]
    public void A_sentence_goes_on_behind_a_line_break_and_in_the_next_paragraph_and_a_title_does_not(string first, string next, bool goesOn)
    {
        string[] expected = goesOn ? [first + next] : [first, next];

        Assert.Equal(expected, Read($"<w:p><w:r><w:t>{first}</w:t><w:br/><w:t>{next}</w:t></w:r></w:p>").Paragraphs());
        Assert.Equal(expected, Read(P(first) + P(next)).Paragraphs());
    }

    [Fact]
    public void What_is_joined_keeps_its_places()
    {
        var text = Assert.Single(Read(P("本年收入100.00万元，比上年减少4.") + "<w:p><w:r><w:t>93万元，其中结转</w:t><w:br/><w:t>2.00万元。</w:t></w:r></w:p>").Blocks.OfType<Paragraph>()).Text;

        Assert.Equal((2, 1), (text.Locate(text.Value.IndexOf("93", StringComparison.Ordinal), 2).Line, text.Locate(text.Value.IndexOf("93", StringComparison.Ordinal), 2).Column));
        Assert.Equal((2, 11), (text.Locate(text.Value.IndexOf("2.00", StringComparison.Ordinal), 4).Line, text.Locate(text.Value.IndexOf("2.00", StringComparison.Ordinal), 4).Column));
    }

    [Fact]
    public void A_heading_stays_apart_and_whole() =>
        Assert.Equal(
            ["部门决算，\n收支情况", "总体情况"],
            Read("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>部门决算，</w:t><w:br/><w:t>收支情况</w:t></w:r></w:p>" + P("总体情况")).Paragraphs());

    [Fact]
    public void A_character_is_located_by_its_paragraph_and_place_in_it()
    {
        var table = "<w:tbl><w:tr><w:tc>" + P("项目") + "</w:tc><w:tc>" + P(" 293.81 ") + "</w:tc></w:tr></w:tbl>";
        var document = Read(P("一") + table + "<w:p/><w:p><w:r><w:t>合计</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:t>12.50</w:t></w:r></w:p>");

        Assert.Equal(new Locator(3, 2, 6), document.Table().Rows[0].Cells[1].Text.Locate(0, 6));
        Assert.Equal(new Locator(5, 3, 5), document.Blocks.OfType<Paragraph>().Last().Text.Find("12.50"));
    }

    [Fact]
    public void A_text_box_is_read_once_and_after_its_paragraph()
    {
        var box = $"<w:txbxContent>{P("框内 1.00")}</w:txbxContent>";
        var document = Read($"""
            <w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>{P("之后")}
            """);

        Assert.Equal(["框外", "框内 1.00", "之后"], document.Paragraphs());
        Assert.Equal([1, 2, 3], document.Blocks.Cast<Paragraph>().Select(p => p.Text.Locate(0, 1).Line));
    }

    [Fact]
    public void Headings_are_known_by_outline_level_by_style_and_by_inherited_style()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="决算标题"/><w:basedOn w:val="2"/></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题 3"/></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="节"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="d"><w:name w:val="环"/><w:basedOn w:val="d"/></w:style>
            """;
        string[] properties =
        [
            """<w:pStyle w:val="2"/>""", """<w:pStyle w:val="a3"/>""", """<w:pStyle w:val="b"/>""", """<w:pStyle w:val="c"/>""",
            """<w:outlineLvl w:val="3"/>""", """<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>""", """<w:pStyle w:val="d"/>""", "",
        ];

        var levels = Read(string.Concat(properties.Select(p => P("题", p))), Styles).Blocks.Cast<Paragraph>().Select(p => p.HeadingLevel);

        Assert.Equal([1, 1, 3, 2, 4, null, null, null], levels);
    }

    [Fact]
    public void A_page_break_stands_where_it_parts_the_text()
    {
        var blocks = Read(P("一") + "<w:p><w:r><w:br w:type=\"page\"/><w:t>二</w:t></w:r></w:p>" + "<w:p><w:r><w:t>三</w:t><w:br w:type=\"page\"/></w:r></w:p>" + P("四", "<w:pageBreakBefore/>")).Blocks;

        Assert.Equal("一-二三--四", string.Concat(blocks.Select(b => b is Paragraph p ? p.Text.Value : "-")));
    }

    [Fact]
    public void A_malformed_link_does_not_keep_the_file_from_being_read()
    {
        const string Link = """<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@b@c:d[" TargetMode="External"/>""";

        Assert.Equal(["正文"], TestFile.Read("决算.docx", Of(P("正文"), links: Link)).Paragraphs());
    }

    [Fact]
    public void Content_that_the_schema_does_not_allow_is_still_read()
    {
        Assert.Equal(["一二", "三"], Read("<w:p><w:foo><w:r><w:t>一</w:t></w:r></w:foo><w:r><m:oMath><m:r><m:t>二</m:t></m:r></m:oMath></w:r></w:p><w:bar>" + P("三") + "</w:bar>").Paragraphs());
    }
}
