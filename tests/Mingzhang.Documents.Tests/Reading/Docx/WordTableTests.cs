using static Mingzhang.Documents.Tests.Reading.Docx.DocxFile;

namespace Mingzhang.Documents.Tests.Reading.Docx;

public class WordTableTests
{
    [Fact]
    public void Merged_cells_have_spans()
    {
        var table = Read(Table(
            Row(Cell("项目", "<w:vMerge w:val=\"restart\"/>"), Cell("金额", "<w:gridSpan w:val=\"2\"/>")),
            Row(Cell("", "<w:vMerge/>"), Cell("预算"), Cell("决算")),
            Row(Cell("", "<w:vMerge w:val=\"continue\"/>"), Cell("1.00"), Cell("")))).Table();

        Assert.Equal(["项目(0:1x3)|金额(1:2x1)", "预算|决算", "1.00|"], table.Show());
        Assert.Equal([1, 2], table.Rows[2].Cells.Select(c => c.Column));
    }

    [Fact]
    public void Two_merged_cells_one_below_the_other_stay_two()
    {
        var table = Read(Table(
            Row(Cell("甲", "<w:vMerge w:val=\"restart\"/>"), Cell("1")),
            Row(Cell("乙", "<w:vMerge w:val=\"restart\"/>"), Cell("2")),
            Row(Cell("", "<w:vMerge/>"), Cell("3")))).Table();

        Assert.Equal(["甲|1", "乙(0:1x2)|2", "3"], table.Show());
    }

    [Fact]
    public void A_row_may_begin_after_the_first_column()
    {
        var table = Read(Table(Row(Cell("甲"), Cell("乙")), "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("丙") + "</w:tr>")).Table();

        Assert.Equal(1, Assert.Single(table.Rows[1].Cells).Column);
    }

    [Fact]
    public void Deleted_and_hidden_rows_are_not_there_and_controlled_ones_are()
    {
        var table = Read(Table(
            "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("删") + Cell("1") + "</w:tr>",
            "<w:tr><w:trPr><w:hidden/></w:trPr>" + Cell("藏") + Cell("1") + "</w:tr>",
            $"<w:sdt><w:sdtContent>{Row(Cell("控"), $"<w:sdt><w:sdtContent>{Cell("2")}</w:sdtContent></w:sdt>")}</w:sdtContent></w:sdt>")).Table();

        Assert.Equal(["控|2"], table.Show());
    }

    [Fact]
    public void Lines_in_a_cell_are_kept_and_a_nested_table_follows()
    {
        var inner = Table(Row(Cell("内甲"), Cell("内乙")));
        var document = Read(Table(Row("<w:tc>" + P("一") + P("二") + inner + P("三") + "</w:tc>", Cell("外"))));

        Assert.Equal(["一/二/三|外", "内甲|内乙"], document.Blocks.Cast<Table>().SelectMany(t => t.Show()));
    }

    [Fact]
    public void A_table_of_one_column_is_only_a_frame()
    {
        Assert.Equal(["框内", "再一行"], Read(Table(Row(Cell("框内")), Row(Cell("再一行")))).Paragraphs());
    }

    private static string Table(params string[] rows) => "<w:tbl><w:tblPr/><w:tblGrid/>" + string.Concat(rows) + "</w:tbl>";

    private static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells) + "</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
