namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>The ways a cell writes a negative number and separates thousands.</summary>
public class NumberSpellingTests
{
    [Theory]
    [InlineData("-115.01")]
    [InlineData("－115.01")]
    [InlineData("−115.01")]
    [InlineData("–115.01")]
    [InlineData("—115.01")]
    [InlineData("△115.01")]
    [InlineData("▲ 115.01")]
    [InlineData("负115.01")]
    [InlineData("(115.01)")]
    [InlineData("（115.01）")]
    public void A_negative_number(string cell) => Assert.Equal(["income item=other = -115.01万元"], Read(cell).Facts);

    [Theory]
    [InlineData("3,131.01", "3131.01")]
    [InlineData("3，131.01", "3131.01")]
    [InlineData("1，003，131.01", "1003131.01")]
    [InlineData("△3，131.01", "-3131.01")]
    public void Thousands_may_be_parted_by_either_comma(string cell, string value) =>
        Assert.Equal([$"income item=other = {value}万元"], Read(cell).Facts);

    [Theory]
    [InlineData("3，13.01")]
    [InlineData("3131，131.01")]
    [InlineData("△")]
    [InlineData("负担")]
    [InlineData("115.01△")]
    public void What_is_no_number_is_none(string cell) => Assert.Empty(Read(cell).Facts);

    [Theory]
    [InlineData("比上年增加△6.15万元", "-6.15")]
    [InlineData("比上年增加负6.15万元", "-6.15")]
    [InlineData("比上年增加▲6.15万元", null)]
    [InlineData("比上年增加，负担6.15万元", null)]
    public void In_prose_a_sign_is_one_only_where_it_cannot_be_a_bullet_or_a_word(string change, string? value)
    {
        var facts = Understood.Sentence("六、机关运行经费支出情况说明", $"2024年度机关运行经费支出73.85万元，{change}。").Facts;

        Assert.Equal(value is null ? [] : [$"operating-cost aspect=change = {value}万元"], facts.Where(f => f.Contains("= -")));
    }

    [Fact]
    public void In_prose_a_full_width_comma_parts_numbers() => Assert.Equal(
        ["operating-cost = 3万元"],
        Understood.Sentence("六、机关运行经费支出情况说明", "2024年度机关运行经费支出3万元，131.01万元已结转。").Facts);

    private static Understood Read(string cell) => Understood.Table("收入支出决算总表", $"""
        | 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |
        | 八、其他收入 | 8 | {cell} | 八、社会保障和就业支出 | 39 | |
        """);
}
