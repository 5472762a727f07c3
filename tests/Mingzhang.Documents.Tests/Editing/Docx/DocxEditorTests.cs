using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Tests.Reading.Docx;
using static Mingzhang.Documents.Tests.Reading.Docx.DocxFile;

namespace Mingzhang.Documents.Tests.Editing.Docx;

public class DocxEditorTests
{
    private const string Body = "word/document.xml";
    private const string Bold = "<w:rPr><w:b/></w:rPr>";

    /// <summary>The words 拨款收入 426.06 begin in the first run, fill the second and end in the third.</summary>
    private const string SeveralRuns =
        "<w:p><w:r><w:t>财政拨款收</w:t></w:r><w:r>" + Bold + "<w:t xml:space=\"preserve\">入 426</w:t></w:r><w:bookmarkStart w:id=\"7\" w:name=\"甲\"/>"
        + "<w:r w:rsidR=\"00A1\"><w:t>.06万元，</w:t></w:r><w:bookmarkEnd w:id=\"7\"/><w:r><w:t>占 95%</w:t></w:r></w:p>";

    [Fact]
    public void A_comment_is_at_the_exact_words_also_across_runs()
    {
        var edited = Edited.Note("决算.docx", Of(SeveralRuns), "拨款收入 426.06");

        Assert.Equal("拨款收入 426.06", Commented(edited.Part(Body)));
        IsOtherwiseUntouched(edited);
    }

    [Fact]
    public void A_comment_says_who_when_and_what()
    {
        var comments = Edited.Of("决算.docx", Of(P("占 4.51%")), ("4.51%", "应为 4.15%\n依据", null)).Part("word/comments.xml");

        Assert.Contains("w:author=\"明账\" w:date=\"2025-08-20T01:30:00Z\" w:initials=\"明\"", comments);
        Assert.Contains("<w:p><w:r><w:t>应为 4.15%</w:t></w:r></w:p><w:p><w:r><w:t>依据</w:t></w:r></w:p>", comments);
    }

