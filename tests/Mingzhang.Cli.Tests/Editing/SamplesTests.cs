using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Tests.Editing;

/// <summary>The whole way on damaged copies of the sample in every format: audit, mark or fix, and audit again.</summary>
public class SamplesTests
{
    private static readonly Workbench Workbench = new();

    [Theory]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".txt")]
    public void A_fixed_file_says_again_what_the_sample_says(string extension)
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var damaged = Damaged.Copy(mz.Folder, extension, ("占 4.15%", "占 4.51%"), ("财政拨款收入 426.60", "财政拨款收入 426.06"), ("9.83", "9.93"), ("50.15", "51.05"));
        var result = mz.Run("fix", damaged, "-o", Out(mz, extension));

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("改正 4 处，改后再审未发现问题", result.Out);
        Assert.Contains("4.51%  →  4.15%  占比不是两数之商 MZ0301", result.Out);
        Assert.Equal(Texts(Path.Combine(Repository.Root, "samples", "jiangxi-2024", "决算公开" + extension)), Texts(Out(mz, extension)));
    }

    [Fact]
    public void A_fixed_workbook_has_again_the_numbers_of_the_sample()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var damaged = Damaged.Copy(mz.Folder, ".xlsx", ("占 4.15%", "占 4.51%"), ("<v>9.83", "<v>9.93"));
        var result = mz.Run("fix", damaged, "-o", Out(mz, ".xlsx"));

        Assert.Contains("改正 2 处，改后再审未发现问题", result.Out);
        Assert.Equal(Texts(Path.Combine(Repository.Root, "samples", "jiangxi-2024", "决算公开.xlsx")), Texts(Out(mz, ".xlsx")));
    }

    [Fact]
    public void A_number_that_is_wrong_alike_in_two_places_is_put_right_in_both()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var damaged = Damaged.Copy(mz.Folder, ".txt", ("本年收入的具体构成：", "本部门本年收入合计 454.06 万元。本年收入合计 454.06 万元的具体构成："));
        var result = mz.Run("fix", damaged, "-o", Out(mz, ".txt"));

        Assert.Contains("改正 2 处，改后再审未发现问题", result.Out);
    }

    [Theory]
    [InlineData(".docx", "占 4.15%", "占 4.51%")]
    [InlineData(".html", "占 4.15%", "占 4.51%")]
    [InlineData(".xlsx", "<v>9.83", "<v>9.93")]
    public void A_marked_file_is_audited_as_before(string extension, string right, string wrong)
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var damaged = Damaged.Copy(mz.Folder, extension, (right, wrong));
        var result = mz.Run("mark", damaged, "-o", Out(mz, extension));

        Assert.Contains("标出疑点 1 处", result.Out);
        Assert.Equal(Findings(damaged).Select(f => f.Message), Findings(Out(mz, extension)).Select(f => f.Message));
        Assert.Equal(Texts(damaged), Texts(Out(mz, extension)));
    }

    [Fact]
    public void A_marked_pdf_is_audited_as_before()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var published = Path.Combine(Repository.Root, "..", "shared", "corpus", "shanghai-putuo-finance-2024.pdf");
        Assert.SkipUnless(File.Exists(published), "The published file is not in ../shared/corpus.");
        mz.Run("mark", published, "-o", Out(mz, ".pdf"));

        Assert.Equal(Findings(published).Select(f => (f.Message, f.At)), Findings(Out(mz, ".pdf")).Select(f => (f.Message, f.At)), (a, b) => a.Message == b.Message && a.At.Quote == b.At.Quote && a.At.Page == b.At.Page);
    }

    [Fact]
    public void Only_accepted_rules_are_applied_and_warnings_only_if_named()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var sample = Path.Combine(Repository.Root, "samples", "damaged", "决算公开（有误）.txt");
        var byDefault = mz.Run("fix", sample, "-o", Out(mz, ".txt")).Out;
        var named = mz.Run("fix", sample, "-o", Out(mz, ".txt"), "--accept", "MZ0301,mz0811").Out;

        Assert.Contains("要采用请加 --accept MZ0811", byDefault);
        Assert.Contains("截止  →  截至", named);
        Assert.Contains("改正 3 处", named);
        Assert.Contains("建议改为“426.60”，未采用；要采用请加--acceptMZ0102", named.Replace("\n", "").Replace(" ", ""));
    }

    [Fact]
    public void What_is_put_right_is_gone_and_nothing_new_is_found()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var sample = Path.Combine(Repository.Root, "samples", "damaged", "决算公开（有误）.txt");
        mz.Run("fix", sample, "-o", Out(mz, ".txt"));
        var before = Findings(sample).Select(Words).ToList();
        var after = Findings(Out(mz, ".txt")).Select(Words).ToList();

        Assert.Empty(after.Except(before));
        Assert.Equal(15, before.Count - after.Count);
    }

    [Fact]
    public void A_correction_that_makes_something_else_wrong_is_taken_back()
    {
        using var mz = new CommandLine { Shipped = Workbench };

        // Two indicators weigh ten more together: a total of 110 would agree with them, but the total has to be 100.
        var damaged = Damaged.Copy(mz.Folder, ".txt", ("≥6场	6场	8	8", "≥6场	6场	13	13"), ("有效提升	达成年度指标	6	6", "有效提升	达成年度指标	11	11"));
        var result = mz.Run("fix", damaged, "-o", Out(mz, ".txt"));

        Assert.Contains("改后会出现新的疑点", result.Out.Replace("\n    ", "", StringComparison.Ordinal));
        Assert.Empty(Findings(Out(mz, ".txt")).Select(Words).Except(Findings(damaged).Select(Words)));
    }

    [Theory]
    [InlineData("mark", ".docx")]
    [InlineData("fix", ".docx")]
    [InlineData("mark", ".xlsx")]
    [InlineData("fix", ".xlsx")]
    [InlineData("mark", ".pdf")]
    public void A_truncated_file_is_told_and_nothing_is_written(string command, string extension)
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "jiangxi-2024", "决算公开" + extension));
        var half = Path.Combine(mz.Folder, "半" + extension);
        File.WriteAllBytes(half, whole[..(whole.Length / 2)]);
        var result = mz.Run(command, half, "-o", Out(mz, extension));

        Assert.Equal((3, ""), (result.Code, result.Out));
        Assert.StartsWith($"mz：{half}：文件不完整", result.Error);
        Assert.False(File.Exists(Out(mz, extension)));
    }

    [Fact]
    public void A_pdf_cannot_be_fixed_and_that_is_said_before_anything_is_written()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var result = mz.Run("fix", Path.Combine(Repository.Root, "samples", "shanghai-2024", "决算公开.pdf"), "-o", Out(mz, ".pdf"));

        Assert.Equal(3, result.Code);
        Assert.Contains("PDF 的内容不能直接改正", result.Error);
        Assert.Empty(Directory.GetFiles(mz.Folder));
    }

    private static (string Rule, int Line, string Quote) Words(Audit.Finding finding) => (finding.Rule.Id, finding.At.Line, finding.At.Quote);

    private static string Out(CommandLine mz, string extension) => Path.Combine(mz.Folder, "out" + extension);

    private static IReadOnlyList<Audit.Finding> Findings(string path) => Workbench.Audit(path, new(), CancellationToken.None).Report.Findings;

    private static List<string> Texts(string path) =>
    [
        .. DocumentReader.Read(path).Blocks.SelectMany(b => b switch
        {
            Paragraph p => [p.Text.Value],
            Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Text.Value),
            _ => Enumerable.Empty<string>(),
        }),
    ];
}
