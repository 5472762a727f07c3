namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Several quantities or years in one sentence, averages, what each budget pays, and items named by the path of the classification.</summary>
public class TogetherAndApartTests
{
    private const string ThreePublic = "七、财政拨款“三公”经费支出决算情况说明";
    private const string General = "五、一般公共预算财政拨款支出决算情况说明";

    [Fact]
    public void Each_year_of_a_series_has_its_amount() => Assert.Equal(
        ["three-public item=total period=prior = 22.80万元", "three-public item=total = 22.50万元"],
        Understood.Sentence(ThreePublic, "“三公”经费2022年25.60万元，2023年22.80万元，2024年22.50万元。").Facts.Where(f => f.StartsWith("three-public", StringComparison.Ordinal)));

    [Theory]
    [InlineData("车均运行维护费2.40万元")]
    [InlineData("平均每辆车运行维护费2.40万元")]
    public void An_average_is_no_amount(string words) => Assert.Equal(
        ["three-public item=running = 12.00万元"],
        Understood.Sentence(ThreePublic, $"公务用车运行维护费12.00万元，{words}。").Facts.Where(f => f.StartsWith("three-public", StringComparison.Ordinal)));

    [Fact]
    public void What_each_budget_pays_is_of_the_phase_before_its_bracket() => Assert.Equal(
        [
            "three-public item=reception phase=budget = 7.00万元", "three-public item=reception fund=general phase=budget = 6.00万元",
            "three-public item=reception fund=govfund phase=budget = 1.00万元", "three-public item=reception = 6.00万元",
            "three-public item=reception fund=general = 5.00万元", "three-public item=reception fund=govfund = 1.00万元",
        ],
        Understood.Sentence(
            ThreePublic, "公务接待费支出预算7.00万元（其中：一般公共预算支出6.00万元；政府性基金预算支出1.00万元），支出决算6.00万元（其中：一般公共预算支出5.00万元；政府性基金预算支出1.00万元）。").Facts);

    [Theory]
    [InlineData("一般公共服务支出政府办公厅（室）及相关机构事务行政运行51.98万元", "2010301")]
    [InlineData("一般公共服务支出—政府办公厅（室）及相关机构事务—行政运行：51.98万元", "2010301")]
    [InlineData("住房保障支出-住房改革支出51.98万元", "22102")]
    [InlineData("住房保障支出51.98万元", "221")]
    public void An_item_is_named_by_its_path(string words, string code) => Assert.Equal(
        [$"expenditure fund=general function={code} = 51.98万元"], Understood.Sentence(General, words + "。").Facts);

    [Fact]
    public void Items_by_economic_classification_are_of_all_that_was_spent() => Assert.Equal(
        ["expenditure = 90.00万元", "expenditure economic=301 = 60.00万元", "expenditure economic=302 = 30.00万元"],
        Understood.Sentence("三、支出决算情况说明", "本年支出合计90.00万元，按经济分类：工资福利支出60.00万元，商品和服务支出30.00万元。").Facts);

    [Fact]
    public void In_brackets_behind_income_a_budget_gives_income() => Assert.Equal(
        ["income item=fiscal = 65.00万元", "income item=general = 60.00万元", "income item=govfund = 5.00万元"],
        Understood.Sentence("四、财政拨款收入支出决算总体情况说明", "财政拨款收入65.00万元（一般公共预算财政拨款60.00万元、政府性基金预算财政拨款5.00万元）。").Facts);

    [Fact]
    public void A_bracket_of_words_parts_no_quantity_from_its_amount() => Assert.Equal(
        ["income item=business = 10.00万元"],
        Understood.Sentence("二、收入决算情况说明", "事业收入（不含专户管理教育收费）10.00万元。").Facts);

    [Theory]
    [InlineData("较上年增加40.00万元，增长4.88%", "total-in aspect=change = 40.00万元")]
    [InlineData("较上年增加10.00万元，增长20.00%", "opening aspect=change = 10.00万元")]
    public void The_rate_tells_whether_the_whole_has_changed_or_the_part(string words, string fact) => Assert.Contains(
        fact, Understood.Sentence("一、收入支出决算总体情况说明", $"收入总计860.00万元，其中年初结转和结余60.00万元，{words}。").Facts);
}
