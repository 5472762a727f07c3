using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Recognition.Tests.Performance;

/// <summary>A text read as far as performance is concerned.</summary>
internal sealed record Read(Document Document, PerformanceParts Parts, Ledger Ledger, Claims Claims)
{
    private static readonly CatalogStore Catalog = CatalogStore.Load();

    public PerformanceForm Form => Assert.Single(Parts.Forms);

    public static Read Text(string text) => Of(DocumentReader.Read("文本.txt", Encoding.UTF8.GetBytes(text)));

    public static Read Of(Document document)
    {
        var claims = new Claims();
        var ledger = new Ledger();
        var parts = new PerformanceRecogniser(Catalog, claims, ledger, new(claims)).Read(document.Blocks, b => new((Table)document.Blocks[b]), _ => null);
        return new(document, parts, AnnexBudgets.Settle(ledger, new()), claims);
    }

    /// <summary>A text of the corpus, which stands beside the repository; skipped where it is missing.</summary>
    public static Read Corpus(string prefix) => Of(Tests.Corpus.Read(prefix));

    /// <summary>The only amount stated of a fact, as digits.</summary>
    public string Stated(string key) => Assert.Single(Ledger.Of(FactKey.Parse(key))).Amount.Digits;
}
