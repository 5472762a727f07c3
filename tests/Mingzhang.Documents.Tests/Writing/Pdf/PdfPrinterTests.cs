using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Tests.Writing.Pdf;

[Collection(nameof(Browser))]
public sealed partial class PdfPrinterTests(Browser browser)
{
    [Fact]
    public async Task A_disclosure_reads_back_as_it_was_written()
    {
        var document = Example.Disclosure(rows: 10);
        var read = await Again(document);

        Assert.Equal(Outline.Of(document, figures: false, headLines: false), Outline.Of(read, figures: false));
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes_and_nothing_tells_when_it_was_printed()
    {
        var pdf = await browser.Printer.PrintAsync(Example.Disclosure(rows: 10));
        var again = await browser.Printer.PrintAsync(Example.Disclosure(rows: 10));

        Assert.True(pdf.AsSpan().SequenceEqual(again));
        Assert.DoesNotContain("(D:", Encoding.Latin1.GetString(pdf));
        Assert.Contains("/Producer", Encoding.Latin1.GetString(pdf));
    }

    [Fact]
    public async Task A_table_over_many_pages_repeats_its_head_and_loses_no_row()
    {
        var document = Example.Disclosure(rows: 300);
        var wide = document.Blocks.OfType<Table>().MaxBy(t => t.Rows.Max(r => r.Cells.Max(c => c.Column)))!;
        var read = await Again(Written.Of(new PageBreak { Orientation = PageOrientation.Landscape }, wide));
        var pages = read.Blocks.OfType<Table>().ToList();

        Assert.True(pages.Count > 5);
        Assert.All(pages, page => Assert.Equal(wide.Rows.Take(4).Select(Plain), page.Rows.Take(4).Select(Plain)));
        Assert.Equal(wide.Rows.Skip(4).Select(Plain), pages.SelectMany(page => page.Rows.Skip(4)).Select(Plain));

        static string Plain(Row row) => row.Show().Replace("/", "");
    }

    [Fact]
    public async Task It_is_tagged_has_an_outline_and_the_pages_in_its_contents_list_are_right()
    {
        var pdf = await browser.Printer.PrintAsync(Example.Disclosure());
        var read = TestFile.Read("决算公开.pdf", pdf);

        Assert.Contains("/MarkInfo <</Type /MarkInfo\n/Marked true", Encoding.Latin1.GetString(pdf));
        Assert.Contains("/Type /Outlines", Encoding.Latin1.GetString(pdf));
        var entries = read.Blocks.OfType<Paragraph>().Select(p => Entry().Match(p.Text.Value)).Where(m => m.Success).ToList();
        Assert.Equal(17, entries.Count);
        Assert.All(entries, entry => Assert.Equal(PageOf(read, entry.Groups["title"].Value), int.Parse(entry.Groups["page"].ValueSpan)));
    }

    [Fact]
    public async Task Every_page_of_a_draft_says_so_and_its_text_is_the_same()
    {
        var read = await Again(Example.Disclosure(isDraft: true));
        var pages = 1 + read.Blocks.Count(b => b is PageBreak);

        Assert.Equal(pages, read.Warnings.Count(w => w.Message.Contains("水印", StringComparison.Ordinal)));
        Assert.Equal(Outline.Of(await Again(Example.Disclosure()), figures: false), Outline.Of(read, figures: false));
    }

    [Fact]
    public async Task A_document_without_anything_is_one_blank_page()
    {
        var pdf = await browser.Printer.PrintAsync(Written.Of());

        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(pdf), @"/Type /Page\b"));
    }

    [Fact]
    public async Task A_file_appears_whole()
    {
        var path = Path.Combine(Path.GetDirectoryName(TestFile.Write("x", "x"))!, "决算公开.pdf");
        await browser.Printer.WriteAsync(Written.Of(Example.Body("正文。")), path);

        Assert.Equal(["x", "决算公开.pdf"], Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public async Task A_heading_is_not_alone_at_a_pages_foot()
    {
        var body = Enumerable.Range(0, 21).Select(i => (Block)Example.Body($"第{i}行。"));
        var read = await Again(Written.Of([.. body, Example.Heading(2, "一、标题"), Example.Body("标题下的文字。")]));
        var blocks = read.Blocks.ToList();

        Assert.Equal(blocks.FindIndex(b => b is PageBreak) + 1, blocks.FindIndex(b => b is Paragraph p && p.Text.Value == "一、标题"));
    }

    [Fact]
    public async Task A_note_stays_with_the_last_row_of_its_table()
    {
        // One table after another, each a row longer: some ends just above a page's foot.
        var pages = new HashSet<int>();
        for (var count = 75; count < 82; count++)
        {
            var rows = Enumerable.Range(0, count).Select(r => new Row([Example.Cell(0, $"项目{r}"), Example.Cell(1, "1.00", CellRole.Number)]));
            var read = await Again(Written.Of(new Table([.. rows]), Example.Of(ParagraphRole.TableNote, "注：尾数误差。")));
            var note = read.Blocks.OfType<Paragraph>().Single(p => p.Text.Value.StartsWith('注'));

            Assert.Equal(read.Blocks.OfType<Table>().Last().Rows[^1].Cells[0].Text.Locate(0, 1).Page, note.Text.Locate(0, 1).Page);
            pages.Add(read.Blocks.Count(b => b is PageBreak));
        }

        Assert.Equal([1, 2], pages.Order());
    }

    private static int PageOf(Document read, string title)
    {
        var page = 0;
        var found = 0;
        foreach (var block in read.Blocks)
        {
            page += block is PageBreak ? 1 : 0;
            found = block is Paragraph p && p.Text.Value.Trim() == title.Trim() ? page : found;
        }

        return found;
    }

    private async Task<Document> Again(Document document) => TestFile.Read("决算公开.pdf", await browser.Printer.PrintAsync(document));

    [GeneratedRegex(@"^(?<title>.+?)\s*\.{2,}\s*(?<page>\d+)$")]
    private static partial Regex Entry();
}
