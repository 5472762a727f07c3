using System.Text;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading;

public class OrdinaryCharactersTests
{
    [Fact]
    public void Full_width_digits_are_read_as_half_width_ones_where_they_stand()
    {
        var document = Read("２０２４年度部门决算\n\n| 科目编码 | 决算数 |\n| --- | --- |\n| ２０１０３０１ | １２．５０ |\n");

        Assert.Equal("2024年度部门决算", Assert.IsType<Paragraph>(document.Blocks[0]).Text.Value);
        var cells = document.Blocks.OfType<Table>().Single().Rows[^1].Cells;
        Assert.Equal(["2010301", "12.50"], cells.Select(c => c.Text.Value));
        Assert.Equal((5, 13, 5), (cells[1].Text.Locate(0, 5).Line, cells[1].Text.Locate(0, 5).Column, cells[1].Text.Locate(0, 5).Length));
    }

    [Fact]
    public void Other_full_width_characters_stay()
    {
        const string Text = "一、收入（万元）：见附表．其中：０．５０";

        Assert.Equal("一、收入（万元）：见附表．其中：0.50", Assert.IsType<Paragraph>(Read(Text).Blocks[0]).Text.Value);
    }

    [Fact]
    public void Radicals_that_look_like_characters_are_these()
    {
        var document = Read("⼀、⽀出决算\n\n| ⾏次 | ⾦额 |\n| --- | --- |\n| 1 | 12.50 |\n");

        Assert.Equal("一、支出决算", Assert.IsType<Paragraph>(document.Blocks[0]).Text.Value);
        Assert.Equal(["行次", "金额"], document.Blocks.OfType<Table>().Single().Rows[0].Cells.Select(c => c.Text.Value));
    }

    [Fact]
    public void What_takes_no_room_is_left_out_and_the_rest_knows_its_place()
    {
        var text = Assert.IsType<Paragraph>(Read("支出\u200B12.50\uFEFF万元").Blocks[0]).Text;

        Assert.Equal("支出12.50万元", text.Value);
        Assert.Equal(4, text.Locate(2, 5).Column);
    }

    /// <summary>⼀、 begins an item as 一、 does.</summary>
    [Fact]
    public void Broken_lines_are_joined_by_what_they_mean() =>
        Assert.Equal(
            ["一、支出增加，其中工资增加", "二、收入情况"],
            DocumentReader.Read("决算.html", Encoding.UTF8.GetBytes("<html><body><p>一、支出增加，其中工资增加</p><p>⼆、收入情况</p></body></html>")).Blocks.OfType<Paragraph>().Select(p => p.Text.Value));

    private static Document Read(string text) => DocumentReader.Read("决算.txt", Encoding.UTF8.GetBytes(text));
}
