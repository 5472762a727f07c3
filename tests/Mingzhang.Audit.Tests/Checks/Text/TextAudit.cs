using System.Text;
using Mingzhang.Audit.Checks;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Audit.Tests.Checks.Text;

/// <summary>Runs the checks of wording on documents.</summary>
internal static class TextAudit
{
    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    private static readonly IReadOnlyList<ICheck> Checks = TextChecks.All(Catalog);

    private static readonly DisclosureRecogniser Recogniser = new(Catalog);

    public static Document Document(string text) => DocumentReader.Read("文本.txt", Encoding.UTF8.GetBytes(text));

    public static Disclosure Disclosure(Document document) => Recogniser.Recognise(document);

    /// <summary>The findings of one rule, in reading order.</summary>
    public static IReadOnlyList<Finding> Findings(Disclosure disclosure, string rule)
    {
        var context = new CheckContext(disclosure, Catalog.Rules[rule]) { Scores = new(Catalog) };
        Checks.Single(c => c.RuleId == rule).Run(context);
        return [.. context.Findings.OrderBy(f => f.At.Line).ThenBy(f => f.At.Column)];
    }

    /// <summary>All findings, by rule.</summary>
    public static IReadOnlyList<Finding> All(Disclosure disclosure) => [.. Checks.SelectMany(c => Findings(disclosure, c.RuleId))];

    /// <summary>A finding as rules' cases write it.</summary>
    public static string Say(Finding finding) => finding.At.Quote + (finding.Expected is { } expected ? "→" + expected : "");
}
