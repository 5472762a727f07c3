namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Wordings of provinces that have no form set of their own.</summary>
public class ProvincialWordingTests
{
    private const string Head = "某县水利局2024年度部门决算\n\n第三部分 2024年度部门决算情况说明\n\n";

    [Fact]
    public void Within_the_section_of_the_fund_budget_the_plain_words_are_the_funds()
    {
        var disclosure = Facts.Of(Head + "七、政府性基金预算财政拨款收入支出决算情况说明\n\n年初结转和结余4.85万元，本年收入60.37万元，本年支出51.41万元，年末结转和结余13.81万元。");

        Assert.Equal(["4.85"], disclosure.Values("opening fund=govfund"));
        Assert.Equal(["60.37"], disclosure.Values("income item=govfund"));
        Assert.Equal(["51.41"], disclosure.Values("expenditure fund=govfund"));
        Assert.Equal(["13.81"], disclosure.Values("closing fund=govfund"));
        Assert.Empty(disclosure.Values("opening"));
    }

    [Theory]
    [InlineData("收入支出决算总体情况说明", "收、支总计均为280.72万元", "total-in")]
    [InlineData("收入支出决算总体情况说明", "收入总计、支出总计均为280.72万元", "total-in")]
    [InlineData("财政拨款收入支出决算总体情况说明", "财政拨款收入、支出总计均为280.72万元", "total-in fund=fiscal")]
    [InlineData("财政拨款收入支出决算总体情况说明", "收、支总计280.72万元", "total-in fund=fiscal")]
    public void Both_totals_are_said_at_once(string section, string sentence, string key)
    {
        Assert.Equal(["280.72"], Facts.Of($"{Head}一、{section}\n\n2024年度{sentence}。").Values(key));
    }

    [Fact]
    public void In_the_section_of_the_general_budget_fiscal_expenditure_is_the_general_budgets()
    {
        var disclosure = Facts.Of(Head + "五、一般公共预算财政拨款支出决算情况说明\n\n与上年相比，财政拨款支出增加12.10万元，增长4.51%。");

        Assert.Equal(["12.10"], disclosure.Values("expenditure fund=general aspect=change"));
    }

    [Fact]
    public void A_share_of_all_income_is_one_of_the_years_income()
    {
        var disclosure = Facts.Of(Head + "二、收入决算情况说明\n\n收入合计1,200,000.00元。其中：财政拨款收入900,000.00元，占总收入的75.00%。");

        Assert.Equal(["75.00"], disclosure.Ledger.Statements.Where(s => s.Key.ToString().Contains("share", StringComparison.Ordinal) && !s.Key.ToString().Contains("total-in", StringComparison.Ordinal)).Select(s => s.Amount.Value.ToString("0.00")));
    }

    [Fact]
    public void Kinds_of_posts_do_not_contradict_the_whole_establishment()
    {
        var disclosure = Facts.Of("某县水利局2024年度部门决算\n\n第一部分 某县水利局概况\n\n二、机构设置\n\n2024年末实有人员编制45人。其中：行政编制20人，事业编制25人。");

        Assert.Equal(["45"], disclosure.Values("staff item=establishment"));
    }

    [Fact]
    public void What_was_paid_together_belongs_to_the_reception_counted_before()
    {
        var disclosure = Facts.Of(Head + "八、财政拨款“三公”经费支出决算情况说明\n\n国内公务接待支出9.02万元，主要用于检查接待。国内公务接待41批次，290人次，共计支出9.02万元。");

        Assert.Equal(["9.02", "9.02"], disclosure.Values("three-public item=reception-domestic"));
        Assert.Equal(["41"], disclosure.Values("reception-batches item=domestic"));
    }
}
