using Mingzhang.Catalog;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Tests.Evidence;

public class EvidenceCheckTests
{
    [Fact]
    public void An_actual_is_counted_and_scored()
    {
        var score = Score([Indicator("01", "计数 投资项目 阶段=已签约")], Records.Investment("T1", "已签约"), Records.Investment("T2", "已签约"));

        var scored = score.Cards[0].Indicators[0];
        Assert.Equal(("2个", 10m), (scored.Actual, scored.Score));
        Assert.Equal(["T1", "T2"], scored.Evidence!.Records.Select(r => r.Id));
        Assert.DoesNotContain(score.Notices, n => n.Kind != NoticeKind.Weights);
    }

    [Fact]
    public void Money_is_given_in_the_unit_of_the_target()
    {
        var indicator = Indicator("01", "合计 投资项目.签约金额") with { Target = "≥1.5亿元" };

        var scored = Score([indicator], Records.Investment("T1", "已签约", 12_500)).Cards[0].Indicators[0];

        Assert.Equal(("1.25亿元", 8.33m), (scored.Actual, scored.Score));
    }

    [Fact]
    public void A_stated_actual_that_the_ledger_contradicts_gives_way()
    {
        var score = Score([Indicator("01", "计数 投资项目") with { Actual = "3个" }], Records.Investment("T1", "已签约"));

        Assert.Equal("1个", score.Cards[0].Indicators[0].Actual);
        Assert.Contains("填写的完成值是 3个，台账统计为 1个（1 条记录），以台账为准", Message(score, NoticeKind.EvidenceDiffers));
    }

    [Fact]
    public void A_query_that_is_wrong_is_said_and_the_stated_actual_counts()
    {
        var score = Score([Indicator("01", "计数 投资") with { Actual = "3个" }]);

        Assert.Equal("3个", score.Cards[0].Indicators[0].Actual);
        Assert.Contains("“引进项目”的统计口径“计数 投资”有误：没有名为“投资”的台账", Message(score, NoticeKind.QueryWrong));
    }

    [Fact]
    public void Records_of_another_year_or_without_attachments_are_said()
    {
        var score = Score(
            [Indicator("01", "计数 投资项目")],
            Records.Investment("T1", "已签约") with { Attachments = [] }, Records.Investment("T2", "已签约", year: 2023));

        Assert.Equal("“引进项目”有 1 条记录不在 2024 年度，没有计入：T2。请核对日期。", Message(score, NoticeKind.OutsideYear));
        Assert.Equal("“引进项目”计入的 1 条记录没有附件：T1。请补充佐证材料。", Message(score, NoticeKind.NoAttachment));
    }

    [Theory]
    [InlineData("计数 投资项目 阶段=已签约", Severity.Warning)]
    [InlineData("合计 投资项目.签约金额", Severity.Info)]
    public void A_record_that_two_indicators_count_is_said(string second, Severity severity)
    {
        var score = Score(
            [Indicator("01", "计数 投资项目"), Indicator("02", second) with { Name = "签约" }], Records.Investment("T1", "已签约"), Records.Investment("T2", "已签约"));

        var notice = Assert.Single(score.Notices, n => n.Kind == NoticeKind.CountedTwice);
        Assert.Equal((severity, "P01/02"), (notice.Severity, notice.Subject));
        Assert.StartsWith("2 条记录同时计入“引进项目”（河道清淤）和“签约”（河道清淤）：T1、T2。", notice.Message);
    }

    [Fact]
    public void A_record_that_is_not_as_its_kind_demands_is_said()
    {
        var good = Records.Investment("T1", "已签约");
        EvidenceRecord[] records =
        [
            good with { Words = new Dictionary<string, string> { ["stage"] = "签约", ["contact"] = "某某" } },
            good with { Id = "T2", Words = new Dictionary<string, string>(), Numbers = new Dictionary<string, decimal> { ["signed"] = -1 } },
            good with { Id = "T2", Kind = "gift" },
            Records.Survey("S1", 10, 12, ("满意", 13), ("还行", 1)),
        ];

        var notices = EvidenceCheck.Records(new EvidenceLedger(records, Given.Catalog.Evidence));

        string[] expected =
        [
            "编号“T2”用了 2 次", "的“阶段”写作“签约”，应为在谈", "有“投资项目”没有的字段“contact”", "没有填写“阶段”", "的“签约金额”是负数 -1",
            "属于没有的台账“gift”", "的有效份数 12 多于发放份数 10", "的回答有 14 个，多于有效份数 12", "的回答“还行”不在选项之内",
        ];
        Assert.Equal(expected.Length, notices.Count);
        Assert.All(expected.Zip(notices), p => Assert.Contains(p.First, p.Second.Message));
    }

    private static string Message(YearScore score, NoticeKind kind) => Assert.Single(score.Notices, n => n.Kind == kind).Message;

    private static Indicator Indicator(string id, string count) =>
        Given.Indicator("≥2个", "") with { Id = id, Name = "引进项目", Count = count, Reason = "见说明" };

    private static YearScore Score(Indicator[] indicators, params EvidenceRecord[] records) => Given.Evaluator.Score(new PerformanceYear
    {
        Unit = "某市河道管理处",
        Year = 2024,
        Evaluations = [Given.Project() with { Indicators = indicators }],
        Evidence = records,
    });
}
