using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Tests.Text;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc 1.2%", 8)]
    [InlineData("决算（2024）", 12)]
    [InlineData("“三公”", 6)]
    [InlineData("１２", 4)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    public void Chinese_characters_take_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Theory]
    [InlineData("决算报表", 8, "决算报表")]
    [InlineData("决算报表", 7, "决算报…")]
    [InlineData("决算报表", 6, "决算…")]
    public void Shortened_text_fits(string text, int width, string shown) => Assert.Equal(shown, DisplayWidth.Shorten(text, width));
}
