namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tells, by form alone, which characters make a number.</summary>
internal static class Amounts
{
    /// <summary>The gap, as part of the font size, between a number and one drawn by itself; the pieces of one number stand closer.</summary>
    private const double RunGap = 0.1;

    /// <summary>Digits with their marks and nothing else.</summary>
    public static bool IsNumber(IReadOnlyList<Glyph> glyphs) =>
        glyphs.All(g => g.IsNumeric) && glyphs.Any(g => g.IsDigit);

    /// <summary>True if what stands right behind a number written to the cent is not part of it: no figure, or one drawn by itself a little apart.</summary>
    public static bool EndsBefore(Glyph next, IReadOnlyList<Glyph> number) =>
        (next.IsIdeographic || (next is { BeginsRun: true, IsDigit: true } && next.Left - number[^1].Right > RunGap * next.Size)) && IsComplete(number);

    /// <summary>A number written to the cent, which no further digit can follow.</summary>
    public static bool IsComplete(IReadOnlyList<Glyph> glyphs)
    {
        var end = glyphs.Count > 0 && glyphs[^1].Code == '%' ? glyphs.Count - 1 : glyphs.Count;
        return end > 3 && glyphs[end - 1].IsDigit && glyphs[end - 2].IsDigit && glyphs[end - 3].Code == '.' && IsNumber(glyphs);
    }
}
