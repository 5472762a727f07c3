using Mingzhang.Performance.Importing;

namespace Mingzhang.Performance.Tests.Importing;

/// <summary>
/// Every form of the real disclosures recomputed. What must differ was worked out by hand: a line is what differs, as printed and
/// as the rules give it; what follows from another difference is indented below it.
/// </summary>
public class CorpusRecomputationTests
{
    /// <summary>Everything fits but an indicator whose target says 无 and which has 5 points all the same.</summary>
    [Fact]
    public void Ganzhou_operating_project() => Differs(
        "000", 0, "江西省口径", "cost", 100, 95,
        "指标“无生态环境成本指标”的得分 5→0",
        "  总分（得分栏） 100→95");

    /// <summary>
    /// 25 of 25 executed, printed as 0 % and 0 points; a blank indicator with 10 points; a weight of 100 % that is no points; ten
    /// weights of 10 and the execution rate's are 110. What is too little and too much in the scores makes up for each other.
    /// </summary>
    [Fact]
    public void Ganzhou_recruiting_project() => Differs(
        "000", 1, "江西省口径", null, 110, 100,
        "执行率 0→100",
        "  预算执行率的得分 0→10",
        "指标“生态环境成本指标”的得分 10→0",
        "指标“赣商满意度”的分值 100%→",
        "总分（分值栏） 100→110");

    /// <summary>28 of 56 executed is 5 points, printed as none; everything else is right.</summary>
    [Fact]
    public void Jingdezhen_project() => Differs(
        "001", 0, "江西省口径", "cost", 100, 95,
        "预算执行率的得分 0→5",
        "  总分（得分栏） 90→95");

    /// <summary>
    /// The outputs weigh 55 under a head of 50; with a cost group beside them everything weighs 115. The cost target of 235.26 was
    /// exceeded: 10 × (1 − 45.46 ÷ 235.26) = 8.07.
    /// </summary>
    [Fact]
    public void Zhuzhou_whole_unit() => Differs(
        "003", 0, "湖南省口径", null, 115, 113.07m,
        "指标“预算内安排资金”的得分 10→8.07",
        "“产出指标(50分)”标题中的分值 50→55",
        "总分（分值栏） 100→115",
        "  总分（得分栏） 100→113.07");

    /// <summary>The outputs weigh 55 under a head of 50, so both totals are 105.</summary>
    [Fact]
    public void Zhuzhou_operating_project() => Differs(
        "003", 1, "湖南省口径", null, 105, 105,
        "“产出指标(50分)”标题中的分值 50→55",
        "  总分（分值栏） 100→105",
        "  总分（得分栏） 100→105");

    /// <summary>
    /// The satisfaction group weighs 20 under a head of 10, so that all weights are 110; the scores add up to 108 (8 for an execution
    /// of 78.7 %, which is 7.87 rounded), printed as 100.
    /// </summary>
    [Fact]
    public void Zhuzhou_recruiting_project()
    {
        Differs(
            "003", 2, "湖南省口径", null, 110, 108,
            "“满意度指标(10分)”标题中的分值 10→20",
            "  总分（分值栏） 100→110",
            "总分（得分栏） 100→108");
        var recomputed = CorpusForms.Recompute("003", 2);
        Assert.Equal((7.87m, 107.87m), (recomputed.Scorecard.Execution.Score, recomputed.Scorecard.TotalScore));
    }

    [Fact]
    public void The_rules_that_were_assumed_are_named_and_every_difference_is_explained()
    {
        var recomputed = CorpusForms.Recompute("001", 0);

        Assert.Equal(
            "按“江西省口径”（江西省部门决算公开格式所附项目支出绩效自评表；财预〔2020〕10号、财预〔2021〕101号）计算；分值结构：预算执行率10、成本20、产出40、效益20、满意度10",
            recomputed.Assumed);
        Assert.Equal("全年执行数 28 ÷ 全年预算数 56 = 50%；10 × 50% = 5 分。", recomputed.Differences[0].Explanation);
        Assert.Equal("0", recomputed.Differences[0].Cell.Place!.Quote);
        Assert.Equal("优", recomputed.Scorecard.Grade);
    }

    private static void Differs(string document, int form, string profile, string? structure, decimal weight, decimal score, params string[] differences)
    {
        var recomputed = CorpusForms.Recompute(document, form);

        Assert.Equal(differences, recomputed.Differences.SelectMany(d => d.Consequences.Select(c => "  " + Line(c)).Prepend(Line(d))));
        Assert.Equal((profile, structure), (recomputed.Scorecard.Profile.Title, recomputed.Scorecard.Structure?.Id));
        Assert.Equal((weight, score), (recomputed.Scorecard.TotalWeight, recomputed.TotalScore));
    }

    private static string Line(Difference d) => $"{d.Name} {d.Cell.Text}→{d.Recomputed}";
}
