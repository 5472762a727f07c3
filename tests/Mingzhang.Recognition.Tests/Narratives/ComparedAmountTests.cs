namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Amounts beside others: the base of a comparison, the difference from the budget, shares and counts of parts.</summary>
public class ComparedAmountTests
{
    private const string Cost = "（五）机关运行经费支出情况说明";
    private const string Budgeted = "2024年度机关运行经费年初预算80.00万元，支出决算为73.85万元，";

    private static readonly string[] Stated = ["operating-cost phase=opening-budget = 80.00万元", "operating-cost = 73.85万元"];

    [Theory]
    [InlineData("低于年初预算6.15万元")]
    [InlineData("比年初预算减少6.15万元")]
    [InlineData("节约6.15万元")]
    public void What_was_spent_less_than_the_budget_is_no_second_budget(string words) => Assert.Equal(
        [.. Stated, "operating-cost phase=opening-budget aspect=budget-gap = -6.15万元"],
        Understood.Sentence(Cost, Budgeted + words + "。").Facts);

    [Theory]
    [InlineData("低于")]
    [InlineData("少于")]
    public void Behind_a_rate_of_the_budget_the_spending_is_compared(string word) => Assert.Equal(
        [.. Stated, "operating-cost phase=opening-budget aspect=completion = 92.31%", "operating-cost phase=opening-budget aspect=budget-gap = -6.15万元"],
        Understood.Sentence(Cost, Budgeted + "为年初预算的92.31%，" + word + "年初预算6.15万元。").Facts);

    [Fact]
    public void More_than_the_budget_is_said_in_several_words() => Assert.Contains(
        "operating-cost phase=opening-budget aspect=budget-gap = 3.85万元",
        Understood.Sentence(Cost, "2024年度机关运行经费年初预算70.00万元，支出决算为73.85万元，为年初预算的105.50%，超出年初预算3.85万元。").Facts);

    [Theory]
    [InlineData("比上年节约6.15万元", "operating-cost aspect=change = -6.15万元")]
    [InlineData("减少6.15万元", "operating-cost aspect=change = -6.15万元")]
    public void Any_other_decrease_is_one_on_last_year(string words, string fact) => Assert.Equal(
        [.. Stated, fact], Understood.Sentence(Cost, Budgeted + words + "。").Facts);

    [Theory]
    [InlineData("与上年决算数80.00万元相比，减少6.15万元")]
    [InlineData("与上年80.00万元相比，减少6.15万元")]
    [InlineData("比上年（80.00万元）减少6.15万元")]
    [InlineData("较2023年度（80.00万元）减少6.15万元")]
    [InlineData("比上年决算数80.00万元减少6.15万元")]
    public void What_is_compared_with_is_last_years_amount(string words) => Assert.Equal(
        ["operating-cost = 73.85万元", "operating-cost period=prior = 80.00万元", "operating-cost aspect=change = -6.15万元"],
        Understood.Sentence(Cost, "2024年度机关运行经费支出73.85万元，" + words + "。").Facts);

    [Fact]
    public void Last_years_budget_is_not_last_years_amount() => Assert.DoesNotContain(
        "operating-cost period=prior = 80.00万元",
        Understood.Sentence(Cost, "2024年度机关运行经费支出73.85万元，与上年预算数80.00万元相比减少6.15万元。").Facts);

    [Theory]
    [InlineData("分别占98.31%、1.69%")]
    [InlineData("分别占本年收入合计的98.31%和1.69%")]
    [InlineData("占比分别为98.31%、1.69%")]
    [InlineData("两项分别占98.31%，1.69%")]
    public void Shares_stand_in_the_order_of_their_parts(string words)
    {
        var facts = Understood.Sentence("一、收入决算情况说明", "本年收入合计479.03万元，包括财政拨款收入470.94万元、其他收入8.09万元，" + words + "。").Facts;
        Assert.Equal("income item=fiscal aspect=share [income] = 98.31%", facts[^2]);
        Assert.Equal("income item=other aspect=share [income] = 1.69%", facts[^1]);
    }

    [Theory]
    [InlineData("本年收入合计479.03万元，包括财政拨款收入460.94万元、事业收入10.00万元、其他收入8.09万元，前两项分别占96.22%、2.09%。")]
    [InlineData("财政拨款收入460.94万元、其他收入8.09万元，分别占96.22%、2.09%、1.69%。")]
    public void Shares_of_which_nothing_tells_the_parts_state_nothing(string sentence) =>
        Assert.DoesNotContain(Understood.Sentence("一、收入决算情况说明", sentence).Facts, f => f.Contains("share", StringComparison.Ordinal));

    [Fact]
    public void A_part_of_a_count_is_not_the_whole_again() => Assert.Equal(
        ["staff item=active = 186"],
        Understood.Sentence("二、机构设置及人员情况", "本部门年末在职人员186人，其中：在编在职人员121人，聘用人员65人。").Facts.Where(f => f.StartsWith("staff", StringComparison.Ordinal)));
}
