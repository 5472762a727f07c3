using System.Diagnostics;
using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Facts;
using Mingzhang.Mutations;
using Mingzhang.Recognition;

namespace Mingzhang.Formats.Tests;

/// <summary>Samples printed without the vertical rules of their tables state nothing wrong; what is not certain is said.</summary>
public sealed class UnruledTablesTests
{
    private const string Blank = "td,th{border:0!important}";

    private static readonly Dictionary<string, string> Styles = new()
    {
        ["horizontal rules"] = Blank + "td,th{border-top:1px solid #000!important;border-bottom:1px solid #000!important}",
        ["no rules"] = Blank,
        ["outer frame"] = Blank + "table{border:1px solid #000!important}",
        ["three rules and stripes"] = Blank + "table{border-top:2px solid #000!important;border-bottom:2px solid #000!important}"
            + "th{border-bottom:1px solid #000!important}tr:nth-child(even) td{background:#eee}",
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var sample in new[] { "jiangxi-2024", "hunan-2023", "shanghai-2024" })
        {
            foreach (var style in Styles.Keys)
            {
                cases.Add(sample, style);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_is_misread_and_what_is_left_out_is_said(string sample, string style)
    {
        Assert.SkipUnless(PdfPrinter.IsInstalled, "Chromium is not installed.");
        var disclosure = await PrintAndRead(sample, Styles[style]);
        var expected = Facts.Of(Facts.Read($"{sample}/决算公开.txt"), StatementKind.Table);
        var actual = Facts.Of(disclosure, StatementKind.Table);
        Assert.Empty(actual.Except(expected));
        Assert.True(actual.Count * 100 >= expected.Count * 85, $"{actual.Count} of {expected.Count} facts");
        Assert.DoesNotContain(new Auditor(Facts.Catalog).Audit(disclosure).Findings, f => f.Severity == Severity.Error);
        foreach (var table in disclosure.Tables.Where(t => t.Cells > 0))
        {
            Assert.True(
                disclosure.Warnings.Any(w => w.Contains($"《{table.Title}》")) != disclosure.Ledger.Statements.Any(s => s.Place.Table == table.Title),
                $"{table.Title} is either read or said not to be checked");
        }
    }

    private static async Task<Disclosure> PrintAndRead(string sample, string style)
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "page.html");
        var pdf = Path.Combine(folder.Path, "page.pdf");
        var html = await File.ReadAllTextAsync(Path.Combine(Samples.Folder, sample, "决算公开.html"));
        await File.WriteAllTextAsync(page, html.Replace("</style>", style + "</style>"));
        var start = new ProcessStartInfo(
            "chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder.Path}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var browser = Process.Start(start)!;
        await Task.WhenAll(browser.StandardError.ReadToEndAsync(), browser.StandardOutput.ReadToEndAsync(), browser.WaitForExitAsync());
        return new DisclosureRecogniser(Facts.Catalog).Recognise(DocumentReader.Read(pdf));
    }
}
