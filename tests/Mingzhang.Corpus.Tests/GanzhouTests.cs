namespace Mingzhang.Corpus.Tests;

/// <summary>Text 000: Jiangxi form of 2023, an office abroad with money of its own besides the treasury's.</summary>
public class GanzhouTests
{
    private static CorpusDocument Document => CorpusDocument.Open("000_");

    [Fact]
    public void It_is_known_for_what_it_is()
    {
        var (form, unit, year) = (Document.Disclosure.Form, Document.Disclosure.Unit, Document.Disclosure.Year);

        Assert.Equal(("jiangxi-2023", "赣州市人民政府驻北京联络处", 2023), (form, unit, year));
        Assert.False(Document.Disclosure.FormIsNearest);
        Assert.Empty(Document.Unknown);
        Assert.InRange(Document.Disclosure.Numbers.Total, 550, 600);
        Assert.Equal(
            [
                "total 13", "income 45", "expenditure 48", "fiscal-total 15", "general-expenditure 42", "basic-expenditure 32", "government-fund 0",
                "state-capital 0", "three-public 16", "assets 10",
            ],
            Document.Tables);
    }

    [Theory]
    [InlineData("income item=general", "392.73万元")]
    [InlineData("income item=other", "38.13万元 | 0.00万元")]
    [InlineData("income", "430.86万元")]
    [InlineData("opening", "243.25万元")]
    [InlineData("total-in", "674.11万元")]
    [InlineData("total-out", "674.11万元")]
    [InlineData("closing", "133.82万元")]
    [InlineData("expenditure function=229", "147.57万元")]
    [InlineData("income function=2080505", "14.85万元")]
    [InlineData("income item=other function=2299999", "38.13万元")]
    [InlineData("expenditure nature=basic function=2010302", "40.00万元")]
    [InlineData("expenditure nature=project function=2010302", "80.00万元")]
    [InlineData("expenditure fund=general nature=project function=20113", "25.00万元")]
    [InlineData("expenditure fund=fiscal function=210", "17.22万元")]
    [InlineData("total-in fund=fiscal", "392.73万元")]
    [InlineData("expenditure fund=general nature=basic economic=30231", "25.41万元")]
    [InlineData("expenditure fund=general nature=basic economic=30305", "15.33万元")]
    [InlineData("expenditure item=public fund=general nature=basic", "73.22万元")]
    [InlineData("three-public item=reception phase=full-budget", "55.55万元")]
    [InlineData("three-public item=total phase=opening-budget", "82.64万元")]
    [InlineData("reception-persons item=domestic", "3065")]
    [InlineData("vehicles-kept", "6")]
    [InlineData("assets item=emergency", "6")]
    [InlineData("opening aspect=change", "-232.35万元")]
    [InlineData("expenditure aspect=change-rate", "-5.59%")]
    [InlineData("expenditure fund=fiscal function=208 phase=opening-budget aspect=completion", "184.09%")]
    [InlineData("expenditure fund=general nature=basic economic=303 aspect=change", "11.88万元")]
    [InlineData("operating-cost aspect=change", "-6.88万元")]
    [InlineData("staff item=active", "9")]
    public void A_fact_is_stated_as_printed(string key, string amounts) => Assert.Equal(amounts.Split(" | ")[0], Document.Stated(key).Split(" | ")[0]);

    [Theory]
    [InlineData("income item=govfund")]
    [InlineData("surplus-used")]
    [InlineData("surplus-distributed")]
    [InlineData("expenditure nature=project function=2010301")]
    [InlineData("expenditure fund=general nature=basic economic=30203")]
    [InlineData("three-public item=reception-foreign")]
    public void A_blank_cell_is_blank_unless_the_text_says_nothing_was_spent(string key)
    {
        var stated = Document.Stated(key);

        Assert.True(Document.IsBlank(key) || stated is "0.00万元" or "0万元", $"{key}: {stated}");
    }

    [Fact]
    public void Its_contradictions_of_accounts_are_these()
    {
        // Opening 243.25; last year's closing = 133.82 + 129.33 = 263.15: a hint, money may have been called back.
        // 整体支出绩效评价涉及一般公共预算支出 540 万元: all expenditure is 540.30, of the general budget 392.73 (tables 04 and 05).
        Assert.Equal(["MZ0501 243.25→263.15", "MZ0102 540→392.73"], Document.Findings);
        Assert.Equal([102, 494], Document.Lines);
    }

    [Fact]
    public void What_rounding_explains_stays_silent()
    {
        // 540.30 + 133.82 = 674.12 against 674.11; 25.41 + 45.97 = 71.38 against 71.39; 36.27 ÷ 19.70 = 184.11 % against 184.09 %
        // ([36.265, 36.275] ÷ [19.695, 19.705] gives 184.04 % to 184.19 %); 0.23 ÷ 71.62 = 0.32 % against 0.31 %.
        Assert.True(Document.Outcome("MZ0204").WithinRounding > 0);
        Assert.True(Document.Outcome("MZ0215").WithinRounding > 0);
        Assert.True(Document.Outcome("MZ0302").WithinRounding > 0);
        Assert.True(Document.Outcome("MZ0304").WithinRounding > 0);
        foreach (var rule in (string[])["MZ0204", "MZ0215", "MZ0302", "MZ0304"])
        {
            Assert.Equal(0, Document.Outcome(rule).Broken);
        }
    }

    [Fact]
    public void What_scope_explains_stays_silent()
    {
        // 30217 公务接待费 23.37 is below 45.97 of the 三公 table, the rest is project money; 229 其他支出 147.57 is outside the treasury's money.
        Assert.Equal(0, Document.Outcome("MZ0217").Broken);
        Assert.True(Document.Outcome("MZ0217").Held > 0);
        Assert.Equal(0, Document.Outcome("MZ0214").Broken);
        Assert.True(Document.Outcome("MZ0214").Held > 0);
    }
}
