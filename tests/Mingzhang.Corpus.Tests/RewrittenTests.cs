using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Composition;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Corpus.Tests;

/// <summary>The figures of real disclosures written again, in every province's form: nothing is wrong that was right.</summary>
public class RewrittenTests
{
    private static readonly CatalogStore Catalog = CatalogStore.Load();
    private static readonly DisclosureRecogniser Recogniser = new(Catalog);

    public static TheoryData<string, string, string> Documents
    {
        get
        {
            // What their own paragraphs on performance say wrongly stays wrong: 540 for 392.73 (text 000), another body's rank (text 001). What
            // Putuo says of the year before contradicts itself wherever the form compares the total of fiscal appropriation.
            (string Prefix, string Errors)[] documents = [("000", "MZ0102 540"), ("001", "MZ0804 厅直系统"), ("003", ""), ("shanghai-putuo", "MZ0308 持平")];
            var data = new TheoryData<string, string, string>();
            foreach (var (prefix, errors) in documents)
            {
                foreach (var form in (string[])["jiangxi-2024", "hunan-2023", "shanghai-2024", "national-2024"])
                {
                    data.Add(prefix, form, (prefix, form) is ("shanghai-putuo", "jiangxi-2024") ? "" : errors);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_figures_of_a_real_disclosure_are_right_in_every_form(string prefix, string form, string errors)
    {
        var accounts = new AccountsReader(Catalog).Read(CorpusDocument.Open(prefix).Disclosure, Catalog.FindFormSet(form)!);
        using var stream = new MemoryStream();
        DocumentWriter.Write(new DisclosureComposer(Catalog).Compose(accounts).Document, DocumentFormat.Text, stream);
        var written = Recogniser.Recognise(DocumentReader.Read("决算公开.txt", stream.ToArray()), form);

        Assert.Equal(errors, string.Join("; ", new Auditor(Catalog).Audit(written, null).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule.Id} {f.Stated}")));
        Assert.All(
            written.Ledger.Statements.Where(s => s is { Kind: StatementKind.Table, Key: { Aspect: Aspect.Value, Period: Period.This, Phase: Phase.Actual } } && s.Amount.Value != 0),
            s => Assert.True(s.Amount.Interval.Contains(accounts[s.Key]), $"{s.Key}: {s.Amount}, {accounts[s.Key]}"));
    }
}
