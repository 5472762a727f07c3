using Mingzhang.Performance.Evidence;

namespace Mingzhang.Performance.Tests.Evidence;

public class EvidenceLedgerTests
{
    private static readonly EvidenceRecord[] All =
    [
        Records.Investment("T1", "在谈"),
        Records.Investment("T2", "已签约", 30000, 0),
        Records.Investment("T3", "实际进资", 20000.5m, 6000),
        Records.Investment("T4", "已签约", 1000, 0, project: "P02"),
        Records.Investment("T5", "已签约", 500, 0, project: null),
        Records.Investment("T6", "已签约", 9999, 0, year: 2023),
        Records.Survey("S1", 100, 90, ("非常满意", 60), ("满意", 21), ("一般", 9), ("不了解", 10)),
    ];

    [Theory]
    [InlineData("计数 投资项目", "4")]
    [InlineData("计数 投资项目 阶段=已签约|实际进资", "3")]
    [InlineData("合计 投资项目.签约金额 阶段=已签约|实际进资", "50500.5万元")]
    [InlineData("均值 投资项目.签约金额 阶段=已签约", "15250.00万元")]
    [InlineData("比率 投资项目.实际进资额/签约金额 阶段=实际进资", "30.00%")]
    [InlineData("占比 投资项目 阶段=实际进资 其中 阶段=已签约|实际进资", "33.33%")]
    [InlineData("占比 投资项目 阶段=实际进资", "25.00%")]
    [InlineData("满意率 满意度调查 调查对象=客商", "90.00%")] // 81 of 90: 不了解 is left out
    [InlineData("满意率 满意度调查 调查对象=居民", null)]
    [InlineData("均值 培训.费用", null)]
    [InlineData("合计 培训.费用", "0元")]
    public void A_projects_own_records_and_those_of_none_are_counted(string query, string? value) =>
        Assert.Equal(value, Count(query, "P01").Value?.ToString());

    [Fact]
    public void A_whole_unit_counts_the_records_of_all_its_projects() =>
        Assert.Equal("5", Count("计数 投资项目", null).Value.ToString());

    [Fact]
    public void A_number_opens_to_its_records_and_to_those_of_other_years()
    {
        var result = Count("计数 投资项目 阶段=已签约", "P01");

        Assert.Equal(["T2", "T5"], result.Records.Select(r => r.Id));
        Assert.Equal(["T6"], result.OutsideYear.Select(r => r.Id));
    }

    [Fact]
    public void Records_after_a_day_are_not_counted_on_it()
    {
        var ledger = new EvidenceLedger([Records.Investment("A", "已签约", month: 3), Records.Investment("B", "已签约", month: 9)], Given.Catalog.Evidence);
        var query = EvidenceQuery.Parse("计数 投资项目", Given.Catalog.Evidence);

        Assert.Equal(1, ledger.Count(query, 2024, "P01", new(2024, 6, 30)).Value!.Value.Value);
    }

    private static EvidenceResult Count(string query, string? project) =>
        new EvidenceLedger(All, Given.Catalog.Evidence).Count(EvidenceQuery.Parse(query, Given.Catalog.Evidence), 2024, project);
}
