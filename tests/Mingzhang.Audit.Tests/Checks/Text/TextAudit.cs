using System.Text;
using Mingzhang.Audit.Checks;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition.Outline;

namespace Mingzhang.Audit.Tests.Checks.Text;

/// <summary>Runs the checks of wording on the outline of a document, without facts.</summary>
internal static class TextAudit
{
    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    private static readonly IReadOnlyList<ICheck> Checks = TextChecks.All(Catalog);

    public static Document Document(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mz").FullName, "文本.txt");
        File.WriteAllText(path, text, Encoding.UTF8);
        return DocumentReader.Read(path);
    }

    public static Disclosure Disclosure(Document document, string? form = null)
    {
        var set = form ?? (document.Blocks.OfType<Paragraph>().Any(p => p.Text.Value.Contains("江西省")) ? "jiangxi-2024" : "national-2024");
        var outline = OutlineReader.Read(document, TitleMatcher.Of(Catalog.FindFormSet(set)!));
        var unit = UnitNameReader.Read(document, outline);
        var year = FiscalYearReader.Read(document, outline);
        return new()
        {
            Path = document.Path,
            Form = set,
            FormIsNearest = set == "national-2024",
            Unit = unit.Name,
            UnitMentions = unit.Mentions,
            Year = year.Year,
            YearMentions = year.Mentions,
            Contents = outline.Contents,
            Sections = outline.Sections,
            Ledger = new(),
            Tables = [.. Tables(document, outline)],
            PerformanceForms = [],
            Numbers = new(0, 0, []),
        };
    }

    /// <summary>The findings of one rule, in reading order.</summary>
    public static IReadOnlyList<Finding> Findings(Disclosure disclosure, string rule)
    {
        var context = new CheckContext(disclosure, Catalog.Rules[rule]);
        Checks.Single(c => c.RuleId == rule).Run(context);
        return [.. context.Findings.OrderBy(f => f.At.Line).ThenBy(f => f.At.Column)];
    }

    /// <summary>All findings, by rule.</summary>
    public static IReadOnlyList<Finding> All(Disclosure disclosure) => [.. Checks.SelectMany(c => Findings(disclosure, c.RuleId))];

    /// <summary>A finding as rules' cases write it.</summary>
    public static string Say(Finding finding) => finding.At.Quote + (finding.Expected is { } expected ? "→" + expected : "");

    /// <summary>The titled tables with the number of their amounts.</summary>
    private static IEnumerable<FoundTable> Tables(Document document, OutlineResult outline)
    {
        for (var i = 0; i < outline.Sections.Count; i++)
        {
            var section = outline.Sections[i];
            if (section.Kind != PartKind.Tables || section.Tables == 0 || section.Level != 2)
            {
                continue;
            }

            var cells = document.Blocks.Select((block, index) => (block, index)).Where(b => outline.SectionOfBlock[b.index] == i)
                .Select(b => b.block).OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Count(c => c.Text.Value.Contains('.'));
            yield return new("", section.Title, section.Heading!.Place, cells, section.Passages);
        }
    }
}
