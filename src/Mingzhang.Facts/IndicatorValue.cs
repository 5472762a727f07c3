using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Facts;

/// <summary>How an actual is compared with a target.</summary>
public enum TargetOperator
{
    /// <summary>None is written.</summary>
    None,

    /// <summary>≥, 不少于, 以上.</summary>
    AtLeast,

    /// <summary>≤, 不超过, 以内.</summary>
    AtMost,

    /// <summary>=.</summary>
    Equal,

    /// <summary>&gt;, 大于, 超过.</summary>
    MoreThan,

    /// <summary>&lt;, 小于, 低于.</summary>
    LessThan,
}

/// <summary>What the operators mean and how they are written.</summary>
public static class TargetOperators
{
    /// <summary>True for ≤ and &lt;: less is better.</summary>
    public static bool IsLimit(this TargetOperator sign) => sign is TargetOperator.AtMost or TargetOperator.LessThan;

    /// <summary>True for ≥ and &gt;: more is better.</summary>
    public static bool IsFloor(this TargetOperator sign) => sign is TargetOperator.AtLeast or TargetOperator.MoreThan;

    /// <summary>The sign; empty for none.</summary>
    public static string Sign(this TargetOperator sign) => sign switch
    {
        TargetOperator.AtLeast => "≥",
        TargetOperator.AtMost => "≤",
        TargetOperator.Equal => "=",
        TargetOperator.MoreThan => ">",
        TargetOperator.LessThan => "<",
        _ => "",
    };

    /// <summary>What a sign or the words for one mean; <see cref="TargetOperator.Equal"/> for other words, None for none.</summary>
    public static TargetOperator Parse(string words) => words switch
    {
        "" => TargetOperator.None,
        "≥" or ">=" or "≧" or "大于等于" or "不低于" or "不少于" or "不小于" or "达到" or "以上" or "及以上" => TargetOperator.AtLeast,
        ">" or "大于" or "高于" or "超过" => TargetOperator.MoreThan,
        "≤" or "<=" or "≦" or "小于等于" or "不高于" or "不多于" or "不超过" or "不大于" or "控制在" or "以下" or "及以下" or "以内" or "内" or "控制在以内" or "不超过以内" => TargetOperator.AtMost,
        "<" or "小于" or "低于" => TargetOperator.LessThan,
        _ => TargetOperator.Equal,
    };
}

/// <summary>A quantitative target or actual of an indicator: ≥6000万元, 47.54亿, =100%, 不少于 12 批次.</summary>
/// <param name="Operator">How it is compared.</param>
/// <param name="Number">The number; money in its unit, other numbers without.</param>
/// <param name="Words">The unit as written, without another in brackets behind it; empty if none.</param>
public readonly partial record struct IndicatorValue(TargetOperator Operator, Amount Number, string Words)
{
    /// <summary>In digits; a longer one is no value.</summary>
    private const int LongestNumber = 20;

    /// <summary>In a pattern: another counting word that may stand in brackets behind the unit, 15台（套）.</summary>
    private const string Counter = "(?:人次|批次|场次|户次|车次|[套次件台个户人份册处项场期批篇条只头株架座间栋幢所家名位辆艘张块组部])";

    /// <summary>True if it is written as a percentage.</summary>
    public bool IsPercent => Number.Unit == QuantityUnit.Percent;

    /// <summary>True if it counts money.</summary>
    public bool IsMoney => Number.Unit.IsMoney();

    /// <summary>True if it has a number and no unit.</summary>
    public bool IsBare => Words.Length == 0;

    /// <summary>How many pieces one of the unit written is: 10,000 for 万页, 1 without 万 or 亿 and for money.</summary>
    public decimal Multiple => UnitOf(Words).Factor;

    /// <summary>The unit without 万 or 亿 before it.</summary>
    public string Piece => Multiple > 1 ? Words[1..] : Words;

    /// <summary>The value of a cell; null if it is words, a date or a range.</summary>
    public static IndicatorValue? Parse(string text)
    {
        if (text.Length is > 0 and <= LongestNumber && char.IsAsciiDigit(text[^1]) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
        {
            return char.IsAsciiDigit(text[0]) ? new(TargetOperator.None, new(plain, plain.Scale, QuantityUnit.None), "") : null;
        }

        if (!HasDigit(text) || Value().Match(Plain(text)) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > LongestNumber || !decimal.TryParse(digits, out var number))
        {
            return null;
        }

        var words = match.Groups["unit"].Value;
        if (words is "年" && number is > 1900 and < 2100 || words is ['月' or '日' or '号', ..] or "年底" or "年末")
        {
            return null;
        }

        var (unit, factor) = UnitOf(words);
        return new(
            TargetOperators.Parse(match.Groups["before"].Value + match.Groups["after"].Value),
            new(number * factor, factor == 1 ? number.Scale : 0, unit),
            words);
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('０', '９');

    private static (QuantityUnit Unit, decimal Factor) UnitOf(string words) => words switch
    {
        "" => (QuantityUnit.None, 1),
        "%" => (QuantityUnit.Percent, 1),
        "元" => (QuantityUnit.Yuan, 1),
        "万元" or "万" => (QuantityUnit.TenThousandYuan, 1),
        "亿元" or "亿" => (QuantityUnit.HundredMillionYuan, 1),
        _ when words.StartsWith('万') => (QuantityUnit.Count, 10_000),
        _ when words.StartsWith('亿') => (QuantityUnit.Count, 100_000_000),
        _ => (QuantityUnit.Count, 1),
    };

    private static string Plain(string text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 64)];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (length == plain.Length)
            {
                return "";
            }

            plain[length++] = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
        }

        return new(plain[..length]);
    }

    [GeneratedRegex(@"^(?<before>≥|≤|>=|<=|>|<|=|≧|≦|大于等于|小于等于|大于|小于|等于|不低于|不少于|不小于|不高于|不多于|不超过|不大于|高于|低于|超过|达到|控制在)?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>%|[万亿]?[\p{L}㎡²³/℃]{0,6}?)(?:(?<=\p{L})\(" + Counter + @"\))?(?<after>及以上|及以下|以上|以下|以内|内)?$")]
    private static partial Regex Value();
}
