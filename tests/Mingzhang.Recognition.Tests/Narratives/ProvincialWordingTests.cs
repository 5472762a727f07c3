using Mingzhang.Facts;

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

    [Fact]
    public void The_totals_of_the_accounts_may_be_said_with_the_word_accounts_in_them()
    {
        var disclosure = Facts.Of(Head + "一、收入支出决算总体情况说明\n\n1.年初结转和结余50.00万元。\n\n（二）支出决算总计3400.00万元。包括：\n\n1.本年支出决算合计3360.00万元。");

        Assert.Equal(["50.00"], disclosure.Values("opening"));
        Assert.Equal(["3400.00"], disclosure.Values("total-out"));
        Assert.Equal(["3360.00"], disclosure.Values("expenditure"));
    }

    [Fact]
    public void The_sum_of_the_operating_costs_is_not_the_years_expenditure()
    {
        var disclosure = Facts.Of(Head + "十、机关运行经费支出情况说明\n\n2024年机关运行经费支出合计41.26万元，比上年减少1.54万元。");

        Assert.Equal(["41.26"], disclosure.Values("operating-cost"));
        Assert.Empty(disclosure.Values("expenditure"));
    }

    [Fact]
    public void The_name_of_a_budget_alone_is_its_income_where_income_is_spoken_of()
    {
        var disclosure = Facts.Of(Head + "二、收入决算情况说明\n\n包括财政拨款收入500.00万元（其中一般公共预算460.00万元，政府性基金预算40.00万元），占收入合计98.04%。");

        Assert.Equal(["460.00"], disclosure.Values("income item=general"));
        Assert.Equal(["40.00"], disclosure.Values("income item=govfund"));
        Assert.Empty(disclosure.Values("income item=fiscal phase=budget"));
    }

    [Fact]
    public void In_a_sentence_on_one_budget_the_years_expenditure_is_that_budgets()
    {
        var disclosure = Facts.Of(Head + "四、财政拨款收入支出决算总体情况说明\n\n财政拨款本年收入117.00万元；本年支出118.00万元。\n\n1.一般公共预算财政拨款本年收入117.00万元；本年支出118.00万元。\n\n2.政府性基金预算财政拨款本年收入0.00万元，与上年持平；本年支出0.00万元，与上年持平。");

        Assert.Equal(["118.00"], disclosure.Values("expenditure fund=fiscal"));
        Assert.Equal(["118.00"], disclosure.Values("expenditure fund=general"));
        Assert.Equal(["0.00"], disclosure.Values("expenditure fund=govfund"));
    }

    [Fact]
    public void The_staff_costs_of_the_whole_unit_are_not_those_of_the_general_budget()
    {
        var disclosure = Facts.Of(Head + "三、支出决算情况说明\n\n1.基本支出55.05万元。其中，人员支出48.05万元，公用支出7.00万元。\n\n六、一般公共预算财政拨款基本支出决算情况说明\n\n基本支出53.05万元，其中：人员经费46.05万元，公用经费7.00万元。");

        Assert.Equal(["46.05"], disclosure.Values("expenditure fund=general nature=basic item=personnel"));
        Assert.Equal(["48.05"], disclosure.Values("expenditure nature=basic item=personnel"));
    }

    [Fact]
    public void A_share_of_another_quantitys_budget_is_no_rate_of_completion()
    {
        var disclosure = Facts.Of(Head + "六、一般公共预算财政拨款基本支出决算情况说明\n\n工资福利支出预算71.61万元，占基本支出预算81.25%，同比减少14.90万元。");

        Assert.Empty(disclosure.Values("expenditure fund=general nature=basic economic=301 phase=full-budget aspect=completion"));
        Assert.Empty(disclosure.Values("expenditure fund=general nature=basic economic=301 phase=budget aspect=completion"));
    }

    [Fact]
    public void One_character_says_by_how_much_it_rose_or_fell()
    {
        var disclosure = Facts.Of(Head + "八、财政拨款“三公”经费支出决算情况说明\n\n公务接待费决算支出数为24.90万元，较上年决算数24.70万元增0.20万元，增长0.81%。公务用车运行维护费支出8.00万元，较上年决算数9.00万元减1.00万元。");

        Assert.Equal(["0.20"], disclosure.Values("three-public item=reception aspect=change"));
        Assert.Equal(["-1.00"], disclosure.Values("three-public item=running aspect=change"));
    }

    [Fact]
    public void What_each_budget_pays_of_the_three_public_costs_is_not_its_whole_expenditure()
    {
        var disclosure = Facts.Of(Head + "八、财政拨款“三公”经费支出决算情况说明\n\n“三公”经费支出决算4.00万元（其中：一般公共预算支出4.00万元；政府性基金预算支出0.00万元）。与上年相比，增加0.80万元。");

        Assert.Empty(disclosure.Values("expenditure fund=general"));
        Assert.Equal(["0.80"], disclosure.Values("three-public item=total aspect=change"));
    }

    [Fact]
    public void The_budget_completed_is_the_one_stated_whatever_it_is_called_the_second_time()
    {
        var disclosure = Facts.Of(Head + "八、财政拨款“三公”经费支出决算情况说明\n\n公务接待费支出预算为20.00万元，支出决算为14.00万元，完成年初预算的70.00%。");

        Assert.Equal(["20.00"], disclosure.Values("three-public item=reception phase=budget"));
        Assert.Equal(["70.00"], disclosure.Values("three-public item=reception phase=budget aspect=completion"));
    }

    [Fact]
    public void All_expenditure_of_the_three_public_costs_is_their_total()
    {
        var disclosure = Facts.Of(Head + "八、财政拨款“三公”经费支出决算情况说明\n\n“三公”经费支出决算为0.63万元。其中：公务接待费支出决算0.49万元，占总支出决算的77.78%。");

        Assert.Contains(disclosure.Ledger.Keys, k => k.Equals(FactKey.Parse("three-public item=reception").Said(Aspect.Share, FactKey.Parse("three-public item=total"))));
    }

    [Fact]
    public void What_was_planned_to_be_bought_is_not_the_quantity_named_before()
    {
        var disclosure = Facts.Of(Head + "十、机关运行经费支出情况说明\n\n2024年机关运行经费支出41.26万元。2024年政府采购预算12.00万元，其中：政府集中采购8.00万元，分散采购4.00万元。");

        Assert.Equal(["41.26"], disclosure.Values("operating-cost"));
        Assert.DoesNotContain(disclosure.Ledger.Keys, k => k.Measure == "operating-cost" && k.Phase != Phase.Actual);
    }

    [Theory]
    [InlineData("收支决算总体情况说明", "overall")]
    [InlineData("财政拨款收支决算总体情况说明", "fiscal-overall")]
    [InlineData("政府性基金预算财政拨款收支决算情况说明", "government-fund")]
    [InlineData("国有资产使用情况", "assets")]
    [InlineData("部门绩效自评情况", "performance")]
    public void Sections_are_known_by_the_titles_that_provinces_give_them(string title, string id)
    {
        var disclosure = Facts.Of($"{Head}一、{title}\n\n详见附表。");

        Assert.Contains(disclosure.Sections, s => s.Id == id);
    }
}
