using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Filling;

/// <summary>The clerk's way: make a workbook, take in what the accounts software has, read it.</summary>
public class TemplateAndImportTests
{
    private static readonly Workbench Workbench = new();

    [Fact]
    public void Last_years_disclosure_and_the_softwares_export_fill_a_workbook()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var path = Path.Combine(mz.Folder, "填报.xlsx");
        Assert.Equal(0, mz.Run("template", "--form", "jiangxi-2024", "--prior", Sample("jiangxi-2024/上年决算公开.txt"), "-o", path).Code);
        var imported = mz.Run("import", Sample("jiangxi-2024/决算软件导出.xlsx"), "--into", path);
        Assert.Equal((0, ""), (imported.Code, imported.Error));
        Assert.Contains("已转入", imported.Out);
        Assert.DoesNotContain("与来源不同", imported.Out);

        var accounts = Workbench.ReadWorkbook(path, default).Accounts;
        Assert.Equal(("云溪市人民政府驻广州联络处", 2024), (accounts.Unit, accounts.Year));
        Assert.NotEmpty(accounts.Texts["duties"]);
        Assert.False(accounts.Texts.ContainsKey("performance"));
        var published = Workbench.Read(Sample("jiangxi-2024/决算公开.txt"), null, default).Disclosure.Ledger;
        foreach (var fact in (string[])["total-in", "income", "expenditure", "expenditure fund=fiscal function=201", "opening", "closing", "three-public item=total", "income period=prior", "opening period=prior"])
        {
            var key = FactKey.Parse(fact);
            var statement = published.Of(key).FirstOrDefault()?.Amount.Base ?? Workbench.Read(Sample("jiangxi-2024/上年决算公开.txt"), null, default).Disclosure.Ledger.Of(key.In(Period.This))[0].Amount.Base;
            Assert.Equal(statement, Math.Round(accounts[key] / 100, MidpointRounding.AwayFromZero) * 100);
        }
    }

    [Fact]
    public void What_the_form_has_no_place_for_is_told()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var path = Path.Combine(mz.Folder, "填报.xlsx");
        mz.Run("template", "--form", "hunan-2023", "--year", "2024", "--money", "万元", "-o", path);
        var imported = mz.Run("import", Sample("jiangxi-2024/决算公开.docx"), "--into", path, "-o", Path.Combine(mz.Folder, "转入.xlsx"));
        Assert.Equal(0, imported.Code);
        Assert.Contains("没有位置", imported.Out);
        Assert.Contains("与来源不同的合计", imported.Out);
        Assert.True(File.Exists(Path.Combine(mz.Folder, "转入.xlsx")));
    }

    [Fact]
    public void Figures_of_another_year_are_refused_and_nothing_is_written()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var path = Path.Combine(mz.Folder, "填报.xlsx");
        mz.Run("template", "--form", "jiangxi-2024", "-o", path);
        var before = File.ReadAllBytes(path);
        var imported = mz.Run("import", Sample("hunan-2023/决算公开.txt"), "--into", path);
        Assert.Equal(3, imported.Code);
        Assert.Contains("要转入的数据是 2023 年度的", imported.Error);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_workbook_that_is_there_is_not_overwritten()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var path = mz.File("填报.xlsx", "填好的");
        var result = mz.Run("template", "--form", "jiangxi-2024", "-o", path);
        Assert.Equal(3, result.Code);
        Assert.Contains("没有覆盖", result.Error);
        Assert.Equal("填好的", File.ReadAllText(path));
    }

    [Fact]
    public void Each_body_of_a_list_gets_a_workbook_of_its_own()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var list = mz.File("单位.csv", "编码,名称,上级\n001,云溪市文化局,\n002,\"云溪市图书馆\",001\n");
        var folder = Path.Combine(mz.Folder, "填报");
        Assert.Equal(0, mz.Run("template", "--form", "shanghai-2024", "--units", list, "-o", folder).Code);
        Assert.Equal(["001-云溪市文化局.xlsx", "002-云溪市图书馆.xlsx"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal("云溪市图书馆", Workbench.ReadWorkbook(Path.Combine(folder, "002-云溪市图书馆.xlsx"), default).Accounts.Unit);
    }

    [Theory]
    [InlineData("编码,名称,上级\n1,甲,9\n1,乙,\n,丙,\n", "第 4 行没有编码或名称；编码 1 重复（第 2、3 行）；第 2 行的上级 9 不在清单中")]
    [InlineData("名称\n甲\n", "第一行没有列名")]
    [InlineData("编码,名称\n", "清单里没有单位")]
    [InlineData("编码,名称\n1,甲/乙\n", "不能用于文件名")]
    public void A_list_that_is_wrong_is_told_line_by_line(string list, string message)
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var result = mz.Run("template", "--form", "shanghai-2024", "--units", mz.File("单位.csv", list), "-o", Path.Combine(mz.Folder, "填报"));
        Assert.Equal(3, result.Code);
        Assert.Contains(message, result.Error);
        Assert.False(Directory.Exists(Path.Combine(mz.Folder, "填报")));
    }

    [Theory]
    [InlineData("jiangxi-2022-evaluation", "只用于阅读")]
    [InlineData("没有", "没有报表体系")]
    public void A_form_set_without_workbook_is_wrong_usage(string form, string message)
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var result = mz.Run("template", "--form", form, "-o", Path.Combine(mz.Folder, "填报.xlsx"));
        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error);
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", name);
}
