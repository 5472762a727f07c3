using System.IO.Compression;

namespace Mingzhang.Documents.Tests.Writing;

public class RoundTripTests
{
    [Theory]
    [InlineData(DocumentFormat.Docx)]
    [InlineData(DocumentFormat.Html)]
    public void A_disclosure_reads_back_as_it_was_written(DocumentFormat format)
    {
        var document = Example.Disclosure();

        Assert.Equal(Outline.Of(document, figures: format == DocumentFormat.Docx), Outline.Of(Written.Again(document, format), figures: false));
    }

    [Theory]
    [InlineData(DocumentFormat.Docx)]
    [InlineData(DocumentFormat.Html)]
    public void Headings_keep_their_levels(DocumentFormat format)
    {
        var document = Example.Disclosure();

        Assert.Equal(Headings(document), Headings(Written.Again(document, format)));

        static IEnumerable<(string, int?)> Headings(Document d) => d.Blocks.OfType<Paragraph>().Where(p => p.HeadingLevel is not null).Select(p => (p.Text.Value, p.HeadingLevel));
    }

    [Fact]
    public void Text_reads_back_with_the_same_paragraphs_and_cells()
    {
        var document = Example.Disclosure();

        Assert.Equal(Outline.Of(Unmerged(document), figures: true), Outline.Of(Written.Again(document, DocumentFormat.Text), figures: false));
    }

    [Fact]
    public void A_workbook_reads_back_with_the_same_cover_and_tables_and_what_stands_around_them()
    {
        var document = Example.Disclosure();
        var tables = document with
        {
            Blocks = [.. document.Blocks.Where(b => b is Table or Paragraph { Role: ParagraphRole.CoverTitle or ParagraphRole.CoverLine or ParagraphRole.TableTitle or ParagraphRole.TableHead or ParagraphRole.TableNote })],
        };

        Assert.Equal(Outline.Of(tables, figures: false), Outline.Of(Written.Again(document, DocumentFormat.Xlsx), figures: false).SelectMany(Pieces));

        // The pieces of a head line stand in the cells of a row.
        static IEnumerable<string> Pieces(string line) => line.StartsWith("部门：", StringComparison.Ordinal) ? line.Split('|').Select(p => p.Split('(')[0]) : [line];
    }

    [Theory]
    [InlineData(DocumentFormat.Docx)]
    [InlineData(DocumentFormat.Html)]
    [InlineData(DocumentFormat.Text)]
    [InlineData(DocumentFormat.Xlsx)]
    public void The_same_document_gives_the_same_bytes(DocumentFormat format) =>
        Assert.Equal(Written.Bytes(Example.Disclosure(), format), Written.Bytes(Example.Disclosure(), format));

    [Theory]
    [InlineData(DocumentFormat.Docx)]
    [InlineData(DocumentFormat.Xlsx)]
    public void Nothing_in_an_Office_file_tells_when_it_was_written(DocumentFormat format)
    {
        using var zip = new ZipArchive(new MemoryStream(Written.Bytes(Example.Disclosure(), format)));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.Equal("docProps/core.xml", Assert.Single(zip.Entries, e => e.FullName.Contains("core", StringComparison.Ordinal)).FullName);
    }

    [Theory]
    [InlineData(DocumentFormat.Docx)]
    [InlineData(DocumentFormat.Html)]
    [InlineData(DocumentFormat.Text)]
    [InlineData(DocumentFormat.Xlsx)]
    public void A_table_of_a_thousand_rows_reads_back(DocumentFormat format)
    {
        var rows = Enumerable.Range(0, 1000).Select(r => new Row([Example.Cell(0, $"项目{r}"), Example.Cell(1, $"{r}.50", CellRole.Number)]));
        var document = Written.Of(new Table([new([Example.Cell(0, "项目", CellRole.Head), Example.Cell(1, "金额", CellRole.Head)]), .. rows]) { HeadRows = 1 });

        Assert.Equal(Outline.Of(document, figures: false), Outline.Of(Written.Again(document, format), figures: false));
    }

    [Theory]
    [InlineData(DocumentFormat.Docx)]
    [InlineData(DocumentFormat.Html)]
    [InlineData(DocumentFormat.Text)]
    [InlineData(DocumentFormat.Xlsx)]
    public void Odd_characters_are_kept_and_those_no_file_can_hold_are_left_out(DocumentFormat format)
    {
        var document = Written.Of(new Table(
        [
            new([Example.Cell(0, "A&B <甲> \"乙\" '丙'"), Example.Cell(1, "😀𠮷")]),
            new([Example.Cell(0, "控\u0001制\u001B\uFFFF\uD83D字符"), Example.Cell(1, "_x0041_ &amp; =1+1")]),
        ]));

        Assert.Equal(["A&B<甲>\"乙\"'丙'|😀𠮷", "控制字符|_x0041_&amp;=1+1"], Outline.Of(Written.Again(document, format), figures: false));
    }

    [Theory]
    [InlineData(DocumentFormat.Docx, "甲\n乙")]
    [InlineData(DocumentFormat.Html, "甲\n乙")]
    [InlineData(DocumentFormat.Xlsx, "甲\n乙")]
    [InlineData(DocumentFormat.Text, "甲乙")]
    public void A_line_feed_in_a_cell_stays_one_where_the_format_has_lines_in_cells(DocumentFormat format, string expected)
    {
        var document = Written.Of(new Table([new([Example.Cell(0, "甲\n乙"), Example.Cell(1, "丙")]), new([Example.Cell(0, "丁"), Example.Cell(1, "戊")])]));

        Assert.Equal(expected, Written.Again(document, format).Table().Rows[0].Cells[0].Text.Value);
    }

    [Fact]
    public void In_text_a_line_feed_between_words_becomes_a_space() =>
        Assert.Contains("abc def\t1", System.Text.Encoding.UTF8.GetString(Written.Bytes(Written.Of(new Table([new([Example.Cell(0, "abc\ndef"), Example.Cell(1, "1")])])), DocumentFormat.Text)));

    /// <summary>The document with each position of a merged cell but the first blank: text has no merged cells.</summary>
    private static Document Unmerged(Document document) => document with
    {
        Blocks = [.. document.Blocks.Select(b => b is Table table ? Unmerged(table) : b)],
    };

    private static Table Unmerged(Table table)
    {
        var columns = table.Rows.Max(r => r.Cells.Max(c => c.Column + c.ColumnSpan));
        return new([.. table.Rows.Select(row => new Row(
            [.. Enumerable.Range(0, columns).Select(c => row.Cells.FirstOrDefault(cell => cell.Column == c) is { } cell ? new Cell(cell.Text, c) : new Cell(SourceText.Empty, c))]))]);
    }
}
