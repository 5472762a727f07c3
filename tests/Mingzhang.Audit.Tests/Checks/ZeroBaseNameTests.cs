namespace Mingzhang.Audit.Tests.Checks;

public class ZeroBaseNameTests
{
    [Fact]
    public void A_rate_on_nothing_is_named_as_its_sentence_names_it()
    {
        const string Text = """
            东江市图书馆 2024 年度部门决算
            财政拨款“三公”经费支出决算表
            单位：万元
            | 合计 |  | 因公出国（境）费 |  | 公务用车购置费 |  | 公务用车运行维护费 |  | 公务接待费 |  |
            | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
            | 3.00 | 2.40 | 0.00 | 0.00 | 0.00 | 0.00 | 2.00 | 2.00 | 1.00 | 0.40 |
            第三部分 2024 年度部门决算情况说明
            七、财政拨款“三公”经费支出决算情况说明
            公务接待费支出决算 0.40 万元，比上年增加 0.40 万元，增长 100%。
            """;

        var finding = Assert.Single(TextDocuments.Audit(Text).Findings, f => f.Rule.Id == "MZ0310");

        Assert.StartsWith("公务接待费的上年数为零", finding.Message, StringComparison.Ordinal);
    }
}
