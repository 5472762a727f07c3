using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_validator_finds_nothing(bool isDraft)
    {
        Assert.Empty(Faults(Example.Disclosure(isDraft: isDraft)));
        Assert.Empty(Faults(Written.Of()));
        Assert.Empty(Faults(Written.Of(new Table([]), new Table([new([])]), new Table([new([Example.Cell(0, "甲", columns: 3, rows: 9), Example.Cell(1, "乙")])]))));
    }

    [Theory]
    [InlineData("1,234.50", "1234.50", "1234.50")]
    [InlineData("-0.07", "-0.07", "-0.07")]
    [InlineData("12", "12", "12")]
    [InlineData("66.67%", "66.67", "0.6667")]
    [InlineData("5 场", "5", "5")]
    public void Numbers_are_numbers_and_show_as_printed(string text, string number, string stored)
    {
        var cell = new Documents.Cell(SourceText.Written(text), 0) { Role = CellRole.Number, Number = decimal.Parse(number, CultureInfo.InvariantCulture) };
        var document = Of(cell);

        Assert.Equal(stored, First(document).CellValue?.Text);
        Assert.Equal(text, Written.Again(document, DocumentFormat.Xlsx).Table().Rows[0].Cells[0].Text.Value);
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData("---", "0")]
    [InlineData("12.3", "12.34")]
    [InlineData("007", null)]
    public void What_shows_something_else_than_its_number_stays_text(string text, string? number)
    {
        var cell = new Documents.Cell(SourceText.Written(text), 0) { Role = CellRole.Number, Number = number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture) };
        var document = Of(cell);

        Assert.Null(First(document).CellValue);
        Assert.Equal(text, First(document).InnerText);
    }

    [Fact]
    public void Sheets_are_named_by_titles_within_the_limits()
    {
        Block Title(string text) => Example.Of(ParagraphRole.TableTitle, text);
        var table = Of(Example.Cell(0, "甲")).Blocks[0];
        var longName = string.Concat(Enumerable.Repeat("一般公共预算财政拨款支出", 4));
        using var package = Open(Written.Of(Title("收入/支出[总]表"), table, Title(longName), table, Title(longName), table, table));
        var names = package.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!).ToList();

        Assert.Equal(["收入 支出 总 表", longName[..31], longName[..27] + " (2)", "表4"], names);
    }

    [Fact]
    public void The_cover_is_the_first_sheet_and_reads_back_line_by_line()
    {
        var cover = Written.Of(Example.Of(ParagraphRole.CoverTitle, "东江市水利局"), Example.Of(ParagraphRole.CoverTitle, "2024年度部门决算"), new PageBreak(), new Documents.Table([new([Example.Cell(0, "甲"), Example.Cell(1, "乙")])]));
        using var package = Open(cover);

        Assert.Equal(["封面", "表2"], package.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!));
        Assert.Equal(["东江市水利局", "2024年度部门决算"], Written.Again(cover, Documents.DocumentFormat.Xlsx).Blocks.OfType<Documents.Paragraph>().Select(p => p.Text.Value));
        Assert.Empty(Faults(cover));
    }

    [Fact]
    public void Sheets_print_as_the_pages_lie_with_their_heads_on_every_page()
    {
        using var package = Open(Example.Disclosure());
        var workbook = package.WorkbookPart!;
        var sheets = workbook.Workbook.Descendants<Sheet>().Select(s => (s.Name!.Value!, ((WorksheetPart)workbook.GetPartById(s.Id!.Value!)).Worksheet.Descendants<PageSetup>().Single())).ToDictionary();

        Assert.Equal(OrientationValues.Landscape, sheets["二、收入决算表"].Orientation!.Value);
        Assert.Equal(OrientationValues.Portrait, sheets["一、收入支出决算总表"].Orientation!.Value);
        Assert.Contains("'二、收入决算表'!$4:$7", workbook.Workbook.Descendants<DefinedName>().Select(n => n.Text));
    }

    [Fact]
    public void The_pieces_of_a_head_line_stand_side_by_side_where_columns_give_room()
    {
        using var package = Open(Example.Disclosure());
        var workbook = package.WorkbookPart!;
        var sheet = ((WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == "二、收入决算表").Id!.Value!)).Worksheet;

        Assert.Equal(["部门：云溪市人民政府驻广州联络处", "2024 年度", "金额单位：万元"], sheet.Descendants<global::DocumentFormat.OpenXml.Spreadsheet.Row>().ElementAt(2).Elements<global::DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InnerText));

        var narrow = Written.Of(Example.Of(ParagraphRole.TableTitle, "附表"), Example.Of(ParagraphRole.TableHead, "左\t中\t右"), new Documents.Table([new([Example.Cell(0, "甲")])]));
        using var single = Open(narrow);
        Assert.Equal(["左", "中", "右"], single.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<global::DocumentFormat.OpenXml.Spreadsheet.Row>().Skip(1).Take(3).Select(r => r.InnerText));
    }

    [Fact]
    public void A_label_below_another_is_set_in()
    {
        var document = Of(Example.Cell(0, "其中：外事接待费") with { Indent = 2 });
        using var package = Open(document);
        var style = (int)First(document).StyleIndex!.Value;

        Assert.Equal(2u, package.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt(style).Alignment!.Indent!.Value);
        Assert.Equal("其中：外事接待费", Written.Again(document, DocumentFormat.Xlsx).Table().Rows[0].Cells[0].Text.Value);
    }

    private static Document Of(Documents.Cell cell) => Written.Of(new Documents.Table([new([cell, Example.Cell(1, "乙")]), new([Example.Cell(0, "丙"), Example.Cell(1, "丁")])]));

    private static global::DocumentFormat.OpenXml.Spreadsheet.Cell First(Document document)
    {
        using var package = Open(document);
        return package.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<global::DocumentFormat.OpenXml.Spreadsheet.Cell>().First();
    }

    private static SpreadsheetDocument Open(Document document) => SpreadsheetDocument.Open(new MemoryStream(Written.Bytes(document, Documents.DocumentFormat.Xlsx)), isEditable: false);

    private static List<string> Faults(Document document)
    {
        using var package = Open(document);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(f => $"{f.Part?.Uri} {f.Path?.XPath} {f.Description}")];
    }
}
