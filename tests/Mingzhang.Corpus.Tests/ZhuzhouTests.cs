namespace Mingzhang.Corpus.Tests;

/// <summary>Text 003: Hunan form of 2023 with an annex of basic data; amounts are written with fewer decimals in the text.</summary>
public class ZhuzhouTests
{
    private static CorpusDocument Document => CorpusDocument.Open("003_");

    [Fact]
    public void It_is_known_for_what_it_is()
    {
        Assert.Equal(("hunan-2023", "株洲市人民政府驻北京联络处", 2023), (Document.Disclosure.Form, Document.Disclosure.Unit, Document.Disclosure.Year));
        Assert.False(Document.Disclosure.FormIsNearest);
        Assert.Empty(Document.Unknown);
        Assert.InRange(Document.Disclosure.Numbers.Total, 650, 720);
        Assert.Equal(
            [
                "total 23", "income 35", "expenditure 30", "fiscal-total 45", "general-expenditure 15", "basic-expenditure 82", "government-fund 0",
                "state-capital 0", "three-public-row 12",
            ],
            Document.Tables);
    }

    [Theory]
    [InlineData("total-in", "280.72万元")]
    [InlineData("closing", "0.00万元")]
    [InlineData("income item=other", "0.00万元")]
    [InlineData("income item=fiscal function=2010301", "211.60万元")]
    [InlineData("expenditure nature=project function=2010399", "69.12万元")]
    [InlineData("expenditure nature=operating function=201", "0.00万元")]
    [InlineData("expenditure fund=govfund", "0.00万元")]
    [InlineData("expenditure fund=general nature=basic economic=30226", "36.53万元")]
    [InlineData("expenditure fund=general nature=basic economic=31003", "0.60万元")]
    [InlineData("expenditure item=public fund=general nature=basic", "176.40万元")]
    [InlineData("three-public item=reception phase=full-budget", "9.71万元")]
    [InlineData("three-public item=reception phase=budget", "20万元")]
    [InlineData("three-public item=total period=prior", "65.08万元")]
    [InlineData("expenditure fund=general function=2010301 phase=opening-budget", "235.26万元")]
    [InlineData("operating-cost phase=opening-budget aspect=budget-gap", "-58.86万元")]
    [InlineData("general-cost item=training", "0.62万元")]
    [InlineData("procurement item=goods", "37.07万元")]
    [InlineData("assets item=confidential", "2")]
    [InlineData("vehicles-kept", "3")]
    [InlineData("reception-batches item=domestic", "68")]
    public void A_fact_is_stated_as_printed(string key, string amount) => Assert.Equal(amount, Document.Stated(key).Split(" | ")[0]);

    [Fact]
    public void Its_contradictions_of_accounts_are_these()
    {
        // Nothing was carried over, so last year's expenditure is its total 280.72 + 116.72 = 397.44: −116.72, not −71.81,
        // and 116.72 ÷ 397.44 = 29.37 %, not 15.30 % (71.81 ÷ 352.53 would be 20.37 %).
        // 280.72 ÷ 235.26 = 119.32 %, not 100 %. A budget of nothing has no completion rate, written 0 %.
        // 9.71 ÷ 20 = 48.55 %, not 100 %. 0.62 ÷ 2 = 31 %, not 62 %.
        // The annex has 17.26 of running costs last year: 16.71 − 17.26 = −0.55, not −25.55 (that is of vehicles bought and run, 42.26).
        // 三公 last year 65.08: 26.42 − 65.08 = −38.66, not −26.51.
        // Annex: 公务用车购置和维护 is nothing in budget and actual, its parts are 0 and 24; the 三公 table has 16.71; running costs 26.42 are the total of 三公.
        // 水费 3.89 + 电费 3.44 + 差旅费 35.47 = 42.80, not 45.58.
        Assert.Equal(
            [
                "MZ0304 71.81→116.72", "MZ0304 15.30%→29.37%", "MZ0302 100%→119.32%", "MZ0310 0%→", "MZ0302 100%→48.55%", "MZ0303 25.55→0.55",
                "MZ0302 62%→31.00%", "MZ0303 26.51→38.66", "MZ0215 0→24", "MZ0104 0→16.71", "MZ0104 26.42→16.71", "MZ0225 45.58→42.80",
            ],
            Document.Findings);
        Assert.Equal([294, 294, 302, 310, 332, 336, 358, 478, 524, 524, 526, 535], Document.Lines);

        // 25.55 ÷ 42.26 = 60.46 % fits the wrong change and goes with it.
        Assert.Contains("如改此数，60.46% 也须重算", Document.Report.Findings.Single(f => f.Stated == "25.55").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rounding_explains_stays_silent()
    {
        // 211.6 ÷ 235.26 = 89.94 % against 89.95 %: [211.55, 211.65] ÷ [235.255, 235.265] gives 89.92 % to 89.97 %.
        // 26.42 ÷ 44 = 60.05 % against 60 %; 22.81 + 42.26 = 65.07 against 65.08; the items of 302 add up to 175.38 against 175.37.
        Assert.True(Document.Outcome("MZ0302").WithinRounding > 0);
        Assert.True(Document.Outcome("MZ0209").WithinRounding > 0);
        Assert.Equal(0, Document.Outcome("MZ0209").Broken);
        Assert.DoesNotContain(Document.Report.Findings, f => f.At.Quote is "89.95%" or "60%" or "65.08" or "175.37");
    }

    [Fact]
    public void What_scope_explains_stays_silent()
    {
        // 30217 公务接待费 4.02 is below 9.71 of the 三公 table; the budget of the text (44, opening) is not that of the table (26.42, adjusted).
        Assert.Equal(0, Document.Outcome("MZ0217").Broken);
        Assert.DoesNotContain(Document.Report.Findings, f => f.At.Quote is "44" or "4.02" or "9.71");
    }
}
