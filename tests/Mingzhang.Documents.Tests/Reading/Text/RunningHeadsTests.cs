using Mingzhang.Documents.Reading.Text;

namespace Mingzhang.Documents.Tests.Reading.Text;

public class RunningHeadsTests
{
    private const string Head = "渌水县交通运输局2023年度部门决算";

    [Theory]
    [InlineData("{0}\n\n{1}")]
    [InlineData("{1}\n{0}")]
    [InlineData("- {0} -\n{1}")]
    [InlineData("{1}\n\n第 {0} 页 共 4 页")]
    [InlineData("{0} / 4\n{1}")]
    public void What_every_page_repeats_beside_its_number_is_a_head(string between)
    {
        var text = "封面\n目录\n概况\n职责\n" + Pages(4, between);

        Assert.Equal(LinesWith(text, Head), RunningHeads.In(text).Order());
    }

    [Fact]
    public void The_title_at_the_very_beginning_is_left()
    {
        var text = Head + "\n\n1\n\n" + Pages(5, "{0}\n\n{1}", first: 2);

        Assert.Equal(LinesWith(text, Head)[1..], RunningHeads.In(text).Order());
    }

    [Theory]
    [InlineData("支出决算表")] // The title of a table that goes on.
    [InlineData("单位：万元")]
    [InlineData("本页无正文。")]
    [InlineData("合计")]
    public void Titles_units_and_sentences_are_none(string line)
    {
        Assert.Empty(RunningHeads.In(Pages(6, "{0}\n\n" + line)));
    }

    [Fact]
    public void Numbers_that_do_not_grow_are_no_pages()
    {
        const string cells = "基本支出小计\n12\n项目支出小计\n12\n基本支出小计\n5\n项目支出小计\n5\n基本支出小计\n7\n";

        Assert.Empty(RunningHeads.In(cells));
    }

    [Fact]
    public void Where_pages_are_numbered_in_words_bare_numbers_are_cells()
    {
        var text = "封面\n目录\n概况\n职责\n" + Pages(4, "{1}\n第 {0} 页 共 4 页\n{1}") + string.Concat(Enumerable.Range(1, 20).Select(n => $"合计\n{n % 3}\n"));

        Assert.Equal(LinesWith(text, Head), RunningHeads.In(text).Order());
    }

    [Fact]
    public void Words_beside_a_few_of_many_page_numbers_are_none()
    {
        Assert.Empty(RunningHeads.In(Pages(3, "{0}\n\n{1}") + Pages(20, "{0}", first: 5)));
    }

    private static string Pages(int count, string between, int first = 1) => string.Concat(Enumerable.Range(first, count).Select(n =>
        $"第{n}页的开头，本年收入比上年增加。\n第{n}页的最后一行，主要是项目减少\n\n" + string.Format(between, n, Head) + "\n\n"));

    private static int[] LinesWith(string text, string line) => [.. text.Split('\n').Index().Where(l => l.Item == line).Select(l => l.Index + 1)];
}
