namespace Mingzhang.Audit.Tests;

/// <summary>A file given as last year's is compared only if it can be: of this unit and of the year before.</summary>
public class PriorDisclosureTests
{
    private static readonly Auditor Auditor = new(TextDocuments.Catalog);

    [Theory]
    [InlineData("某市气象局", 2023)]
    [InlineData("某市气象局（本级）", 2023)]
    [InlineData("市气象局", 2023)] // short
    [InlineData("某市气象服务中心", 2023)] // another, or a former name?
    [InlineData(null, 2023)]
    [InlineData("某市气象局", null)]
    public void What_may_be_last_years_is_compared(string? unit, int? year)
    {
        var report = Audit("某市气象局服务中心", 2024, unit, year);

        Assert.DoesNotContain(report.Disclosure.Warnings, w => w.Contains("--prior"));
        Assert.Contains(report.Findings, IsOfLastYear);
    }

    [Theory]
    [InlineData("某市城市园林绿化站", 2023, "上年.txt 是“某市城市园林绿化站” 2023 年度的，本文是“某市气象局” 2024 年度的，没有与它核对；请用 --prior 给出本单位 2023 年度的公开文本")]
    [InlineData("某市气象局", 2024, "上年.txt 是“某市气象局” 2024 年度的")]
    [InlineData("某市气象局", 2025, "上年.txt 是“某市气象局” 2025 年度的")]
    [InlineData("某市气象局", 2022, "上年.txt 是“某市气象局” 2022 年度的")]
    [InlineData(null, 2024, "上年.txt 是“未读出名称的单位” 2024 年度的")]
    public void What_cannot_be_is_left_out_with_a_warning(string? unit, int? year, string warning)
    {
        var report = Audit("某市气象局", 2024, unit, year);

        Assert.Contains(report.Disclosure.Warnings, w => w.Contains(warning));
        Assert.DoesNotContain(report.Findings, IsOfLastYear);
    }

    [Fact]
    public void A_change_and_its_rate_that_agree_with_each_other_but_not_with_last_years_value_are_found()
    {
        var report = Auditor.Audit(
            TextDocuments.Recognise(
                """
                第三部分 2024 年度部门决算情况说明
                六、机关运行经费支出情况说明
                2024年度机关运行经费支出77.74万元，比上年增加9.00万元，增长13.09%。
                """) with { Unit = "某市气象局", Year = 2024 },
            TextDocuments.Recognise(
                """
                第三部分 2023 年度部门决算情况说明
                六、机关运行经费支出情况说明
                2023年度机关运行经费支出74.49万元。
                """) with { Unit = "某市气象局", Year = 2023, Path = "上年.txt" });

        var finding = Assert.Single(report.Findings, f => f.Rule.Id == "MZ0303");
        Assert.Equal(("9.00", "3.25"), (finding.Stated, finding.Expected));
    }

    private static bool IsOfLastYear(Finding finding) => finding is { Rule.Id: "MZ0401", Expected: "减少" };

    private static AuditReport Audit(string unit, int year, string? priorUnit, int? priorYear) => Auditor.Audit(
        TextDocuments.Recognise(
            """
            第三部分 2024 年度部门决算情况说明
            六、机关运行经费支出情况说明
            2024年度机关运行经费支出73.85万元，比上年增加6.15万元。
            """) with { Unit = unit, Year = year },
        TextDocuments.Recognise(
            """
            第三部分 2023 年度部门决算情况说明
            六、机关运行经费支出情况说明
            2023年度机关运行经费支出80.00万元。
            """) with { Unit = priorUnit, Year = priorYear, Path = "上年.txt" });
}
