using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Tests.Editing.Markup;

public partial class MarkupEditorTests
{
    static MarkupEditorTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("<p>收入 426.06 万元</p>", "426.06", "<p>收入 <mark>426.06</mark> 万元</p>")]
    [InlineData("<p>收入 4<b>26.</b>06 万元</p>", "426.06", "<p>收入 <mark>4</mark><b><mark>26.</mark></b><mark>06</mark> 万元</p>")]
    [InlineData("<p>收入&nbsp;426&#46;06&nbsp;万元</p>", "426.06", "<p>收入&nbsp;<mark>426&#46;06</mark>&nbsp;万元</p>")]
    [InlineData("<p>收入\r\n  合计\r\n为 1.00</p>", "收入 合计", "<p><mark>收入\r</mark>\n  <mark>合计</mark>\r\n为 1.00</p>")]
    [InlineData("<table><tr><td>合计<td>9.93</table>", "9.93", "<table><tr><td>合计<td><mark>9.93</mark></table>")]
    [InlineData("<p>A&amp;B 占 4.51%</p>", "A&B", "<p><mark>A&amp;B</mark> 占 4.51%</p>")]
    public void The_exact_words_are_marked_and_all_else_stays(string page, string words, string marked)
    {
        var edited = Edited.Note("决算.html", Encoding.UTF8.GetBytes(page), words);

        Assert.Equal(marked, WithoutNotes(edited.Text));
        Assert.Equal(page, Mark().Replace(edited.Text, ""));
        Assert.Contains($"title=\"请核对{System.Net.WebUtility.HtmlEncode(words)}\"", edited.Text);
        Assert.Equal(TestFile.Read("决算.html", page).Blocks.Select(Shown), edited.Document.Blocks.Select(Shown));
    }

    [Fact]
    public void Marks_that_overlap_are_cut_where_one_begins_or_ends()
    {
        var text = Edited.Note("决算.html", "<p>其他收入占 4.51%。</p>"u8.ToArray(), "占 4.51%。", "4.51%").Text;

        Assert.Equal("<p>其他收入<mark>占 </mark><mark>4.51%</mark><mark>。</mark></p>", WithoutNotes(text));
        Assert.Contains("title=\"请核对占 4.51%。&#10;&#10;请核对4.51%\"", text);
    }

    [Fact]
    public void A_page_keeps_its_encoding()
    {
        var encoding = Encoding.GetEncoding("GB18030");
        var page = encoding.GetBytes("<meta charset=gb2312><p>其他收入占 4.51%</p>");
        var edited = Edited.Note("决算.html", page, "4.51%");

        Assert.Equal("<meta charset=gb2312><p>其他收入占 <mark>4.51%</mark></p>", WithoutNotes(encoding.GetString(edited.File.Bytes)));
        Assert.Contains("title=\"&#35831;&#26680;&#23545;4.51%\"", encoding.GetString(edited.File.Bytes));
    }

    [Fact]
    public void A_page_that_is_not_in_its_encoding_is_refused()
    {
        byte[] page = [.. "<meta charset=gb2312><p>4.51%"u8, 0xFF, 0xFF, .. "</p>"u8];

        Assert.Contains("不属于其编码的字符", Assert.Throws<Documents.Reading.DocumentException>(() => Edited.Note("决算.html", page, "4.51%")).Message);
    }

    [Theory]
    [InlineData("<p>占 4<b>.51</b>%。</p>", "<p>占 4.15%<b></b>。</p>")]
    [InlineData("<p>占&nbsp;4&#46;51%。</p>", "<p>占&nbsp;4.15%。</p>")]
    public void Words_of_a_page_are_replaced_and_its_tags_stay(string page, string corrected) =>
        Assert.Equal(corrected, Edited.Replace("决算.html", Encoding.UTF8.GetBytes(page), "4.51%", "4.15%").Text);

    [Fact]
    public void Words_of_a_text_are_replaced_also_in_tables_and_with_its_mark_and_line_ends()
    {
        var file = new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes("合计\t9.93\t1.00\r\n\r\n占 4.51%。\r\n")).ToArray();
        var edited = Edited.Of("决算.txt", file, ("9.93", "", "10.83"), ("4.51%", "", "4.15%"));

        Assert.Equal("\uFEFF合计\t10.83\t1.00\r\n\r\n占 4.15%。\r\n", edited.Text);
    }

    [Fact]
    public void Words_of_a_text_in_utf16_are_replaced()
    {
        var encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("**占** 4.51%。")];

        Assert.Equal("**占** 4.15%。", encoding.GetString(Edited.Replace("决算.txt", file, "4.51%", "4.15%").File.Bytes.AsSpan(2)));
    }

    [Fact]
    public void A_text_in_utf16_without_a_mark_gets_none()
    {
        var encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);

        Assert.Equal("**占** 4.15%。", encoding.GetString(Edited.Replace("决算.txt", encoding.GetBytes("**占** 4.51%。"), "4.51%", "4.15%").File.Bytes));
    }

    private static string Shown(Block block) => block switch
    {
        Paragraph p => p.Text.Value,
        Table t => string.Join('\n', t.Show()),
        _ => "",
    };

    private static string WithoutNotes(string page) => Opening().Replace(page, "<mark>");

    [GeneratedRegex("<mark [^>]*>")]
    private static partial Regex Opening();

    [GeneratedRegex("<mark [^>]*>|</mark>")]
    private static partial Regex Mark();
}
