namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Facts compared by eye with the published form (WPS, 23 pages).</summary>
public class ShanghaiTemplateTests
{
    private readonly Document document = PdfFiles.ReadPublished("shanghai-template-2024");

    [Fact]
    public void Codes_and_names_that_touch_are_in_their_cells()
    {
        var rows = document.TableOn(11).Rows;

        Assert.Equal(40, rows.Count);
        Assert.Equal("0:30108 | 1:机关事业单位基本养老保险缴费 | 2: | 3:30206 | 4:电费 | 5:", rows[7].Show());
        Assert.Equal("0:30109 | 1:职业年金缴费 | 2: | 3:30207 | 4:邮电费 | 5:", rows[8].Show());
        Assert.Equal("0[1x2]:人员经费合计 | 2: | 3[1x2]:公用经费合计 | 5:", rows[39].Show());
    }

    [Fact]
    public void A_table_goes_on_in_its_own_columns_on_the_next_page()
    {
        Assert.Contains("0: | 1: | 2:十六、金融支出 | 3: | 4: | 5: | 6:", document.TableOn(8).Rows.Select(r => r.Show()));
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page()
    {
        Assert.Contains(
            "一般公共预算财政拨款支出XXX万元，占本年支出合计的XX%。与2023年度相比，一般公共预算财政拨款支出增加（减少）XXX万元，增长（下降）XX%。主要原因：XXXXXXXX。（如持平作持平表述）",
            document.Paragraphs());
    }

    [Fact]
    public void Paragraphs_that_begin_with_an_indent_are_parted()
    {
        Assert.Contains(document.Paragraphs(17), p => p.StartsWith("2024年度“三公”经费财政拨款支出决算数比2023年度", StringComparison.Ordinal));
        Assert.Contains("九、国有资本经营预算财政拨款收入支出决算情况说明", document.Paragraphs(19));
    }

    [Fact]
    public void Contents_and_cover_are_not_joined()
    {
        Assert.Equal(["上海市XX局", "2024年度部门决算"], document.Paragraphs(1));
        Assert.Equal(21, document.Paragraphs(2).Count);
    }
}
