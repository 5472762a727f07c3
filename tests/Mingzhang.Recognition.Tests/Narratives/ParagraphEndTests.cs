using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Recognition.Tests.Narratives;

public class ParagraphEndTests
{
    [Fact]
    public void A_comparison_in_words_is_not_that_of_an_amount_in_the_next_paragraph()
    {
        const string Page =
            "<h1>云溪市卫生局2024年度部门决算</h1><h2>第三部分 2024年度部门决算情况说明</h2><h3>五、一般公共预算财政拨款支出决算情况说明</h3>" +
            "<p>一般公共预算财政拨款支出740.00万元，决算数大于年初预算数</p><p>（一）55.00万元。</p>";

        var understood = new Understood(new DisclosureRecogniser(CatalogStore.Load()).Recognise(DocumentReader.Read("决算公开.html", Encoding.UTF8.GetBytes(Page))));

        Assert.Equal(["expenditure fund=general = 740.00万元"], understood.Facts);
        Assert.Equal(["55.00"], understood.Unknown);
    }
}
