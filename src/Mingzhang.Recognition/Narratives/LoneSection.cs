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

    private readonly string text = string.Concat(paragraphs.Select(p => CompactText.Text(p.Value)));

    /// <summary>The section that the text is; null if it is none.</summary>
    /// <param name="sections">The sections of the form set.</param>
    /// <param name="read">Reads all paragraphs as a section.</param>
    public SectionLayout? Find(IReadOnlyList<SectionLayout> sections, Func<SectionLayout, Ledger> read)
    {
        return IsOfOneYear() && IsOfAccounts() && !wording.Government.Any(Says) ? sections.FirstOrDefault(s => s.Alone is { } alone && Is(s, alone)) : null;

        bool Is(SectionLayout section, LoneSectionLayout alone)
        {
            if (!Says(alone.Says))
            {
                return false;
            }

            var own = read(section).Statements.Where(s => alone.Measures.Contains(s.Key.Measure)).ToArray();
            return own.Length * 2 >= paragraphs.Sum(Numbers) &&
                Array.Exists(own, s => s.Key is { Phase: Phase.Actual, Period: Period.This, Aspect: Aspect.Value }) &&
                own.Select(s => s.Key.Quantity.In(Phase.Actual).In(Period.This)).Distinct().Count() >= FewestFacts &&
                own.Where(s => s.Key.Measure == alone.Measures[0]).Select(s => s.Key.Item).Distinct().Count() >= alone.Items;
        }
    }

    private bool Says(string word) => text.Contains(word, StringComparison.Ordinal);

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
        Says("决算") ? !Budget().IsMatch(text) : !Says("预算");

    [GeneratedRegex("(?<compared>[比较与同])?(?<year>20[0-9]{2})年")]
    private static partial Regex Years();

    /// <summary>2024年部门预算 names the document.</summary>
    [GeneratedRegex("20[0-9]{2}年度?(?:部门|单位)预算|收支总预算|预算公开")]
    private static partial Regex Budget();
}
