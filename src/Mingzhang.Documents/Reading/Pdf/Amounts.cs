namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tells, by form alone, which characters make a number.</summary>
internal static class Amounts
{
    /// <summary>Digits with their marks and nothing else.</summary>
    public static bool IsNumber(IReadOnlyList<Glyph> glyphs) =>
        glyphs.All(g => g.IsNumeric) && glyphs.Any(g => g.IsDigit);

    /// <summary>A number written to the cent, which no further digit can follow.</summary>
    public static bool IsComplete(IReadOnlyList<Glyph> glyphs)
    {
        var end = glyphs.Count > 0 && glyphs[^1].Code == '%' ? glyphs.Count - 1 : glyphs.Count;
        return end > 3 && glyphs[end - 1].IsDigit && glyphs[end - 2].IsDigit && glyphs[end - 3].Code == '.' && IsNumber(glyphs);
    }
}
