namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>The ways offices write that something changed, was last year's, or was budgeted: all give the same facts.</summary>
public class ChangeSpellingTests
{
    private const string Heading = "六、机关运行经费支出情况说明";

    private static readonly string[] Changed =
        ["operating-cost = 73.85万元", "operating-cost aspect=change = -6.15万元", "operating-cost aspect=change-rate = -7.69%"];

    [Theory]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，较上年减少6.15万元，降幅7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，较上年减少了6.15万元，降低了7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，与上年度决算数相比减少6.15万元，下降幅度为7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，与2023年度决算数相比，减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，与2023年度相比，机关运行经费支出减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，较2023年决算数减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，相比2023年减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，同比减少6.15万元、下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，同比上年减少6.15万元（下降7.69%）。")]
    [InlineData("2024年度机关运行经费支出73.85万元，比去年同期减少6.15万元，降低7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，同上年相比减少6.15万元，下降7.69%。")]
    [InlineData("2024年度本单位机关运行经费支出为73.85万元,较上年度减少6.15万元,减幅7.69%.")]
    [InlineData("我单位2024年度机关运行经费支出73.85万元，比2023年减支6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出７３．８５万元，比上年减少６．１５万元，下降７．６９％。")]
    [InlineData("2024年度，机关运行经费支出共计人民币73.85万元。比上年减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，主要原因是人员减少，比上年减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年减少6.15万元，下降7.69%，主要原因是办公费减少3.00万元，下降30%；印刷费减少3.15万元。")]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年减少6.15万元，下降7.69%。主要原因是：1.办公费减少3.00万元。2.印刷费减少3.15万元。")]
    [InlineData("机关运行经费支出73.85万元（与一般公共预算财政拨款基本支出中公用经费之和一致），比2023年度减少6.15万元，下降7.69%。")]
    public void A_change_is_understood_however_it_is_written(string sentence) =>
        Assert.Equal(Changed, Understood.Sentence(Heading, sentence).Facts);

    [Theory]
    [InlineData("2024年度机关运行经费支出73.85万元，上年决算数为80.00万元，减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，2023年度机关运行经费支出80.00万元，减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年的80.00万元减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，比2023年80.00万元减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元（上年80.00万元），减少6.15万元，下降7.69%。")]
    [InlineData("机关运行经费2024年支出决算73.85万元，比2023年支出决算80.00万元减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，上年同期80.00万元，同比减少6.15万元，下降7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，较上年决算数80.00万元减少6.15万元，下降7.69%。")]
    public void An_amount_of_last_year_is_not_taken_for_this_years(string sentence) =>
        Assert.Equal([Changed[0], "operating-cost period=prior = 80.00万元", .. Changed[1..]], Understood.Sentence(Heading, sentence).Facts);

    [Theory]
    [InlineData("2024年度机关运行经费由80.00万元减少至73.85万元。")]
    [InlineData("2024年度机关运行经费支出由上年的80.00万元减少到73.85万元。")]
    [InlineData("2024年度机关运行经费支出从80.00万元下降为73.85万元。")]
    public void What_a_quantity_was_changed_from_is_last_years(string sentence) =>
        Assert.Equal(["operating-cost period=prior = 80.00万元", "operating-cost = 73.85万元"], Understood.Sentence(Heading, sentence).Facts);

    [Theory]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年增加（减少）6.15万元，增长（下降）7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年减少/增加6.15万元。")]
    public void A_choice_left_open_states_no_change_and_leaves_nothing_not_understood(string sentence)
    {
        var understood = Understood.Sentence(Heading, sentence);
        Assert.Equal(["operating-cost = 73.85万元"], understood.Facts);
        Assert.Empty(understood.Unknown);
    }

    [Fact]
    public void Behind_the_parts_a_change_may_be_of_the_last_of_them_or_of_the_whole() => Assert.Equal(
        ["operating-cost = 73.85万元", "operating-cost economic=30201 = 20.00万元"],
        Understood.Sentence(Heading, "2024年度机关运行经费支出73.85万元，其中办公费20.00万元，比上年减少3.00万元。").Facts);

