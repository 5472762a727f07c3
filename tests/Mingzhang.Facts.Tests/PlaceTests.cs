namespace Mingzhang.Facts.Tests;

public class PlaceTests
{
    private static readonly Place Number = new(12, 5, 4, "3.50") { Page = 2 };

    [Theory]
    [InlineData(1, 40, 1, true)]
    [InlineData(2, 11, 30, true)]
    [InlineData(2, 12, 4, true)]
    [InlineData(2, 12, 5, false)]
    [InlineData(2, 13, 1, false)]
    [InlineData(3, 1, 1, false)]
    public void Places_stand_in_the_order_of_pages_lines_and_columns(int page, int line, int column, bool isBefore) =>
        Assert.Equal(isBefore, new Place(line, column, 1, "") { Page = page }.IsBefore(Number));

    [Fact]
    public void Words_that_begin_with_the_same_character_begin_at_one_place_however_long_they_are()
    {
        Assert.True(Number.BeginsAt(Number with { Length = 1, Quote = "3" }));
        Assert.False(Number.BeginsAt(Number with { Column = 6 }));
        Assert.False(Number.BeginsAt(Number with { Cell = "B2" }));
    }
}
