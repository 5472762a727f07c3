using Mingzhang.Catalog;

namespace Mingzhang.Audit.Tests;

/// <summary>A wrong unit above a table is one fault, not one for each number of the table.</summary>
public class WrongUnitsTests
{
    private const string Sound = """
        东江市水利局 2024 年度部门决算
        第二部分 2024 年度部门决算表
        收入决算表
        金额单位：万 元
        项目	本年收入合计	财政拨款收入	上级补助收入	事业收入	经营收入	附属单位上缴收入	其他收入
        合计	412.36	398.21	0.00	0.00	0.00	0.00	14.15
        收入支出决算总表
        金额单位：万元
        收入	决算数	支出	决算数
        其他收入	14.15	结余分配	0.00
        本年收入合计	412.36	本年支出合计	412.36
        年初结转和结余	20.00	年末结转和结余	20.00
        总计	432.36	总计	432.36
        第三部分 2024 年度部门决算情况说明
        一、收入决算情况说明
        本年收入合计 412.36 万元，其中：财政拨款收入 398.21 万元，占 96.57%；其他收入 14.15 万元，占 3.43%。
        四、收入支出决算总体情况说明
        2024 年度收入总计 432.36 万元，支出总计 432.36 万元。
        """;

    [Fact]
    public void A_sound_text_has_no_finding_of_the_figures() => Assert.Empty(Figures(Sound));

    [Theory]
    [InlineData("金额单位：万 元", "金额单位：亿 元", "亿 元", 4)]
    [InlineData("金额单位：万元", "金额单位：元", "元", 8)]
    public void It_is_reported_once_and_at_the_unit(string right, string wrong, string quote, int line)
    {
        var finding = Assert.Single(Figures(Sound.Replace(right, wrong)));

        Assert.Equal(("MZ0107", Severity.Error), (finding.Rule.Id, finding.Severity));
        Assert.Equal((quote, line, "万元"), (finding.At.Quote, finding.At.Line, finding.Suggestion));
        Assert.Contains("单位应为“万元”", finding.Message);
    }

    [Fact]
    public void Tables_that_all_contradict_the_text_are_one_finding_that_blames_neither()
    {
        var finding = Assert.Single(Figures(Sound.Replace("金额单位：万元", "金额单位：元").Replace("金额单位：万 元", "金额单位：元")));

        Assert.Equal((4, "元"), (finding.At.Line, finding.Stated));
        Assert.Equal(8, Assert.Single(finding.Repeated).At.Line);
        Assert.Null(finding.Suggestion);
        Assert.Contains("必有一处有误", finding.Message);
    }

    [Fact]
    public void A_table_that_names_no_unit_is_read_in_the_one_that_fits_and_the_report_says_so()
    {
        var text = Sound.Replace("金额单位：万 元\n", "").Replace("412.36	398.21	0.00	0.00	0.00	0.00	14.15", "4123600.00	3982100.00	0.00	0.00	0.00	0.00	141500.00");

        var finding = Assert.Single(Figures(text));

        Assert.Equal(("MZ0107", Severity.Info), (finding.Rule.Id, finding.Severity));
        Assert.Contains("没有写明金额单位", finding.Message);
        Assert.Null(finding.Suggestion);
    }

    [Fact]
    public void A_wrong_number_in_a_table_of_the_wrong_unit_is_still_found()
    {
        var findings = Figures(Sound.Replace("金额单位：万元", "金额单位：元").Replace("总计	432.36	总计	432.36", "总计	432.36	总计	432.63"));

        Assert.Equal([("MZ0107", "万元"), ("MZ0102", "432.36")], findings.Select(f => (f.Rule.Id, f.Expected!)));
    }

    [Fact]
    public void Two_sentences_in_the_wrong_unit_are_not_the_fault_of_the_table()
    {
        var text = Sound.Replace("财政拨款收入 398.21 万元", "财政拨款收入 398.21 元").Replace("其他收入 14.15 万元", "其他收入 14.15 元");

        Assert.DoesNotContain(Figures(text), f => f.Rule.Id == "MZ0107");
    }

    private static IReadOnlyList<Finding> Figures(string text) =>
        [.. TextDocuments.Audit(text).Findings.Where(f => f.Rule.Family is "01" or "02" or "03" or "04")];
}
