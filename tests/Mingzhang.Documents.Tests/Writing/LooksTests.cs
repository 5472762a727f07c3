using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>What makes pages look as official documents do: where tables and titles break, what stays together.</summary>
public sealed partial class LooksTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("上海市云浦区文化和旅游局2024年度部门决算", "上海市云浦区文化和旅游局|2024年度部门决算")]
    [InlineData("第二部分 上海市云浦区文化和旅游局2024年度部门决算表", "第二部分 |上海市云浦区文化和旅游局|2024年度部门决算表")]
    [InlineData("第四部分 名词解释", "第四部分 |名词解释")]
    [InlineData("2024年度部门决算", "2024年度部门决算")]
    [InlineData("目录", "目录")]
    public void A_title_is_broken_after_the_part_and_before_the_year(string title, string pieces) =>
        Assert.Equal(pieces.Split('|'), TitlePieces.Of(title));

    [Fact]
    public void A_long_title_ends_its_first_line_with_the_name_of_the_body()
    {
        const string Long = "第二部分 上海市云浦区文化和旅游局2024年度部门决算表";
        Assert.Matches("<h1[^>]*><span class=\"piece\">第二部分</span> <span class=\"piece\">上海市云浦区文化和旅游局</span><span class=\"piece\">2024年度部门决算表</span></h1>", Html(Example.Heading(1, Long)));
        var margins = Docx(Example.Heading(1, Long)).Descendants(W + "ind").Single();
        Assert.Equal(margins.Attribute(W + "left")!.Value, margins.Attribute(W + "right")!.Value);
        Assert.InRange(20.1 - (2 * (int)margins.Attribute(W + "left")! / 440.0), 16.5, 17.6);
        Assert.Empty(Docx(Example.Heading(1, "第四部分 名词解释")).Descendants(W + "ind"));
    }

    [Fact]
    public void A_label_gets_one_line_before_columns_of_numbers_get_more_than_they_need()
    {
        const string Label = "其他政府办公厅（室）及相关机构事务支出";
        var table = new Table([new([Example.Cell(0, "2010399"), Example.Cell(1, Label), .. Enumerable.Range(2, 7).Select(i => Example.Cell(i, "12.64", CellRole.Number))])])
        {
            Widths = [1.3, 3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3],
        };
        var layout = TableLayout.Of(table, Group(PageOrientation.Landscape, table));

        Assert.All(table.Rows[0].Cells, cell => Assert.Equal(1, layout.Lines(cell)));
        Assert.Equal(PageWidth(PageOrientation.Landscape), layout.Columns.Sum(), 3);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(53)]
    [InlineData(300)]
    public void A_long_table_does_not_end_with_a_row_or_two_on_a_page(int count)
    {
        var table = new Table([.. Enumerable.Range(0, count).Select(r => new Row([Example.Cell(0, "2010399"), .. Enumerable.Range(1, 7).Select(c => Example.Cell(c, "1,234,567.89", CellRole.Number))]))]) { HeadRows = 1 };
        var group = Group(PageOrientation.Landscape, Example.Of(ParagraphRole.TableTitle, "支出决算表"), table, Example.Of(ParagraphRole.TableNote, "注：本表反映部门本年度各项支出情况。"));
        var layout = TableLayout.Of(table, group);
        var pages = new List<int> { 0 };
        var filled = 43.0;
        foreach (var row in table.Rows)
        {
            if (filled + layout.Height(row) > group.Paper.TextHeight - 12)
            {
                pages.Add(0);
                filled = layout.Height(table.Rows[0]);
            }

            filled += layout.Height(row);
            pages[^1]++;
        }

        Assert.InRange(pages[^1], 5, count);
    }

    [Theory]
    [InlineData(20, 4, PageOrientation.Landscape)]
    [InlineData(34, 4, PageOrientation.Portrait)]
    [InlineData(300, 4, PageOrientation.Landscape)]
    [InlineData(34, 12, PageOrientation.Landscape)]
    public void A_wide_table_stands_upright_where_that_keeps_it_on_one_page(int rows, int columns, PageOrientation expected)
    {
        var table = new Table([.. Enumerable.Range(0, rows).Select(r => new Row([Example.Cell(0, "二十六、抗疫特别国债安排的支出"), .. Enumerable.Range(1, columns).Select(c => Example.Cell(c, "1,234,567.89", CellRole.Number))]))]);
        var document = Written.Of(new PageBreak { Orientation = PageOrientation.Landscape }, Example.Of(ParagraphRole.TableTitle, "财政拨款收入支出决算总表", 2), table);

        Assert.Equal(expected, Assert.Single(PageGroup.Of(document)).Orientation);
    }

    [Fact]
    public void Words_that_announce_what_follows_stay_with_it()
    {
        var body = Example.Body("各部分得分如下：");
        Assert.NotEmpty(Docx(body, Example.Body("无。")).Descendants(W + "keepNext"));
        Assert.Contains("<p class=\"lead\">", Html(body), StringComparison.Ordinal);
        foreach (var other in (string[])["其中：基本支出 3 万元。", new string('一', 60) + "："])
        {
            Assert.DoesNotContain("class=\"lead\"", Html(Example.Body(other)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_small_table_is_not_parted()
    {
        Row[] rows = [.. Enumerable.Range(0, 4).Select(r => new Row([Example.Cell(0, "得分"), Example.Cell(1, "10", CellRole.Number)]))];
        var kept = Docx(new Table(rows)).Descendants(W + "tr").Select(r => r.Descendants(W + "keepNext").Any());
        Assert.Equal([true, true, true, false], kept);
        Assert.Contains("class=\"table kept\"", Html(new Table(rows)), StringComparison.Ordinal);
        Assert.DoesNotContain("table kept", Html(new Table([.. Enumerable.Repeat(rows, 10).SelectMany(r => r)])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "一、部门概况", "Heading2", null)]
    [InlineData(3, "一、部门概况", "AttachedHeading2", "rank2")]
    [InlineData(3, "十一、其他", "AttachedHeading2", "rank2")]
    [InlineData(3, "（一）总体情况", "Heading3", null)]
    [InlineData(4, "（一）主要职责", "AttachedHeading3", "rank3")]
    [InlineData(4, "1.主要职责", "Heading4", null)]
    public void A_heading_in_an_attachment_has_the_letters_its_number_asks(int level, string text, string style, string? kind)
    {
        var paragraph = Docx(Example.Heading(level, text)).Descendants(W + "p").First();
        Assert.Equal(style, paragraph.Descendants(W + "pStyle").Single().Attribute(W + "val")!.Value);
        Assert.Equal(style[0] == 'A', paragraph.Descendants(W + "outlineLvl").Any());
        Assert.Matches($"<h{level} id=\"s1\"{(kind is null ? "" : $" class=\"{kind}\"")}>", Html(Example.Heading(level, text)));
    }

    [Fact]
    public void An_item_below_another_is_set_in()
    {
        var table = new Table([new([Example.Cell(0, "（1）公务用车购置费") with { Indent = 2 }, Example.Cell(1, "0.00", CellRole.Number)])]);
        Assert.Contains("style=\"--in:2em\"", Html(table), StringComparison.Ordinal);
        Assert.Equal("420", Docx(table).Descendants(W + "tc").First().Descendants(W + "ind").Single().Attribute(W + "left")!.Value);
    }

    [Fact]
    public void Words_in_the_middle_beside_numbers_head_their_row_and_a_line_number_does_not()
    {
        var html = Html(new Table([new([Example.Cell(0, "合计", CellRole.Middle), Example.Cell(1, "27", CellRole.Middle), Example.Cell(2, "---", CellRole.Middle), Example.Cell(3, "1.00", CellRole.Number)])]));
        Assert.Equal("th scope=\"row\"|td class=\"m\"|td class=\"m\"|td class=\"n\"", string.Join('|', CellStart().Matches(html).Select(m => m.Groups[1].Value)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("一二三四五六七八", 1)]
    [InlineData("一二三四五六七八九", 2)]
    [InlineData("一二三四五六七八，九", 2)]
    [InlineData("一二三四五六七八九十一二三四五六（七）", 3)]
    [InlineData("一二三四五六七123.45万元", 2)]
    [InlineData("一二三四五六七八九十一二三四五六七12", 2)]
    [InlineData("一二三四五六七八九十一二三四五六七123", 3)]
    public void Lines_are_broken_as_Chinese_is(string text, int lines) => Assert.Equal(lines, new TextStyle(10, 10, Indent: 2).Lines(text, 100));

    /// <summary>A note takes a line of its own height, so that it does not move what follows to another page.</summary>
    [Fact]
    public void A_table_that_fills_its_page_with_its_notes_takes_one_page()
    {
        Row[] rows = [.. Enumerable.Range(0, 40).Select(r => new Row([Example.Cell(0, "一、一般公共服务支出"), Example.Cell(1, "1.00", CellRole.Number)]))];
        var document = Written.Of(
            new PageBreak(), Example.Of(ParagraphRole.TableTitle, "收入支出决算总表", 2), new Table(rows), Example.Of(ParagraphRole.TableNote, "注：1. 本表反映总收支。"), Example.Of(ParagraphRole.TableNote, "2. 可能存在尾数误差。"), Example.Of(ParagraphRole.TableNote, "3. 单位为万元。"),
            new PageBreak(), Example.Heading(2, "收入决算表"));

        Assert.Equal([1, 2], ExpectedPages.Of(PageGroup.Of(document), new(document)).Values);
    }

    private static double PageWidth(PageOrientation orientation) => Paper.Of(orientation).TextWidth;

    private static PageGroup Group(PageOrientation orientation, params Block[] blocks) => new(blocks, orientation, IsCover: false);

    private static string Html(params Block[] blocks) => Encoding.UTF8.GetString(Written.Bytes(Written.Of(blocks), DocumentFormat.Html));

    private static XElement Docx(params Block[] blocks)
    {
        using var zip = new ZipArchive(new MemoryStream(Written.Bytes(Written.Of(blocks), DocumentFormat.Docx)));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XElement.Load(part);
    }

    [GeneratedRegex("<(t[hd][^>]*)>")]
    private static partial Regex CellStart();
}
