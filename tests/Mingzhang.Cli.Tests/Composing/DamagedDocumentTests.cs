using System.Globalization;
using System.Text;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Editing;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Tests.Composing;

/// <summary>
/// The Word document of samples/damaged: a composed one with mistakes made on purpose, to try mz mark and mz fix on. Run with
/// MINGZHANG_WRITE_SAMPLES=1 it is made anew.
/// </summary>
[Collection(SampleUnit.Collection)]
public class DamagedDocumentTests
{
    private const string Stale = "the sample is stale; MINGZHANG_WRITE_SAMPLES=1 ./test writes it anew";

    private static readonly Workbench Workbench = new();

    private static readonly string Sample = Path.Combine(SampleUnit.Samples, "damaged", "决算公开（有误）.docx");
    private static readonly string List = Path.Combine(SampleUnit.Samples, "damaged", "错误清单（docx）.md");

    private static readonly (string Place, string Right, string Wrong, string Why)[] Mistakes =
    [
        ("收入支出决算总表，社会保障和就业支出", ">50.15<", ">51.05<", "数字颠倒，各类支出之和不等于本年支出合计"),
        ("收入决算表，2101101 行政单位医疗，本年收入合计", ">9.83<", ">9.93<", "不等于本行各项收入之和"),
        ("一、收入决算情况说明", "财政拨款收入426.60万元，占", "财政拨款收入426.06万元，占", "数字颠倒，与收入决算表不符"),
        ("一、收入决算情况说明", "占4.15%", "占4.51%", "数字颠倒，不是两数之商"),
        ("二、支出决算情况说明，年末结转和结余", "减少0.56万元，下降1.18%", "减少0.56万元，增长1.18%", "金额减少，方向词相反"),
        ("五、“三公”经费说明，公务用车", "公务用车保有量3辆", "公务用车保有量4辆", "与“三公”经费表不符"),
        ("五、“三公”经费说明，公务接待费", "完成全年预算的90.44%", "完成全年预算的94.40%", "不是决算数与全年预算数之商"),
        ("五、“三公”经费说明，公务接待费", "累计接待618人次", "累计接待681人次", "数字颠倒，与“三公”经费表不符"),
        ("八、国有资产占用情况说明", "截至2024年12月31日，本部门", "截至2023年12月31日，本部门", "年度没有随本年更改"),
    ];

    private static string Composed => Directory.GetFiles(SampleUnit.Read("jiangxi-2024").Documents, "*.docx").Single();

    [Fact]
    public void The_document_is_the_composed_one_with_the_mistakes_of_the_list()
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_WRITE_SAMPLES") == "1")
        {
            Make(Sample);
            File.WriteAllText(List, ListText());
        }

        using var mz = new CommandLine();
        var made = Path.Combine(mz.Folder, "有误.docx");
        Make(made);
        Assert.True(Texts(made).SequenceEqual(Texts(Sample)), $"{Sample}: {Stale}");
        Assert.True(File.ReadAllText(List) == ListText(), $"{List}: {Stale}");
    }

    [Fact]
    public void Every_mistake_is_found_and_marked()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var findings = Workbench.Audit(Sample, new(), TestContext.Current.CancellationToken).Report.Findings;
        Assert.Equal(Mistakes.Length, findings.Count);
        Assert.Contains($"标出疑点 {Mistakes.Length} 处", mz.Run("mark", Sample, "-o", Path.Combine(mz.Folder, "标记.docx")).Out);
    }

    [Fact]
    public void What_is_put_right_says_again_what_was_composed()
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var right = Path.Combine(mz.Folder, "改正.docx");
        var result = mz.Run("fix", Sample, "-o", right);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(Texts(Composed), Texts(right));
    }

    private static void Make(string path)
    {
        File.Copy(Composed, path, overwrite: true);
        Damaged.Change(path, [.. Mistakes.Select(m => (m.Right, m.Wrong))]);
    }

    private static string ListText()
    {
        var text = new StringBuilder($"# 错误清单（docx）\n\n`{Path.GetFileName(Sample)}` 由 `../jiangxi-2024/成文/` 中的 docx 改成，共有 {Mistakes.Length} 处有意留下的错误，其余与原文相同。\n\n| 序号 | 位置 | 文中 | 应为 | 理由 |\n|---|---|---|---|---|\n");
        foreach (var (mistake, number) in Mistakes.Select((m, i) => (m, i + 1)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {number} | {mistake.Place} | {mistake.Wrong.Trim('<', '>')} | {mistake.Right.Trim('<', '>')} | {mistake.Why} |\n");
        }

        return text.ToString();
    }

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