    [Theory]
    [InlineData("<w:hyperlink w:anchor=\"甲\"><w:r><w:t>见 12.50 元</w:t></w:r></w:hyperlink>")]
    [InlineData("<w:ins w:id=\"3\" w:author=\"李\"><w:r><w:t>见 12.50 元</w:t></w:r></w:ins>")]
    [InlineData("<w:sdt><w:sdtContent><w:r><w:t>见 12.50 元</w:t></w:r></w:sdtContent></w:sdt>")]
    [InlineData("<w:r><w:t>见</w:t><w:tab/><w:t>12.50</w:t><w:br/><w:t>元</w:t></w:r>")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>=1</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>12.50</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>")]
    [InlineData("<w:del w:id=\"3\" w:author=\"李\"><w:r><w:delText>99</w:delText></w:r></w:del><w:r><w:t>12.50</w:t></w:r>")]
    public void Wherever_the_words_stand_they_are_marked_and_can_be_replaced(string content)
    {
        var file = Of($"<w:p>{content}</w:p>");
        var marked = Edited.Note("决算.docx", file, "12.50");
        var replaced = Edited.Replace("决算.docx", file, "12.50", "12.05");

        Assert.Equal("12.50", Commented(marked.Part(Body)));
        Assert.Contains("12.05", string.Concat(replaced.Document.Paragraphs()));
        Assert.DoesNotContain("12.50", string.Concat(replaced.Document.Paragraphs()));
        IsOtherwiseUntouched(marked);
    }

    [Fact]
    public void A_replacement_is_a_tracked_change_in_the_format_of_the_words()
    {
        var edited = Edited.Replace("决算.docx", Of(SeveralRuns), "426.06", "426.60");
        var body = edited.Part(Body);

        Assert.Equal(["财政拨款收入 426.60万元，占 95%"], edited.Document.Paragraphs());
        Assert.Contains("<w:del w:id=\"9\" w:author=\"明账\" w:date=\"2025-08-20T01:30:00Z\"><w:r><w:rPr><w:b /></w:rPr><w:delText>426</w:delText></w:r></w:del>", body.Replace(" xml:space=\"preserve\"", ""));
        Assert.Contains("<w:r><w:rPr><w:b /></w:rPr><w:t xml:space=\"preserve\">426.60</w:t></w:r></w:ins>", body);
        IsOtherwiseUntouched(edited);
    }

    [Fact]
    public void Several_replacements_in_a_paragraph_and_in_table_cells_are_all_made()
    {
        var table = "<w:tbl><w:tr><w:tc>" + P("合计") + "</w:tc><w:tc>" + P("9.93") + P("第二段") + "</w:tc></w:tr></w:tbl>";
        var edited = Edited.Of("决算.docx", Of(P("收入 1.10，支出 2.20，结余 3.30") + table), ("3.30", "", "3.03"), ("1.10", "", "11.11"), ("9.93", "", "9.83"));

        Assert.Equal("收入 11.11，支出 2.20，结余 3.03", edited.Document.Paragraphs().First());
        Assert.Equal(["合计|9.83/第二段"], edited.Document.Table().Show());
        Assert.Empty(edited.File.Refused);
        IsOtherwiseUntouched(edited);
    }

    [Fact]
    public void What_another_has_inserted_is_not_changed_in_his_name()
    {
        var body = Edited.Replace("决算.docx", Of("<w:p><w:ins w:id=\"3\" w:author=\"李\"><w:r><w:t>占 4.51%，</w:t></w:r></w:ins></w:p>"), "4.51%", "4.15%").Part(Body);
        var root = XElement.Parse(body);
        XNamespace w = root.Name.Namespace;

        Assert.Equal(["李", "明账", "李"], root.Descendants(w + "ins").Select(e => e.Attribute(w + "author")!.Value));
        Assert.All(root.Descendants(w + "ins"), e => Assert.Equal(w + "p", e.Parent!.Name));
        Assert.Distinct(root.Descendants().Where(e => e.Name.LocalName is "ins" or "del").Select(e => e.Attribute(w + "id")!.Value));
    }

    [Fact]
    public void A_corrected_file_can_be_corrected_again()
    {
        var once = Edited.Replace("决算.docx", Of(P("占 4.51%")), "4.51%", "4.15%");
        var twice = Edited.Replace("决算.docx", once.File.Bytes, "4.15%", "4.16%");

        Assert.Equal(["占 4.16%"], twice.Document.Paragraphs());
        Assert.Empty(twice.NewFaults());
    }

    [Fact]
    public void The_words_of_a_text_box_are_marked_at_its_anchor_and_not_replaced()
    {
        var box = $"<w:txbxContent>{P("框内 1.00")}</w:txbxContent>";
        var file = Of($"""
            <w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>{P("之后 2.00")}
            """);
        var marked = Edited.Note("决算.docx", file, "1.00", "2.00");
        XNamespace w = XElement.Parse(marked.Part(Body)).Name.Namespace;

        Assert.Empty(marked.File.Refused);
        Assert.DoesNotContain(XElement.Parse(marked.Part(Body)).Descendants(w + "commentRangeStart"), e => e.Ancestors(w + "txbxContent").Any());
        IsOtherwiseUntouched(marked);
        Assert.Equal("文字在文本框、公式或域里", Edited.Replace("决算.docx", file, "1.00", "2.00").Refusal);
    }

    [Fact]
    public void An_automatic_number_cannot_be_edited()
    {
        const string Numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """;
        var file = Of(P("1万元", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"), numbering: Numbering);

        Assert.Equal("11万元", TestFile.Read("决算.docx", file).Paragraphs().Single());
        var edited = Edited.Replace("决算.docx", file, "11", "2");
        Assert.Equal("文字跨段落或含有自动编号，不能整体替换", edited.Refusal);
        Assert.Equal(file, edited.File.Bytes);
    }

    [Fact]
    public void Of_replacements_that_overlap_the_first_is_made()
    {
        var edited = Edited.Of("决算.docx", Of(P("占 4.51%")), ("4.51%", "", "4.15%"), ("4.51", "", "4.16"));

        Assert.Equal(["占 4.15%"], edited.Document.Paragraphs());
        Assert.Equal("与同一处的另一更正重叠", edited.Refusal);
    }

    [Fact]
    public void Comments_of_others_stay()
    {
        var first = Edited.Note("决算.docx", Of(P("占 4.51%，比 1.00")), "4.51%");
        var second = Edited.Note("决算.docx", first.File.Bytes, "1.00");

        Assert.Contains("请核对4.51%", second.Part("word/comments.xml"));
        Assert.Contains("请核对1.00", second.Part("word/comments.xml"));
        Assert.Single(Edited.Parts(second.File.Bytes).Keys, k => k.Contains("comments"));
        Assert.Empty(second.NewFaults());
    }

    [Fact]
    public void However_a_paragraph_is_cut_into_runs_exactly_the_words_are_edited()
    {
        var cases =
            from cuts in Gen.Choose(0, 15).ListOf(4)
            from start in Gen.Choose(0, 12)
            from length in Gen.Choose(1, 3)
            select (Cuts: cuts.Append(0).Append(16).Distinct().Order().ToList(), Start: start, Length: length);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            const string Words = "一二三四五六七八九十甲乙丙丁戊己";
            var runs = c.Cuts.Zip(c.Cuts.Skip(1), (from, to) => $"<w:r>{(from % 2 == 0 ? Bold : "")}<w:t>{Words[from..to]}</w:t></w:r>");
            var file = Of($"<w:p>{string.Concat(runs)}</w:p>");
            var words = Words.Substring(c.Start, c.Length);
            var marked = Edited.Note("决算.docx", file, words);
            var replaced = Edited.Replace("决算.docx", file, words, "新");

            Assert.Equal(words, Commented(marked.Part(Body)));
            Assert.Equal(Words.Replace(words, "新", StringComparison.Ordinal), replaced.Document.Paragraphs().Single());
            foreach (var edited in (Edited[])[marked, replaced])
            {
                Assert.Equal(FlatBody.Of(Utf8(Edited.Parts(file)[Body])), FlatBody.BeforeEdits(edited.Part(Body)));
            }
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The words between the first beginning of a comment and its end.</summary>
    private static string Commented(string body)
    {
        var root = XElement.Parse(body, LoadOptions.PreserveWhitespace);
        XNamespace w = root.Name.Namespace;
        var start = root.Descendants(w + "commentRangeStart").Single();
        var end = root.Descendants(w + "commentRangeEnd").Single();
        return string.Concat(root.Descendants(w + "t").Where(t => t.IsAfter(start) && t.IsBefore(end)).Select(t => t.Value));
    }

    private static void IsOtherwiseUntouched(Edited edited)
    {
        edited.OtherPartsAreUntouched(Body, "[Content_Types].xml", "word/_rels/document.xml.rels");
        Assert.Equal(FlatBody.Of(Utf8(Edited.Parts(edited.Original)[Body])), FlatBody.BeforeEdits(edited.Part(Body)));
        Assert.Empty(edited.NewFaults());
    }

    private static string Utf8(string latin) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(latin));
}
