namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Which quantity a number is about, where the words between it and the quantity name others.</summary>
public class SpokenOfTests
{
    private const string ThreePublic = "七、财政拨款“三公”经费支出决算情况说明";
    private const string Overall = "一、收入支出决算总体情况说明";

    [Theory]
    [InlineData("2024年度收入总计620.00万元，较上年减少30.00万元，下降4.62%，主要原因是人员经费较上年减少42.00万元，项目经费增加12.00万元。")]
    [InlineData("2024年度收入总计620.00万元，较上年减少30.00万元，下降4.62%，主要原因是财政拨款收入较上年减少42.00万元（净减30.00万元）。")]
    [InlineData("2024年度收入总计620.00万元，较上年减少30.00万元，下降4.62%，主要原因是上年补助到账，实际较上年减少资金30.00万元。")]
    public void What_changed_within_a_reason_is_the_cause_and_not_the_quantity(string sentence) =>
        Assert.Equal(["total-in = 620.00万元", "total-in aspect=change = -30.00万元", "total-in aspect=change-rate = -4.62%"], Understood.Sentence(Overall, sentence).Facts);

    [Fact]
    public void What_is_only_mentioned_is_not_spoken_of_in_the_next_sentence()
    {
        var facts = Understood.Sentence(Overall, "其他收入6.30万元，为在“财政拨款收入”“事业收入”“经营收入”之外取得的收入。较2023年度决算数增加0.30万元，增长5.00%。").Facts;

        Assert.Equal(["income item=other = 6.30万元", "income item=other aspect=change = 0.30万元", "income item=other aspect=change-rate = 5.00%"], facts);
    }

    [Fact]
    public void Classes_in_the_overall_section_are_of_all_expenditure()
    {
        var facts = Understood.Sentence(Overall, "本单位总支出580.00万元。支出具体如下：教育支出460.00万元，主要用于学校运转。较2023年度决算数减少40.00万元，下降8.00%。").Facts;

        Assert.Equal(
            ["total-out = 580.00万元", "expenditure function=205 = 460.00万元", "expenditure function=205 aspect=change = -40.00万元", "expenditure function=205 aspect=change-rate = -8.00%"], facts);
    }

    [Theory]
    [InlineData("公务接待费支出决算为2.40万元，完成预算6.00万元的40.0%，比上年决算数减少0.60万元，下降20.0%。")]
    [InlineData("公务接待费支出决算为2.40万元，完成全年预算6.00万元的40.0%，比上年决算数减少0.60万元，下降20.0%；比2019年（疫情前）决算数减少1.60万元，降低40.0%。")]
    public void The_budget_that_was_completed_stands_before_the_rate(string sentence)
    {
        var understood = Understood.Sentence(ThreePublic, sentence);

        Assert.Equal(
            ["three-public item=reception = 2.40万元", "three-public item=reception phase=full-budget = 6.00万元",
                "three-public item=reception phase=full-budget aspect=completion = 40.0%",
                "three-public item=reception aspect=change = -0.60万元", "three-public item=reception aspect=change-rate = -20.0%"], understood.Facts);
        Assert.Empty(understood.Unknown);
    }

    [Fact]
    public void An_amount_behind_larger_than_the_budget_is_the_gap()
    {
        var facts = Understood.Sentence("五、一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款支出740.00万元，决算数大于年初预算数55.00万元，主要原因是追加项目。").Facts;

        Assert.Equal(["expenditure fund=general = 740.00万元", "expenditure fund=general phase=opening-budget aspect=budget-gap = 55.00万元"], facts);
    }

    [Fact]
    public void Parts_named_after_a_comparison_with_the_budget_are_this_years()
    {
        var facts = Understood.Sentence(ThreePublic, "公务用车购置及运行费支出78.00万元，较年初预算减少35%，其中：公务用车购置费27.00万元，公务用车运行维护费51.00万元。").Facts;

        Assert.Equal(
            ["three-public item=vehicles = 78.00万元", "three-public item=vehicles phase=opening-budget aspect=budget-gap-rate = -35%",
                "three-public item=purchase = 27.00万元", "three-public item=running = 51.00万元"], facts);
    }

    [Fact]
    public void Last_years_budget_is_no_base_of_a_change()
    {
        var facts = Understood.Sentence(ThreePublic, "公务接待费15.50万元，比上年预算数下降18.42%，比上年决算数下降16.22%。").Facts;

        Assert.Equal(["three-public item=reception = 15.50万元", "three-public item=reception aspect=change-rate = -16.22%"], facts);
    }

    [Fact]
    public void What_is_compared_with_stands_between_last_year_and_its_amount()
    {
        var facts = Understood.Sentence(ThreePublic, "“三公”经费支出合计31.20万元。较2023年度部门“三公”经费合计16.10万元增加15.10万元。").Facts;

        Assert.Equal(["three-public item=total = 31.20万元", "three-public item=total period=prior = 16.10万元", "three-public item=total aspect=change = 15.10万元"], facts);
    }

    [Fact]
    public void Not_above_the_budget_compares_nothing() =>
        Assert.Empty(Understood.Sentence(ThreePublic, "“三公”经费支出预算为44.00万元，支出决算为22.00万元，决算数未超过预算数。").Disclosure.Ledger.Comparisons);

    [Theory]
    [InlineData("国内公务接待24批次，210人次，支出2.05万元，较上年减少0.05万元。")]
    [InlineData("国内公务接待24批次,210人次,支出2.05万元,较上年减少0.05万元。")]
    public void What_the_counted_guests_cost_stands_behind_the_counts(string sentence) =>
        Assert.Equal(
            ["reception-batches item=domestic = 24", "reception-persons item=domestic = 210",
                "three-public item=reception-domestic = 2.05万元", "three-public item=reception-domestic aspect=change = -0.05万元"], Understood.Sentence(ThreePublic, sentence).Facts);

    [Fact]
    public void Groups_of_several_bodies_are_parts_of_the_whole_number()
    {
        var facts = Understood.Sentence(ThreePublic, "全年安排本单位出国团组1个，参加其他单位组织的出国团组2个，全年因公出国（境）团组3个，累计5人次。").Facts;

        Assert.Equal(["groups-abroad = 3", "persons-abroad = 5"], facts);
    }
}
