using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Which budget words are about: headings within a section say it of the paragraphs below, （二）政府性基金预算.</summary>
internal sealed partial class BudgetHeadings(Language language)
{
    /// <summary>In characters: its number, thirty and a full stop.</summary>
    private const int LongestHeading = 36;

    /// <summary>The fund that a heading is about, empty for a heading about none; null for a text that is no heading.</summary>
    public string? FundOf(string text) =>
        text.Length > LongestHeading || !Heading().IsMatch(text) ? null
        : FundsIn(text) is [var only] ? only : "";

    /// <summary>对1个政府性基金项目开展绩效自评: true if words name one budget alone, which is not the general one.</summary>
    public bool IsOfOther(string text) => FundsIn(text) is [not "general"];

    private string[] FundsIn(string text) => [.. language.Budgets.Where(b => text.Contains(b.Key, StringComparison.Ordinal)).Select(b => b.Value).Distinct()];

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])[^，。；;：:\d|]{2,30}[。.]?$")]
    private static partial Regex Heading();
}
