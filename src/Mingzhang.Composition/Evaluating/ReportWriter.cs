using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents;
using Mingzhang.Performance;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating;

/// <summary>An evaluation report that was written and what it lacks.</summary>
/// <param name="Blocks">Title first.</param>
/// <param name="Gaps">What it should say and nobody has said.</param>
public sealed record WrittenReport(IReadOnlyList<Block> Blocks, IReadOnlyList<Gap> Gaps);

/// <summary>Writes evaluation reports after the profile's outlines: what data says from the data, the rest in the unit's own words.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="filled">The workbook.</param>
/// <param name="scores">Its scores.</param>
/// <param name="accounts">The unit's accounts; null if they are not at hand.</param>
/// <param name="isPublic">True if records of evidence are counted and not named.</param>
public sealed class ReportWriter(CatalogStore catalog, FilledPerformance filled, YearScore scores, Accounts? accounts, bool isPublic)
{
    private readonly AccountsPassages fromAccounts = new(accounts);

    /// <summary>The report of an evaluation.</summary>
    /// <param name="card">Its scores.</param>
    /// <param name="level">Level of its title among the headings.</param>
    public WrittenReport Write(Scorecard card, int level = 1)
    {
        var isWhole = card.Evaluation.Scope == EvaluationScope.WholeUnit;
        var outline = filled.Profile.Outlines.FirstOrDefault(o => o.Id == (isWhole ? "whole-unit-report" : "project-report"))
            ?? filled.Profile.Outlines.First(o => o.Id == "project-report");
        var title = isWhole ? $"{filled.Year.Unit}{filled.Year.Year}年度{outline.Title}" : $"{filled.Year.Unit}“{card.Evaluation.Name}”{outline.Title}";
        var gaps = new List<Gap>();
        var blocks = new List<Block> { new Paragraph(SourceText.Written(title), level) { Role = ParagraphRole.AttachmentTitle } };
        var passages = new ReportPassages(catalog, filled, scores, card, isPublic) { SaysMoneyFirst = outline.Headings.SelectMany(h => h.Parts.Prepend(h)).Any(h => h.Holds == "overview") };
        foreach (var (heading, number) in outline.Headings.Select((h, i) => (h, i + 1)))
        {
            blocks.Add(SectionWriter.Heading($"{ChineseNumber.Of(number)}、{heading.Title}", level + 1));
            if (heading.Parts.Count == 0 || heading.Holds.Length > 0)
            {
                blocks.AddRange(Under(heading, heading.Parts.Count == 0));
            }

            foreach (var (part, n) in heading.Parts.Select((p, i) => (p, i + 1)))
            {
                blocks.Add(SectionWriter.Heading($"（{ChineseNumber.Of(n)}）{part.Title}", level + 2));
                blocks.AddRange(Under(part, isLast: true));
            }
        }

        return new(blocks, gaps);

        // The unit's own words first, then what the data says.
        IEnumerable<Block> Under(OutlineHeading heading, bool isLast)
        {
            Block[] own = [.. filled.Texts.Where(t => t.Evaluation == card.Evaluation.Id && t.Heading == heading.Title).Select(t => SectionWriter.Body(t.Text))];
            Block[] said = [.. fromAccounts.Of(heading.Holds, filled.Year.Year) ?? passages.Of(heading.Holds)];
            if (own.Length + said.Length == 0 && isLast)
            {
                gaps.Add(new(title, $"“{heading.Title}”由单位自行填写（工作簿的“报告文字”表）", GapKind.Text));
            }

            return [.. own, .. said];
        }
    }
}
