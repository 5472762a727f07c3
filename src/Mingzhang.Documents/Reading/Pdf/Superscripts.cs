namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Gives raised digits their own characters, so that a footnote mark does not lengthen the number before it.</summary>
internal static class Superscripts
{

    /// <summary>Footnote marks have at most two digits; longer runs are figures in a smaller font.</summary>
    private const int Longest = 2;

    public static void Mark(TextLine line)
    {
        for (var i = 1; i < line.Glyphs.Count; i++)
        {
            if (!IsRaised(line.Glyphs[i], line) || line.Glyphs[i].Left - line.Glyphs[i - 1].Right > 0.3 * line.Size || line.Glyphs[i - 1].IsSpace)
            {
                continue;
            }

            var end = i;
            while (end < line.Glyphs.Count && IsRaised(line.Glyphs[end], line))
            {
                end++;
            }

            for (var k = i; k < end && end - i <= Longest; k++)
            {
                line.Glyphs[k].Code = RaisedDigits.Of(line.Glyphs[k].Code);
            }

            i = end;
        }
    }

    private static bool IsRaised(Glyph glyph, TextLine line) =>
        glyph.IsDigit && glyph.Size <= 0.87 * line.Size && glyph.Baseline <= line.Baseline - (0.2 * line.Size);
}
