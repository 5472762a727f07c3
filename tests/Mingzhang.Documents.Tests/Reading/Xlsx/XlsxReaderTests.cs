using static Mingzhang.Documents.Tests.Reading.Xlsx.XlsxFile;

namespace Mingzhang.Documents.Tests.Reading.Xlsx;

public class XlsxReaderTests
{
    private const string Styles = """
        <numFmts><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs>
        """;

    [Fact]
    public void A_cell_shows_what_its_type_and_format_say()
    {
        const string Strings = "<si><t>合计</t><phoneticPr/></si><si><r><t>富</t></r><r><rPr/><t>文本</t></r><rPh><t>读音</t></rPh></si><si><t>甲_x000D_\n乙</t></si>";
        var table = Read("""
            <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>293.81000000000006</v></c><c r="C1" s="1"><v>5</v></c><c r="D1" s="2"><v>2938100.25</v></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="3"><v>0.9537</v></c><c r="C2" s="4"><v>45726</v></c><c r="D2" t="b"><v>1</v></c></row>
            <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D3" t="str"><f>A1</f><v>合计</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c><c r="B4" s="99"><v>1E3</v></c><c r="C4"><f>A9</f></c><c r="D4" s="4" t="d"><v>2025-03-10T00:00:00</v></c></row></sheetData>
            """, Styles, Strings).Table();

        Assert.Equal(
            ["合计|293.81|5.00|2,938,100.25", "富文本|95.37%|2025年3月10日|TRUE", "甲/乙|2|#DIV/0!|合计", "行内|1000|#未计算|2025年3月10日"],
            table.Show());
    }

    [Fact]
    public void Titles_above_and_remarks_below_are_paragraphs()
    {
        var blocks = Read(
            Rows(["收入支出决算总表", "", ""], ["", "", "财决01表"], [], ["单位：某局", "", "金额单位：元"], ["项目", "行次", "金额"], ["合计", "", ""], [], ["注：本表反映收支。", "", ""])
            + Merge("A1:C1")).Blocks;

        Assert.Equal(["收入支出决算总表", "财决01表", "注：本表反映收支。"], blocks.OfType<Paragraph>().Select(p => p.Text.Value));
        Assert.Equal(new PageBreak("表"), blocks[0]);
        Assert.Equal(["单位：某局||金额单位：元", "项目|行次|金额", "合计||"], Assert.IsType<Table>(blocks[3]).Show());
    }

    [Fact]
    public void Merged_cells_have_spans_and_blank_rows_and_columns_around_the_table_are_dropped()
    {
        var table = Read(Rows([], ["", "项目", "金额", "", ""], ["", "", "预算", "决算", ""], [], ["", "合计", "1.00", "2.00", ""]) + Merge("B2:B3", "C2:D2", "E2:F9")).Table();

        Assert.Equal(["项目(0:1x2)|金额(1:2x1)", "预算|决算", "||", "合计|1.00|2.00"], table.Show());
        Assert.Equal([1, 2], table.Rows[1].Cells.Select(c => c.Column));
    }

    [Fact]
    public void A_title_over_two_rows_is_one_paragraph_and_a_label_over_two_rows_begins_the_table()
    {
        Assert.Equal(["题"], Read(Rows(["题", ""], [], ["甲", "1"]) + Merge("A1:B2")).Paragraphs());
        Assert.Equal(["类(0:1x2)|", "1", "甲|2"], Read(Rows(["类", ""], ["", "1"], ["甲", "2"]) + Merge("A1:A2")).Table().Show());
    }

    [Fact]
    public void A_character_is_located_by_sheet_and_cell()
    {
        var table = Read(Rows([], ["", "甲", "  12.50 万元"], ["", "乙", "1"])).Table();

        Assert.Equal(new Locator(2, 3, 5, Sheet: "表", Cell: "C2"), table.Rows[0].Cells[1].Text.Find("12.50"));
    }

    [Fact]
    public void Hidden_sheets_are_skipped_and_the_others_follow_their_tabs()
    {
        var document = TestFile.Read("决算.xlsx", Of(
        [
            ("Z01 收入支出决算总表(财决01表)", "visible", Rows(["一"])), ("藏", "hidden", Rows(["二"])), ("深藏", "veryHidden", Rows(["三"])), ("空", "visible", "<sheetData/>"),
        ]));

        Assert.Equal([new PageBreak("Z01 收入支出决算总表(财决01表)"), new PageBreak("空")], document.Blocks.OfType<PageBreak>());
        Assert.Equal(["一"], document.Paragraphs());
    }

    [Fact]
    public void Rows_and_cells_without_numbers_follow_on()
    {
        var cell = "<c t=\"inlineStr\"><is><t>甲</t></is></c>";

        Assert.Equal(["甲|甲", "|", "甲|甲"], Read($"<sheetData><row>{cell}{cell}</row><row/><row>{cell}{cell}</row></sheetData>").Table().Show());
    }

    [Fact]
    public void Days_count_from_1904_if_the_workbook_says_so()
    {
        var document = Read("<sheetData><row r=\"1\"><c r=\"A1\" s=\"4\"><v>44264</v></c></row></sheetData>", Styles, properties: "<workbookPr date1904=\"1\"/>");

        Assert.Equal(["2025年3月10日"], document.Paragraphs());
    }
}
