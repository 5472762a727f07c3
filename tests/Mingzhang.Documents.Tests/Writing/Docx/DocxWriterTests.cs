using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Documents.Tests.Writing.Docx;

public sealed partial class DocxWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_validator_finds_nothing(bool isDraft)
    {
        Assert.Empty(Faults(Example.Disclosure(isDraft: isDraft)));
        Assert.Empty(Faults(Written.Of()));
        Assert.Empty(Faults(Written.Of(new Table([]), new Contents(1), new Table([new([])]), new Table([new([Example.Cell(0, "甲", columns: 3, rows: 9), Example.Cell(1, "乙")])]))));
    }

    [Fact]
    public void A_chart_of_bars_is_drawn_by_Word_and_said_in_words()
    {
        var bars = new BarChart("执行率与得分", ["甲项目", "乙项目"], [new("执行率（%）", "2B5C8A", [96.67m, null]), new("得分", "2F6F4F", [95.54m, 100])]);
        var document = Written.Of(new Figure("<svg/>", "图：第一张。") { Bars = bars }, new Figure("<svg/>", "图：没有条形。"), new Figure("<svg/>", "图：第二张。") { Bars = bars });

        Assert.Empty(Faults(document));
        var body = Part(document, "word/document.xml");
        Assert.Equal(["图：第一张。", "图：第二张。"], body.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("descr")!.Value));
        Assert.Equal(["图：第一张。", "图：没有条形。", "图：第二张。"], body.Descendants(W + "t").Select(t => t.Value));
        Assert.Equal(
            ["执行率（%）", "甲项目", "乙项目", "96.67", "得分", "甲项目", "乙项目", "95.54", "100"],
            Part(document, "word/charts/chart1.xml").Descendants().Where(e => e.Name.LocalName == "v").Select(e => e.Value));
    }

    [Fact]
    public void Pages_lie_as_the_document_says_and_the_cover_has_no_number()
    {
        var sections = Part(Example.Disclosure(), "word/document.xml").Descendants(W + "sectPr").ToList();

        Assert.Equal("-,portrait,landscape,portrait,landscape,portrait", string.Join(',', sections.Select(s =>
            s.Element(W + "footerReference") is null ? "-" : s.Element(W + "pgSz")!.Attribute(W + "orient")?.Value ?? "portrait")));
        Assert.Equal("1", Assert.Single(sections, s => s.Element(W + "pgNumType") is not null).Element(W + "pgNumType")!.Attribute(W + "start")!.Value);
    }

    [Fact]
    public void Head_rows_are_repeated_and_no_row_is_split()
    {
        foreach (var table in Part(Example.Disclosure(), "word/document.xml").Descendants(W + "tbl"))
        {
            Assert.All(table.Elements(W + "tr"), row => Assert.NotNull(row.Element(W + "trPr")!.Element(W + "cantSplit")));
        }

        var heads = Part(Example.Disclosure(), "word/document.xml").Descendants(W + "tbl").Select(t => t.Elements(W + "tr").Count(r => r.Element(W + "trPr")!.Element(W + "tblHeader") is not null));
        Assert.Equal([1, 3, 4, 4, 4, 4, 0], heads);
    }

    [Fact]
    public void A_draft_says_so_in_every_section()
    {
        Assert.All(Part(Example.Disclosure(isDraft: true), "word/document.xml").Descendants(W + "sectPr"), s => Assert.NotNull(s.Element(W + "headerReference")));
        Assert.DoesNotContain("headerReference", Part(Example.Disclosure(), "word/document.xml").ToString());
    }

    [Fact]
    public void The_styles_say_what_the_layout_counts_with()
    {
        var styles = Part(Written.Of(), "word/styles.xml").Elements(W + "style").ToDictionary(s => s.Attribute(W + "styleId")!.Value);
        foreach (var role in Enum.GetValues<ParagraphRole>())
        {
            foreach (int? level in new int?[] { null, 1, 2, 3 })
            {
                var paragraph = Example.Of(role, "甲", level);
                var style = styles[Documents.Writing.Docx.Style.Of(paragraph)];
                var expected = TextStyle.Of(paragraph);

                Assert.Equal(expected.LineHeight, Number(style, "spacing", "line", 579) / 20, precision: 1);
                Assert.Equal(expected.Before, Number(style, "spacing", "before", 0) / 20);
                Assert.Equal(expected.After, Number(style, "spacing", "after", 0) / 20);
                Assert.Equal(expected.Size, Number(style, "sz", "val", 32) / 2);
                Assert.Equal(expected.Indent, Number(style, "ind", "firstLineChars", 0) / 100);
            }
        }

        static double Number(XElement style, string element, string attribute, double otherwise) =>
            style.Descendants(W + element).Select(e => (double?)e.Attribute(W + attribute)).FirstOrDefault(v => v is not null) ?? otherwise;
    }

    [Fact]
    public void LibreOffice_shows_the_same_pages_as_the_contents_list_says()
    {
        Assert.SkipWhen(ProgramPath.Find("soffice") is null, "LibreOffice is not installed: apt-get install -y libreoffice-writer");
        var docx = TestFile.Write("决算公开.docx", Written.Bytes(Example.Disclosure(), DocumentFormat.Docx));
        var folder = Path.GetDirectoryName(docx)!;
        using (var office = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, docx]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!)
        {
            office.WaitForExit();
        }

        var read = Documents.Reading.DocumentReader.Read(Path.ChangeExtension(docx, ".pdf"));
        var entries = read.Blocks.OfType<Paragraph>().Select(p => Entry().Match(p.Text.Value)).Where(m => m.Success).ToList();
        Assert.Equal(17, entries.Count);
        foreach (var entry in entries)
        {
            var page = read.Blocks.TakeWhile(b => !(b is Paragraph p && p.Text.Value.Trim() == entry.Groups["title"].Value)).Count(b => b is PageBreak);
            Assert.Equal(page, int.Parse(entry.Groups["page"].ValueSpan));
        }
    }

    private static List<string> Faults(Document document)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Written.Bytes(document, DocumentFormat.Docx)), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(f => $"{f.Part?.Uri} {f.Path?.XPath} {f.Description}")];
    }

    private static XElement Part(Document document, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Written.Bytes(document, DocumentFormat.Docx)));
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    [GeneratedRegex(@"^(?<title>.+?)\s*\.{2,}\s*(?<page>\d+)$")]
    private static partial Regex Entry();
}
