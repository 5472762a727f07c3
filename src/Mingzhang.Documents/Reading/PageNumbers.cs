using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading;

/// <summary>Tells the lines that only number a page.</summary>
internal static partial class PageNumbers
{
    /// <summary>True at the edge of a page, where a bare number is one: 12, 第 12 页 共 19 页, Page 12, 12/19.</summary>
    public static bool IsInMargin(string line) => Marginal().IsMatch(line);

    /// <summary>True anywhere, where only words or dashes tell it from an amount: 第 12 页 共 19 页, — 12 —.</summary>
    public static bool IsAnywhere(string line) => line.Length <= LongestLine && Worded().IsMatch(line);

    private const int LongestLine = 30;

    [GeneratedRegex(@"^[\s\-—–－~·.]*(?:Page\s*)?(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–－~·.]*$")]
    private static partial Regex Marginal();

    [GeneratedRegex(@"^\s*(?:[\-—–－~·]+\s*\d{1,4}\s*[\-—–－~·]+|第\s*\d{1,4}\s*页(?:\s*[/／，,（(]?\s*共\s*\d{1,4}\s*页\s*[）)]?)?|Page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?)\s*$")]
    private static partial Regex Worded();
}
