using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Audit.Tests;

/// <summary>Runs the whole program on a text: reading, recognition, audit.</summary>
internal static class TextDocuments
{
    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    private static readonly DisclosureRecogniser Recogniser = new(Catalog);

    private static readonly Auditor Auditor = new(Catalog);

    public static AuditReport Audit(string text, string? prior = null) =>
        Auditor.Audit(Recognise(text), prior is null ? null : Recognise(prior));

    public static Disclosure Recognise(string text) => Recogniser.Recognise(DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(text)));
}
