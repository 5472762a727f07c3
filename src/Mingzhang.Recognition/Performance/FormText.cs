using System.Text.RegularExpressions;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>What the words of a form's cells look like to its readers.</summary>
internal static partial class FormText
{
    /// <summary>The Chinese characters alone, by which heads and labels are compared: 执行率(B/A) is 执行率.</summary>
    public static string Chinese(string text)
    {
        Span<char> chinese = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (IsChinese(c))
            {
                chinese[length++] = c;
            }
        }

        return length == text.Length ? text : new(chinese[..length]);
    }

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>Where the numbers of a text begin, and how long they are.</summary>
    public static IEnumerable<(int Start, int Length)> Numbers(string text) =>
        Number().Matches(text).Select(m => (m.Index, m.Length));

    /// <summary>The money unit a head names, or null.</summary>
    public static QuantityUnit? MoneyUnit(string text) =>
        text.Contains("亿元", StringComparison.Ordinal) ? QuantityUnit.HundredMillionYuan
        : text.Contains("万元", StringComparison.Ordinal) ? QuantityUnit.TenThousandYuan
        : YuanInBrackets().IsMatch(text) ? QuantityUnit.Yuan
        : null;

    /// <summary>The weight a group's head carries, such as the 50 of 产出指标(50分); null if none.</summary>
    public static (int Start, int Length)? HeadWeight(string text) =>
        WeightInHead().Match(text) is { Success: true } m ? (m.Groups["n"].Index, m.Groups["n"].Length) : null;

    /// <summary>A year such as 2023 in 2023年度, which is not part of a date; null if the text has none.</summary>
    public static (int Start, int Length)? Year(string text) =>
        YearOf().Match(text) is { Success: true } m ? (m.Groups["y"].Index, m.Groups["y"].Length) : null;

    /// <summary>A text without its inner white space, every character still knowing its place.</summary>
    public static SourceText Squeeze(SourceText text)
    {
        var pieces = new List<SourceText>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var blank = i == text.Length || char.IsWhiteSpace(text.Value[i]);
            if (!blank && start < 0)
            {
                start = i;
            }
            else if (blank && start >= 0)
            {
                pieces.Add(text.Slice(start, i - start));
                start = -1;
            }
        }

        return pieces.Count == 1 && pieces[0].Length == text.Length ? text : SourceText.Join("", pieces);
    }

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"[(（:：]\s*元\s*[)）]?")]
    private static partial Regex YuanInBrackets();

    [GeneratedRegex(@"[(（]\s*(?<n>\d+(?:\.\d+)?)\s*(?:分|%|％)?\s*[)）]\s*$|(?<n>\d+(?:\.\d+)?)\s*(?:分|%|％)\s*$")]
    private static partial Regex WeightInHead();

    [GeneratedRegex(@"(?<y>20\d\d)\s*年(?:\s*度|(?!\s*\d+\s*月))")]
    private static partial Regex YearOf();
}
