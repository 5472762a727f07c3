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

/// <summary>Evaluations made by chance are read back as they were written, audit finds nothing in them, and one changed number is found.</summary>
public class RandomFormTests
{
    private static readonly string[] Forms = ["jiangxi-2023", "jiangxi-2024", "hunan-2023", "shanghai-2024", "national-2024"];

    public static TheoryData<string, int> Years => new(Forms.SelectMany((form, n) => Enumerable.Range((100 * n) + 1, 12).Select(seed => (form, seed))));

    [Theory]
    [MemberData(nameof(Years))]
    public void A_text_says_what_was_scored_and_audit_finds_nothing(string form, int seed) => Check(form, seed, DocumentFormat.Text, "txt");

    [Theory]
    [InlineData("jiangxi-2024", 101)]
    [InlineData("hunan-2023", 102)]
    [InlineData("shanghai-2024", 103)]
    [InlineData("national-2024", 104)]
    public void So_do_a_Word_document_a_web_page_and_a_workbook(string form, int seed)
    {
        Check(form, seed, DocumentFormat.Docx, "docx");
        Check(form, seed, DocumentFormat.Html, "html");
        Check(form, seed, DocumentFormat.Xlsx, "xlsx");
    }

    [Theory]
    [InlineData("jiangxi-2024", 201)]
    [InlineData("hunan-2023", 202)]
    public async Task And_a_printed_PDF(string form, int seed)
    {
        Assert.SkipUnless(PdfPrinter.IsInstalled, "没有安装 chromium，跳过 PDF 成文测试");
        var filled = RandomYear.Make(form, seed);
        await using var printer = await PdfPrinter.StartAsync();
        Check(filled, "绩效.pdf", await printer.PrintAsync(Report(filled)));
    }

    /// <summary>A score set by hand is printed with its reason; where it departs from the rules audit says so, and nowhere else.</summary>
    [Theory]
    [InlineData("jiangxi-2024", 301)]
    [InlineData("hunan-2023", 302)]
    [InlineData("national-2024", 303)]
    public void A_score_set_by_hand_is_shown_with_its_reason(string form, int seed)
    {
        var filled = RandomYear.Make(form, seed, isByHand: true);
        var cards = Cards(filled);
        var read = Read(form, "绩效.txt", Written(Report(filled), DocumentFormat.Text));

        Assert.Equal(cards.Select(PrintedForms.Said), PrintedForms.Said(read));
        var byHand = cards.SelectMany(c => c.Indicators).Where(i => i.IsOverridden).Select(i => i.Indicator.Name).ToArray();
        Assert.NotEmpty(byHand);
        Assert.All(Findings(read), f => Assert.Contains(f.At.Row ?? "", byHand));
    }

    /// <summary>Where the rules leave no score open, one of many numbers that do not add up is told from all others.</summary>
    [Theory]
    [MemberData(nameof(Years))]
    public void One_changed_number_is_found(string form, int seed)
    {
        var filled = RandomYear.Make(form, seed, hasWords: false);
        var card = Cards(filled)[0];
        var blocks = new FormPrinter(Sample.Catalog.Performance).Print(card);
        var numbers = ChangedNumber.Of(blocks, card).ToArray();
        foreach (var changed in new Random(seed).GetItems(numbers, 3))
        {
            var cover = new Paragraph(SourceText.Written($"{filled.Year.Unit}{filled.Year.Year}年度部门决算"));
            var read = Read(form, "绩效.txt", Written(new("", DocumentFormat.Text, [cover, .. changed.Blocks]), DocumentFormat.Text));

            Assert.Equal([changed.ToString()], Findings(read).Select(f => $"{changed.What} {f.Stated}").Distinct());
        }
    }

    private static void Check(string form, int seed, DocumentFormat format, string extension)
    {
        var filled = RandomYear.Make(form, seed);
        Check(filled, $"绩效.{extension}", Written(Report(filled), format));
    }

    private static void Check(FilledPerformance filled, string path, byte[] content)
    {
        var read = Read(filled.Form.Id, path, content);

        Assert.Equal(Cards(filled).Select(PrintedForms.Said), PrintedForms.Said(read));
        Assert.Empty(Findings(read).Select(f => $"{f.Rule.Id} {f.Message}"));
    }

    private static Scorecard[] Cards(FilledPerformance filled) =>
        [.. new Evaluator(Sample.Catalog, filled.Profile).Score(filled.Year).Cards.OrderBy(c => c.Evaluation.Name, StringComparer.Ordinal)];

    private static Document Report(FilledPerformance filled) => new PerformanceComposer(Sample.Catalog).Report(filled).Document;

    private static byte[] Written(Document document, DocumentFormat format)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(document, format, stream);
        return stream.ToArray();
    }

    private static Disclosure Read(string form, string path, byte[] content) => Sample.Recogniser.Recognise(DocumentReader.Read(path, content), form);

    /// <summary>What audit says of the numbers: not what a disclosure that holds nothing but evaluations lacks.</summary>
    private static IEnumerable<Finding> Findings(Disclosure read) =>
        new Auditor(Sample.Catalog).Audit(read).Findings.Where(f => !f.Rule.Id.StartsWith("MZ07", StringComparison.Ordinal) && f.Severity >= Severity.Warning);
}
