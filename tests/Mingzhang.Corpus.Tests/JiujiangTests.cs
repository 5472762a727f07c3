namespace Mingzhang.Corpus.Tests;

/// <summary>Text 002: an evaluation report without tables, amounts in the text alone.</summary>
public class JiujiangTests
{
    private static CorpusDocument Document => CorpusDocument.Open("002_");

    [Fact]
    public void It_is_known_for_what_it_is()
    {
        Assert.Equal(("jiangxi-2022-evaluation", "九江市人民政府驻深圳办事处", 2022), (Document.Disclosure.Form, Document.Disclosure.Unit, Document.Disclosure.Year));
        Assert.Empty(Document.Unknown);
        Assert.InRange(Document.Disclosure.Numbers.Total, 65, 90);
        Assert.Empty(Document.Tables);
    }

    [Theory]
    [InlineData("total-in", "534.27万元")]
    [InlineData("opening", "90.61万元")]
    [InlineData("income", "443.66万元")]
    [InlineData("income aspect=change", "144.58万元")]
    [InlineData("income item=fiscal", "443.26万元")]
    [InlineData("income item=other", "0.4万元")]
    [InlineData("expenditure", "411.48万元")]
    [InlineData("expenditure aspect=change-rate", "26.31%")]
    [InlineData("closing", "122.78万元")]
    [InlineData("expenditure nature=basic", "300.47万元")]
    [InlineData("expenditure fund=general nature=basic", "300.07万元")]
    [InlineData("expenditure fund=general nature=basic economic=303 aspect=change-rate", "2500%")]
    public void A_fact_is_stated_as_printed(string key, string amount) => Assert.Equal(amount, Document.Stated(key));

    [Fact]
    public void Its_contradictions_are_these()
    {
        // 12.9 ÷ (534.27 − 12.9) = 2.47 %: it is the grand total that rose by 12.9, to which 521.37 belong last year.
        // Of these 325.76 were spent and 195.61 left, the change says 195.87, while this year opens with 90.61 (a hint).
        // 443.26 ÷ 443.66 = 99.91 %, not 99.99 %; 0.4 ÷ 443.66 = 0.09 %, not 0.01 %.
        // 支出总计 = 411.48 + 122.78 = 534.26, as 收入总计 534.27; 411.48 is 本年支出合计 alone.
        // 73.09 ÷ 195.87 = 37.32 %, not 12 %; that the totals leave 195.61 does not make 73.09 wrong.
        Assert.Equal(
            [
                "MZ0501 90.61→195.87", "MZ0301 99.99%→99.91%", "MZ0301 0.01%→0.09%", "MZ0205 411.48→534.26",
                "MZ0304 12%→37.32%",
            ],
            Document.Findings);
        Assert.Equal([67, 69, 69, 73, 75], Document.Lines);
    }
}
