using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;

namespace Mingzhang.Documents.Tests.Workbooks;

public class BookTests
{
    private static readonly CellLook Input = new() { IsUnlocked = true, HasBorder = true, Fill = "FFF9E0", Format = "#,##0.00" };

    [Fact]
    public void What_is_written_is_valid_and_read_back()
    {
        var bytes = BookWriter.Write(Sample());
        using (var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }

        var read = BookReader.Read("填报.xlsx", bytes)!;
        Assert.Equal(["填报", "代码"], read.Sheets.Keys);
        var cells = read.Sheets["填报"];
        Assert.Equal("单位全称", cells[new(0, 0)].Text);
        Assert.Equal(1234.56m, cells[new(1, 1)].Number);
        Assert.True(cells[new(2, 1)].HasFormula);
        Assert.Null(cells[new(2, 1)].Number);
        Assert.False(cells.ContainsKey(new(3, 0)));
        Assert.False(read.HasMacros);
    }

    [Fact]
    public void The_same_workbook_gives_the_same_bytes() => Assert.Equal(BookWriter.Write(Sample()), BookWriter.Write(Sample()));

    [Fact]
    public void A_program_in_the_file_is_noticed()
    {
        using var stream = new MemoryStream();
        stream.Write(BookWriter.Write(Sample()));
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            package.ChangeDocumentType(SpreadsheetDocumentType.MacroEnabledWorkbook);
            package.WorkbookPart!.AddNewPart<VbaProjectPart>("application/vnd.ms-office.vbaProject", "rIdVba").FeedData(new MemoryStream([1, 2, 3]));
        }

        Assert.True(BookReader.Read("填报.xlsm", stream.ToArray())!.HasMacros);
    }

    [Fact]
    public void Another_kind_of_file_is_no_workbook() => Assert.Null(BookReader.Read("决算公开.txt", "收入支出决算总表"u8.ToArray()));

    [Fact]
    public void A_damaged_file_has_one_clear_error()
    {
        var bytes = BookWriter.Write(Sample());
        Assert.Throws<DocumentException>(() => BookReader.Read("填报.xlsx", bytes[..(bytes.Length / 2)]));
    }

    [Fact]
    public void A_file_appears_whole_or_not_at_all() =>
        Assert.Throws<Documents.Writing.WritingException>(() => BookWriter.Write(Sample(), Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "填报.xlsx")));

    [Theory]
    [InlineData("A1", 0, 0)]
    [InlineData("AB12", 11, 27)]
    public void Places_are_written_as_people_do(string text, int row, int column)
    {
        Assert.Equal(new CellAddress(row, column), CellAddress.Parse(text));
        Assert.Equal(text, new CellAddress(row, column).ToString());
    }

    private static Book Sample() => new(
        [
            new("填报",
            [
                new(new(0, 0), new() { Wraps = true }) { Text = "单位全称", ColumnSpan = 2 },
                new(new(1, 1), Input) { Number = 1234.56m },
                new(new(2, 1), Input with { IsUnlocked = false }) { Formula = "SUM(B2,1)" },
                new(new(3, 0), Input),
            ])
            {
                Widths = [20, 15, 5],
                HiddenColumns = new HashSet<int> { 2 },
                FrozenRows = 1,
                FrozenColumns = 1,
                Rules = [new(CellRange.Parse("B2:B2")!.Value, null, "只能填数字", "请填数字"), new(CellRange.Parse("A4:A9")!.Value, "codes", "编码", "")],
                Highlights = [new(CellRange.Parse("B2:B2")!.Value, "$B$2<0", "FFC7CE"), new(CellRange.Parse("A4:B9")!.Value, "$A4<>\"\"", "")],
            },
            new("代码", [new(new(0, 0), new()) { Text = "201" }]) { IsHidden = true },
        ],
        new Dictionary<string, string> { ["codes"] = "'代码'!$A$1:$A$1" });
}
