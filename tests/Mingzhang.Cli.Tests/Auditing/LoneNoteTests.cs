using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Documents.Reading;
using Mingzhang.Recognition;

namespace Mingzhang.Cli.Tests.Auditing;

/// <summary>A note on the “三公” expenses without any heading is audited; a text that only speaks of such expenses is not.</summary>
public class LoneNoteTests
{
    private const string Items = "因公出国（境）费0.00万元；公务用车购置及运行维护费4.00万元；公务接待费8.12万元。";

    [Theory]
    [InlineData("2024年度“三公”经费财政拨款支出决算数为12.12万元，其中：" + Items, true)]
    [InlineData("2024年度“三公”经费财政拨款支出决算数为12.12万元。", false)]
    [InlineData("2024年度“三公”经费财政拨款支出决算数为12.12万元，比2023年决算数14.00万元减少1.88万元，其中：" + Items, false)]
    [InlineData("2024年全县小麦平均亩产412.30公斤，玉米523.70公斤，大豆130.20公斤，油菜151.80公斤，棉花98.10公斤。“三公”经费12.12万元，公务接待费8.12万元。", false)]
    public void It_is_told_by_its_numbers(string text, bool isNote)
    {
        var disclosure = new DisclosureRecogniser(CatalogStore.Load()).Recognise(DocumentReader.Read("说明.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(isNote, LoneNote.Is(disclosure));
        Assert.Equal(isNote, Verdict.IsRecognised(disclosure));
        Assert.False(Verdict.HasParts(disclosure));
    }
}
