using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>Tables of a PDF without vertical rules, whose columns are told from what stands above what, and of a worksheet with formulas that fail.</summary>
public class DoubtfulTableTests
{
    private const string Whole = """
        云溪市财政局2024年度部门决算

        收入支出决算总表

        项目|决算数|项目|决算数
        一、一般公共预算财政拨款收入|430.86|一、一般公共服务支出|540.30
        本年收入合计|430.86|本年支出合计|540.30

        """;

    private const string NextPage = """
        其余收入和支出。

        15|46|0.00
        19|51|76.54
        """;

    [Fact]
    public void A_table_read_whole_counts() => Assert.Contains("income = 430.86万元", Read(Whole).Facts);

    [Fact]
    public void A_table_whose_end_was_not_recognised_is_kept_out_and_named()
    {
        var read = Read(Whole, NextPage);

        Assert.DoesNotContain(read.Facts, f => f.StartsWith("income", StringComparison.Ordinal));
        Assert.Equal(["《收入支出决算总表》的表格没有竖线，栏目未能完全辨认，表内勾稽未核对"], read.Disclosure.Warnings);
    }

    [Fact]
    public void A_table_with_a_line_of_numbers_under_it_is_not_empty_but_not_read()
    {
        var read = Read("""
            云溪市财政局2024年度部门决算

            财政拨款“三公”经费支出决算表

            合计|因公出国（境）费|公务接待费
            1|2|3

            17.00 0.00 5.00
            """);

        Assert.True(Assert.Single(read.Disclosure.Tables).IsUnread);
        Assert.Single(read.Disclosure.Warnings);
    }

    [Fact]
    public void A_table_whose_formulas_have_no_results_is_kept_out_and_named()
    {
        var blocks = BlocksOf(Whole.Replace("一、一般公共服务支出|540.30", "一、一般公共服务支出|#REF!", StringComparison.Ordinal)).ToArray();
        var read = new Understood(new DisclosureRecogniser(CatalogStore.Load()).Recognise(new Document("决算公开.xlsx", DocumentFormat.Xlsx, blocks)));

        Assert.DoesNotContain(read.Facts, f => f.StartsWith("income", StringComparison.Ordinal));
        Assert.Equal(["《收入支出决算总表》有 1 格的公式没有结果或出错（如“#REF!”），表内勾稽未核对；请用 Excel 或 WPS 打开，改正后保存，再重试"], read.Disclosure.Warnings);
    }

    private static Understood Read(params string[] pages) => new(new DisclosureRecogniser(CatalogStore.Load()).Recognise(
        new Document("决算公开.pdf", DocumentFormat.Pdf, [.. pages.SelectMany(BlocksOf).Select(b => b is Table table ? table with { HasInferredColumns = true } : b)])));

    private static IEnumerable<Block> BlocksOf(string page) => DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(page)).Blocks;
}
