using Mingzhang.Performance.Model;
using Mingzhang.Performance.Results;

namespace Mingzhang.Performance.Tests.Results;

public class ResultsTests
{
    [Theory]
    [InlineData("100", "120", "120.00万元", "优先保障，按全年预算数安排")] // 优, 100 %
    [InlineData("100", "102", "120.00万元", "予以支持，按全年预算数安排")] // 优 (98.5), 85 %
    [InlineData("100", "60", "60.00万元", "执行率偏低，按全年执行数安排")] // 优 (95), 50 %
    [InlineData("50", "120", "108.00万元", "改进管理，核减预算，整改到位后安排")] // 中 (75)
    [InlineData("0", "120", "0.00万元", "不再安排；确需继续的，重新论证目标后申报")] // 差 (50)
    public void Next_years_budget_follows_from_grade_and_execution(string outputs, string executed, string amount, string advice)
    {
        var project = Given.Project() with { Budget = Given.Money(100, 120, decimal.Parse(executed)) };
        var share = decimal.Parse(outputs) / 100;
        var missed = project with
        {
            Indicators =
            [
                .. project.Indicators.Select(i => i.Id == "01" ? i with { Actual = $"{30 * share:0.##}公里" } : i.Id == "02" ? i with { Actual = $"{95 * share:0.##}%" } : i),
            ],
        };

        var suggestion = BudgetSuggestion.Of(Given.Evaluator.Score(missed));

        Assert.Equal((amount, advice), (suggestion.Amount.ToString(), suggestion.Rule!.Advice));
        Assert.Contains(advice, suggestion.Explanation);
    }

    [Fact]
    public void Without_a_grade_nothing_is_suggested()
    {
        var suggestion = BudgetSuggestion.Of(Given.Evaluator.Score(Given.Project() with { Budget = Budget.None }));

        Assert.Null(suggestion.Rule);
        Assert.Null(suggestion.Amount);
    }

    [Fact]
    public void A_finding_is_settled_when_all_its_measures_are_done()
    {
        var done = new CorrectiveMeasure("M1", "修订采购计划", "采购科", new(2025, 3, 31)) { Done = new(2025, 3, 1), Proof = ["计划.pdf"] };
        var open = new CorrectiveMeasure("M2", "补充问卷", "办公室", new(2025, 6, 30));
        var finding = new ResultFinding("F1", "P01", "采购滞后", [done, open]);

        Assert.False(finding.IsSettled);
        Assert.True((finding with { Measures = [done] }).IsSettled);
        Assert.False((finding with { Measures = [] }).IsSettled);
        Assert.Empty(finding.Notices(new(2025, 6, 30)));
        Assert.Equal("措施“补充问卷”（M2）应于2025年6月30日完成，截至2025年7月1日尚未完成。", Assert.Single(finding.Notices(new(2025, 7, 1))).Message);
        Assert.Equal("问题“采购滞后”（F1）没有改进措施。", Assert.Single((finding with { Measures = [] }).Notices(new(2025, 7, 1))).Message);
    }

    [Fact]
    public void What_is_internal_is_not_published()
    {
        var year = new PerformanceYear
        {
            Unit = "某市河道管理处",
            Year = 2024,
            Evaluations = [Given.Project()],
            Evidence = [Evidence.Records.Investment("T1", "在谈")],
            Findings = [new("F1", "P01", "公开", []), new("F2", "P01", "内部", []) { IsInternal = true }],
            Measures = [new("M1", "x", "y", new(2024, 1, 1))],
        };

        var published = year.ForPublication();

        Assert.Equal(["F1"], published.Findings.Select(f => f.Id));
        Assert.Empty(published.Evidence);
        Assert.Empty(published.Measures);
        Assert.Single(published.Evaluations);
    }
}
