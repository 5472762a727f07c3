using System.Globalization;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Composing;

/// <summary>
/// The workbooks of samples/ and the documents written from them. Run with MINGZHANG_WRITE_SAMPLES=1 they are made anew.
/// </summary>
public class ComposedSamplesTests
{
    /// <summary>A PDF carries its fonts and is large; one is enough.</summary>
    private const string FormWithPdf = "jiangxi-2024";

    private const string Stale = "the sample is stale; MINGZHANG_WRITE_SAMPLES=1 ./test writes it anew";

    private static readonly Workbench Workbench = new();

    static ComposedSamplesTests()
    {
        if (Environment.GetEnvironmentVariable("MINGZHANG_WRITE_SAMPLES") != "1")
        {
            return;
        }

        foreach (var form in Forms)
        {
            using var mz = new CommandLine { Shipped = Workbench };
            var unit = SampleUnit.Read(form.Data);
            unit.WriteWorkbook(mz);
            unit.Compose(mz, unit.Documents, form.Data == FormWithPdf ? "docx,html,xlsx,txt,pdf" : "docx,html,xlsx,txt");
        }
    }

    public static TheoryData<string> Forms => ["jiangxi-2024", "hunan-2023", "shanghai-2024"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_workbook_writes_the_documents_beside_it(string form)
    {
        var unit = SampleUnit.Read(form);
        using var mz = new CommandLine { Shipped = Workbench };
        var said = unit.Compose(mz, mz.Folder, "txt,html");
        Assert.DoesNotContain("待补", said);
        foreach (var written in Directory.GetFiles(mz.Folder, "*决算.*"))
        {
            var sample = Path.Combine(unit.Documents, Path.GetFileName(written));
            Assert.True(File.Exists(sample) && File.ReadAllBytes(sample).AsSpan().SequenceEqual(File.ReadAllBytes(written)), $"{sample}: {Stale}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_workbook_holds_what_the_clerk_fills_in(string form)
    {
        var unit = SampleUnit.Read(form);
        var filled = Workbench.ReadWorkbook(unit.Workbook, TestContext.Current.CancellationToken);
        Assert.Equal([], unit.Figures.Where(f => filled[FactKey.Parse(f.Key)] != decimal.Parse(f.Value, CultureInfo.InvariantCulture)).Select(f => f.Key));
        Assert.Equal([], unit.Reasons.Where(r => filled.Reasons.GetValueOrDefault(FactKey.Parse(r.Key)) != r.Value).Select(r => r.Key));
        Assert.Equal([], unit.Purposes.Where(p => filled.Purposes.GetValueOrDefault(FactKey.Parse(p.Key)) != p.Value).Select(p => p.Key));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_workbook_is_not_taken_for_a_disclosure(string form)
    {
        using var mz = new CommandLine { Shipped = Workbench };
        var audited = mz.Run("audit", SampleUnit.Read(form).Workbook);
        Assert.Equal(3, audited.Code);
        Assert.Contains("这是填报工作簿，不是公开文本；请用 mz compose 审核并成文", audited.Out + audited.Error);
    }

    [Fact]
    public void Nothing_is_found_in_any_of_them()
    {
        var documents = Forms.SelectMany(f => Directory.GetFiles(SampleUnit.Read(f.Data).Documents)).ToArray();
        Assert.Equal((4 * Forms.Count) + 1, documents.Length);
        foreach (var path in documents)
        {
            var audited = Workbench.Audit(path, new(), TestContext.Current.CancellationToken).Report;
            Assert.True(audited.Disclosure.Tables.Count > 5, path);
            Assert.Equal([], audited.Findings.Select(f => $"{path} {f.Rule.Id} {f.At.Line}: {f.Message}"));
        }
    }
}
