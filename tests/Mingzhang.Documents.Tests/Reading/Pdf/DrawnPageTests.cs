using System.Text;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Pages drawn by hand, for what no producer at hand does.</summary>
public class DrawnPageTests
{
    [Fact]
    public void Runs_of_one_number_are_joined_and_drawing_order_does_not_matter()
    {
        var document = Draw("BT /F 12 Tf 122 700 Td (940.05) Tj ET BT /F 12 Tf 112 700 Td (2,) Tj ET BT /F 12 Tf 72 700 Td (Total) Tj ET");

        Assert.Equal("Total 2,940.05", Assert.Single(document.Paragraphs()));
    }

    [Fact]
    public void Digits_beyond_the_edge_of_a_cell_are_kept_in_it()
    {
        const string Grid = "0.5 w 72 700 m 272 700 l S 72 720 m 272 720 l S 72 700 m 72 720 l S 112 700 m 112 720 l S 272 700 m 272 720 l S ";
        var document = Draw(
            Grid + "q 72 700 40 20 re W n BT /F 12 Tf 76 705 Td (12,345.67) Tj ET Q BT /F 12 Tf 116 705 Td (89) Tj ET");

        Assert.Equal("0:12,345.67 | 1:89", Assert.Single(document.TableOn(1).Rows).Show());
    }

    [Theory]
    [InlineData("7,66", "4.71", "7,664.71")]
    [InlineData("186.", "31", "186.31")]
    [InlineData("1764", ".715", "1764/.715")]
    [InlineData("1,76", "4.71%", "1,764.71%")]
    [InlineData("12", "34", "12/34")]
    [InlineData("1234", "5.67", "1234/5.67")]
    public void An_amount_that_a_narrow_cell_breaks_is_one_and_numbers_above_each_other_are_two(string first, string second, string read)
    {
        // The cell is 36 points wide, of which its program leaves 5.4 free at both sides; a digit takes 6.
        const string Grid = "0.5 w 72 700 m 172 700 l S 72 730 m 172 730 l S 72 700 m 72 730 l S 108 700 m 108 730 l S 172 700 m 172 730 l S ";
        var document = Draw(Grid + $"BT /F 11 Tf 77.4 717 Td ({first}) Tj ET BT /F 11 Tf 77.4 704 Td ({second}) Tj ET BT /F 11 Tf 116 710 Td (89) Tj ET");

        Assert.Equal($"0:{read} | 1:89", Assert.Single(document.TableOn(1).Rows).Show().Replace('\n', '/'));
    }

    [Fact]
    public void The_last_line_of_a_cell_that_the_page_cuts_belongs_to_the_cell()
    {
        // Rules end at 100; only the first column is closed there.
        const string Grid = "0.5 w 72 120 m 272 120 l S 72 100 m 112 100 l S 72 100 m 72 120 l S 112 100 m 112 120 l S 272 100 m 272 120 l S ";
        var document = Draw(Grid + "BT /F 10 Tf 76 108 Td (a) Tj ET BT /F 10 Tf 116 108 Td (first) Tj ET BT /F 10 Tf 116 94 Td (second) Tj ET BT /F 10 Tf 76 94 Td (below) Tj ET");

        Assert.Equal("0:a | 1:first second", Assert.Single(document.TableOn(1).Rows).Show());
        Assert.Equal("below", Assert.Single(document.Paragraphs()));
    }

    [Fact]
    public void Text_outside_the_visible_part_is_left_out()
    {
        Assert.Equal("seen", Assert.Single(Draw(
            "BT /F 12 Tf 72 700 Td (seen) Tj ET q 300 600 10 10 re W n BT /F 12 Tf 72 600 Td (hidden) Tj ET Q").Paragraphs()));
    }

    [Fact]
    public void Text_printed_over_itself_is_read_once()
    {
        Assert.Equal("11.00", Assert.Single(Draw(
            "BT /F 12 Tf 72 700 Td (11.00) Tj ET BT /F 12 Tf 72.4 700 Td (11.00) Tj ET BT 2 Tr /F 12 Tf 72 700.3 Td (11.00) Tj ET").Paragraphs()));
    }

    [Fact]
    public void A_font_name_that_is_no_text_does_no_harm()
    {
        Assert.Equal("a<b>&\"c\"", Assert.Single(Draw(
            "BT /F 12 Tf 72 700 Td (a<b>&\"c\") Tj ET", "/Odd#ff#fe#22#3e#0a#3cName").Paragraphs()));
    }

