using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Makes text of characters and keeps their places.</summary>
internal static class TextOf
{
    /// <summary>One line; a space is put where the file leaves a gap without drawing one.</summary>
    public static SourceText Glyphs(IReadOnlyList<Glyph> glyphs, int page)
    {
        var value = new StringBuilder(glyphs.Count);
        var anchors = new List<Anchor>();
        var boxes = new List<Box>(glyphs.Count);
        var start = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (i > 0)
            {
                var spaced = IsGap(glyphs[i - 1], glyph);
                if (spaced || glyph.Line != glyphs[i - 1].Line || glyph.Column != glyphs[i - 1].Column + glyphs[i - 1].Utf16Length)
                {
                    EndRun(i);
                }

                if (spaced)
                {
                    value.Append(' ');
                }
            }

            if (boxes.Count == 0)
            {
                start = value.Length;
            }

            if (glyph.Code > 0xFFFF)
            {
                boxes.Add(glyph.Box);
                value.Append(char.ConvertFromUtf32(glyph.Code));
            }
            else
            {
                value.Append((char)glyph.Code);
            }

            boxes.Add(glyph.Box);
        }

        EndRun(glyphs.Count);
        return SourceText.Of(value.ToString(), anchors);

        void EndRun(int end)
        {
            var first = glyphs[end - 1];
            var column = first.Column + first.Utf16Length - boxes.Count;
            anchors.Add(new(start, first.Line, column, page, Glyphs: [.. boxes]));
            boxes.Clear();
        }
    }

    private static bool IsGap(Glyph left, Glyph right)
    {
        if (left.IsSpace || right.IsSpace)
        {
            return false;
        }

        // Justified ideographs stand far apart without a space; digits never do.
        var gap = (right.Left - left.Right) / Math.Max(left.Size, right.Size);
        return left.IsIdeographic && right.IsIdeographic ? gap > 1.2
            : left.IsIdeographic || right.IsIdeographic ? gap > 0.7
            : gap > 0.22;
    }
}
