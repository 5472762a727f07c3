namespace Mingzhang.Corpus.Tests;

/// <summary>Text 001: Jiangxi form of 2024; code and name share a cell in table 02. Its accounts are without contradiction.</summary>
public class JingdezhenTests
{
    private static CorpusDocument Document => CorpusDocument.Open("001_");

    [Fact]
    public void It_is_known_for_what_it_is()
    {
        Assert.Equal(("jiangxi-2024", "景德镇市人民政府驻上海联络处", 2024), (Document.Disclosure.Form, Document.Disclosure.Unit, Document.Disclosure.Year));
        Assert.False(Document.Disclosure.FormIsNearest);
        Assert.Empty(Document.Unknown);
        Assert.InRange(Document.Disclosure.Numbers.Total, 620, 680);
        Assert.Equal(
            [
                "total 16", "income 147", "expenditure 47", "fiscal-total 15", "general-expenditure 46", "basic-expenditure 85", "government-fund 0",
                "state-capital 0", "three-public 22", "assets 10",
            ],
            Document.Tables);
    }

    [Theory]
    [InlineData("income item=general", "293.81万元")]
    [InlineData("income item=superior", "0.00万元")]
    [InlineData("total-in", "409.12万元")]
    [InlineData("income function=2010301", "209.66万元")]
    [InlineData("income item=other function=2010301", "12.21万元")]
    [InlineData("income item=fiscal function=2010399", "29.08万元")]
    [InlineData("income item=other function=2210201", "0.00万元")]
    [InlineData("expenditure nature=project function=2010301", "58.84万元")]
    [InlineData("expenditure fund=general nature=basic function=2010399", "1.08万元")]
    [InlineData("expenditure fund=general function=2080801", "0.38万元")]
    [InlineData("expenditure fund=general nature=basic economic=30309", "12.22万元")]
    [InlineData("expenditure fund=general nature=basic economic=31002", "0.00万元")]
    [InlineData("expenditure item=personnel fund=general nature=basic", "231.98万元")]
    [InlineData("three-public item=reception phase=opening-budget", "11.50万元")]
    [InlineData("reception-batches item=domestic", "58")]
    [InlineData("reception-persons item=domestic", "522")]
    [InlineData("assets item=other", "2")]
    [InlineData("three-public item=reception aspect=change-rate", "253.83%")]
    [InlineData("three-public item=running phase=full-budget aspect=completion", "85.17%")]
    [InlineData("closing aspect=change", "-46.63万元")]
    [InlineData("expenditure fund=fiscal function=201 phase=opening-budget", "252.37万元")]
    public void A_fact_is_stated_as_printed(string key, string amount) => Assert.Equal(amount, Document.Stated(key).Split(" | ")[0]);

    [Theory]
    [InlineData("income item=govfund")]
    [InlineData("income item=soe")]
    [InlineData("expenditure nature=project function=20135")]
    [InlineData("expenditure function=205")]
    public void A_blank_cell_is_blank(string key) => Assert.True(Document.IsBlank(key));

    [Fact]
    public void Its_accounts_are_without_contradiction() => Assert.Empty(Document.Findings);

    [Fact]
    public void What_rounding_explains_stays_silent()
    {
        // 3.80 ÷ 1.50 = 253.33 % against 253.83 %: [3.795, 3.805] ÷ [1.49, 1.51] gives 251.3 % to 255.4 %.
        // 46.63 ÷ 103.10 = 45.23 % against 45.22 %; 199.61 + 86.84 = 286.45 against 286.44.
        Assert.True(Document.Outcome("MZ0304").WithinRounding > 0);
        Assert.True(Document.Outcome("MZ0207").WithinRounding > 0);
        Assert.Equal(0, Document.Outcome("MZ0304").Broken + Document.Outcome("MZ0207").Broken);
    }

    [Fact]
    public void Last_years_balances_implied_by_the_changes_agree()
    {
        // Closing last year = 56.47 + 46.63 = 103.10 = opening of this year.
        Assert.Equal(0, Document.Outcome("MZ0501").Broken);
        Assert.True(Document.Outcome("MZ0501").Held > 0);
        Assert.Equal(0, Document.Outcome("MZ0308").Broken);
        Assert.True(Document.Outcome("MZ0308").Held + Document.Outcome("MZ0308").WithinRounding > 0);
    }
}
