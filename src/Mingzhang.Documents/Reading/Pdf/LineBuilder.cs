namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Sorts characters into lines by where they stand, whatever order the file draws them in.</summary>
internal static class LineBuilder
{
    /// <summary>The part of the smaller character's height that must overlap with the line.</summary>
    private const double Overlap = 0.5;

    /// <summary>Lines from top to bottom; text turned another way comes after the rest.</summary>
    public static List<TextLine> Lines(IEnumerable<Glyph> glyphs, int page)
    {
        var lines = new List<TextLine>();
        foreach (var turned in glyphs.GroupBy(g => g.Turn).OrderBy(g => g.Key))
        {
            foreach (var group in Group([.. turned]))
            {
                if (Trim(group) is { Count: > 0 } trimmed)
                {
                    lines.Add(new(trimmed, page));
                }
            }
        }

        foreach (var line in lines)
        {
            Superscripts.Mark(line);
        }

        return lines;
    }

    /// <summary>Groups characters that are turned alike, each group from left to right.</summary>
    public static List<List<Glyph>> Group(List<Glyph> glyphs)
    {
        glyphs.Sort((a, b) => a.CentreY.CompareTo(b.CentreY));
        var groups = new List<(List<Glyph> Glyphs, Glyph Tallest)>();
        foreach (var glyph in glyphs)
        {
            var found = false;
            for (var i = groups.Count - 1; i >= 0 && i >= groups.Count - 2 && !found; i--)
            {
                var (members, tallest) = groups[i];
                var shared = Math.Min(glyph.Bottom, tallest.Bottom) - Math.Max(glyph.Top, tallest.Top);
                if (shared >= Overlap * Math.Min(glyph.Size, tallest.Size))
                {
                    members.Add(glyph);
                    groups[i] = (members, glyph.Size > tallest.Size ? glyph : tallest);
                    found = true;
                }
            }

            if (!found)
            {
                groups.Add(([glyph], glyph));
            }
        }

        foreach (var (members, _) in groups)
        {
            members.Sort((a, b) => a.Left.CompareTo(b.Left));
        }

        return [.. groups.Select(g => g.Glyphs)];
    }

    private static List<Glyph> Trim(List<Glyph> line)
    {
        var start = line.FindIndex(g => !g.IsSpace);
        return start < 0 ? [] : line.GetRange(start, line.FindLastIndex(g => !g.IsSpace) - start + 1);
    }
}
