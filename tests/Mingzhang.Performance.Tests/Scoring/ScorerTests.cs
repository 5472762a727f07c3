using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Tests.Scoring;

public class ScorerTests
{
    [Fact]
    public void A_project_that_reached_everything_has_full_marks_and_nothing_to_explain()
    {
        var card = Given.Evaluator.Score(Given.Project());

        Assert.Equal((100m, 100m, "优", "classic"), (card.TotalWeight, card.TotalScore, card.Grade, card.Structure!.Id));
        Assert.Empty(card.Notices);
        Assert.Equal(["产出指标 50/50", "效益指标 30/30", "满意度指标 10/10"], card.Groups.Select(g => $"{g.Name} {g.Score}/{g.Weight}"));
        Assert.Equal(["数量指标", "质量指标"], card.Groups[0].Groups.Select(g => g.Name));
    }

    [Fact]
    public void Half_executed_earns_half_and_must_be_explained()
    {
        var card = Given.Evaluator.Score(Given.Project() with { Budget = Given.Money(56, 56, 28) });

        Assert.Equal((50m, 5m, 95m), (card.Execution.Rate, card.Execution.Score, card.TotalScore));
        Assert.Equal("全年执行数 28.00 ÷ 全年预算数 56.00 = 50%；10 × 50% = 5 分。", card.Execution.Explanation);
        Assert.Equal([NoticeKind.ExecutionUnexplained], card.Notices.Select(n => n.Kind));
        Assert.Empty(Given.Evaluator.Score(Given.Project() with { Budget = Given.Money(56, 56, 28), ExecutionReason = "项目推迟" }).Notices);
    }

    [Fact]
    public void A_budget_of_nothing_has_no_rate_and_no_grade()
    {
        var card = Given.Evaluator.Score(Given.Project() with { Budget = Given.Money(0, 0, 0) });

        Assert.Null(card.Execution.Score);
        Assert.Null(card.Grade);
        Assert.Contains("全年预算数为 0", Assert.Single(card.Notices).Message);
    }

    [Fact]
    public void More_than_the_budget_earns_no_more_than_the_weight() =>
        Assert.Equal(10, Given.Evaluator.Score(Given.Project() with { Budget = Given.Money(100, 100, 130) }).Execution.Score);

    [Fact]
    public void A_total_is_added_up_from_its_sources_if_none_is_stated()
    {
        var budget = new Budget(
        [
            new("当年财政拨款", false) { Full = Given.TenThousand(30), Executed = Given.TenThousand(15) },
            new("其他资金", false) { Full = Given.TenThousand(10), Executed = Given.TenThousand(10) },
        ]);

        Assert.Equal(62.5m, Given.Evaluator.Score(Given.Project() with { Budget = budget }).Execution.Rate);
    }

    [Fact]
    public void Weights_that_do_not_add_up_leave_no_grade()
    {
        var project = Given.Project();
        var card = Given.Evaluator.Score(project with { Indicators = [.. project.Indicators, Given.Indicator("≥1个", "1个") with { Id = "05", Attachments = ["a"] }] });

        Assert.Equal(110, card.TotalWeight);
        Assert.Null(card.Grade);
        var notice = Assert.Single(card.Notices);
        Assert.Equal((NoticeKind.Weights, Severity.Error), (notice.Kind, notice.Severity));
        Assert.Contains("分值合计 110（预算执行率 10、产出指标 60、效益指标 30、满意度指标 10），应为 100", notice.Message);
    }

