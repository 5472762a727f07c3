namespace Mingzhang.Audit.Tests;

/// <summary>A wrong number that was copied to several places is one error.</summary>
public class SameErrorTests
{
    private const string Sound = """
        东江市水利局 2024 年度部门决算
        第二部分 2024 年度部门决算表
        收入决算表
        单位：万元
        项目	本年收入合计	财政拨款收入	上级补助收入	事业收入	经营收入	附属单位上缴收入	其他收入
        合计	412.36	398.21	0.00	0.00	0.00	0.00	14.15
        收入支出决算总表
        单位：万元
        收入	决算数	支出	决算数
        本年收入合计	412.36	本年支出合计	412.36
        年初结转和结余	20.00	年末结转和结余	20.00
        总计	432.36	总计	432.36
        第三部分 2024 年度部门决算情况说明
        一、收入决算情况说明
        本年收入合计 412.36 万元，其中：财政拨款收入 398.21 万元，占 96.57%；其他收入 14.15 万元，占 3.43%。
        二、财政拨款收入支出决算总体情况说明
        2024 年度财政拨款收入 398.21 万元。
        三、一般公共预算财政拨款支出决算情况说明
        2024 年度财政拨款收入 398.21 万元，其他收入 14.15 万元。
        四、收入支出决算总体情况说明
        2024 年度收入总计 432.36 万元，支出总计 432.36 万元。
        """;

    [Fact]
    public void A_sound_text_has_no_finding_of_the_figures() => Assert.Empty(Figures(Sound));

    [Fact]
    public void The_same_wrong_amount_in_three_sentences_is_one_finding_that_names_the_other_places()
    {
        var finding = Assert.Single(Figures(Sound.Replace("财政拨款收入 398.21", "财政拨款收入 389.21")));

        Assert.Equal(("389.21", "398.21", 15), (finding.Stated, finding.Expected, finding.At.Line));
        Assert.Equal([17, 19], finding.Repeated.Select(r => r.At.Line));
        Assert.All(finding.Repeated, r => Assert.Equal(("389.21", "398.21"), (r.At.Quote, r.Suggestion)));
        Assert.Equal([17, 19], finding.Related.Take(2).Select(p => p.Line));
        Assert.Contains("同一错误还出现在“二、财政拨款收入支出决算总体情况说明”、“三、一般公共预算财政拨款支出决算情况说明”，共 2 处", finding.Message);
    }

    [Fact]
    public void Different_wrong_amounts_of_one_fact_stay_separate_findings()
    {
        var text = Sound.Replace("情况说明\n2024 年度财政拨款收入 398.21 万元。", "情况说明\n2024 年度财政拨款收入 389.21 万元。")
            .Replace("财政拨款收入 398.21 万元，其他", "财政拨款收入 398.12 万元，其他");

        var findings = Figures(text);

        Assert.Equal([("389.21", 17), ("398.12", 19)], findings.Select(f => (f.Stated!, f.At.Line)));
        Assert.All(findings, f => Assert.Empty(f.Repeated));
    }

    [Fact]
    public void One_wrong_amount_said_of_two_facts_is_one_finding()
    {
        var finding = Assert.Single(Figures(Sound.Replace("收入总计 432.36 万元，支出总计 432.36", "收入总计 423.36 万元，支出总计 423.36")));

        Assert.Equal("423.36", finding.Stated);
        Assert.Equal("423.36", Assert.Single(finding.Repeated).At.Quote);
    }

    [Fact]
    public void A_finding_of_an_error_at_one_place_says_nothing_of_others()
    {
        var finding = Assert.Single(Figures(Sound.Replace("收入 398.21 万元。", "收入 389.21 万元。")));

        Assert.DoesNotContain("同一错误", finding.Message);
        Assert.Empty(finding.Repeated);
    }

    private static Finding[] Figures(string text) => [.. TextDocuments.Audit(text).Findings.Where(f => f.Rule.Family is "01" or "02" or "03" or "04" or "05")];
}
