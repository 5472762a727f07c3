namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>What is compared with another year than the last, of another year, of a budget or per head is none of this year's facts.</summary>
public class OtherYearsTests
{
    private const string ThreePublic = "七、财政拨款“三公”经费支出决算情况说明";
    private const string Fund = "八、政府性基金预算财政拨款支出决算情况说明";

    [Theory]
    [InlineData("与2019年相比，公务接待费减少6.45万元，下降43.58%。")]
    [InlineData("公务接待费比2019年（疫情前）决算数减少6.45万元，下降43.58%。")]
    [InlineData("公务接待费比2019年决算数14.80万元减少6.45万元。")]
    public void A_change_on_a_year_long_ago_is_not_that_on_last_year(string sentence) =>
        Assert.Empty(Of(ThreePublic, sentence));

    [Fact]
    public void A_change_on_the_year_before_last_is_another_where_that_on_last_year_was_stated() => Assert.Equal(
        ["three-public item=reception = 8.35万元", "three-public item=reception aspect=change = -0.75万元"],
        Of(ThreePublic, "公务接待费支出8.35万元，比上年减少0.75万元。与2022年相比，公务接待费累计减少2.20万元，下降20.85%。"));

    [Fact]
    public void Where_it_was_not_stated_the_year_before_last_is_a_slip() => Assert.Equal(
        ["three-public item=reception = 8.35万元", "three-public item=reception aspect=change = -0.75万元", "three-public item=reception aspect=change-rate = -8.24%"],
        Of(ThreePublic, "公务接待费支出8.35万元，比2022年减少0.75万元，下降8.24%。"));

    [Theory]
    [InlineData("“三公”经费预算比上年压减1.50万元。", "")]
    [InlineData("“三公”经费年初预算为20.00万元，比上年减少1.50万元。", "three-public item=total phase=opening-budget = 20.00万元")]
    [InlineData("“三公”经费年初预算为20.00万元，年中调减1.00万元。", "three-public item=total phase=opening-budget = 20.00万元")]
    [InlineData("2025年部门预算安排“三公”经费18.00万元，比2024年年初预算减少2.00万元。", "")]
    [InlineData("近三年“三公”经费分别为18.20万元、17.10万元、16.74万元。", "")]
    [InlineData("疫情前的2019年“三公”经费支出32.60万元。", "")]
    public void Neither_is_a_change_of_the_budget_nor_an_amount_of_another_year(string sentence, string facts) =>
        Assert.Equal(facts.Length == 0 ? [] : [facts], Of(ThreePublic, sentence));

    [Fact]
    public void After_the_budget_was_completed_the_change_is_of_what_was_spent() => Assert.Contains(
        "three-public item=total aspect=change = -1.50万元", Of(ThreePublic, "“三公”经费预算为20.00万元，完成预算的90.00%，比上年减少1.50万元。"));

    [Fact]
    public void The_change_of_an_average_is_not_that_of_the_sum() => Assert.Equal(
        ["operating-cost = 40.40万元"],
        Of("九、机关运行经费支出情况说明", "机关运行经费支出40.40万元。人均机关运行经费4.04万元，比上年减少0.30万元。"));

    [Fact]
    public void An_average_in_brackets_ends_with_them() => Assert.Contains(
        "operating-cost aspect=change = -4.26万元", Of("九、机关运行经费支出情况说明", "机关运行经费支出40.40万元（人均4.04万元），比上年减少4.26万元。"));

    [Fact]
    public void Behind_this_year_last_years_amount_is_last_years() => Assert.Contains(
        "expenditure fund=govfund period=prior = 30.00万元", Of(Fund, "2024年没有安排政府性基金预算财政拨款支出，2023年为30.00万元。"));

    [Fact]
    public void A_share_of_last_year_is_none_of_this_year() => Assert.Equal(
        ["three-public item=reception = 8.35万元"],
        Of(ThreePublic, "公务接待费支出8.35万元，占比低于上年的27.13%。"));

    [Theory]
    [InlineData("2024年“三公”经费预算安排18.00万元，2023年“三公”经费预算安排20.00万元。")]
    [InlineData("2024年度预算安排“三公”经费18.00万元。2023年度预算安排“三公”经费20.00万元。")]
    [InlineData("2024年度本单位预算安排“三公”经费总额为18.00万元，而2023年度预算安排的“三公”经费总额为20.00万元。")]
    [InlineData("2024年“三公”经费预算数18.00万元，比上年预算数20.00万元减少2.00万元，下降10.00%。")]
    public void What_was_planned_for_last_year_is_none_of_this_year(string sentence) =>
        Assert.Equal(["three-public item=total phase=budget = 18.00万元"], Of(ThreePublic, sentence));

    [Fact]
    public void What_was_planned_is_not_what_was_spent() => Assert.Equal(
        ["three-public item=total phase=budget = 18.00万元", "three-public item=total = 16.74万元"],
        Of(ThreePublic, "2024年部门预算安排“三公”经费18.00万元，实际支出16.74万元。"));

    private static IEnumerable<string> Of(string section, string sentence) =>
        Understood.Sentence(section, sentence).Facts.Where(f => !f.StartsWith("claim", StringComparison.Ordinal));
}
