using Mingzhang.Catalog.Performance;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Results;
using Mingzhang.Performance.Tests.Evidence;

namespace Mingzhang.Performance.Tests.Monitoring;

public class ProgressMonitorTests
{
    /// <summary>The 183rd of 366 days: half of the year.</summary>
    private static readonly DateOnly HalfWay = new(2024, 7, 1);

    [Theory]
    [InlineData(60, LightColour.Green, 0)]
    [InlineData(48, LightColour.Green, 10)] // 40 %
    [InlineData(47.9, LightColour.Yellow, 10.083)]
    [InlineData(36, LightColour.Yellow, 20)]
    [InlineData(12, LightColour.Red, 40)]
    public void The_budget_is_judged_by_the_straight_line(double executed, LightColour light, double behind)
    {
        var line = Report(executed: (decimal)executed).Budget;

        Assert.Equal((light, 50m), (line.Light, line.Straight));
        Assert.Equal((decimal)behind, Math.Round(line.Behind!.Value, 3));
        Assert.Equal(line.Reached - 50, line.FromStraight);
    }

    [Fact]
    public void A_plan_takes_the_place_of_the_straight_line()
    {
        PlanPoint[] plan = [new("P01", "", new(2024, 3, 31), 10), new("P01", "", new(2024, 9, 30), 30), new("P01", "", new(2024, 12, 31), 100)];

        var line = Report(executed: 24, plan: plan).Budget;

        // From 10 % on March 31 to 30 % on September 30: 92 of 183 days are gone.
        Assert.Equal(10 + (20m * 92 / 183), line.Planned);
        Assert.Equal(LightColour.Green, line.Light);
        Assert.Equal(20 - line.Planned, line.FromPlan);
    }

    [Fact]
    public void The_plan_starts_from_nothing_and_holds_after_its_last_point()
    {
        Assert.Equal(20m * 183 / 366, Report(plan: [new("P01", "", new(2024, 12, 31), 20)]).Budget.Planned);
        Assert.Equal(20, Report(plan: [new("P01", "", new(2024, 5, 1), 20)]).Budget.Planned);
    }

    [Theory]
    [InlineData("01", "15公里", 50, 50, LightColour.Green)] // a count adds up
    [InlineData("01", "10公里", 33.33, 50, LightColour.Yellow)]
    [InlineData("02", "76%", 80, null, LightColour.Yellow)] // a rate holds at any time: 76 of 95
    [InlineData("02", "95%", 100, null, LightColour.Green)]
    public void Counts_add_up_and_rates_hold_at_any_time(string indicator, string actual, double reached, int? straight, LightColour light)
    {
        var line = Report(actuals: (indicator, actual)).Indicators.Single(l => l.Subject == indicator);

        Assert.Equal((decimal)reached, Math.Round(line.Reached!.Value, 2));
        Assert.Equal(((decimal?)straight, light), (line.Straight, line.Light));
    }

    [Fact]
    public void What_is_not_known_has_no_light()
    {
        var report = Report(executed: null);

        Assert.All(report.Indicators.Prepend(report.Budget), l => Assert.Null(l.Light));
        Assert.Equal(LightColour.Green, report.Light);
        Assert.Empty(report.Notices);
    }

    [Fact]
    public void A_light_that_is_not_green_needs_a_measure_with_an_owner_in_time()
    {
        Assert.Equal([NoticeKind.Behind, NoticeKind.Measure], Report(executed: 12).Notices.Select(n => n.Kind));
        Assert.Equal("“预算执行”红灯：已执行 12.00万元，全年预算 120.00万元，完成 10%，序时进度 50%，落后 40 个百分点。", Report(executed: 12).Notices[0].Message);

        var measure = new CorrectiveMeasure("M1", "加快支付进度", "计财科", new(2024, 9, 30)) { Evaluation = "P01" };
        Assert.Equal([NoticeKind.Behind], Report(executed: 12, measures: [measure]).Notices.Select(n => n.Kind));
        Assert.Contains("没有责任单位", Report(executed: 12, measures: [measure with { Owner = "" }]).Notices[1].Message);
        Assert.Contains("尚未完成", Report(executed: 12, measures: [measure with { Due = new(2024, 6, 30) }]).Notices[1].Message);
        Assert.Contains("没有佐证", Report(executed: 12, measures: [measure with { Done = new(2024, 6, 1) }]).Notices[1].Message);
        Assert.Contains("实际2024年6月1日完成", Report(executed: 12, measures: [measure with { Due = new(2024, 5, 1), Done = new(2024, 6, 1), Proof = ["a"] }]).Notices[1].Message);
    }

    [Fact]
    public void A_year_is_judged_by_the_last_snapshots_before_a_day_and_the_evidence_up_to_it()
    {
        var project = Given.Project() with { Indicators = [Given.Indicator("≥4个", "") with { Count = "计数 投资项目" }] };
        var year = new PerformanceYear
        {
            Unit = "某市河道管理处",
            Year = 2024,
            Evaluations = [project, Given.Project("P02")],
            Evidence = [Records.Investment("T1", "在谈", month: 2), Records.Investment("T2", "在谈", month: 3), Records.Investment("T3", "在谈", month: 8)],
            Snapshots = [At(new(2024, 3, 31), 10), At(HalfWay, 60), At(new(2024, 12, 1), 110)],
        };

        var report = Assert.Single(Given.Evaluator.Monitor(year, new(2024, 9, 1)));

        Assert.Equal((HalfWay, 50m), (report.Date, report.Budget.Reached));
        Assert.Equal(50, report.Indicators[0].Reached);
    }

    [Fact]
    public void A_snapshot_of_something_else_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ProgressMonitor(Given.National).Report(Given.Project("P02"), At(HalfWay, 1)));

    private static Snapshot At(DateOnly date, decimal executed) => new("P01", date, Given.TenThousand(executed), new Dictionary<string, string>());

    private static ProgressReport Report(
        decimal? executed = 60, PlanPoint[]? plan = null, CorrectiveMeasure[]? measures = null, (string Id, string Actual)? actuals = null) =>
        new ProgressMonitor(Given.National).Report(
            Given.Project(),
            new("P01", HalfWay, executed is { } e ? Given.TenThousand(e) : null, actuals is { } a ? new() { [a.Id] = a.Actual } : new Dictionary<string, string>()),
            plan, measures);
}
