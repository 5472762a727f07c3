using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Html;

public class HtmlPlacesTests
{
    [Theory]
    [InlineData("<p>合计 293.81 万元</p>", "293.81", 1, 7, 6)]
    [InlineData("<html>\r\n<body>\r\n<p>合计\r\n  293.81 万元</p>", "293.81", 4, 3, 6)]
    [InlineData("<p>合计&nbsp;293.81</p>", "293.81", 1, 12, 6)]
    [InlineData("<p>合计&nbsp293.81</p>", "293.81", 1, 11, 6)]
    [InlineData("<p>&#21512;&#x8BA1;293.81</p>", "合计", 1, 4, 9)]
    [InlineData("<p>&#21512;&#x8BA1;293.81</p>", "293.81", 1, 20, 6)]
    [InlineData("<p>A & B &copy293.81</p>", "293.81", 1, 15, 6)]
    [InlineData("<p>29<b>3.81</b></p>", "293.81", 1, 4, 9)]
    [InlineData("<p>\U0001F600 293.81</p>", "293.81", 1, 7, 6)]
    [InlineData("<table>漏出 293.81<tr><td>格</table>", "293.81", 1, 11, 6)]
    [InlineData("<b><p>甲</b>293.81</p>", "293.81", 1, 12, 6)]
    [InlineData("<table><tr><td>甲<td> 293.81 </td></table>", "293.81", 1, 22, 6)]
    [InlineData("<script>'<p>293.80</p>'</script><!--\n--><p title='293.81'>293.81", "293.81", 2, 22, 6)]
    public void A_number_is_located_at_its_characters_in_the_file(string page, string quote, int line, int column, int length)
    {
        Assert.Equal(new Locator(line, column, length), Texts(TestFile.Read("页.html", page)).Single(t => t.Value.Contains(quote, StringComparison.Ordinal)).Find(quote));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var path = TestFile.Write("页.html", [0xEF, 0xBB, 0xBF, .. "<p>1.00</p>"u8]);

        Assert.Equal(new Locator(1, 4, 4), Texts(DocumentReader.Read(path)).Single().Locate(0, 4));
    }

    /// <summary>Every character of a page that mixes all kinds of markup must be found again where it is said to stand.</summary>
    [Fact]
    public void Every_character_stands_where_it_is_said_to_stand()
    {
        const string Page = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>标题</title></head>
            <body><div><h2>第一部分<br>概况</h2><p>（一）<span>收入 <b>306.02</b> 万元，</span>
               其中：<font color=red>财政拨款</font> 293.81 万元。<p>未闭合<i>斜<p>体</i>继续
            <table border=1><caption>收入决算表</caption>散文字<tr><td rowspan=2>科目<td>编码</tr>
            <tr><td>201</td></tr><tr><td>合计<td><p>1.00</p><p>2.00</p></table>
            <pre>行一
            行二</pre></div></body></html>尾巴
            """;
        var lines = Page.Split('\n');
        var texts = Texts(TestFile.Read("页.html", Page)).ToList();

        Assert.Equal(15, texts.Count);
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsWhiteSpace(text.Value[i]))
                {
                    var at = text.Locate(i, 1);
                    Assert.Equal(text.Value[i], lines[at.Line - 1][at.Column - 1]);
                }
            }
        }
    }

    /// <summary>The same for pages of markup in any order, well-formed or not: browsers have rules for all of it, and they move text about.</summary>
    [Fact]
    public void Every_character_of_any_page_stands_where_it_is_said_to_stand()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<td rowspan=2 colspan=2>", "<div>", "</div>",
            "<h2>", "</h2>", "<br>", "<li>", "</ul>", "<a href='1.00'>", "</a>", "<pre>", "</pre>", "<!-- 注 -->", "<!", "<![CDATA[甲]]>", "<script>乙</script>",
            "<select><option>丙", "</select>", "<svg><text>丁</svg>", "<textarea>", "</textarea>", "<font", ">", "<", "&", "&nbsp;", "&nbsp", "&#65;", "&lt;", "&bogus;",
            "\n", "\r\n", " ", "\t", "合计", "293.81", "\U0001F600", "万元", "\uE000", "</body>", "<body>", "<frameset>", "<title>", "</title>", "<col>", "<caption>",
        ];
        Prop.ForAll(Gen.ListOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary(), IsTrueToItsPlaces)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_240_101, 7));
    }

    private static bool IsTrueToItsPlaces(string page)
    {
        // A text in front, so that no page is without any.
        page = "甲" + page;
        var lines = page.Split('\n');
        return Texts(TestFile.Read("页.html", page)).All(text => Enumerable.Range(0, text.Length).All(i =>
        {
            var at = text.Locate(i, 1);
            return char.IsWhiteSpace(text.Value[i]) || lines[at.Line - 1][at.Column - 1] is var found && (found == text.Value[i] || found == '&');
        }));
    }

    private static IEnumerable<SourceText> Texts(Document document) => document.Blocks.SelectMany(b => b switch
    {
        Paragraph p => [p.Text],
        Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
        _ => Enumerable.Empty<SourceText>(),
    });
}