    [Fact]
    public void Text_upside_down_is_read_upright()
    {
        Assert.Equal(["first", "second"], Draw(
            "BT /F 12 Tf -1 0 0 -1 500 100 Tm (first) Tj ET BT /F 12 Tf -1 0 0 -1 500 130 Tm (second) Tj ET").Paragraphs());
    }

    [Fact]
    public void Text_that_a_rule_strikes_is_left_out_and_text_over_a_rule_is_not()
    {
        // Twelve digits of 6.672 points: the first rule ends with the first five, at a third of their height; the second runs below the line.
        Assert.Equal("24.00", Assert.Single(Draw("BT /F 12 Tf 72 700 Td (13.00) Tj ET BT /F 12 Tf 102.02 700 Td (24.00) Tj ET 0.5 w 72 703.5 m 102.02 703.5 l S").Paragraphs()));
        Assert.Equal("13.0024.00", Assert.Single(Draw("BT /F 12 Tf 72 700 Td (13.00) Tj ET BT /F 12 Tf 102.02 700 Td (24.00) Tj ET 0.5 w 72 698 m 102.02 698 l S").Paragraphs()));
        Assert.Equal("13.0024.00", Assert.Single(Draw("BT /F 12 Tf 72 700 Td (13.00) Tj ET BT /F 12 Tf 102.02 700 Td (24.00) Tj ET 0.5 w 60 703.5 m 300 703.5 l S").Paragraphs()));
    }

    [Fact]
    public void An_amount_and_the_code_in_the_next_cell_are_two_however_near_they_stand()
    {
        const string Grid = "0.5 w 72 700 m 172 700 l S 72 720 m 172 720 l S 72 700 m 72 720 l S 108 700 m 108 720 l S 172 700 m 172 720 l S ";
        var document = Draw(Grid + "BT /F 12 Tf 74 705 Td (15.94) Tj ET BT /F 12 Tf 105.8 705 Td (302) Tj ET");

        Assert.Equal("0:15.94 | 1:302", Assert.Single(document.TableOn(1).Rows).Show());
    }

    [Fact]
    public void A_font_that_names_its_characters_wrongly_is_refused_with_the_page_and_a_remedy()
    {
        var error = Assert.Throws<DocumentException>(() => Draw("BT /F 12 Tf 72 700 Td (1\\336\\337 2\\360\\361 3\\376\\370 4.00) Tj ET"));

        Assert.Contains("第 1 页", error.Cause, StringComparison.Ordinal);
        Assert.Contains("乱码", error.Cause, StringComparison.Ordinal);
        Assert.Contains("另存为 PDF", error.Remedy, StringComparison.Ordinal);
        Assert.Equal("caf\u00e9 cr\u00e8me br\u00fbl\u00e9e \u00e0 No\u00ebl, gar\u00e7on", Assert.Single(Draw(
            "BT /F 12 Tf 72 700 Td (caf\\351 cr\\350me br\\373l\\351e \\340 No\\353l, gar\\347on) Tj ET").Paragraphs()));
    }

    [Fact]
    public void Every_character_has_its_line_column_and_box()
    {
        var text = Assert.IsType<Paragraph>(Assert.Single(Draw("BT /F 12 Tf 72 700 Td (ab) Tj 0 -14 Td (cd) Tj ET").Blocks.Take(1))).Text;
        var place = text.Locate(1, 1);

        Assert.Equal((1, 2, 1), (place.Line, place.Column, place.Page));
        Assert.InRange(place.Box!.Value.Top, 80, 95);
        Assert.InRange(place.Box.Value.Left, 72, 84);
    }

    /// <summary>A page of 612 by 792 points with the font F.</summary>
    private static Document Draw(string content, string font = "/Helvetica")
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
            $"<</Type/Font/Subtype/Type1/BaseFont{font}/Encoding/WinAnsiEncoding>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(i + 1).Append(" 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }

        var xref = file.Length;
        file.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(offset.ToString("D10")).Append(" 00000 n \n");
        }

        file.Append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").Append(xref).Append("\n%%EOF\n");
        return DocumentReader.Read("页.pdf", Encoding.Latin1.GetBytes(file.ToString()));
    }
}
