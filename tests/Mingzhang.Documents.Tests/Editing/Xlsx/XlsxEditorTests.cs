using System.Xml.Linq;
using Mingzhang.Documents.Tests.Reading.Xlsx;

namespace Mingzhang.Documents.Tests.Editing.Xlsx;

public class XlsxEditorTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Styles = """
        <numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="1"><font/></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
        """;

    private const string Strings = "<si><t>项目</t></si><si><r><t>占 4.</t></r><r><t>51%，比 1.00</t></r></si>";

    private const string Content = """
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>决算数</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>1426.06</v></c><c s="2"><v>0.0451</v></c></row>
        <row><c t="s"><v>1</v></c><c s="1"><f>B2*2</f><v>2852.12</v></c><c t="str"><f>A2</f><v>文 7.77</v></c></row></sheetData>
        <pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/>
        """;

    private static byte[] File => XlsxFile.OfSheet(Content, Styles, Strings);

    [Fact]
    public void A_note_and_a_colour_are_on_the_cell()
    {
        var edited = Edited.Note("决算.xlsx", File, "1,426.06");
        var sheet = XElement.Parse(edited.Part(Sheet));
        var styles = XElement.Parse(edited.Part("xl/styles.xml"));
        XNamespace x = sheet.Name.Namespace;
        var style = styles.Element(x + "cellXfs")!.Elements().ElementAt((int)Cell(sheet, "B2").Attribute("s")!);

        Assert.Equal("164", style.Attribute("numFmtId")!.Value);
        Assert.Equal("FFFFC7CE", styles.Element(x + "fills")!.Elements().ElementAt((int)style.Attribute("fillId")!).Descendants(x + "fgColor").Single().Attribute("rgb")!.Value);
        Assert.Contains("ref=\"B2\"", edited.Part("xl/comments.xml"));
        Assert.Contains("请核对1,426.06", edited.Part("xl/comments.xml"));
        Assert.Contains("<x:Row>1</x:Row><x:Column>1</x:Column>", edited.Part("xl/drawings/vmlDrawing.vml"));
        Assert.Equal(["legacyDrawing", "tableParts"], sheet.Elements().Select(e => e.Name.LocalName).TakeLast(2));
    }

    [Fact]
    public void All_else_is_untouched()
    {
        var edited = Edited.Note("决算.xlsx", File, "1,426.06", "4.51%，比");
        var sheet = XElement.Parse(edited.Part(Sheet), LoadOptions.PreserveWhitespace);
        XNamespace x = sheet.Name.Namespace;
        sheet.Element(x + "legacyDrawing")!.Remove();
        Cell(sheet, "B2").SetAttributeValue("s", "1");
        Cell(sheet, "A2").SetAttributeValue("s", null);
        var before = XElement.Parse(Utf8(Edited.Parts(edited.Original)[Sheet]), LoadOptions.PreserveWhitespace);
        var styles = XElement.Parse(edited.Part("xl/styles.xml"));

        Assert.True(XNode.DeepEquals(before, sheet));
        Assert.Equal(5, styles.Element(x + "cellXfs")!.Elements().Count());
        edited.OtherPartsAreUntouched(Sheet, "xl/styles.xml", "[Content_Types].xml", "xl/worksheets/_rels/sheet1.xml.rels");
        Assert.Empty(edited.NewFaults());
    }

    [Theory]
    [InlineData("1,426.06", "1,426.60", "B2", "1426.6", "1")]
    [InlineData("4.51%", "4.15%", null, "0.0415", "2")]
    public void A_number_stays_a_number_in_its_format(string words, string replacement, string? cell, string value, string style)
    {
        var file = words == "4.51%" ? XlsxFile.OfSheet(Content, Styles, "<si><t>项目</t></si><si><t>占比</t></si>") : File;
        var edited = Edited.Replace("决算.xlsx", file, words, replacement);
        var sheet = XElement.Parse(edited.Part(Sheet));
        var changed = cell is null ? sheet.Descendants().First(e => e.Name.LocalName == "row" && (string?)e.Attribute("r") == "2").Elements().Last() : Cell(sheet, cell);

        Assert.Equal((value, style), (changed.Value, changed.Attribute("s")!.Value));
        Assert.Null(changed.Attribute("t"));
        Assert.Contains(replacement, string.Concat(edited.Document.Table().Show()));
        Assert.Contains($"原为{words}", edited.Part("xl/comments.xml"));
        Assert.Contains("fullCalcOnLoad=\"1\"", edited.Part("xl/workbook.xml"));
        Assert.Empty(edited.NewFaults());
    }

    [Fact]
    public void A_text_that_cells_share_is_changed_in_one_of_them_in_its_fonts()
    {
        var edited = Edited.Replace("决算.xlsx", File, "4.51%", "4.15%");

        Assert.Equal(["占 4.15%，比 1.00", "占 4.51%，比 1.00"], edited.Document.Table().Rows.Skip(1).Select(r => r.Cells[0].Text.Value));
        Assert.EndsWith("<si><r><t>占 4.15%</t></r><r><t>，比 1.00</t></r></si></sst>", edited.Part("xl/sharedStrings.xml"));
    }

    [Fact]
    public void Several_replacements_in_a_cell_are_all_made_and_told_in_one_note()
    {
        var edited = Edited.Of("决算.xlsx", File, ("4.51%", "原为 4.51%", "14.15%"), ("1.00", "原为 1.00", "2.00"));

        Assert.Equal("占 14.15%，比 2.00", edited.Document.Table().Rows[1].Cells[0].Text.Value);
        Assert.Contains("原为 4.51%\n\n原为 1.00", edited.Part("xl/comments.xml").Replace("&#xA;", "\n"));
    }

    [Theory]
    [InlineData("2,852.12", "2,852.00", "单元格是公式，请检查公式和它引用的数")]
    [InlineData("7.77", "7.00", "单元格是公式，请检查公式和它引用的数")]
    [InlineData("1,426.06", "1,426.065", "单元格的数字格式显示不出“1,426.065”")]
    [InlineData("1,426.06", "良", "单元格里的数不能改成文字")]
    public void What_cannot_be_replaced_is_refused_and_the_file_left_as_it_is(string words, string replacement, string cause)
    {
        var edited = Edited.Replace("决算.xlsx", File, words, replacement);

        Assert.Equal(cause, edited.Refusal);
        Assert.Equal(edited.Original, edited.File.Bytes);
    }

    [Fact]
    public void Notes_of_others_stay()
    {
        var first = Edited.Note("决算.xlsx", File, "1,426.06");
        var second = Edited.Note("决算.xlsx", first.File.Bytes, "1,426.06", "决算数");
        var comments = second.Part("xl/comments.xml");

        Assert.Equal(2, XElement.Parse(comments).Descendants().Count(e => e.Name.LocalName == "comment"));
        Assert.Equal(2, XElement.Parse(second.Part("xl/drawings/vmlDrawing.vml")).Elements().Count(e => e.Name.LocalName == "shape"));
        Assert.Empty(second.NewFaults());
    }

    private static XElement Cell(XElement sheet, string address) => sheet.Descendants().Single(e => e.Name.LocalName == "c" && (string?)e.Attribute("r") == address);

    private static string Utf8(string latin) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(latin));
}
