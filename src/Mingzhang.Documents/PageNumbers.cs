using System.Text.RegularExpressions;

namespace Mingzhang.Documents;

/// <summary>Tells the lines that only number a page.</summary>
public static partial class PageNumbers
{
    private const int Longest = 60;

    /// <summary>True at the edge of a page, where a bare number is one: 12, - 12 -, 第 12 页，共 19 页, Page 12, 12/19.</summary>
    public static bool IsInMargin(string line) => line.Length <= Longest && Marginal().IsMatch(line);

    /// <summary>True anywhere, where only words or dashes tell it from an amount: 第 12 页 共 19 页, — 12 —.</summary>
    public static bool IsAnywhere(ReadOnlySpan<char> line) => line.Length <= Longest && Worded().IsMatch(line);

    /// <summary>True for a line of a bare number, 12 or 12 / 19, which may be anything.</summary>
    public static bool IsBare(ReadOnlySpan<char> line) => line.Length <= Longest && Bare().IsMatch(line);

    /// <summary>
    /// True for a bare number, 12 or 12 / 19, between two lines of which the second goes on where the first breaks off: a number of the
    /// sentence stands before its unit or a comma, and behind a word that is no amount.
    /// </summary>
    public static bool IsWithin(string before, string line, string after) =>
        IsBare(line) && (AmountEnd().IsMatch(before) || !NumberEnd().IsMatch(after));

    /// <summary>A comma parts two of them only beside their words: 1,234 is an amount. Four digits are a year.</summary>
    [GeneratedRegex(@"^[\s\-—–－~·.]*(?:Page\s*)?(?:第\s*)?\d{1,3}(?!\d)\s*页?(?:\s*(?:[/／]|(?<=页)[，,]|[，,](?=\s*共))?\s*(?:共\s*)?\d{1,3}\s*页?)?[\s\-—–－~·.]*$")]
    private static partial Regex Marginal();

    [GeneratedRegex(@"^\s*\d{1,3}(?:\s*[/／]\s*\d{1,3})?\s*$")]
    private static partial Regex Bare();

    /// <summary>The end of an amount, or a part of its digits.</summary>
    [GeneratedRegex(@"(?:[\d.元%％）)]|\d\s*[万亿])\s*$")]
    private static partial Regex AmountEnd();

    /// <summary>What goes on behind a number: its decimals, its unit, a counting word or a comma.</summary>
    [GeneratedRegex(@"^\s*(?:[.．,，、。；;%％）)]|[万亿]?元|个|人(?![员民才均])|辆|台|套|批|次|项(?!目)|家(?!庭)|户|件|条(?!件|例)|名)")]
    private static partial Regex NumberEnd();

    [GeneratedRegex(@"^\s*(?:[\-—–－~·]+\s*\d{1,4}\s*[\-—–－~·]+|第\s*\d{1,4}\s*页(?:\s*[/／，,（(]?\s*共\s*\d{1,4}\s*页\s*[）)]?)?|Page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?)\s*$")]
    private static partial Regex Worded();
}
