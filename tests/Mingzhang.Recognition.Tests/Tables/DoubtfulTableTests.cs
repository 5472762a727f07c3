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

    private const string Income = """
        云溪市财政局2024年度部门决算

        收入决算表

        | 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 |
        | --- | --- | --- | --- | --- | --- |
        | 合计 |  | 83.12 | 70.25 | 0.00 | 0.00 |
        | 201 | 一般公共服务支出 | 70.25 | 70.25 | 0.00 | 0.00 |
        | 229 | 其他支出 | 12.87 | 0.00 | 0.00 | 0.00 |

        """;

    [Fact]
    public void A_table_whose_last_columns_were_cut_off_is_kept_out_and_named()
    {
        var read = ReadAsIs(Income);

        Assert.DoesNotContain(read.Facts, f => f.StartsWith("income", StringComparison.Ordinal));
        Assert.Contains("《收入决算表》没有“经营收入、附属单位上缴收入、其他收入”栏，而合计大于各栏之和", Assert.Single(read.Disclosure.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_a_unit_left_out_because_nothing_is_in_them_are_no_loss() =>
        Assert.Contains("income = 70.25万元", ReadAsIs(Income.Replace("83.12", "70.25", StringComparison.Ordinal).Replace("12.87", "0.00", StringComparison.Ordinal)).Facts);

    [Fact]
    public void A_single_total_that_is_too_great_is_a_wrong_number_and_no_lost_column() =>
        Assert.Contains("income = 83.12万元", ReadAsIs(Income.Replace("12.87", "0.00", StringComparison.Ordinal)).Facts);

    [Fact]
    public void A_table_with_rows_that_were_not_read_is_kept_out_and_named()
    {
        var rows = string.Join("\n", Enumerable.Range(1, 9).Select(i => $"| {(i < 3 ? "出" : $"20{i}")} | {(i < 3 ? "" : "某项支出")} | {i}.10 | {i}.10 | 0.00 | 0.00 |"));
        var read = ReadAsIs($"""
            云溪市财政局2024年度部门决算

            收入决算表

            | 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 |
            | --- | --- | --- | --- | --- | --- |
            | 合计 |  | 45.90 | 45.90 | 0.00 | 0.00 |
            {rows}
            """);

        Assert.DoesNotContain(read.Facts, f => f.StartsWith("income", StringComparison.Ordinal));
        Assert.Equal(["《收入决算表》有 4 个数没有读出（如“1.10”），表内勾稽未核对；请核对这些数所在行的科目名称是否完整"], read.Disclosure.Warnings);
    }

    [Fact]
    public void A_table_whose_numbers_stand_one_to_a_line_is_said_not_to_be_read()
    {
        var read = ReadAsIs("""
            云溪市财政局2024年度部门决算

            目录

            第二部分 2024年度部门决算表

            一、收入决算表

            第三部分 2024年度部门决算情况说明

            一、收入决算情况说明

            第二部分 2024年度部门决算表

            收入决算表

            合计

            83.12

            70.25

            12.87

            83.12

            70.25

            第三部分 2024年度部门决算情况说明

            一、收入决算情况说明

            本年收入合计83.12万元。
            """);

        Assert.True(read.Disclosure.Tables.Single(t => t.Title == "收入决算表").IsUnread);
        Assert.Equal(["《收入决算表》的数字单独成行，没有分栏，没有读出；请用原来的 PDF、Word 或 Excel 文件审核"], read.Disclosure.Warnings);
    }

    [Fact]
    public void The_amount_of_a_total_that_was_cut_off_is_not_blank()
    {
        var read = ReadAsIs("""
            云溪市财政局2024年度部门决算

            一般公共预算财政拨款基本支出决算表

            | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 |
            | --- | --- | --- | --- | --- |
            | 301 | 工资福利支出 | 193.09 |  |  |
            | 人员经费合计 |  | 193.09 | 公用经费合计 |  |
            """);

        Assert.DoesNotContain(read.Facts, f => f.Contains("item=public", StringComparison.Ordinal));
    }

    /// <summary>A text editor cuts the blank amounts of the last group off, also on the next page, which has no heads.</summary>
    [Fact]
    public void Blank_amounts_that_were_trimmed_are_no_cut_column()
    {
        var read = ReadAsIs("""
            云溪市财政局2024年度部门决算

            一般公共预算财政拨款基本支出决算表

            科目编码;科目名称;决算数;科目编码;科目名称;决算数
            301;工资福利支出;193.09;302;商品和服务支出;0.00
            30101;基本工资;93.09;30201;办公费

            30102;津贴补贴;60.00;30202;印刷费
            30103;奖金;40.00;30203;咨询费
            """.Replace(';', '\t'));

        Assert.Empty(read.Disclosure.Warnings);
        Assert.Contains(read.Facts, f => f.Contains("economic=301 = 193.09万元", StringComparison.Ordinal));
    }

    private static Understood ReadAsIs(string text) =>
        new(new DisclosureRecogniser(CatalogStore.Load()).Recognise(DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(text))));

    private static Understood Read(params string[] pages) => new(new DisclosureRecogniser(CatalogStore.Load()).Recognise(
        new Document("决算公开.pdf", DocumentFormat.Pdf, [.. pages.SelectMany(BlocksOf).Select(b => b is Table table ? table with { HasInferredColumns = true } : b)])));

    private static IEnumerable<Block> BlocksOf(string page) => DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(page)).Blocks;
}
