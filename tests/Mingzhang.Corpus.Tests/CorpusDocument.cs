using System.Collections.Concurrent;
using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Corpus.Tests;

/// <summary>A published disclosure beside the repository, read and audited; tests are skipped where it is missing.</summary>
internal sealed class CorpusDocument
{
    /// <summary>Families of rules whose findings are worked out here; the others have tests of their own.</summary>
    private static readonly string[] Families = ["01", "02", "03", "04", "05"];

    private static readonly ConcurrentDictionary<string, CorpusDocument> Known = [];
    private static readonly CatalogStore Catalog = CatalogStore.Load();

    private CorpusDocument(string path) =>
        Report = new Auditor(Catalog).Audit(new DisclosureRecogniser(Catalog).Recognise(DocumentReader.Read(path)));

    public AuditReport Report { get; }

    public Disclosure Disclosure => Report.Disclosure;

    /// <summary>Numbers that can carry a fact and were not understood.</summary>
    public string[] Unknown => [.. Disclosure.Numbers.NotUnderstood.Select(n => n.Quote)];

    /// <summary>The tables found with the number of amounts in each.</summary>
    public string[] Tables => [.. Disclosure.Tables.Select(t => $"{t.Id} {t.Cells}")];

    /// <summary>Findings of families 01 to 05 as <c>rule quote→expected</c>, in the order of the document.</summary>
    public string[] Findings => [.. Report.Findings.Where(f => Families.Contains(f.Rule.Family)).Select(f => $"{f.Rule.Id} {f.At.Quote}→{f.Expected}")];

    /// <summary>The lines of these findings.</summary>
    public int[] Lines => [.. Report.Findings.Where(f => Families.Contains(f.Rule.Family)).Select(f => f.At.Line)];

    public static CorpusDocument Open(string prefix) => Known.GetOrAdd(PathOf(prefix), p => new(p));

    /// <summary>The words of a text file.</summary>
    public static string TextOf(string prefix) => File.ReadAllText(PathOf(prefix));

    private static string PathOf(string prefix)
    {
        var folder = Folder();
        var path = folder is null ? null : Directory.EnumerateFiles(folder, prefix + "*").FirstOrDefault();
        Assert.SkipUnless(path is not null, $"../shared/corpus/{prefix}* 不在仓库旁边，跳过。");
        return path!;
    }

    /// <summary>Every amount stated of a fact, each once: 392.73万元.</summary>
    public string Stated(string key)
    {
        var amounts = Disclosure.Ledger.Of(FactKey.Parse(key)).Select(s => s.Amount.ToString()).Distinct();
        return string.Join(" | ", amounts);
    }

    /// <summary>How many places state a fact.</summary>
    public int Places(string key) => Disclosure.Ledger.Of(FactKey.Parse(key)).Count;

    public bool IsBlank(string key) => !Disclosure.Ledger.States(FactKey.Parse(key)) && Disclosure.Ledger.Blanks.ContainsKey(FactKey.Parse(key));

    public RuleOutcome Outcome(string rule) => Report.Outcomes.Single(o => o.Rule.Id == rule);

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
            {
                var folder = Path.Combine(at.FullName, "..", "shared", "corpus");
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
