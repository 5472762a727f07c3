namespace Mingzhang.Documents.Writing;

/// <summary>How wide characters are in the fonts of official documents, in em: an ideograph is one, a digit a half.</summary>
internal static class TextWidth
{
    /// <summary>Above a half for what is not wide: capitals are wider than digits.</summary>
    private const double Narrow = 0.55;

    /// <summary>The width of a text in one line, in em.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var character in text)
        {
            width += char.IsLowSurrogate(character) ? 0 : IsWide(character) ? 1 : Narrow;
        }

        return width;
    }

    /// <summary>The width of the longest run that may not be broken, in em.</summary>
    public static double OfLongestWord(ReadOnlySpan<char> text)
    {
        double longest = 0, word = 0;
        foreach (var character in text)
        {
            word = character is ' ' or '\n' or '\t' ? 0 : IsWide(character) ? 1 : word + Narrow;
            longest = Math.Max(longest, word);
        }

        return longest;
    }

    /// <summary>True for ideographs, kana, full-width forms and the marks of Chinese.</summary>
    public static bool IsWide(char character) => character is
        (>= '\u2E80' and < '\uE000') or (>= '\uF900' and < '\uFB00') or (>= '\uFE30' and < '\uFE50') or (>= '\uFF00' and < '\uFF61')
        or '\u2014' or '\u2026' or (>= '\u2018' and <= '\u201D') or (>= '\u2460' and < '\u2500');
}
