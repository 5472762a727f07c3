using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>Forms and reports that were written are read back with everything in them, and audit finds no error.</summary>
public class FormRoundTripTests
{
    [Theory]
    [InlineData("jiangxi-2024", DocumentFormat.Text, "txt")]
    [InlineData("jiangxi-2024", DocumentFormat.Html, "html")]
    [InlineData("jiangxi-2024", DocumentFormat.Docx, "docx")]
    [InlineData("jiangxi-2024", DocumentFormat.Xlsx, "xlsx")]
    [InlineData("hunan-2023", DocumentFormat.Text, "txt")]
    [InlineData("hunan-2023", DocumentFormat.Html, "html")]
    [InlineData("hunan-2023", DocumentFormat.Docx, "docx")]
    [InlineData("national-2024", DocumentFormat.Text, "txt")]
    public void A_report_says_what_the_year_says(string form, DocumentFormat format, string extension)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(Report(form), format, stream);
        Check(form, $"绩效.{extension}", stream.ToArray());
    }

    [Fact]
    public async Task A_printed_report_says_what_the_year_says()
    {
        Assert.SkipUnless(PdfPrinter.IsInstalled, "没有安装 chromium，跳过 PDF 成文测试");
        await using var printer = await PdfPrinter.StartAsync();
        Check("jiangxi-2024", "绩效.pdf", await printer.PrintAsync(Report("jiangxi-2024")));
    }

    [Fact]
    public void A_whole_unit_states_what_its_accounts_state()
    {
        var accounts = Sample.Of("hunan-2023/决算公开.txt", "hunan-2023");
        var office = Office.Of("hunan-2023");
        var filled = office with { Year = office.Year with { Unit = accounts.Unit, Year = 2023, Evidence = [], Snapshots = [], Plan = [], Evaluations = [.. office.Year.Evaluations.Select(e => e with { Year = 2023 })] } };
        using var stream = new MemoryStream();
        DocumentWriter.Write(new PerformanceComposer(Sample.Catalog).Report(filled, accounts).Document, DocumentFormat.Text, stream);
        var read = Sample.Recogniser.Recognise(DocumentReader.Read("绩效.txt", stream.ToArray()), "hunan-2023");
        var threePublic = FactKey.Parse("three-public item=total");
        var expenditure = new Amount(0, 2, QuantityUnit.TenThousandYuan).WithBase(accounts[FactKey.Parse("expenditure")]);

        Assert.Equal(
            [12, 9, 26_400, 0],
            new[] { "staff item=establishment", "staff item=active", "annex-cost item=office", "buildings item=actual-cost" }
                .Select(k => read.Ledger.Of(FactKey.Parse(k)).Single(s => s.Kind == StatementKind.Form).Amount.Base));
        Assert.Equal("75.00%", read.Ledger.Of(FactKey.Parse("staff item=active").Said(Aspect.Share, FactKey.Parse("staff item=establishment"))).Single().Amount.Digits + "%");
        Assert.Equal(accounts[threePublic], read.Ledger.Of(threePublic).Single(s => s.Kind == StatementKind.Form).Amount.Base);
        Assert.Equal(
            new[] { "expenditure fund=general", "expenditure nature=basic", "expenditure nature=project" }.Select(k => accounts[FactKey.Parse(k)]),
            read.PerformanceForms.Single(f => f.IsWholeUnit).Parts.Where(p => p.Item is "general" or "basic" or "project").OrderBy(p => p.ByNature).Select(p => p.Amount.Amount!.Value.Base));
        Assert.Equal(expenditure.Digits, read.PerformanceForms.Single(f => f.IsWholeUnit).Funds.Single(f => f.IsTotal).Executed.Text);
    }

    private static Document Report(string form) => new PerformanceComposer(Sample.Catalog).Report(Office.Of(form)).Document;

    private static void Check(string form, string path, byte[] content)
    {
        var filled = Office.Of(form);
        var cards = new Evaluator(Sample.Catalog, filled.Profile).Score(filled.Year).Cards.OrderBy(c => c.Evaluation.Name, StringComparer.Ordinal).ToArray();
        var read = Sample.Recogniser.Recognise(DocumentReader.Read(path, content), form);

        Assert.Equal(cards.Select(PrintedForms.Said), PrintedForms.Said(read));
        Assert.Empty(new Auditor(Sample.Catalog).Audit(read).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule.Id} {f.Message}"));
    }
}
