namespace Mingzhang.Corpus.Tests;

/// <summary>A finance bureau of a Shanghai district, form of 2024, as PDF: codes in three cells, tables drawn with rules.</summary>
public class PutuoTests
{
    private static CorpusDocument Document => CorpusDocument.Open("shanghai-putuo");

    [Fact]
    public void It_is_known_for_what_it_is()
    {
        Assert.Equal(("shanghai-2024", "上海市普陀区财政局", 2024), (Document.Disclosure.Form, Document.Disclosure.Unit, Document.Disclosure.Year));
        Assert.False(Document.Disclosure.FormIsNearest);
        Assert.Empty(Document.Unknown);
        Assert.InRange(Document.Disclosure.Numbers.Total, 285, 320);
        Assert.Equal(
            [
                "total 12", "income 45", "expenditure 44", "fiscal-total 19", "general-expenditure 44", "basic-expenditure 29", "three-public-row 2",
                "government-fund 0", "state-capital-balance 0",
            ],
            Document.Tables);
    }

    [Theory]
    [InlineData("income item=general", "2940.05万元")]
    [InlineData("total-out", "2995.39万元")]
    [InlineData("income item=other function=2010602", "6.19万元")]
    [InlineData("income item=fiscal function=2010602", "10.00万元")]
    [InlineData("expenditure nature=basic", "2336.91万元")]
    [InlineData("expenditure nature=project function=2010608", "449.52万元")]
    [InlineData("expenditure nature=basic function=2080506", "80.38万元")]
    [InlineData("expenditure fund=general nature=basic function=2010601", "1503.52万元")]
    [InlineData("opening fund=fiscal", "21.63万元")]
    [InlineData("closing fund=general", "21.63万元")]
    [InlineData("expenditure fund=general nature=basic economic=30102", "1238.58万元")]
    [InlineData("expenditure fund=general nature=basic economic=30239", "48.49万元")]
    [InlineData("expenditure item=public fund=general nature=basic", "184.65万元")]
    [InlineData("three-public item=total phase=opening-budget", "0.95万元")]
    [InlineData("expenditure fund=general function=2080505 phase=opening-budget", "161.62万元")]
    [InlineData("expenditure fund=general function=2080505", "160.75万元")]
    [InlineData("procurement item=won-sme", "246.47万元")]
    [InlineData("assets item=equipment", "2")]
    [InlineData("performance-projects item=rated-1", "4")]
    public void A_fact_is_stated_as_printed(string key, string amount) => Assert.Equal(amount, Document.Stated(key).Split(" | ")[0]);

    [Theory]
    [InlineData("income item=govfund")]
    [InlineData("expenditure nature=project function=208")]
    [InlineData("expenditure fund=general nature=basic economic=30206")]
    public void A_blank_cell_is_blank(string key) => Assert.True(Document.IsBlank(key));

    [Fact]
    public void Its_contradictions_of_accounts_are_these()
    {
        // 财政拨款收入支出总计 0.3 in the text, 2,961.68 in table 04 (2,940.05 + 21.63).
        // 2,106.66 ÷ 2,940.05 = 71.65 %, not 71.73 % (with it the four shares add up to 100.07 %).
        // 财政拨款收入支出总计 is said to be what it was, 2,961.68; but of it 2,940.05 + 63.14 = 3,003.19 was spent in that year.
        Assert.Equal(["MZ0102 0.3→2961.68", "MZ0308 持平→至少减少 41.51", "MZ0301 71.73%→71.65%"], Document.Findings);
    }

    [Fact]
    public void What_rounding_explains_stays_silent()
    {
        // 208 is 326.71 in tables 01 and 04 and 326.72 in 02, 03 and 05: [326.705, 326.715] meets [326.715, 326.725].
        // 84.65 + 160.75 + 80.38 + 0.94 = 326.72; 4.79 + 246.47 = 251.26 against 251.25; the opening budgets add up to 2,993.93 against 2,993.92.
        Assert.Equal("326.71万元 | 326.72万元", Document.Stated("expenditure function=208"));
        Assert.True(Document.Outcome("MZ0101").WithinRounding > 0);
        Assert.True(Document.Outcome("MZ0221").WithinRounding > 0);
        Assert.Equal(0, Document.Outcome("MZ0101").Broken + Document.Outcome("MZ0221").Broken);
        Assert.DoesNotContain(Document.Report.Findings, f => f.At.Quote is "326.71" or "326.72" or "251.25" or "2993.92");
    }
}
