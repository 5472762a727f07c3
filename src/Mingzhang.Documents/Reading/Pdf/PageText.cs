namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Numbers the lines of a page and drops what is drawn twice.</summary>
internal static class PageText
{
    private const int MostAtOnePlace = 16;

    /// <summary>
    /// Gives every character its line and column, counted over the page as it is seen, tables included, and takes out
    /// characters printed over themselves to look bold.
    /// </summary>
    public static void Number(PdfPage page)
    {
        var kept = new List<Glyph>(page.Glyphs.Count);
        var number = 0;
        foreach (var turned in page.Glyphs.GroupBy(g => g.Turn).OrderBy(g => g.Key != page.Turn).ThenBy(g => g.Key))
        {
            foreach (var line in LineBuilder.Group([.. turned]))
            {
                number++;
                var first = kept.Count;
                var column = 1;
                foreach (var glyph in line)
                {
                    if (IsTwin(glyph, kept, first))
                    {
                        continue;
                    }

                    glyph.Line = number;
                    glyph.Column = column;
                    column += glyph.Utf16Length;
                    kept.Add(glyph);
                }
            }
        }

        page.Glyphs.Clear();
        page.Glyphs.AddRange(kept);
    }

    /// <summary>True if the same character is already at nearly the same place.</summary>
    private static bool IsTwin(Glyph glyph, List<Glyph> kept, int first)
    {
        var reach = 0.35 * glyph.Width;
        first = Math.Max(first, kept.Count - MostAtOnePlace);
        for (var i = kept.Count - 1; i >= first && kept[i].Left >= glyph.Left - reach; i--)
        {
            if (kept[i].Code == glyph.Code && Math.Abs(kept[i].Baseline - glyph.Baseline) < 0.2 * glyph.Size
                && Math.Abs(kept[i].Size - glyph.Size) < 0.1 * glyph.Size)
            {
                return true;
            }
        }

        return false;
    }
}
