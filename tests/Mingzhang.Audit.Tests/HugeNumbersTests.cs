namespace Mingzhang.Audit.Tests;

/// <summary>Numbers that no amount holds, as a broken conversion makes them, are no reason to give up on a document.</summary>
public class HugeNumbersTests
{
    private static readonly string Digits = new('8', 40);

    [Theory]
    [InlineData("整体支出绩效自评得分#分，评价等级为优。")]
    [InlineData("评价等级为优，得分#分。自评得分为#分，等级为良。")]
    [InlineData("#分以上为优，80-#分为良，60-80分为中，#分以下为差。")]
    [InlineData("组织对#个项目开展绩效自评，涉及资金#万元，共设#个三级指标。")]
    [InlineData("年初预算#万元，到位资金#万元，支出#万元，预算安排率#%，预算执行率#%。")]
    [InlineData("招商经费项目，年度指标值≥#个，实际#个，分值#分，得分#分。")]
    [InlineData("本年支出合计#万元，比上年增加#万元，增长#%。")]
    public void They_are_passed_over(string sentence)
    {
        var report = TextDocuments.Audit($"""
            云溪市人民政府驻广州联络处2022年度整体支出绩效评价报告

            一、评价结论

            {sentence.Replace("#", Digits, StringComparison.Ordinal)}
            """);

        Assert.NotNull(report);
    }
}
