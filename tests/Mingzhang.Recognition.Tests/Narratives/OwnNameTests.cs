using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>Things that no form has: their numbers are their own, and never those of what was spoken of before.</summary>
public class OwnNameTests
{
    private const string Head = "某县图书馆2024年度部门决算\n\n第三部分 2024年度部门决算情况说明\n\n";
    private const string General = Head + "五、一般公共预算财政拨款支出决算情况说明\n\n一般公共预算财政拨款支出年初预算为100.00万元，支出决算为90.00万元。其中：\n\n";
    private const string Other = Head + "十、其他重要事项的情况说明\n\n";

    [Theory]
    [InlineData("1.送戏下乡经费。年初预算为2.00万元，支出决算为1.00万元，完成年初预算的50.00%。", "送戏下乡经费")]
    [InlineData("1.文化馆免费开放项目年初预算为2.00万元，支出决算为1.00万元。", "文化馆免费开放项目")]
    [InlineData("（1）会议费。2024年年初预算为2.00万元，支出决算为1.00万元。", "会议费")]
    [InlineData("1.图书购置项目支出1.00万元。", "图书购置项目支出")]
    public void An_item_that_names_a_thing_is_about_that_thing(string item, string name)
    {
        var disclosure = Facts.Of(General + item);

        Assert.Equal(["90.00"], disclosure.Values("expenditure fund=general"));
        Assert.Equal(["100.00"], disclosure.Values("expenditure fund=general phase=opening-budget"));
        Assert.Empty(disclosure.Values("expenditure fund=general nature=project"));
        Assert.Equal(["1.00"], Own(disclosure, name).Where(s => s.Key is { Phase: Phase.Actual, Aspect: Aspect.Value }).Select(s => s.Amount.Digits));
    }

    [Theory]
    [InlineData("（一）总体情况。年初预算为110.00万元。")]
    [InlineData("1.本单位年初预算为110.00万元。")]
    public void An_item_that_names_a_topic_or_the_unit_is_about_what_was_spoken_of(string item) =>
        Assert.Equal(["100.00", "110.00"], Facts.Of(General + item).Values("expenditure fund=general phase=opening-budget"));

    [Theory]
    [InlineData("1、公务接待费2024年决算8.00万元，2023年决算9.00万元。2、车辆租赁费2024年决算5.00万元，2023年决算4.00万元，增加1.00万元。")]
    [InlineData("1.公务接待费2024年决算8.00万元，2023年决算9.00万元；2.车辆租赁费2024年决算5.00万元，2023年决算4.00万元，增加1.00万元。")]
    [InlineData("1、公务接待费2024年决算8.00万元，2023年决算9.00万元。\n\n2、车辆租赁费2024年决算5.00万元，2023年决算4.00万元，增加1.00万元。")]
    public void An_item_within_a_paragraph_is_about_the_thing_that_it_names(string items)
    {
        var disclosure = Facts.Of(Head + "七、财政拨款“三公”经费支出决算情况说明\n\n" + items);

        Assert.Equal(["8.00"], disclosure.Values("three-public item=reception"));
        Assert.Equal(["9.00"], disclosure.Values("three-public item=reception period=prior"));
        Assert.Empty(disclosure.Values("three-public item=reception aspect=change"));
        Assert.Equal(["5.00", "4.00", "1.00"], Own(disclosure, "车辆租赁费").Select(s => s.Amount.Digits));
    }

    [Fact]
    public void The_next_paragraph_is_not_about_the_thing() =>
        Assert.Equal(2, Own(Facts.Of(General + "1.送戏下乡经费。年初预算为2.00万元，支出决算为1.00万元。\n\n支出决算为3.00万元。"), "送戏下乡经费").Count);

    [Fact]
    public void A_clause_on_a_thing_gives_its_change_and_rate()
    {
        var own = Own(Facts.Of(Other + "纸质图书购置费300万元，比上年增加100万元，增长50%。"), "纸质图书购置费");

        Assert.Equal([Aspect.Value, Aspect.Change, Aspect.ChangeRate], own.Select(s => s.Key.Aspect));
    }

    [Fact]
    public void Two_things_of_one_name_are_two()
    {
        var own = Own(Facts.Of(Other + "图书购置费300万元，比上年增加100万元。图书购置费200万元，比上年增加100万元。"), "图书购置费");

        Assert.Equal(4, own.Select(s => s.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("图书购置费300万元，报刊费比上年增加100万元，增长20%。")]
    [InlineData("图书购置费300万元，其中报刊费增加100万元，增长20%。")]
    [InlineData("图书购置费300万元，实际比2023年多支出100万元，增长20%。")]
    [InlineData("图书购置费300万元，占总支出的20%。")]
    public void Words_between_end_what_is_known_of_a_thing(string sentence) =>
        Assert.Equal([Aspect.Value], Own(Facts.Of(Other + sentence), "图书购置费").Select(s => s.Key.Aspect));

    [Theory]
    [InlineData("图书购置费约300万元，比上年增加100万元，增长20%。")]
    [InlineData("全县生产总值300万元，比上年增加100万元，增长20%。")]
    [InlineData("其中图书购置费300万元，比上年增加100万元，增长20%。")]
    [InlineData("主要原因是图书购置费300万元，比上年增加100万元，增长20%。")]
    public void Numbers_that_are_not_exact_or_not_a_things_own_are_not_taken(string sentence) =>
        Assert.DoesNotContain(Facts.Of(Other + sentence).Ledger.Keys, k => k.Measure == "claim" && k.Aspect != Aspect.Value);

    [Fact]
    public void A_second_amount_is_not_the_first_one_said_again() =>
        Assert.Equal(["37"], Own(Facts.Of(Other + "追加经费，金额37万元，实际支出29万元，结余8万元。"), "金额").Select(s => s.Amount.Digits));

    [Theory]
    [InlineData("1.")]
    [InlineData("（一）")]
    [InlineData("1.行政运行（")]
    [InlineData("1.201")]
    public void An_item_that_breaks_off_states_nothing(string item) =>
        Assert.DoesNotContain(Facts.Of(General + item).Ledger.Keys, k => k.Measure == "claim");

    [Fact]
    public void What_is_not_exact_ends_what_is_known_of_a_thing() =>
        Assert.Equal(
            [Aspect.Value], Own(Facts.Of(Other + "图书购置费300万元，比上年增加近100万元，增长20%。"), "图书购置费").Select(s => s.Key.Aspect));

    [Fact]
    public void A_sentence_on_a_thing_stays_a_claim_that_may_be_said_again() =>
        Assert.Equal(2, Facts.Of(Other + "全馆全年购置的纸质图书和期刊报纸和电子图书的经费为300万元。\n\n全馆全年购置的纸质图书和期刊报纸和电子图书的经费为310万元。").Ledger.Statements
            .Where(s => s.Key.Measure == "claim").GroupBy(s => s.Key).Max(g => g.Count()));

    private static List<Statement> Own(Disclosure disclosure, string name) =>
        [.. disclosure.Ledger.Statements.Where(s => s.Key.Measure == "claim" && s.Label == name && s.Key.Item.StartsWith(name + "@", StringComparison.Ordinal))];
}
