using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tests.Outline;

public class TitleKeyTests
{
    [Theory]
    [InlineData("收入支出决算总表", "表1 收入支出决算总表")]
    [InlineData("收入支出决算总表", "公开01表 收入支出决算总表")]
    [InlineData("收入支出决算总表", "收入支出决算总表（公开01表）")]
    [InlineData("财政拨款“三公”经费支出决算情况说明", "财政拨款三公经费支出情况的说明")]
    [InlineData("2024年度预算绩效情况说明", "预算绩效情况说明")]
    [InlineData("部门（单位）整体支出绩效自评表", "部门整体支出绩效自评表")]
    public void Titles_of_the_same_thing_are_equal(string a, string b) => Assert.Equal(TitleKey.Of(a), TitleKey.Of(b));

    [Theory]
    [InlineData("收入决算情况说明", "支出决算情况说明")]
    [InlineData("收入决算情况说明", "收入支出决算总体情况说明")]
    [InlineData("一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款基本支出决算情况说明")]
    public void Titles_of_different_things_are_not(string a, string b)
    {
        Assert.NotEqual(TitleKey.Of(a), TitleKey.Of(b));
        Assert.True(TitleKey.Likeness(TitleKey.Of(a), TitleKey.Of(b)) < 0.7 || TitleKey.TellingWords(TitleKey.Of(a)) != TitleKey.TellingWords(TitleKey.Of(b)));
    }
}
