using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Reporting;

public class WordsTests
{
    [Theory]
    [InlineData("完成率写作 94.40%，按“公务接待费÷公务接待费预算”应为 90.44%。")]
    [InlineData("按“完成率＝公务接待费÷公务接待费预算”应为 90.44%。")]
    public void An_equation_that_the_message_quotes_is_not_told_again(string message)
    {
        var rule = FakeRules.Book.Rules[0];
        var finding = new Finding
        {
            Rule = rule,
            Severity = Severity.Error,
            Message = message,
            At = new(1, 1, 6, "94.40%"),
            Consequences = ["完成率＝公务接待费÷公务接待费预算", "三公经费＝因公出国费＋公务接待费"],
        };

        Assert.Equal(["三公经费＝因公出国费＋公务接待费"], Words.Consequences(finding));
    }

    [Fact]
    public void Many_rules_are_named_by_ranges_of_ids_and_few_by_their_titles()
    {
        var rules = FakeRules.Book.Rules;

        Assert.Equal($"{rules[0].Id} {rules[0].Title}", Coverage.Name([rules[0]]));
        Assert.Equal("MZ0601—MZ0603、MZ0605、MZ0701（5 条，名称见 mz rules）", Coverage.Name(
            [.. new[] { "MZ0601", "MZ0602", "MZ0603", "MZ0605", "MZ0701" }.Select(id => rules[0] with { Id = id })]));
    }
}
