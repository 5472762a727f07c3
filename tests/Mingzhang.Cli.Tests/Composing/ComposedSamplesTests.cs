using System.Globalization;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Composing;

/// <summary>
/// The workbooks of samples/ and the documents written from them. Run with MINGZHANG_WRITE_SAMPLES=1 they are made anew.
/// </summary>
[Collection(SampleUnit.Collection)]
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

        foreach (var last in LastYears)
        {
            using var mz = new CommandLine { Shipped = Workbench };
            var unit = SampleUnit.Read(last.Data);
            File.WriteAllBytes(unit.LastYears, unit.ComposeText(mz).Text);
        }

        foreach (var form in Forms)
        {
            using var mz = new CommandLine { Shipped = Workbench };
            var unit = SampleUnit.Read(form.Data);
            unit.WriteWorkbook(mz, unit.Workbook);
            unit.Compose(mz, unit.Documents, form.Data == FormWithPdf ? "docx,html,xlsx,txt,pdf" : "docx,html,xlsx,txt");
        }
    }

    public static TheoryData<string> Forms => ["jiangxi-2024", "hunan-2023", "shanghai-2024"];

    /// <summary>The units of which last year's disclosure is written as this year's is; the Jiangxi one is not.</summary>
    public static TheoryData<string> LastYears => ["hunan-2022", "shanghai-2023"];

    [Theory]
    [MemberData(nameof(LastYears))]
    public void Last_years_disclosure_is_written_from_its_figures(string name)
    {
        var unit = SampleUnit.Read(name);
        using var mz = new CommandLine { Shipped = Workbench };
        var (said, text) = unit.ComposeText(mz);
        Assert.DoesNotContain("待补", said);
        Assert.True(File.Exists(unit.LastYears) && File.ReadAllBytes(unit.LastYears).AsSpan().SequenceEqual(text), $"{unit.LastYears}: {Stale}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Nothing_is_found_in_either_year_nor_between_them(string form)
    {
        var unit = SampleUnit.Read(form);
        Assert.Equal([], Found(unit.LastYears, null));
        foreach (var path in Directory.GetFiles(unit.Documents).Append(Path.Combine(unit.Folder, "决算公开.txt")))
        {
            Assert.Equal([], Found(path, unit.LastYears));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_change_between_the_years_that_needs_a_reason_has_one(string form)
    {
        var unit = SampleUnit.Read(form);
        var diff = Workbench.Compare(Read(unit.LastYears), Read(Directory.GetFiles(unit.Documents, "*.txt").Single()));
        var explained = diff.Changes.Where(c => c.NeedsReason).ToArray();
        Assert.True(diff.IsYearOnYear);
        Assert.True(explained.Length > 4, $"{explained.Length} changes need a reason");
        Assert.Equal([], explained.Where(c => c.Reason is null).Select(c => c.Name));

        static Disclosure Read(string path) => Workbench.Read(path, null, TestContext.Current.CancellationToken).Disclosure;
    }

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
        var filled = Workbench.ReadWorkbook(unit.Workbook, TestContext.Current.CancellationToken).Accounts;
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
        Assert.Equal([], documents.SelectMany(d => Found(d, null)));
    }

    private static IEnumerable<string> Found(string path, string? prior)
    {
        var audited = Workbench.Audit(path, new(Prior: prior), TestContext.Current.CancellationToken).Report;
        Assert.True(audited.Disclosure.Tables.Count > 5, path);
        return audited.Findings.Select(f => $"{path} {f.Rule.Id} {f.At.Line}: {f.Message}");
    }
}
