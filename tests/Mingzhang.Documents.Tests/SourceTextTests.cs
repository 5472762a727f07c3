namespace Mingzhang.Documents.Tests;

public class SourceTextTests
{
    [Fact]
    public void A_joined_text_locates_each_part_on_its_own_line()
    {
        var text = SourceText.Join("", [SourceText.At("养老保", new(0, 5, 40)), SourceText.At("险基金", new(0, 7, 1))]);

        Assert.Equal("养老保险基金", text.Value);
        Assert.Equal(new Locator(5, 42, 1), text.Locate(2, 1));
        Assert.Equal(new Locator(7, 1, 3), text.Locate(3, 3));
    }

    [Fact]
    public void A_part_over_a_line_break_is_located_by_its_first_line()
    {
        var text = SourceText.Join("", [SourceText.At("123.", new(0, 1, 10)), SourceText.At("45", new(0, 2, 1))]);

        Assert.Equal(new Locator(1, 10, 4), text.Locate(0, 6));
    }

    [Fact]
    public void A_slice_keeps_its_places()
    {
        var text = SourceText.Join("", [SourceText.At("abc", new(0, 1, 1)), SourceText.At("def", new(0, 2, 1))]).Slice(1, 4);

        Assert.Equal("bcde", text.Value);
        Assert.Equal(new Locator(1, 2, 1), text.Locate(0, 1));
        Assert.Equal(new Locator(2, 2, 1), text.Locate(3, 1));
    }

    [Fact]
    public void Boxes_of_the_located_characters_are_joined()
    {
        Box[] boxes = [new(0, 0, 5, 10), new(5, 0, 10, 10), new(10, 1, 15, 11)];
        var text = SourceText.At("abc", new(0, 3, 1, Page: 2, Glyphs: boxes));

        Assert.Equal(new Locator(3, 2, 2, 2, new Box(5, 0, 15, 11)), text.Locate(1, 2));
    }

    [Fact]
    public void The_parts_between_separators_keep_their_places()
    {
        var parts = SourceText.At("甲\n\n乙丙", new(0, 3, 1)).Split('\n').ToArray();

        Assert.Equal(["甲", "", "乙丙"], parts.Select(p => p.Value));
        Assert.Equal(4, parts[2].Locate(0, 1).Column);
    }
}
