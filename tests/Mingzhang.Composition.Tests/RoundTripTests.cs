using Mingzhang.Audit;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests;

/// <summary>What is written is read back as it was, and audit finds nothing in it: for units of every size made by chance.</summary>
public class RoundTripTests
{
    private static readonly Auditor Auditor = new(Sample.Catalog);

    public static TheoryData<string, int> Units
    {
        get
        {
            var units = new TheoryData<string, int>();
            foreach (var form in (string[])["jiangxi-2023", "jiangxi-2024", "hunan-2023", "shanghai-2024", "national-2024"])
            {
                for (var seed = 1; seed <= 12; seed++)
                {
                    units.Add(form, seed);
                }
            }

            return units;
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_text_says_what_the_accounts_say(string form, int seed) => Check(Unit(form, seed), "txt", DocumentFormat.Text);

    [Theory]
    [MemberData(nameof(Units))]
    public void A_workbook_says_what_the_tables_of_the_text_say(string form, int seed)
    {
        var accounts = Unit(form, seed);
        Check(accounts, "xlsx", DocumentFormat.Xlsx);
        Assert.Equal(Stated(DocumentFormat.Text, "txt"), Stated(DocumentFormat.Xlsx, "xlsx"));

        IEnumerable<string> Stated(DocumentFormat format, string extension) =>
            Read(extension, Written(Compose(accounts).Document, format)).Ledger.Statements
                .Where(s => s.Kind == StatementKind.Table).Select(s => $"{s.Key} = {s.Amount}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("jiangxi-2024", 21)]
    [InlineData("hunan-2023", 22)]
    [InlineData("shanghai-2024", 23)]
    [InlineData("national-2024", 24)]
    public void So_do_a_Word_document_and_a_web_page(string form, int seed)
    {
        Check(Unit(form, seed), "docx", DocumentFormat.Docx);
        Check(Unit(form, seed), "html", DocumentFormat.Html);
    }

    [Theory]
    [InlineData("jiangxi-2024", 31)]
    [InlineData("hunan-2023", 32)]
    [InlineData("shanghai-2024", 33)]
    public async Task And_a_printed_PDF(string form, int seed)
    {
        Assert.SkipUnless(PdfPrinter.IsInstalled, "没有安装 chromium，跳过 PDF 成文测试");
        var accounts = Unit(form, seed);
        await using var printer = await PdfPrinter.StartAsync();
        Check(accounts, "pdf", await printer.PrintAsync(Compose(accounts).Document));
    }

    [Fact]
    public void A_unit_with_three_hundred_items_is_written_as_well() =>
        Check(RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("jiangxi-2024")!, 41, 300), "txt", DocumentFormat.Text);

    [Theory]
    [InlineData("jiangxi-2024")]
    [InlineData("hunan-2023")]
    [InlineData("shanghai-2024")]
    public void A_unit_without_any_money_is_written_as_well(string form)
    {
        var accounts = new Accounts
        {
            Form = Sample.Catalog.FindFormSet(form)!,
            Unit = "云溪市人民政府驻宁州联络处",
            Year = 2024,
            Facts = new Dictionary<FactKey, decimal>(),
        };
        var read = Read("txt", Written(Compose(accounts).Document, DocumentFormat.Text));
        Assert.Empty(read.Numbers.NotUnderstood);
        Assert.DoesNotContain(Auditor.Audit(read, null).Findings, f => f.Severity == Catalog.Severity.Error);
    }

    [Fact]
    public void Accounts_read_from_a_document_write_the_same_document_again()
    {
        foreach (var form in (string[])["jiangxi-2024", "hunan-2023", "shanghai-2024"])
        {
            var first = Written(Compose(Unit(form, 51)).Document, DocumentFormat.Text);
            var accounts = new AccountsReader(Sample.Catalog).Read(Read("txt", first), Sample.Catalog.FindFormSet(form)!);
            var second = Read("txt", Written(Compose(accounts).Document, DocumentFormat.Text));
            Agrees(second, accounts);
            Assert.DoesNotContain(Auditor.Audit(second, null).Findings, f => f.Severity == Catalog.Severity.Error);
        }
    }

    private static Accounts Unit(string form, int seed) => RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet(form)!, seed);

    private static Composed Compose(Accounts accounts) => new DisclosureComposer(Sample.Catalog).Compose(accounts);

    private static byte[] Written(Document document, DocumentFormat format)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(document, format, stream);
        return stream.ToArray();
    }

    private static Disclosure Read(string extension, byte[] bytes) => Sample.Recogniser.Recognise(DocumentReader.Read("决算公开." + extension, bytes));

    private static void Check(Accounts accounts, string extension, DocumentFormat format) => Check(accounts, extension, Written(Compose(accounts).Document, format));

    private static void Check(Accounts accounts, string extension, byte[] bytes)
    {
        var read = Read(extension, bytes);
        Assert.Equal((accounts.Form.Id, accounts.Unit, accounts.Year), (read.Form, read.Unit, read.Year));
        Assert.Empty(read.Numbers.NotUnderstood.Select(n => $"{n.Line}: {n.Quote}"));
        Agrees(read, accounts);
        Assert.Empty(Auditor.Audit(read, null).Findings.Select(f => $"{f.Rule.Id} {f.At.Line}: {f.Message}"));
    }

    /// <summary>Every amount that was read is the accounts' own as printed.</summary>
    private static void Agrees(Disclosure read, Accounts accounts)
    {
        Assert.True(read.Ledger.Keys.Count > 100 || accounts.Facts.Count == 0);
        foreach (var statement in read.Ledger.Statements.Where(s => s.Key is { Aspect: Aspect.Value, Whole: null }))
        {
            var key = statement.Key.Phase == Phase.Budget ? statement.Key.In(accounts.Form.PlainBudget) : statement.Key;
            Assert.Equal(accounts.Printed(key), statement.Amount.Base);
        }
    }
}
