using System.Text;
using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Mutations;

/// <summary>Reads and audits texts as the program does. Safe for use by several threads.</summary>
internal sealed class Engine
{
    private readonly DisclosureRecogniser recogniser;
    private readonly Auditor auditor;

    public Engine()
    {
        Catalog = CatalogStore.Load();
        recogniser = new(Catalog);
        auditor = new(Catalog);
    }

    public CatalogStore Catalog { get; }

    public Disclosure Read(string path, string text) =>
        recogniser.Recognise(DocumentReader.Read(path, Encoding.UTF8.GetBytes(text)));

    public AuditReport Audit(string path, string text) => auditor.Audit(Read(path, text));

    public AuditReport Audit(Disclosure disclosure) => auditor.Audit(disclosure);
}
