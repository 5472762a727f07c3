namespace Mingzhang.Documents.Tests;

public class PageNumbersTests
{
    [Theory]
    [InlineData("12")]
    [InlineData("- 12 -")]
    [InlineData("12/19")]
    [InlineData("第 12 页，共 19 页")]
    [InlineData("第 12 页 共 19 页")]
    [InlineData("Page 12")]
    public void Numbers_stand_at_the_edge_of_a_page(string line) => Assert.True(PageNumbers.IsInMargin(line));

    [Theory]
    [InlineData("1,234")]
    [InlineData("12.50")]
    [InlineData("2024")]
    [InlineData("293810")]
    [InlineData("第一部分")]
    public void Amounts_and_years_are_none(string line) => Assert.False(PageNumbers.IsInMargin(line));

    [Theory]
    [InlineData("12", false)]
    [InlineData("— 12 —", true)]
    [InlineData("第 12 页（共 19 页）", true)]
    public void Within_a_page_only_words_or_dashes_tell_them(string line, bool isNumber) => Assert.Equal(isNumber, PageNumbers.IsAnywhere(line));

    [Theory]
    [InlineData("全年召开", "12", "次会议", false)]
    [InlineData("全年支出 3.50", "12", "万元", true)]
    [InlineData("全年召开会议，落实", "12", "各项任务", true)]
    public void Between_two_lines_of_a_sentence_a_bare_one_is_none_where_the_sentence_needs_it(string before, string line, string after, bool isNumber) =>
        Assert.Equal(isNumber, PageNumbers.IsWithin(before, line, after));
}
