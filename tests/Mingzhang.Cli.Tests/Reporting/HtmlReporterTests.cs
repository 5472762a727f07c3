using System.Text.RegularExpressions;
using Mingzhang.Audit;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting.Html;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Reporting;

public class HtmlReporterTests
{
    [Fact]
    public void Each_finding_is_marked_at_its_exact_words_and_linked_with_its_entry()
    {
        var html = Sample();

        Assert.Contains("收入总计 <a class=\"no error\" id=\"m1\" href=\"#f1\" aria-label=\"疑点 1：同一数据前后不一\">1</a><mark class=\"error\" data-f=\"1\">306.20</mark> 万元", html);
        Assert.Contains("<a href=\"#m1\"><span class=\"no error\">1</span>", html);
        Assert.Contains("<span id=\"r1-1\"></span><span class=\"related\" data-r=\"1\">306.02</span>", html);
        Assert.Contains("<span class=\"unknown\" title=\"没有读懂的数字\">17</span>", html);
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_its_headings_are_in_order()
    {
        var html = Sample();

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">", html);
        Assert.DoesNotMatch(@"(?:src|href)=""(?!#)", html);
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("@import", html);
        var levels = Regex.Matches(html, @"<h([1-6])").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        Assert.Equal(Regex.Matches(html, "<(?:mark|span|table|tr|td|th|li|div)[ >]").Count, Regex.Matches(html, "</(?:mark|span|table|tr|td|th|li|div)>").Count);
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public void Overlapping_marks_are_cut_into_pieces_that_name_all_their_findings()
    {
        var html = Render(
            Text("增加 5.33 万元，增长"),
            Finding(new(1, 1, 9, "增加 5.33 万"), error: false),
            Finding(new(1, 4, 4, "5.33"), error: true));

        Assert.Contains(">1</a><mark class=\"warning\" data-f=\"1\">增加 </mark>", html);
        Assert.Contains("<mark class=\"error\" data-f=\"1 2\">5.33</mark><mark class=\"warning\" data-f=\"1\"> 万</mark>元", html);
    }

    [Fact]
    public void A_mark_follows_words_over_a_line_break()
    {
        var text = SourceText.Join("", [SourceText.At("年初预", new(0, 3, 1)), SourceText.At("算 9.32", new(0, 4, 1))]);

        Assert.Contains("<mark class=\"error\" data-f=\"1\">预算</mark>", Render(new Document("a.txt", DocumentFormat.Text, [new Paragraph(text)]), Finding(new(3, 3, 1, "预算"), error: true)));
    }

    [Fact]
    public void Places_on_pages_and_in_cells_find_their_characters()
    {
        var pdf = new Document("a.pdf", DocumentFormat.Pdf, [new Paragraph(SourceText.At("9.32", new(0, 1, 1, Page: 1))), new PageBreak(), new Paragraph(SourceText.At("9.32", new(0, 1, 1, Page: 2)))]);
        var xlsx = new Document("a.xlsx", DocumentFormat.Xlsx, [new PageBreak("Z01"), Row(("9.32", "Z01", "A1"), ("9.32", "Z01", "B1"))]);

        Assert.Matches("第 2 页.*<mark class=\"error\" data-f=\"1\">9.32</mark>", Render(pdf, Finding(new(1, 1, 4, "9.32") { Page = 2, Box = [1, 2, 3, 4] }, error: true)).ReplaceLineEndings(""));
        Assert.Matches("<td class=\"n\">9.32</td><td class=\"n\"><a[^>]*>1</a><mark", Render(xlsx, Finding(new(1, 1, 4, "9.32") { Sheet = "Z01", Cell = "B1" }, error: true)));
    }

    [Fact]
    public void A_place_that_is_not_in_the_document_has_an_entry_without_link()
    {
        var html = Render(Text("9.32"), Finding(new(1, 1, 4, "9.32") { File = "去年.txt" }, error: true), Finding(new(99, 1, 4, "9.32"), error: true));

        Assert.DoesNotContain("href=\"#m", html);
        Assert.Contains("《去年.txt》第 1 行第 1 列", html);
    }

    [Fact]
    public void Merged_cells_keep_their_spans_and_missing_cells_are_filled()
    {
        var html = Render(new Document("a.txt", DocumentFormat.Text,
        [
            new Table(
            [
                new([Cell("项目", 0, rows: 2), Cell("金额", 1, columns: 2)]),
                new([Cell("预算", 1), Cell("决算", 2)]),
                new([Cell("合计", 0), Cell("9.32", 2)]),
            ]),
        ]));

        Assert.Contains("<tr><th rowspan=\"2\">项目</th><th colspan=\"2\">金额</th></tr>\n<tr><th>预算</th><th>决算</th></tr>\n</thead>\n<tbody>\n<tr><td>合计</td><td></td><td class=\"n\">9.32</td></tr>", html);
    }

    [Fact]
    public void What_the_file_says_is_text_and_never_markup() =>
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Render(Text("<script>alert(1)</script>")));

    private static string Sample()
    {
        using var mz = new CommandLine();
        return mz.Run("audit", mz.File("决算.txt"), "--format", "html").Out;
    }

    private static string Render(Document document, params Finding[] findings)
    {
        var view = AuditView.Of(new(document, new(FakeReports.Disclosure(document.Path), findings, [])), FindingFilter.All);
        using var writer = new StringWriter();
        new HtmlReporter(writer).Add(new AuditedFile(new(document.Path, document.Path, false), view));
        return writer.ToString();
    }

    private static Document Text(string text) => new("a.txt", DocumentFormat.Text, [new Paragraph(SourceText.At(text, new(0, 1, 1)))]);

    private static Table Row(params (string Text, string Sheet, string Cell)[] cells) =>
        new([new([.. cells.Select((c, i) => new Cell(SourceText.At(c.Text, new(0, 1, 1, Sheet: c.Sheet, Cell: c.Cell)), i))])]);

    private static Cell Cell(string text, int column, int columns = 1, int rows = 1) =>
        new(SourceText.At(text, new(0, 50, 1)), column, columns, rows);

    private static Finding Finding(Place at, bool error)
    {
        var rule = error ? FakeRules.Disagree : FakeRules.Rank;
        return new() { Rule = rule, Severity = rule.Severity, Message = "不对。", Stated = at.Quote, At = at };
    }
}
