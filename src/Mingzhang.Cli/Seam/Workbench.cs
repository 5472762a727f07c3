using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Seam;

/// <summary>The workbench of the shipped program.</summary>
internal sealed class Workbench : IWorkbench
{
    public RuleBook Rules { get; } = new([], []);

    public IReadOnlyList<FormSetInfo> Forms => [];

    public IReadOnlyList<CodeInfo> Codes => [];

    public RecognisedDocument Read(string path, string? form, CancellationToken cancellation)
    {
        var document = DocumentReader.Read(path, cancellation: cancellation);
        return new(document, Nothing(path, form));
    }

    public AuditedDocument Audit(string path, AuditOptions options, CancellationToken cancellation)
    {
        var (document, disclosure) = Read(path, options.Form, cancellation);
        return new(document, new AuditReport(disclosure, [], []));
    }

    private static Disclosure Nothing(string path, string? form) => new()
    {
        Path = path,
        Form = form ?? "",
        Ledger = new Ledger(),
        Sections = [],
        Tables = [],
        PerformanceForms = [],
        Numbers = new NumberCensus(0, 0, []),
    };
}
