using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Filling;

/// <summary>From a filled workbook, or from a published text, to a document: audited first, whole or not at all.</summary>
public class ComposeTests
{
    private static readonly Workbench Workbench = new();

    [Fact]
    public void A_filled_workbook_becomes_a_disclosure_without_a_finding()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var book = Filled(mz);
        var folder = Path.Combine(mz.Folder, "成文");
        var composed = mz.Run("compose", book, "--to", "docx,html,txt,xlsx", "-o", folder);
        Assert.Equal((0, ""), (composed.Code, composed.Error));
        Assert.Contains("待补", composed.Out);
        Assert.Equal([".docx", ".html", ".txt", ".xlsx"], Directory.GetFiles(folder).Select(Path.GetExtension).Order());
        foreach (var path in Directory.GetFiles(folder).Where(p => !p.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Workbench.Audit(path, new(), default).Report.Findings, f => f.Severity == Catalog.Severity.Error);
        }
    }

    [Fact]
    public void Wrong_figures_stop_it_and_nothing_is_written()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var text = mz.File("决算公开.txt", System.IO.File.ReadAllText(Sample("jiangxi-2024/决算公开.txt")).Replace("本年收入合计	27	445.06", "本年收入合计	27	545.06", StringComparison.Ordinal)
            .Replace("收入合计 445.06 万元", "收入合计 545.06 万元", StringComparison.Ordinal));
        var folder = Path.Combine(mz.Folder, "成文");
        var converted = mz.Run("convert", text, "--form", "jiangxi-2024", "-o", folder);
        Assert.Equal(1, converted.Code);
        Assert.Contains("没有写出任何文件", converted.Out);
        Assert.False(Directory.Exists(folder));

        Assert.Equal(0, mz.Run("convert", text, "--form", "jiangxi-2024", "-o", folder, "--to", "html", "--draft").Code);
        Assert.Contains("草稿", System.IO.File.ReadAllText(Directory.GetFiles(folder).Single()));
    }

    [Fact]
    public void A_difference_that_rounding_hides_is_told_with_its_cells()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var accounts = Workbench.ReadWorkbook(Filled(mz), default).Accounts;
        var closing = FactKey.Parse("closing");
        var uneven = accounts with { Facts = accounts.Facts.Append(KeyValuePair.Create(closing, accounts[closing] - 1)).GroupBy(f => f.Key).ToDictionary(f => f.Key, f => f.Last().Value) };
        var book = Path.Combine(mz.Folder, "不平.xlsx");
        System.IO.File.WriteAllBytes(book, BookWriter.Write(new WorkbookBuilder(Workbench.Catalog).Build(uneven, QuantityUnit.Yuan)));
        var composed = mz.Run("compose", book, "--to", "txt", "-o", mz.Folder);
        Assert.Equal((0, ""), (composed.Code, composed.Error));
        Assert.Contains("工作簿中的数字不符（1）", composed.Out);
        Assert.Contains("左边比右边多 1.00元", composed.Out);
        Assert.Single(Directory.GetFiles(mz.Folder, "*.txt"), f => !f.EndsWith("决算公开.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_published_text_is_written_in_another_provinces_form()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var converted = mz.Run("convert", Sample("jiangxi-2024/决算公开.docx"), "--form", "hunan-2023", "--to", "txt", "-o", mz.Folder);
        Assert.Equal((0, ""), (converted.Code, converted.Error));
        Assert.Contains("新格式没有位置的数据", converted.Out);
        var written = Workbench.Read(Directory.GetFiles(mz.Folder, "*.txt").Single(), null, default).Disclosure;
        Assert.Equal("hunan-2023", written.Form);
        Assert.Equal(4925900, written.Ledger.Of(FactKey.Parse("total-in"))[0].Amount.Base);
    }

    [Fact]
    public void Several_workbooks_are_added_up()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var book = Filled(mz);
        var second = Path.Combine(mz.Folder, "二.xlsx");
        System.IO.File.Copy(book, second);
        Assert.Equal(0, mz.Run("compose", book, second, "--to", "txt", "-o", mz.Folder).Code);
        var one = Workbench.ReadWorkbook(book, default).Accounts[FactKey.Parse("income")];
        var sum = Workbench.Read(Directory.GetFiles(mz.Folder, "*.txt").Single(), null, default).Disclosure.Ledger.Of(FactKey.Parse("income"))[0].Amount;
        Assert.True(sum.Interval.Contains(2 * one));
    }

    [Fact]
    public void Wrong_usage_is_told()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        Assert.Equal(2, mz.Run("convert", Sample("jiangxi-2024/决算公开.txt"), "--form", "mars-2024", "-o", mz.Folder).Code);
        Assert.Equal(2, mz.Run("convert", Sample("jiangxi-2024/决算公开.txt"), "--form", "jiangxi-2022-evaluation", "-o", mz.Folder).Code);
        Assert.Equal(2, mz.Run("convert", Sample("jiangxi-2024/决算公开.txt"), "--form", "hunan-2023", "--to", "doc", "-o", mz.Folder).Code);
        var text = mz.Run("compose", Sample("jiangxi-2024/决算公开.txt"), "-o", mz.Folder);
        Assert.Equal(3, text.Code);
        Assert.Contains("mz template", text.Error);
        Assert.Empty(Directory.GetFiles(mz.Folder));
    }

    private static string Filled(CommandLine mz)
    {
        var book = Path.Combine(mz.Folder, "填报.xlsx");
        mz.Run("template", "--form", "jiangxi-2024", "--prior", Sample("jiangxi-2024/上年决算公开.txt"), "-o", book);
        Assert.Equal(0, mz.Run("import", Sample("jiangxi-2024/决算软件导出.xlsx"), "--into", book).Code);
        return book;
    }

    private static string Sample(string path) => Path.Combine(Repository.Root, "samples", path);
}
