using System.IO.Compression;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Xls;
using Mingzhang.Documents.Tests.Reading.Xlsx;

namespace Mingzhang.Documents.Tests.Reading;

public class LimitsTests
{
    private static readonly ReadLimits Limits = ReadLimits.Default;
    private static readonly string[][] Cells = [["甲", "1"], ["乙", "2"]];

    [Fact]
    public void Size_of_the_file() => Fails("a.txt", new byte[101], Limits with { FileBytes = 100 }, "超过上限");

    [Fact]
    public void Size_once_unpacked()
    {
        var body = DocxFile.P(new string('零', 300_000));

        Fails("a.docx", DocxFile.Of(body), Limits with { ExpandedBytes = 500_000 }, "解压后超过上限");
        Fails("a.xlsx", XlsxFile.OfSheet(XlsxFile.Rows([new string('零', 300_000)])), Limits with { ExpandedBytes = 500_000 }, "解压后超过上限");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size()
    {
        var bytes = XlsxFile.OfSheet(XlsxFile.Rows([new string('零', 1_000_000)]));
        var declared = BitConverter.GetBytes(Sizes(bytes).Max());
        for (var at = bytes.AsSpan().IndexOf(declared); at >= 0; at = bytes.AsSpan().IndexOf(declared))
        {
            BitConverter.GetBytes(10).CopyTo(bytes, at);
        }

        TestFile.Fails("a.xlsx", bytes, Limits with { ExpandedBytes = 500_000 });
    }

    [Fact]
    public void Links_that_are_a_bomb() =>
        Fails("a.docx", DocxFile.Of("", links: new string(' ', 1_000_000)), Limits with { ExpandedBytes = 500_000 }, "解压后超过上限");

    [Fact]
    public void Characters()
    {
        var few = Limits with { Characters = 10 };

        Fails("a.txt", Encoding.UTF8.GetBytes("一二三四五六七八九十甲"), few, "字符");
        Fails("a.html", Encoding.UTF8.GetBytes("<p>一二三四五六七八九十甲"), few, "字符");
        Fails("a.docx", DocxFile.Of(DocxFile.P("一二三四五六七八九十甲")), few, "字符");
        Fails("a.xlsx", XlsxFile.OfSheet(XlsxFile.Rows(["一二三四五六七八九十甲"])), few, "字符");
        Fails("a.xls", File.ReadAllBytes(XlsReaderTests.Sample), few, "字符");
    }

    [Fact]
    public void Cells_of_tables()
    {
        var few = Limits with { Cells = 3 };
        var row = "<w:tr>" + string.Concat(Enumerable.Repeat("<w:tc>" + DocxFile.P("甲") + "</w:tc>", 4)) + "</w:tr>";

        Fails("a.txt", "a\tb\tc\td"u8.ToArray(), few, "单元格");
        Fails("a.html", "<table><tr><td>1<td colspan=3>2</table>"u8.ToArray(), few, "单元格");
        Fails("a.docx", DocxFile.Of($"<w:tbl>{row}</w:tbl>"), few, "单元格");
        Fails("a.xlsx", XlsxFile.OfSheet(XlsxFile.Rows(Cells)), few, "单元格");
        Fails("a.xls", File.ReadAllBytes(XlsReaderTests.Sample), few, "单元格");
    }

    [Fact]
    public void A_lone_cell_far_away_is_too_many_blank_ones()
    {
        const string Far = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";

        Fails("a.xlsx", XlsxFile.OfSheet(Far), Limits, "单元格");
    }

    [Fact]
    public void Merged_ranges_over_one_another_take_no_time()
    {
        var ranges = Enumerable.Range(1, 20_000).Select(i => $"A{i}:J{i + 50_000}").ToArray();
        var rows = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"70000\"><c r=\"J70000\"><v>1</v></c></row></sheetData>";

        Assert.NotEmpty(TestFile.Read("a.xlsx", XlsxFile.OfSheet(rows + XlsxFile.Merge(ranges))).Blocks);
    }

    [Fact]
    public void Worksheets() => Fails(
        "a.xlsx", XlsxFile.Of([("一", "visible", ""), ("二", "visible", "")]), Limits with { Pages = 1 }, "工作表");

    [Fact]
    public void Nesting()
    {
        const int Deep = 20_000;
        var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Deep)) + DocxFile.P("底") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Deep));
        var runs = "<w:p>" + string.Concat(Enumerable.Repeat("<w:hyperlink>", Deep)) + string.Concat(Enumerable.Repeat("</w:hyperlink>", Deep)) + "</w:p>";
        var rows = "<w:tbl>" + string.Concat(Enumerable.Repeat("<w:sdt>", Deep)) + string.Concat(Enumerable.Repeat("</w:sdt>", Deep)) + "</w:tbl>";
        var pages = string.Concat(Enumerable.Repeat("<table><tr><td>", 400));

        Fails("a.docx", DocxFile.Of(tables), Limits, "嵌套");
        Fails("a.docx", DocxFile.Of(runs), Limits, "嵌套");
        Fails("a.docx", DocxFile.Of(rows), Limits, "嵌套");
        Fails("a.html", Encoding.UTF8.GetBytes(pages), Limits, "嵌套");
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var bytes = TestFile.Zip(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", """<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"""));

        Fails("a.docx", bytes, Limits, "损坏");
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        foreach (var path in new[] { TestFile.Write("a.html", "<p>文"), TestFile.Write("a.docx", DocxFile.Of(DocxFile.P("文"))), XlsReaderTests.Sample })
        {
            Assert.Throws<OperationCanceledException>(() => DocumentReader.Read(path, cancellation: stop.Token));
        }
    }

    private static IEnumerable<int> Sizes(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(e => (int)e.Length)];
    }

    private static void Fails(string name, byte[] bytes, ReadLimits limits, string cause) =>
        Assert.Contains(cause, TestFile.Fails(name, bytes, limits).Cause, StringComparison.Ordinal);
}
