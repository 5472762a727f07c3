using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tests.Outline;

public class ChineseNumberTests
{
    [Fact]
    public void What_is_written_reads_back() =>
        Assert.All(Enumerable.Range(1, 99), n => Assert.Equal(n, ChineseNumber.Parse(ChineseNumber.Of(n))));

    [Theory]
    [InlineData("三四")]
    [InlineData("十个")]
    [InlineData("两")]
    [InlineData("")]
    public void Other_words_are_none(string words) => Assert.Null(ChineseNumber.Parse(words));
}
