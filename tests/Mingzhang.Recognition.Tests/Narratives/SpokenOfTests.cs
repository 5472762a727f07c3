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

    [Theory]
    [InlineData("3.节能环保支出（类）污染防治（款）水体（项），主要用于河道监管等项目支出，年初预算为82.00万元，支出决算为80.50万元。")]
    [InlineData("3.节能环保支出（类）污染防治（款）水体（项），主要用于河道监管的项目支出和公用支出，年初预算为82.00万元，当年支出决算为80.50万元。")]
    public void What_the_money_was_used_for_ends_with_its_clause(string sentence) =>
        Assert.Equal(
            ["expenditure fund=general function=2110302 phase=opening-budget = 82.00万元", "expenditure fund=general function=2110302 = 80.50万元"],
            Understood.Sentence("五、一般公共预算财政拨款支出决算情况说明", sentence).Facts);

    [Theory]
    [InlineData("二、收入决算情况说明", "本部门收入总计276.88万元，其中：本年收入合计270.34万元。", "total-in = 276.88万元|income = 270.34万元")]
    [InlineData("三、支出决算情况说明", "本单位支出总计276.88万元，其中：本年支出合计266.91万元。", "total-out = 276.88万元|expenditure = 266.91万元")]
    public void The_grand_total_of_a_body_is_not_what_it_received_or_spent_in_the_year(string section, string sentence, string facts) =>
        Assert.Equal(facts.Split('|'), Understood.Sentence(section, sentence).Facts);

    [Theory]
    [InlineData("2023年本年支出合计100.20万元，2024年本年支出合计110.50万元。")]
    [InlineData("2023年，本年支出合计100.20万元。2024年，本年支出合计110.50万元。")]
    public void Last_year_beside_this_one_is_no_slip(string sentence) =>
        Assert.Equal(["expenditure period=prior = 100.20万元", "expenditure = 110.50万元"], Understood.Sentence("三、支出决算情况说明", sentence).Facts);

    [Theory]
    [InlineData("“三公”经费支出16.74万元，其中两个单位划转，减少了“三公”经费3.40万元。")]
    [InlineData("“三公”经费支出16.74万元。因单位划转，减少“三公”经费3.40万元，减少公务接待费0.60万元。")]
    [InlineData("“三公”经费支出16.74万元。新购车辆增加公务用车购置费18.00万元。")]
    public void By_how_much_a_quantity_was_changed_is_not_the_quantity(string sentence) =>
        Assert.Equal(["three-public item=total = 16.74万元"], Understood.Sentence(ThreePublic, sentence).Facts.Where(f => !f.StartsWith("claim", StringComparison.Ordinal)));

    [Theory]
    [InlineData("项目支出80.00万元，比上年增加30.00万元，其中河道清淤经费增加20.00万元，巡查经费增加10.00万元。")]
    [InlineData("项目支出80.00万元，比上年增加30.00万元，河道清淤经费增加20.00万元。")]
    public void The_change_of_a_part_that_no_form_has_is_not_that_of_the_whole(string sentence) =>
        Assert.Equal(
            ["expenditure nature=project = 80.00万元", "expenditure nature=project aspect=change = 30.00万元"],
            Understood.Sentence("三、支出决算情况说明", sentence).Facts.Where(f => !f.StartsWith("claim", StringComparison.Ordinal)));

    [Fact]
    public void What_was_carried_over_in_short_is_no_income() => Assert.Equal(
        ["total-in = 620.00万元", "income = 600.00万元", "opening = 20.00万元", "total-in aspect=change = 30.00万元", "income aspect=change = 42.00万元", "opening aspect=change = -12.00万元"],
        Understood.Sentence(Overall, "2024年度收入总计620.00万元，其中：本年收入600.00万元，上年结转20.00万元。收入总计比上年增加30.00万元，其中本年收入增加42.00万元，上年结转减少12.00万元。").Facts);

    [Theory]
    [InlineData("公务接待费8.35万元，比上年实际减少0.75万元。")]
    [InlineData("公务接待费8.35万元，比2023年同口径减少0.75万元。")]
    public void Words_that_say_how_it_changed_name_nothing(string sentence) =>
        Assert.Contains("three-public item=reception aspect=change = -0.75万元", Understood.Sentence(ThreePublic, sentence).Facts);

    [Fact]
    public void Water_and_electricity_together_are_not_electricity() =>
        Assert.DoesNotContain(
            Understood.Sentence("九、机关运行经费支出情况说明", "机关运行经费86.40万元，其中办公费10.00万元、水电费5.00万元。").Facts,
            f => f.Contains("30206", StringComparison.Ordinal));

    [Fact]
    public void A_quantity_named_after_a_comma_is_not_what_was_changed() =>
        Assert.Contains("three-public item=reception = 8.35万元", Understood.Sentence(ThreePublic, "“三公”经费支出16.74万元，比上年减少，公务接待费8.35万元。").Facts);

    [Fact]
    public void Last_year_alone_may_be_a_slip() =>
        Assert.Equal(["expenditure = 110.50万元"], Understood.Sentence("三、支出决算情况说明", "2023年本年支出合计110.50万元。").Facts);

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

    [Fact]
    public void A_full_stop_within_brackets_does_not_end_what_is_spoken_of()
    {
        var facts = Understood.Sentence(ThreePublic, "因公出国（境）费0.00万元；公务用车购置及运行费50.00万元（公务用车购置费10.00万元，公务用车运行维护费40.00万元，比上年增加4.00万元。）比上年增加5.00万元。").Facts;

        Assert.Contains("three-public item=running aspect=change = 4.00万元", facts);
        Assert.Contains("three-public item=vehicles aspect=change = 5.00万元", facts);
        Assert.DoesNotContain(facts, f => f.StartsWith("three-public item=abroad aspect", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("一般公共预算安排的“三公”经费支出33.00万元。其中，公务接待费5.00万元，公务用车运行维护费28.00万元。比2023年减少8.00万元。", "three-public item=total aspect=change = -8.00万元")]
    [InlineData("“三公”经费支出33.00万元。其中，公务接待费5.00万元。比2023年减少8.00万元。", "three-public item=reception aspect=change = -8.00万元")]
    public void A_sentence_that_only_compares_is_about_the_whole_if_several_parts_were_given(string sentence, string change) =>
        Assert.Equal(change, Understood.Sentence(ThreePublic, sentence).Facts[^1]);

    [Fact]
    public void Parts_of_a_budget_are_budgets()
    {
        var facts = Understood.Sentence(ThreePublic, "“三公”经费预算为20.00万元，其中：公务接待费9.00万元，公务用车运行维护费11.00万元。支出共计9.07万元。").Facts;

        Assert.Equal(
            ["three-public item=total phase=budget = 20.00万元", "three-public item=reception phase=budget = 9.00万元", "three-public item=running phase=budget = 11.00万元"], facts);
    }

    [Fact]
    public void A_change_without_a_base_is_against_what_was_compared_with_before()
    {
        var facts = Understood.Sentence(ThreePublic, "“三公”经费支出53.70万元，比预算数减少9.40万元。其中，因公出国（境）费17.40万元，减少1.90万元；公务接待费5.40万元，减少3.80万元。").Facts;

        Assert.Contains("three-public item=abroad phase=full-budget aspect=budget-gap = -1.90万元", facts);
        Assert.Contains("three-public item=reception phase=full-budget aspect=budget-gap = -3.80万元", facts);
    }

    [Fact]
    public void The_budget_of_this_year_is_no_last_years_value()
    {
        var facts = Understood.Sentence(ThreePublic, "公务接待费支出2.14万元，与2024年度预算相比，增加1.14万元，增长114%。").Facts;

        Assert.Equal(
            ["three-public item=reception = 2.14万元", "three-public item=reception phase=full-budget aspect=budget-gap = 1.14万元",
                "three-public item=reception phase=full-budget aspect=budget-gap-rate = 114%"], facts);
    }

    [Fact]
    public void Two_changes_said_at_once_are_not_given_to_one_quantity()
    {
        var facts = Understood.Sentence(ThreePublic, "公务用车购置费14.00万元，公务用车运行维护费127.00万元，与上年相比，分别减少18.00万元和56.00万元。").Facts;

        Assert.Equal(["three-public item=purchase = 14.00万元", "three-public item=running = 127.00万元"], facts);
    }

    [Fact]
    public void Natures_of_an_expenditure_that_was_not_understood_are_not_those_of_the_unit()
    {
        var facts = Understood.Sentence(
            "五、一般公共预算支出情况说明", "一般公共预算拨款支出149.00万元，其中：基本支出140.00万元，项目支出9.00万元。某某专项工作53.00万元，其中：基本支出44.00万元，项目支出9.00万元。").Facts;

        Assert.Equal(["expenditure fund=general = 149.00万元", "expenditure fund=general nature=basic = 140.00万元", "expenditure fund=general nature=project = 9.00万元"], facts);
    }

    [Theory]
    [InlineData("教育支出60.00万元，其中：基本支出50.00万元，项目支出10.00万元。")]
    [InlineData("教育支出60.00万元，其中：\n基本支出50.00万元，项目支出10.00万元。")]
    public void Natures_of_a_function_are_that_functions(string text)
    {
        var facts = Understood.Sentence("五、一般公共预算财政拨款支出决算情况说明", text).Facts;

        Assert.Equal(
            ["expenditure fund=general function=205 = 60.00万元", "expenditure fund=general nature=basic function=205 = 50.00万元",
                "expenditure fund=general nature=project function=205 = 10.00万元"], facts);
    }

    [Theory]
    [InlineData("初中教育支出20.00万元。", "expenditure fund=general function=2050203 = 20.00万元")]
    [InlineData("机关事业单位基本养老保险缴费支出20.00万元。", "expenditure fund=general function=2080505 = 20.00万元")]
    [InlineData("其他农林水支出20.00万元。", null)]
    public void A_name_below_is_not_taken_for_its_class(string sentence, string? fact)
    {
        var facts = Understood.Sentence("五、一般公共预算财政拨款支出决算情况说明", sentence).Facts;

        Assert.Equal(fact is null ? [] : [fact], facts);
    }

    [Theory]
    [InlineData("因公出国（境）费、公务接待费、公务用车运行维护费决算总额27.00万元，比上年下降1.8%。")]
    [InlineData("因公出国（境）费、公务接待费、公务用车购置费，公务用车运行维护费（“三公”经费）决算总额27.00万元，比上年下降1.8%。")]
    [InlineData("公务接待费和因公出国（境）费支出27.00万元。")]
    public void An_amount_of_several_quantities_is_not_the_last_ones(string sentence) => Assert.Empty(Understood.Sentence(ThreePublic, sentence).Facts);

    [Fact]
    public void Persons_received_follow_the_groups_they_came_in()
    {
        var facts = Understood.Sentence(ThreePublic, "国内公务接待批次39个，接待人次285人；国（境）外公务接待批次2个，接待人次14人。").Facts;

        Assert.Equal(
            ["reception-batches item=domestic = 39", "reception-persons item=domestic = 285", "reception-batches item=overseas = 2", "reception-persons item=overseas = 14"], facts);
    }

    [Fact]
    public void A_sentence_on_last_year_repeats_the_parts_for_last_year()
    {
        var facts = Understood.Sentence(
            ThreePublic, "2024年的“三公”经费合计90.00万元，其中：公务接待费40.00万元。2023年的“三公”经费合计80.00万元，其中：公务接待费35.00万元，比2022年减少1.00万元。").Facts;

        Assert.Equal(
            ["three-public item=total = 90.00万元", "three-public item=reception = 40.00万元",
                "three-public item=total period=prior = 80.00万元", "three-public item=reception period=prior = 35.00万元"], facts);
    }

    [Fact]
    public void What_was_left_over_is_not_what_was_spent() =>
        Assert.Equal(
            ["expenditure fund=fiscal = 603.07万元", "expenditure fund=fiscal aspect=change = 112.54万元", "expenditure fund=fiscal aspect=change-rate = 22.94%"],
            Understood.Sentence("四、财政拨款收入支出决算总体情况说明", "财政拨款支出603.07万元，与上年相比，增加112.54万元，增长22.94%。财政拨款结转结余0万元，与上年相比，增加0万元，增长0%。").Facts);

    [Theory]
    [InlineData("“三公”经费公共财政拨款支出60.13万元，比上年减少13.80万元。", "three-public item=total = 60.13万元|three-public item=total aspect=change = -13.80万元")]
    [InlineData("公务接待费27.27万元，预算执行比例为90.90%。", "three-public item=reception = 27.27万元|three-public item=reception phase=full-budget aspect=completion = 90.90%")]
    public void Other_words_for_the_three_public_expenses_and_for_completion(string sentence, string facts) =>
        Assert.Equal(facts.Split('|'), Understood.Sentence(ThreePublic, sentence).Facts);
}
