using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog.Performance;

namespace Mingzhang.Audit.Tests.Checks.Performance;

public sealed class CountReaderTests
{
    private static readonly CountReader Satisfied = new(new CountWords(["满意"], 6, ["批次", "批", "份"], "不", "度"));

    [Theory]
    [InlineData("满意109份", "109份")]
    [InlineData("回答满意的有109份，非常满意80份", "109份 80份")]
    [InlineData("满意3批次", "3批次")]
    [InlineData("不满意6份", "")]
    [InlineData("满意度调查115份", "")]
    [InlineData("满意率94%，共115份", "")]
    [InlineData("满意，共115份", "")]
    [InlineData("满意的服务对象一共有115份", "")]
    [InlineData("满意123456789012份", "")]
    [InlineData("满意1,109份", "1109份")]
    [InlineData("满意1,10份", "")]
    [InlineData("满意1,1090份", "")]
    [InlineData("满意12.5份", "")]
    [InlineData("满意12", "")]
    [InlineData("满意", "")]
    public void A_count_stands_behind_its_word(string sentence, string counts) =>
        Assert.Equal(counts, string.Join(' ', Satisfied.In(sentence).Select(c => $"{c.Number}{c.Unit}")));

    [Fact]
    public void Of_two_words_before_one_number_the_first_counts()
    {
        var asked = new CountReader(new CountWords(["收回", "有效"], 12, ["份"], "", ""));

        var count = Assert.Single(asked.In("共收回有效问卷115份"));

        Assert.Equal(1, count.Start);
    }
}
