using Mingzhang.Documents.Reading;
using static Mingzhang.Documents.Tests.Reading.Docx.DocxFile;

namespace Mingzhang.Documents.Tests.Reading.Docx;

public class ListNumbersTests
{
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
          <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%5"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Numbers_are_counted_by_level_and_begin_again_below_a_higher_one()
    {
        var body = P("收入", N(0)) + P("财政拨款", N(1)) + P("其他", N(1)) + P("2024 年", N(2)) + P("支出", N(0)) + P("基本", N(1)) + P("点", N(3)) + P("条", N(4)) + P("无号");

        Assert.Equal(
            ["一、收入", "（一）财政拨款", "（二）其他", "1. 2024 年", "二、支出", "（一）基本", "点", "2.1.1 条", "无号"],
            Read(body, numbering: Numbering).Paragraphs());
    }

    [Fact]
    public void A_list_may_begin_at_another_number_and_lists_of_one_definition_go_on()
    {
        var body = P("甲", N(0)) + P("乙", N(0, 2)) + P("丙", N(0, 2)) + P("丁", N(0)) + P("无", N(0, 0)) + P("缺", N(0, 99));

        Assert.Equal(["一、甲", "五、乙", "六、丙", "七、丁", "无", "缺"], Read(body, numbering: Numbering).Paragraphs());
    }

    [Fact]
    public void A_style_may_number_its_paragraphs_and_may_be_what_a_list_refers_to()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="numbering" w:styleId="n"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """;
        const string Linked = Numbering + """<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>""";

        Assert.Equal(["一、甲", "二、乙"], Read(P("甲", "<w:pStyle w:val=\"h\"/>") + P("乙", N(0, 3)), Styles, Linked).Paragraphs());
    }

    [Fact]
    public void The_other_characters_keep_their_places()
    {
        var text = Assert.IsType<Paragraph>(Read(P("收入 293.81", N(2)), numbering: Numbering).Blocks[0]).Text;

        Assert.Equal("1. 收入 293.81", text.Value);
        Assert.Equal(new Locator(1, 4, 6), text.Find("293.81"));
        Assert.Equal(new Locator(1, 1, 1), text.Find("1. "));
        Assert.Equal(new Locator(1, 1, 9), text.Locate(0, text.Length));
    }

    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCountingThousand", "十")]
    [InlineData(11, "japaneseCounting", "十一")]
    [InlineData(20, "chineseCounting", "二十")]
    [InlineData(101, "chineseCounting", "一百零一")]
    [InlineData(110, "chineseCounting", "一百一十")]
    [InlineData(2005, "chineseCounting", "二千零五")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(24, "ideographDigital", "二四")]
    [InlineData(3, "decimalEnclosedCircleChinese", "③")]
    [InlineData(21, "decimalEnclosedCircle", "21")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(7, "none", "")]
    [InlineData(7, "someday", "7")]
    public void A_number_is_written_in_its_notation(int number, string notation, string expected) =>
        Assert.Equal(expected, ListNumberText.Of(number, notation));

    private static string N(int level, int list = 1) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";
}
