using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Xls;

public class XlsReaderTests
{
    /// <summary>A workbook of an invented unit in the shape of the official software's, saved by LibreOffice.</summary>
    internal static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "Reading", "Xls", "决算总表.xls");

    [Fact]
    public void Visible_sheets_are_read_with_titles_and_remarks_as_paragraphs()
    {
        var document = DocumentReader.Read(Sample);

        Assert.Equal(DocumentFormat.Xls, document.Format);
        Assert.Equal(["Z01 收入支出决算总表(财决01表)", "空表"], document.Blocks.OfType<PageBreak>().Select(b => b.Sheet));
        Assert.Equal(["收入支出决算总表", "财决01表", "注：本表反映收支情况。"], document.Paragraphs());
    }

    [Fact]
    public void Cells_show_their_number_formats_and_merged_ones_their_spans()
    {
        Assert.Equal(
            [
                "编制单位：某市某局|||金额单位：元",
                "收入(0:2x1)|支出(2:2x1)",
                "项目|金额|项目|金额",
                "一、财政拨款收入(0:1x2)|2,938,100.25|一、一般公共服务支出|293.81",
                "0.00|占比|95.37%",
                "填报日期|2025年3月10日|错误|#DIV/0!",
                "合计|-12.35|是否|1",
                "账面|0.00|账面|1,234.50",
            ],
            DocumentReader.Read(Sample).Table().Show());
    }

    [Fact]
    public void A_character_is_located_by_sheet_and_cell()
    {
        var text = DocumentReader.Read(Sample).Table().Rows[3].Cells[1].Text;

        Assert.Equal(new Locator(6, 1, 12, Sheet: "Z01 收入支出决算总表(财决01表)", Cell: "B6"), text.Locate(0, text.Length));
    }
}
