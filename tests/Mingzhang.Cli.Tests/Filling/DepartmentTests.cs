using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Composing;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Filling;

/// <summary>A department with bodies below it: a workbook for each, one disclosure of all.</summary>
public sealed class DepartmentTests : IDisposable
{
    private const string Department = "上海市云浦区文化和旅游局";
    private const string List = "编码,名称,上级\n001,上海市云浦区文化和旅游局,\n002,上海市云浦区文化馆,001\n003,上海市云浦区美术馆,001\n004,上海市云浦区群众艺术团,002\n";

    private static readonly Workbench Workbench = new();
    private static readonly SampleUnit Unit = SampleUnit.Read("shanghai-2024");

    static DepartmentTests()
    {
        // What the bodies are is left as the command wrote it.
        Unit.Texts.Remove("organisation");

        // What rounds to nothing for one body is a difference to explain for four.
        Unit.Reasons.Add("expenditure fund=general function=2101101 phase=opening-budget aspect=budget-gap", "缴费基数年中下调");
    }

    private readonly CommandLine mz = new() { Shipped = Workbench };

    public void Dispose() => mz.Dispose();

    [Fact]
    public void Three_bodies_below_a_department_are_added_up_from_their_workbooks()
    {
        foreach (var name in (string[])["上年/001-上海市云浦区文化和旅游局.txt", "上年/上海市云浦区文化馆.txt", "上年/2023年上海市云浦区美术馆决算.txt", "上年/004-上海市云浦区群众艺术团.txt"])
        {
            mz.File(name, File.ReadAllText(Unit.LastYears));
        }

        var books = Template("--prior", Path.Combine(mz.Folder, "上年"));
        Assert.Equal(4, books.Length);
        foreach (var book in books)
        {
            Unit.Fill(book, book);
        }

        Assert.DoesNotContain("待补", Compose(books));
        var (text, written) = Written();
        Assert.Equal(Department, written.Unit);
        Assert.Contains("编制范围的单位共4家，包括：上海市云浦区文化和旅游局（本级）、上海市云浦区文化馆、上海市云浦区美术馆、上海市云浦区群众艺术团。", text);
        Assert.Contains("与2023年度相比", text);
        var one = Workbench.ReadWorkbook(books[1], default).Accounts;
        foreach (var fact in (string[])["total-in", "expenditure", "expenditure fund=fiscal function=207", "three-public item=total", "closing", "vehicles-kept"])
        {
            Assert.All(written.Ledger.Of(FactKey.Parse(fact)), s => Assert.True(s.Amount.Interval.Contains(4 * one[FactKey.Parse(fact)]), $"{s.Key} {s.Amount}"));
        }

        Assert.Empty(Workbench.Audit(Texts().Single(), new(), default).Report.Findings.Select(f => f.Message));
    }

    [Fact]
    public void Only_the_workbook_of_a_department_names_the_bodies_below_it()
    {
        var organisation = Template().Select(b => Workbench.ReadWorkbook(b, default).Accounts.Texts.GetValueOrDefault("organisation") is [var scope] ? scope : "").ToArray();
        Assert.Equal(["单位共4家", "单位共2家", "", ""], organisation.Select(o => o.Length == 0 ? "" : o[o.IndexOf("单位共", StringComparison.Ordinal)..][..5]));
    }

    [Fact]
    public void A_body_without_a_file_of_last_year_is_told()
    {
        mz.File("上年/002-上海市云浦区文化馆.txt", File.ReadAllText(Unit.LastYears));
        var said = mz.Run("template", "--form", "shanghai-2024", "--units", mz.File("单位.csv", List), "--prior", Path.Combine(mz.Folder, "上年"), "-o", Path.Combine(mz.Folder, "填报"));
        Assert.Equal(3, said.Lines.Count(l => l.Contains("没有上年的文件", StringComparison.Ordinal)));
        Assert.Single(said.Lines, l => l.Contains("上年数取自", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_department_published_last_year_is_compared_with_its_sum()
    {
        var books = Template();
        Unit.Fill(books[0], books[0]);
        var without = Compose(books[..1]);
        Assert.Contains("待补", without);
        Assert.DoesNotContain("与2023年度相比", Written().Text);

        var with = Compose([books[0], "--prior", Unit.LastYears]);
        Assert.DoesNotContain("待补", with);
        Assert.Contains("与2023年度相比，收入总计增加", Written().Text);
    }

    [Fact]
    public void A_disclosure_of_another_year_is_not_last_years()
    {
        var books = Template();
        Unit.Fill(books[0], books[0]);
        var refused = mz.Run("compose", books[0], "--prior", Directory.GetFiles(Unit.Documents, "*.txt").Single(), "-o", Path.Combine(mz.Folder, "成文"));
        Assert.Equal(3, refused.Code);
        Assert.Contains("是 2024 年度的，不是 2024 年度的上年", refused.Error);
        Assert.False(Directory.Exists(Path.Combine(mz.Folder, "成文")));
    }

    [Theory]
    [InlineData("编码,名称,上级\n1,甲,2\n2,乙,1\n", "自己的上级")]
    [InlineData("编码,名称,上级\n1,甲,1\n", "自己的上级")]
    public void A_body_cannot_be_above_itself(string list, string message) =>
        Assert.Contains(message, mz.Run("template", "--form", "shanghai-2024", "--units", mz.File("单位.csv", list), "-o", Path.Combine(mz.Folder, "填报")).Error);

    [Fact]
    public void With_a_list_last_years_files_are_a_folder_with_one_for_each_body()
    {
        var list = mz.File("单位.csv", List);
        var file = mz.Run("template", "--form", "shanghai-2024", "--units", list, "--prior", Unit.LastYears, "-o", Path.Combine(mz.Folder, "填报"));
        Assert.Equal(2, file.Code);
        Assert.Contains("mz compose --prior", file.Error);

        mz.File("上年/甲上海市云浦区文化馆.txt");
        mz.File("上年/乙上海市云浦区文化馆.txt");
        var several = mz.Run("template", "--form", "shanghai-2024", "--units", list, "--prior", Path.Combine(mz.Folder, "上年"), "-o", Path.Combine(mz.Folder, "填报"));
        Assert.Equal(3, several.Code);
        Assert.Contains("上海市云浦区文化馆有几个文件", several.Error);
        Assert.False(Directory.Exists(Path.Combine(mz.Folder, "填报")));
    }

    private string[] Template(params string[] more)
    {
        var folder = Path.Combine(mz.Folder, "填报");
        var made = mz.Run(["template", "--form", "shanghai-2024", "--units", mz.File("单位.csv", List), "-o", folder, .. more]);
        Assert.Equal((0, ""), (made.Code, made.Error));
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
    }

    private string Compose(params string[] arguments)
    {
        var composed = mz.Run(["compose", .. arguments, "--to", "txt", "-o", Path.Combine(mz.Folder, "成文")]);
        Assert.True(composed.Code == 0, composed.Out + composed.Error);
        return composed.Out;
    }

    private string[] Texts() => Directory.GetFiles(Path.Combine(mz.Folder, "成文"), "*.txt");

    private (string Text, Disclosure Disclosure) Written() => (File.ReadAllText(Texts().Single()), Workbench.Read(Texts().Single(), null, default).Disclosure);
}
