namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>What is spoken of after several parts were listed, and of what they are shares.</summary>
public class WholeOfPartsTests
{
    private const string General = "五、一般公共预算财政拨款支出决算情况说明";
    private const string Fiscal = "四、财政拨款支出决算情况说明";

    [Theory]
    [InlineData("年初预算为95.00万元。", "expenditure fund=general phase=opening-budget = 95.00万元")]
    [InlineData("占本年支出合计的80.00%。", "expenditure fund=general aspect=share [expenditure] = 80.00%")]
    public void A_sentence_that_names_nothing_is_about_the_whole_of_several_parts(string sentence, string fact) => Assert.Contains(
        fact, Understood.Sentence(General, "一般公共预算财政拨款支出100.00万元。其中：基本支出60.00万元，项目支出40.00万元。" + sentence).Facts);

    [Fact]
    public void A_function_is_of_the_budget_that_the_paragraph_is_about() => Assert.Contains(
        "expenditure fund=general function=201 aspect=share [expenditure fund=general] = 80.00%",
        Understood.Sentence(Fiscal, "一般公共预算财政拨款支出100.00万元，主要用于以下方面：一般公共服务支出80.00万元，占80.00%。").Facts);

    [Fact]
    public void Parts_of_the_basic_expenditure_are_shares_of_it() => Assert.Contains(
        "expenditure item=personnel fund=general nature=basic aspect=share [expenditure fund=general nature=basic] = 83.00%",
        Understood.Sentence(Fiscal, "一般公共预算财政拨款基本支出60.00万元。其中，人员经费49.80万元，占83.00%。").Facts);

    [Theory]
    [InlineData("占49.80%", "expenditure item=personnel nature=basic aspect=share [expenditure] = 49.80%")]
    [InlineData("占83.00%", "expenditure item=personnel nature=basic aspect=share [expenditure nature=basic] = 83.00%")]
    [InlineData("占38.00%", "expenditure item=personnel nature=basic aspect=share [expenditure nature=basic] = 38.00%")]
    public void Or_of_what_the_section_is_about_if_the_numbers_say_so(string share, string fact) => Assert.Contains(
        fact, Understood.Sentence("三、支出决算情况说明", $"本年支出合计100.00万元。基本支出60.00万元，占60.00%，其中：人员经费49.80万元，{share}。").Facts);

    [Fact]
    public void Money_that_an_evaluation_involves_is_not_the_years() => Assert.DoesNotContain(
        Understood.Sentence("十、其他重要事项说明", "组织对2个项目开展绩效自评，涉及一般公共预算支出23.40万元。").Facts, f => f.StartsWith("expenditure", StringComparison.Ordinal));

    [Fact]
    public void The_budget_of_a_quoted_project_is_its_own() => Assert.DoesNotContain(
        Understood.Sentence("三、支出决算情况说明", "项目支出100.00万元。其中：“湿地巡护”项目预算60.00万元，支出58.00万元；“候鸟监测”项目预算45.00万元，支出42.00万元。").Facts,
        f => f.Contains("phase=budget", StringComparison.Ordinal));
}
