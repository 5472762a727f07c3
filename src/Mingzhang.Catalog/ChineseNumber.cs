namespace Mingzhang.Catalog;

/// <summary>Numbers from 1 to 99 in Chinese, by which headings and items are counted: 九, 十一, 二十.</summary>
public static class ChineseNumber
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>A number as it is written.</summary>
    public static string Of(int number)
    {
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens > 1 ? Digits[tens - 1].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones - 1].ToString() : "");
    }

    /// <summary>The number at an offset, which moves behind it; 0 if there is none. Blanks between its characters are passed over.</summary>
    public static int Read(string text, ref int at)
    {
        var (tens, ones, begun) = (0, 0, false);
        for (var i = at; i < text.Length; i++)
        {
            if (ones == 0 && Digits.IndexOf(text[i]) is >= 0 and var digit)
            {
                ones = digit + 1;
            }
            else if (text[i] == '十' && tens == 0)
            {
                (tens, ones) = (ones == 0 ? 1 : ones, 0);
            }
            else if (text[i] is not (' ' or '\u3000') || !begun)
            {
                break;
            }

            begun = true;
            at = i + 1;
        }

        return (tens * 10) + ones;
    }

    /// <summary>The value of words that are a number and nothing else; null for others.</summary>
    public static int? Parse(string words)
    {
        var at = 0;
        return Read(words, ref at) is > 0 and var number && at == words.Length ? number : null;
    }
}
