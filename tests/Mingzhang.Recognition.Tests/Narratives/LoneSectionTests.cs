using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>One section of the narrative without its heading is read as that section; a text that only speaks of such money is not.</summary>
public class LoneSectionTests
{
    private const string ThreePublic = "财政拨款“三公”经费支出决算情况说明";
    private const string Overall = "收入支出决算总体情况说明";
    private const string Items = "因公出国（境）费0.00万元；公务用车购置及运行维护费4.00万元；公务接待费8.12万元。";

    [Theory]
    [InlineData("2024年度“三公”经费财政拨款支出决算数为12.12万元，其中：" + Items, ThreePublic)]
    [InlineData("2024年我院三公经费开支12.12万元，其中" + Items, ThreePublic)]
    [InlineData("2024年度“三公”经费财政拨款支出决算数为12.12万元，比2023年决算数14.00万元减少1.88万元，其中：" + Items, ThreePublic)]
    [InlineData("2024年度“三公”经费财政拨款支出决算数为12.12万元。", null)]
    [InlineData("2023年“三公”经费决算14.00万元，2024年“三公”经费预算12.12万元，其中：" + Items, null)]
    [InlineData("2024年部门预算“三公”经费12.12万元，比2023年决算减少1.88万元，其中：" + Items, null)]
    [InlineData("2024年“三公”经费预算12.12万元，其中：" + Items, null)]
    [InlineData("2024年全县小麦平均亩产412.30公斤，玉米523.70公斤，大豆130.20公斤，油菜151.80公斤，棉花98.10公斤。“三公”经费12.12万元，公务接待费8.12万元。", null)]
    [InlineData("本单位2024年度总支出570.25万元，其中本年支出568.50万元，较2023年度决算数减少38.31万元，下降6.31%。上年结转和结余1.75万元。", Overall)]
    [InlineData("2024年全县收入总计570.25万元，其中税收收入568.50万元，比上年决算数减少38.31万元，支出总计570.25万元，本年支出568.50万元。", null)]
    [InlineData("2024年收支总预算570.25万元，收入总计570.25万元，支出总计570.25万元，本年支出568.50万元，比上年决算数减少38.31万元。", null)]
    public void It_is_told_by_its_numbers(string text, string? section)
    {
        var disclosure = new DisclosureRecogniser(CatalogStore.Load()).Recognise(DocumentReader.Read("说明.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(section, disclosure.LoneSection);
        Assert.Equal(section is null, !Understood(disclosure));

        static bool Understood(Disclosure disclosure) =>
            disclosure.LoneSection is not null && disclosure.Ledger.Statements.Any(s => s.Key.Measure is "three-public" or "expenditure");
    }
}
