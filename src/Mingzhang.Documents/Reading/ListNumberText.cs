using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading;

/// <summary>A number in the notation of a list level (ECMA-376 part 1, 17.18.59); in digits where the notation is unknown or ends.</summary>
internal static class ListNumberText
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Of(int number, string notation) => notation switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => RomanOf(number),
        "lowerRoman" => RomanOf(number).ToLowerInvariant(),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            => Counting(number, '零' + Digits[1..], "十百千万", tenIsAlone: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counting(number, LegalDigits, "拾佰仟万", tenIsAlone: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital"
            => string.Concat(Plain(number).Select(d => char.IsAsciiDigit(d) ? Digits[d - '0'] : d)),
        "ideographTraditional" => OneOf(number, Stems),
        "ideographZodiac" => OneOf(number, Branches),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => FromTwenty(number, '①'),
        "decimalEnclosedParen" => FromTwenty(number, '⑴'),
        "decimalEnclosedFullstop" => FromTwenty(number, '⒈'),
        "decimalFullWidth" or "decimalFullWidth2"
            => string.Concat(Plain(number).Select(d => char.IsAsciiDigit(d) ? (char)(d - '0' + '０') : d)),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneOf(int number, string characters) =>
        number > 0 && number <= characters.Length ? characters[number - 1].ToString() : Plain(number);

    private static string FromTwenty(int number, char first) =>
        number is > 0 and <= 20 ? ((char)(first + number - 1)).ToString() : Plain(number);

    /// <summary>A to Z, then AA, BB: Word repeats the letter.</summary>
    private static string Letters(int number, char first) =>
        number is > 0 and <= 26 * 26 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Plain(number);

    private static string RomanOf(int number)
    {
        if (number is <= 0 or >= 4000)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    /// <summary>As numbers are spoken: 十一 (legally 壹拾壹), 二十, 一百零一.</summary>
    private static string Counting(int number, string digits, string units, bool tenIsAlone)
    {
        if (number is <= 0 or >= 100_000)
        {
            return number == 0 ? digits[0].ToString() : Plain(number);
        }

        var text = new StringBuilder();
        var gap = false;
        for (int power = 4, value = 10_000; power >= 0; power--, value /= 10)
        {
            var digit = number / value % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? digits[0].ToString() : "");
            gap = false;
            text.Append(tenIsAlone && digit == 1 && power == 1 && text.Length == 0 ? "" : digits[digit].ToString());
            text.Append(power > 0 ? units[power - 1].ToString() : "");
        }

        return text.ToString();
    }
}