    [Fact]
    public void Items_of_the_operating_cost_are_its_parts()
    {
        var understood = Understood.Sentence(Heading, "2024年度机关运行经费支出73.85万元，其中：办公费2.84万元、印刷费0.98万元、会议费1.00万元。");
        Assert.Equal(
            ["operating-cost = 73.85万元", "operating-cost economic=30201 = 2.84万元", "operating-cost economic=30202 = 0.98万元", "operating-cost economic=30215 = 1.00万元"],
            understood.Facts);
    }

    [Theory]
    [InlineData("2024年度机关运行经费年初预算80.00万元，支出决算为73.85万元，完成年初预算的92.31%。")]
    [InlineData("2024年度机关运行经费年初预算数80.00万元，决算数73.85万元，预算完成率92.31%。")]
    [InlineData("2024年度机关运行经费年初预算80.00万元，支出决算为73.85万元，为年初预算的92.31%。")]
    [InlineData("2024年度机关运行经费年初预算80.00万元，支出决算为73.85万元，占年初预算的92.31%。")]
    [InlineData("2024年度机关运行经费年初预算80.00万元，支出决算为73.85万元，预算执行率为92.31%。")]
    [InlineData("2024年度机关运行经费年初预算为80.00万元，决算为73.85万元，完成预算的92.31%。")]
    public void A_rate_of_completion_is_of_the_budget_that_was_stated(string sentence) =>
        Assert.Equal(
            ["operating-cost phase=opening-budget = 80.00万元", "operating-cost = 73.85万元", "operating-cost phase=opening-budget aspect=completion = 92.31%"],
            Understood.Sentence(Heading, sentence).Facts);

    [Theory]
    [InlineData("2024年度机关运行经费支出73.85万元，与上年持平。", "operating-cost aspect=change = 0.00万元")]
    [InlineData("2024年度机关运行经费支出73.85万元，与上年相比无变化。", "operating-cost aspect=change = 0.00万元")]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年增加0.00万元，占0%。", "operating-cost aspect=change = 0.00万元")]
    [InlineData("2024年度机关运行经费支出73.85万元，由上年减少到73.85万元。", "operating-cost = 73.85万元")]
    [InlineData("2024年度机关运行经费支出73.85万元，比年初预算数减少6.15万元。", "operating-cost phase=opening-budget aspect=budget-gap = -6.15万元")]
    [InlineData("2024年度机关运行经费支出73.85万元，比上年增加-1.00万元。", "operating-cost aspect=change = -1.00万元")]
    public void What_follows_the_amount_is_understood(string sentence, string second) =>
        Assert.Equal([Changed[0], second], Understood.Sentence(Heading, sentence).Facts);

    [Theory]
    [InlineData("2024年度机关运行经费支出73.85万元，与上年基本持平。")]
    [InlineData("2024年度机关运行经费支出73.85万元，较上年增加（减少）6.15万元，增长（下降）7.69%。")]
    [InlineData("2024年度机关运行经费支出73.85万元，其中特殊经费20.00万元，占27.08%，比上年减少3.00万元。")]
    public void What_is_not_sure_is_not_taken(string sentence) => Assert.Equal(["operating-cost = 73.85万元"], Understood.Sentence(Heading, sentence).Facts);

    [Fact]
    public void Units_of_yuan_and_hundred_million_are_kept()
    {
        Assert.Equal(
            ["operating-cost = 738500.00元", "operating-cost aspect=change = -61500.00元"],
            Understood.Sentence(Heading, "2024年度机关运行经费支出738,500.00元，比上年减少61,500.00元。").Facts);
        Assert.Equal(
            ["operating-cost = 0.73亿元", "operating-cost aspect=change = -0.06亿元"],
            Understood.Sentence(Heading, "2024年度机关运行经费支出0.73亿元，比上年减少0.06亿元。").Facts);
    }
}
