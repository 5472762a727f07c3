using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Audit.Tests.Checks.Performance;

/// <summary>A document read and audited, seen through the rules of performance alone.</summary>
internal sealed class Audited(AuditReport report)
{
    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    public Disclosure Disclosure => report.Disclosure;

    /// <summary>Findings of family 06 in the order of the document.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [.. report.Findings.Where(f => f.Rule.Family == "06")];

    /// <summary>Each finding as rule, line, what is written and what would be right.</summary>
    public IEnumerable<string> Lines => Findings.Select(f => $"{f.Rule.Id} {f.At.Line} {Short(f.Stated)}→{Short(f.Expected)}");

    public static Audited Text(string text) => Of(DocumentReader.Read("文本.txt", Encoding.UTF8.GetBytes(text)));

    public static Audited Of(Document document) =>
        new(new Auditor(Catalog).Audit(new DisclosureRecogniser(Catalog).Recognise(document)));

    public RuleOutcome Outcome(string rule) => report.Outcomes.Single(o => o.Rule.Id == rule);

    /// <summary>The findings of one rule as a case writes them: 原文→应为, or 原文 where nothing is expected.</summary>
    public IEnumerable<string> FindsOf(string rule) =>
        Findings.Where(f => f.Rule.Id == rule).Select(f => f.Expected is null ? f.At.Quote : $"{f.At.Quote}→{f.Expected}");

    private static string Short(string? text) => text is { Length: > 8 } ? text[..8] + "…" : text ?? "";
}
