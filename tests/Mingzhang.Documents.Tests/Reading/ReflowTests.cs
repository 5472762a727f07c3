using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading;

public class ReflowTests
{
    [Theory]
    [InlineData("其他收入6.2万元，占0.21%，主要用于", "日常运转。", true)]
    [InlineData("其他收入6.2万元，占0.21%。", "日常运转。", false)]
    [InlineData("其他收入6.2万元，占0.21%", "二、支出情况", false)]
    [InlineData("十、预算绩效管理情况", "本部门2024年度", false)]
    public void Running_text_goes_on_and_headings_do_not(string text, string next, bool goesOn)
    {
        Assert.Equal(goesOn, Reflow.GoesOn(text, next));
    }
}
