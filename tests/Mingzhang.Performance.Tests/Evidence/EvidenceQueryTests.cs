using Mingzhang.Performance.Evidence;

namespace Mingzhang.Performance.Tests.Evidence;

public class EvidenceQueryTests
{
    public static TheoryData<string> OfTheLibrary => [.. Given.Catalog.Indicators.Indicators.Where(i => i.Count is not null).Select(i => i.Count!).Distinct()];

    [Theory]
    [MemberData(nameof(OfTheLibrary))]
    public void What_the_library_counts_is_read_and_written_back(string text) =>
        Assert.Equal(text, EvidenceQuery.Parse(text, Given.Catalog.Evidence).ToString());

    [Fact]
    public void Ids_will_do_for_titles() =>
        Assert.Equal("合计 走访接待.批次 类型=外出走访", EvidenceQuery.Parse("合计  visit.batches type=外出走访", Given.Catalog.Evidence).ToString());

    [Theory]
    [InlineData("", "要以计数、合计")]
    [InlineData("数数 投资项目", "要以计数、合计")]
    [InlineData("计数 项目", "没有名为“项目”的台账，现有投资项目")]
    [InlineData("计数 投资项目.签约金额", "字段个数不对")]
    [InlineData("合计 投资项目", "字段个数不对")]
    [InlineData("合计 投资项目.阶段", "没有名为“阶段”的数字字段，现有签约金额、实际进资额")]
    [InlineData("计数 投资项目 已签约", "应写作 字段=值|值")]
    [InlineData("计数 投资项目 签约金额=5", "应写作 字段=值|值")]
    [InlineData("计数 投资项目 阶段=签约", "“阶段”没有“签约”这一项，可选在谈")]
    [InlineData("计数 投资项目 阶段=", "没有“”这一项")]
    [InlineData("计数 投资项目 其中 阶段=在谈", "只有“占比”可以写“其中”")]
    public void What_cannot_be_counted_is_said(string text, string fault) =>
        Assert.Contains(fault, Assert.Throws<FormatException>(() => EvidenceQuery.Parse(text, Given.Catalog.Evidence)).Message);
}
