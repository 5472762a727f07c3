using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>
/// A section of the narrative that is published alone, without its heading: a note on the “三公” expenses, what was received and spent. Most of
/// its numbers are what that section states, some of it done and not planned, and of one year, with which last year is only compared.
/// </summary>
internal sealed partial class LoneSection(IReadOnlyList<SourceText> paragraphs, Wording wording, int? year)
{
    /// <summary>A text that states fewer of a section's facts may only mention them.</summary>
    private const int FewestFacts = 3;

    private static readonly string[] ThreePublic =
        ["three-public", "reception-batches", "reception-persons", "groups-abroad", "persons-abroad", "vehicles-bought", "vehicles-kept"];

    private static readonly string[] Balance = ["total-in", "total-out", "income", "expenditure", "opening", "closing", "surplus-used", "surplus-distributed"];

    private readonly string text = string.Concat(paragraphs.Select(p => CompactText.Text(p.Value)));

    /// <summary>The section that the text is; null if it is none.</summary>
    /// <param name="sections">The sections of the form set.</param>
    /// <param name="read">Reads all paragraphs as a section.</param>
    public SectionLayout? Find(IReadOnlyList<SectionLayout> sections, Func<SectionLayout, Ledger> read)
    {
        if (!IsOfOneYear() || !IsOfAccounts() || wording.Government.Any(w => text.Contains(w, StringComparison.Ordinal)))
        {
            return null;
        }

        return Is("three-public", ThreePublic, fewestOfMeasure: FewestFacts) ??
            (text.Contains("决算", StringComparison.Ordinal) ? Is("overall", Balance, fewestOfMeasure: 0) : null);

        SectionLayout? Is(string id, string[] measures, int fewestOfMeasure)
        {
            if (sections.FirstOrDefault(s => s.Id == id) is not { } section)
            {
                return null;
            }

            var all = read(section).Statements;
            var own = all.Where(s => measures.Contains(s.Key.Measure)).ToArray();
            return own.Length * 2 >= paragraphs.Sum(Numbers) &&
                Array.Exists(own, s => s.Key is { Phase: Phase.Actual, Period: Period.This, Aspect: Aspect.Value }) &&
                own.Select(s => s.Key.Quantity.In(Phase.Actual).In(Period.This)).Distinct().Count() >= FewestFacts &&
                own.Where(s => s.Key.Measure == id).Select(s => s.Key.Item).Distinct().Count() >= fewestOfMeasure ? section : null;
        }
    }

    private static int Numbers(SourceText paragraph) => NumberScanner.Scan(CompactText.Text(paragraph.Value)).Count(n => n.IsFact);

    /// <summary>Every year that is named is the year of the accounts, or the one before where something is compared with it.</summary>
    private bool IsOfOneYear()
    {
        foreach (Match match in Years().Matches(text))
        {
            var named = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (named != year && !(match.Groups["compared"].Success && named == year - 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text of a budget speaks of budgets only.</summary>
    private bool IsOfAccounts() =>
        text.Contains("决算", StringComparison.Ordinal) ? !Budget().IsMatch(text) : !text.Contains("预算", StringComparison.Ordinal);

    [GeneratedRegex("(?<compared>[比较与同])?(?<year>20[0-9]{2})年")]
    private static partial Regex Years();

    /// <summary>2024年部门预算 names the document.</summary>
    [GeneratedRegex("20[0-9]{2}年度?(?:部门|单位)预算|收支总预算|预算公开")]
    private static partial Regex Budget();
}
