using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>A number in running text.</summary>
/// <param name="Start">Offset in the compact text.</param>
/// <param name="Length">Length of the digits, sign included.</param>
/// <param name="Amount">The number with its unit.</param>
/// <param name="Counter">The counting word behind it, such as 批; empty for money, percent and points.</param>
/// <param name="IsFact">False for years, dates, list numbers, document numbers, legal citations and the like.</param>
internal sealed record NumberToken(int Start, int Length, Amount Amount, string Counter, bool IsFact)
{
    public int End => Start + Length;
}

/// <summary>Finds the numbers of a compact text and tells which can carry a fact.</summary>
internal static partial class NumberScanner
{
    /// <summary>Longer runs of digits are numbers of accounts and the like.</summary>
    private const int MostDigits = 20;

    public static NumberToken[] Scan(string text)
    {
        var tokens = new List<NumberToken>();
        foreach (var match in Number().EnumerateMatches(text))
        {
            var whole = text.AsSpan(match.Index, match.Length);
            var sign = whole.IndexOfAnyInRange('0', '9');
            var length = whole.LastIndexOfAnyInRange('0', '9') + 1;
            var digits = whole[sign..length];
            if (digits.Length - digits.Count(',') > MostDigits)
            {
                continue;
            }

            var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            var word = whole[length..].ToString();
            var unit = word switch
            {
                "" => QuantityUnit.None,
                "个百分点" => QuantityUnit.Percent,
                _ => QuantityUnits.Of(word),
            };
            var isFact = IsFact(text, match.Index, match.Index + length, match.Index + match.Length, word);
            tokens.Add(new(match.Index, length, Amount.Of(sign > 0 ? -value : value, unit), unit == QuantityUnit.Count ? word : "", isFact));
        }

        return [.. tokens];
    }

    private static bool IsFact(string text, int start, int digitsEnd, int end, string unit)
    {
        var before = text.AsSpan()[Math.Max(0, start - 12)..start];
        var after = text.AsSpan()[digitsEnd..Math.Min(text.Length, digitsEnd + 12)];
        return !((NoFactBefore().IsMatch(before) && !(unit is "元" or "万元" or "亿元" or "%" && AfterYear().IsMatch(before))) || NoFactAfter().IsMatch(after) ||
            IsListNumber(before, after, unit) ||
            (unit.Length == 0 && end == text.Length && before.Length == 0) ||
            (before.Length > 0 && (char.IsAsciiLetter(before[^1]) || before[^1] is '/' or '+' or '·') && unit.Length == 0) ||
            (after.Length > 0 && (char.IsAsciiLetter(after[0]) || after[0] is '+' or '·')));
    }

    /// <summary>▲ is a bullet in prose, and 负 may end another word (担负): only behind the words of a statement is it a sign.</summary>
    [GeneratedRegex(@"(?<![0-9.]|[0-9],)(?:[-△]|(?<=[为长加率])负)?(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?(?:万元|亿元|元|%|个百分点|人次|批次|辆|台|套|批|个|人|名|家|项|条|次|件|期|篇|户|处|场|份|支|位|天|小时|平方米|公里|吨|岁|倍|分)?")]
    private static partial Regex Number();

    /// <summary>第3条, 附件1, 〔2018〕34号, the later parts of a date, telephone and account numbers.</summary>
    [GeneratedRegex(@"(?:第|附件|附表|\[\d{4}\]|\d年|\d月|\d-|(?:电话|邮编|账号|编号)[:：]?)$", RegexOptions.RightToLeft)]
    private static partial Regex NoFactBefore();

    /// <summary>比 2023 年 400.00 万元: an amount behind a year is none of its days.</summary>
    [GeneratedRegex(@"\d{4}年$", RegexOptions.RightToLeft)]
    private static partial Regex AfterYear();

    /// <summary>2024年, 5月, 3日, 34号, [2018], 12条 of a law, 5、 as a list number, 201类.</summary>
    [GeneratedRegex(@"^(?:年(?!以上|以内|期)|月(?:\d|份|$|[-至,，。、底初末中])|日|号|\]|〕|届|类\)|款\)|项\)|世纪|时\d|:\d|-\d{1,4}[年月]|至\d{1,4}年)")]
    private static partial Regex NoFactAfter();

    /// <summary>1. or 2、 or (3) at the beginning of a text or clause.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string unit) =>
        unit.Length == 0 && after.Length > 0 && after[0] is '.' or '、' or ')' && (after.Length == 1 || !char.IsAsciiDigit(after[1])) &&
        (before.Length == 0 || "。；;:：(，".Contains(before[^1]));
}
