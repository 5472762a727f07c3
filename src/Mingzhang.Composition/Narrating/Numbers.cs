namespace Mingzhang.Composition.Narrating;

/// <summary>Numbers of headings and items.</summary>
internal static class Numbers
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number from 1 to 99 in Chinese: 十一, 二十.</summary>
    public static string Chinese(int number)
    {
        var tens = number / 10;
        var ones = number % 10;
        return (tens > 1 ? Digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones].ToString() : "");
    }

    /// <summary>A number written like a pattern in which 1 or 一 stands for it: （一）, 1、, 1.</summary>
    public static string Like(string pattern, int number) =>
        pattern.Replace("一", Chinese(number), StringComparison.Ordinal).Replace("1", number.ToString(), StringComparison.Ordinal);
}
