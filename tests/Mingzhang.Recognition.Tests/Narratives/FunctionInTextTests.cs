namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Functions of the classification named in words, at each of their levels, in sections of one budget and elsewhere.</summary>
public class FunctionInTextTests
{
    private const string Head = "某县水利局2024年度部门决算\n\n第三部分 2024年度部门决算情况说明\n\n";
    private const string General = Head + "五、一般公共预算财政拨款支出决算情况说明\n\n";

    [Fact]
    public void A_name_that_begins_with_its_second_level_belongs_to_the_class_named_before()
    {
        var disclosure = Facts.Of(General + "（一）农林水支出（类）\n\n1.水利（款）行政运行（项）。年初预算90.00万元，支出决算94.50万元，完成年初预算的105.00%。\n\n2.水利（款）防汛（项）。年初预算0.00万元，支出决算35.00万元。");

        Assert.Equal(["94.50"], disclosure.Values("expenditure fund=general function=2130301"));
        Assert.Equal(["35.00"], disclosure.Values("expenditure fund=general function=2130314"));
        Assert.Empty(disclosure.Values("expenditure fund=general function=213"));
    }

    [Fact]
    public void Each_second_level_in_quotation_marks_is_one_of_its_own()
    {
        var disclosure = Facts.Of(General + "“社会保障和就业支出”（类）2024年度决算53.82万元。其中：\n\n“行政事业单位养老支出”（款）2024年度决算53.00万元，比2024年年初预算减少2.00万元。\n\n“抚恤”（款）2024年度决算0.82万元。");

        Assert.Equal(["53.82"], disclosure.Values("expenditure fund=general function=208"));
        Assert.Equal(["53.00"], disclosure.Values("expenditure fund=general function=20805"));
        Assert.Equal(["0.82"], disclosure.Values("expenditure fund=general function=20808"));
    }

    [Fact]
    public void Without_a_class_named_before_a_second_level_is_unknown()
    {
        var disclosure = Facts.Of(General + "一般公共预算财政拨款支出98.00万元。水利（款）支出35.00万元。");

        Assert.Equal(["98.00"], disclosure.Values("expenditure fund=general"));
        Assert.DoesNotContain(disclosure.Ledger.Keys, k => k.Function.Length > 0);
    }

    [Fact]
    public void An_item_named_alone_is_of_the_levels_named_above_it()
    {
        var disclosure = Facts.Of(General + "1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）\n\n（1）行政运行（项）。年初预算为51.98万元，支出决算为51.98万元。\n\n（2）一般行政管理事务（项）。支出决算为5.00万元。\n\n2.住房公积金。支出决算为1.00万元。");

        Assert.Equal(["51.98"], disclosure.Values("expenditure fund=general function=2010301"));
        Assert.Equal(["5.00"], disclosure.Values("expenditure fund=general function=2010302"));
        Assert.Equal(["1.00"], disclosure.Values("expenditure fund=general function=2210201"));
        Assert.Empty(disclosure.Values("expenditure fund=general function=20103"));
    }

    [Fact]
    public void Each_of_three_levels_may_stand_on_a_line_of_its_own()
    {
        var disclosure = Facts.Of(General + "1.一般公共服务支出（类）\n\n（1）政府办公厅（室）及相关机构事务（款）\n\n①行政运行（项）支出决算51.98万元。");

        Assert.Equal(["51.98"], disclosure.Values("expenditure fund=general function=2010301"));
    }

    [Fact]
    public void An_item_of_a_name_that_many_have_is_none_of_them_and_not_what_was_spoken_of()
    {
        var disclosure = Facts.Of(General + "一般公共预算财政拨款支出98.00万元。\n\n1.行政运行（项）。年初预算为51.98万元，支出决算为51.98万元。");

        Assert.Equal(["98.00"], disclosure.Values("expenditure fund=general"));
        Assert.DoesNotContain(disclosure.Ledger.Keys, k => k.Function.Length > 0);
    }

    [Fact]
    public void An_item_in_a_reason_states_nothing() =>
        Assert.DoesNotContain(
            Facts.Of(General + "农林水支出（类）98.00万元，比上年增加8.00万元，主要原因是住房公积金（项）增加10.00万元。").Ledger.Keys, k => k.Function == "2210201");

    [Theory]
    [InlineData("1.行政运行（2130301）年初预算为42.05万元，支出决算为42.05万元。")]
    [InlineData("1.2130301行政运行。年初预算为42.05万元，支出决算为42.05万元。")]
    public void The_code_of_a_function_may_stand_before_or_behind_its_name(string item) =>
        Assert.Equal(["42.05"], Facts.Of(General + item).Values("expenditure fund=general function=2130301"));

    [Fact]
    public void A_function_may_be_named_by_its_code()
    {
        var disclosure = Facts.Of(General + "（一）2130301行政运行42.05万元，较上年决算数增加2.00万元，增长4.99%。");

        Assert.Equal(["42.05"], disclosure.Values("expenditure fund=general function=2130301"));
        Assert.Equal(["2.00"], disclosure.Values("expenditure fund=general function=2130301 aspect=change"));
    }

    [Fact]
    public void Classes_that_a_sentence_on_one_budget_lists_are_of_that_budget()
    {
        var disclosure = Facts.Of(Head + "四、财政拨款收入支出决算总体情况说明\n\n2024年度财政拨款支出118.00万元，主要用于以下方面：农林水（类）支出100.00万元，占84.75%；住房保障支出18.00万元，占15.25%。");

        Assert.Equal(["118.00"], disclosure.Values("expenditure fund=fiscal"));
        Assert.Equal(["100.00"], disclosure.Values("expenditure fund=fiscal function=213"));
        Assert.Equal(["18.00"], disclosure.Values("expenditure fund=fiscal function=221"));
    }

    [Fact]
    public void A_class_with_its_amount_behind_what_money_was_used_for_opens_a_list()
    {
        var disclosure = Facts.Of(Head + "八、政府性基金预算财政拨款收入支出决算情况说明\n\n本年支出240.00万元。支出主要用于：城乡社区支出210.00万元，占87.50%，较上年减少30.00万元，下降12.50%，主要用于征地补偿；其他支出30.00万元，占12.50%。");

        Assert.Equal(["210.00"], disclosure.Values("expenditure fund=govfund function=212"));
        Assert.Equal(["-30.00"], disclosure.Values("expenditure fund=govfund function=212 aspect=change"));
        Assert.Empty(disclosure.Values("expenditure fund=govfund aspect=change"));
    }

    [Fact]
    public void A_class_that_the_money_was_merely_used_for_changes_nothing()
    {
        var disclosure = Facts.Of(Head + "八、政府性基金预算财政拨款收入支出决算情况说明\n\n本年支出240.00万元，主要用于城乡社区支出，较上年减少30.00万元。");

        Assert.Equal(["-30.00"], disclosure.Values("expenditure fund=govfund aspect=change"));
    }
}
