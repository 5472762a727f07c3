namespace Mingzhang.Performance;

/// <summary>Small matters of Chinese text.</summary>
public static class Words
{
    /// <summary>A text without white space.</summary>
    public static string Squeeze(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return string.Concat(text.Where(other => !char.IsWhiteSpace(other)));
            }
        }

        return text;
    }

    /// <summary>The Chinese characters of a text alone, as the catalog's words are compared.</summary>
    public static string Chinese(string text) => string.Concat(text.Where(c => c is >= '一' and <= '鿿'));

    /// <summary>Digits without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.##########");

    /// <summary>A date as Chinese documents write it.</summary>
    public static string Date(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