    [Fact]
    public void A_structure_of_its_own_is_said_and_a_declared_one_must_fit()
    {
        var shifted = Change(Given.Project(), ("01", 20), ("03", 40));

        Assert.Equal(Severity.Info, Assert.Single(Given.Evaluator.Score(shifted).Notices).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Given.Evaluator.Score(shifted with { Structure = "classic" }).Notices).Severity);
        Assert.Contains("没有名为“x”", Assert.Single(Given.Evaluator.Score(shifted with { Structure = "x" }).Notices).Message);
    }

    [Fact]
    public void A_loss_without_a_reason_is_said()
    {
        var project = Given.Project();
        var missed = project with { Indicators = [project.Indicators[0] with { Actual = "24公里" }, .. project.Indicators.Skip(1)] };

        Assert.Equal(94, Given.Evaluator.Score(missed).TotalScore);
        Assert.Equal([NoticeKind.LossUnexplained], Given.Evaluator.Score(missed).Notices.Select(n => n.Kind));
        var explained = missed with { Indicators = [missed.Indicators[0] with { Reason = "汛期停工" }, .. missed.Indicators.Skip(1)] };
        Assert.Empty(Given.Evaluator.Score(explained).Notices);
    }

    [Theory]
    [InlineData("38.9公里", null)]
    [InlineData("39公里", Severity.Info)]
    [InlineData("300公里", Severity.Warning)]
    public void Far_more_than_the_target_must_be_explained(string actual, Severity? severity)
    {
        var project = Given.Project();
        var card = Given.Evaluator.Score(project with { Indicators = [project.Indicators[0] with { Actual = actual }, .. project.Indicators.Skip(1)] });

        Assert.Equal(100, card.TotalScore);
        Assert.Equal(severity, card.Notices.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void A_score_set_by_hand_needs_a_reason_and_is_shown()
    {
        var project = Given.Project();
        Scorecard With(ScoreOverride set) =>
            Given.Evaluator.Score(project with { Indicators = [project.Indicators[0] with { Override = set, Reason = "复核" }, .. project.Indicators.Skip(1)] });

        var card = With(new(25, "复核认定清淤质量不足", "评价组"));
        Assert.Equal(95, card.TotalScore);
        Assert.True(card.Indicators[0].IsOverridden);
        Assert.Equal(30, card.Indicators[0].Computed);
        Assert.StartsWith("人工确定为 25 分（评价组：复核认定清淤质量不足）；按规则计算：", card.Indicators[0].Explanation);
        Assert.Equal([NoticeKind.Overridden], card.Notices.Select(n => n.Kind));

        Assert.All(
            (ScoreOverride[])[new(25, " ", "评价组"), new(31, "理由", "评价组"), new(-1, "理由", "评价组")],
            set =>
            {
                Assert.Equal(100, With(set).TotalScore);
                Assert.Equal([NoticeKind.OverrideRefused], With(set).Notices.Select(n => n.Kind));
            });
    }

    [Fact]
    public void An_actual_without_evidence_is_allowed_and_said()
    {
        var project = Given.Project();
        var card = Given.Evaluator.Score(project with { Indicators = [project.Indicators[0] with { Attachments = [] }, .. project.Indicators.Skip(1)] });

        Assert.Equal(100, card.TotalScore);
        Assert.Equal([NoticeKind.NoEvidence], card.Notices.Select(n => n.Kind));
    }

    [Fact]
    public void An_execution_rate_among_the_indicators_takes_the_place_of_the_one_above()
    {
        var project = Given.Project() with { Budget = Given.Money(100, 100, 90) };
        var row = Given.Indicator("≥100%", "", 10, IndicatorKind.Execution) with { Id = "00", Level1 = "预算执行率", Name = "预算执行率", Reason = "结余" };
        var card = Given.Evaluator.Score(project with { Indicators = [row, .. project.Indicators] });

        Assert.Equal((0m, 100m, 99m), (card.Execution.Weight, card.TotalWeight, card.TotalScore));
        Assert.Equal("classic", card.Structure!.Id);
    }

    private static Evaluation Change(Evaluation project, params (string Id, decimal Weight)[] weights) => project with
    {
        Indicators = [.. project.Indicators.Select(i => weights.FirstOrDefault(w => w.Id == i.Id) is { Id: not null } w ? i with { Weight = w.Weight } : i)],
    };
}
