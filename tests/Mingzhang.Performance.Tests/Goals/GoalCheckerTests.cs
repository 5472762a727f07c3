using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Tests.Goals;

public class GoalCheckerTests
{
    [Fact]
    public void A_good_goal_has_nothing_against_it() => Assert.Empty(Check(Given.Project()));

    [Fact]
    public void A_goal_must_be_said_and_have_indicators()
    {
        Assert.Contains("“河道清淤”没有填写年度预期目标。", Check(Given.Project() with { Goal = " " }));
        Assert.Contains("“河道清淤”没有绩效指标，请从指标库选用或自行设置。", Check(Given.Project() with { Indicators = [] }));
    }

    [Theory]
    [InlineData("", "没有指标值。")]
    [InlineData("无", "没有指标值。")]
    [InlineData("提升", "指标值“提升”无法衡量，请改为数值，或写明达到什么状态算完成。")]
    [InlineData("30公里", "指标值 30公里 没有写明≥、≤或＝。")]
    [InlineData("≥30", "指标值 ≥30 没有计量单位。")]
    [InlineData("符合环保要求", null)]
    [InlineData("≥30公里", null)]
    public void A_target_must_be_measurable(string target, string? fault) => Faults(i => i with { Target = target }, fault);

    [Theory]
    [InlineData(IndicatorKind.Cost, "人工费", "≥30万元", "越少越好，符号不应为“≥”，应为“≤”。")]
    [InlineData(IndicatorKind.Cost, "资金节约率", "≥5%", null)]
    [InlineData(IndicatorKind.Cost, "人工费", "≤30万元", null)]
    [InlineData(IndicatorKind.Output, "安全事故", "≥1起", "越少越好，符号不应为“≥”，应为“≤”。")]
    [InlineData(IndicatorKind.Satisfaction, "村民满意度", "≤90%", "满意度越高越好，符号不应为“≤”，应为“≥”。")]
    public void An_operator_must_fit_what_is_measured(IndicatorKind kind, string name, string target, string? fault) =>
        Faults(i => i with { Kind = kind, Name = name, Target = target }, fault);

    [Theory]
    [InlineData("≥30公里", "33公里", null)] // 90.9 %
    [InlineData("≥30公里", "34公里", "指标值 ≥30公里 与上年完成值 34公里 相比定得过低，请说明理由或调整。")]
    [InlineData("≤12天", "10天", "指标值 ≤12天 与上年完成值 10天 相比定得过宽，请说明理由或调整。")]
    [InlineData("≤11天", "10天", null)]
    public void A_target_must_not_be_trivially_below_last_years_actual(string target, string lastYear, string? fault) =>
        Faults(i => i with { Target = target, LastYear = lastYear }, fault);

    [Fact]
    public void A_name_must_be_a_name()
    {
        Faults(i => i with { Name = "" }, "没有名称。");
        Faults(i => i with { Name = new('长', 40) }, null);
        Faults(i => i with { Name = new('长', 41) }, "名称长 41 字，是工作描述，不是可以衡量的指标，请拆成不超过 40 字的指标。");
    }

    [Fact]
    public void Weights_must_be_there_and_add_up()
    {
        Faults(i => i with { Weight = 0 }, "没有分值，请给出大于 0 的分值或删去该指标。");
        var project = Given.Project();
        Assert.Contains(Check(project with { Indicators = [.. project.Indicators.Skip(1)] }), m => m.Contains("分值合计 70（", StringComparison.Ordinal));
    }

    [Fact]
    public void An_indicator_must_not_stand_twice()
    {
        var project = Given.Project();

        Assert.Contains(
            "“河道清淤”的指标“清淤长度”出现 2 次，请合并或改为不同的指标。",
            Check(project with { Indicators = [.. project.Indicators, project.Indicators[0] with { Id = "05", Level2 = "质量指标" }] }));
    }

    [Fact]
    public void Every_indicator_of_the_library_makes_a_goal_that_can_be_checked()
    {
        var indicators = Given.Catalog.Indicators.Indicators.Select(i => new Indicator
        {
            Id = i.Id, Level1 = i.Level1, Level2 = i.Level2, Name = i.Name, Kind = i.Kind, Operator = i.Operator, Unit = i.Unit, Target = "10", Weight = 1,
        });

        Assert.DoesNotContain(
            Given.Evaluator.CheckGoals(Year(Given.Project() with { Indicators = [.. indicators] })), n => n.Kind == NoticeKind.Goal);
    }

    private static void Faults(Func<Indicator, Indicator> change, string? fault)
    {
        var project = Given.Project();
        var changed = change(project.Indicators[0]);
        var found = Check(project with { Indicators = [changed, .. project.Indicators.Skip(1)] }).Where(m => m.Contains("的指标“", StringComparison.Ordinal)).ToArray();

        Assert.Equal(fault is null ? [] : [$"“河道清淤”的指标“{changed.Label}”{fault}"], found);
    }

    private static string[] Check(Evaluation evaluation) => [.. Given.Evaluator.CheckGoals(Year(evaluation)).Select(n => n.Message)];

    private static PerformanceYear Year(Evaluation evaluation) => new() { Unit = "某市河道管理处", Year = 2024, Evaluations = [evaluation] };
}
