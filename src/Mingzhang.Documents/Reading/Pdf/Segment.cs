namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Part of a line between two gaps: what may be the content of a cell.</summary>
internal sealed class Segment(IReadOnlyList<Glyph> glyphs)
{
    /// <summary>The gap, as part of the font size, between a code and the name in the next cell.</summary>
    private const double CodeGap = 0.3;

    public IReadOnlyList<Glyph> Glyphs { get; } = glyphs;

    public double Left { get; } = glyphs[0].Left;

    public double Right { get; } = glyphs.Max(g => g.Right);

    public bool IsNumber { get; } = Amounts.IsNumber(glyphs);

    public static List<Segment> Of(TextLine line) => [.. line.Segments().Select(s => new Segment(s))];

    /// <summary>The parts between any gaps, parted again behind a number.</summary>
    public static List<Segment> WordsOf(TextLine line) => [.. line.Words().SelectMany(PartAfterNumbers)];

    /// <summary>The parts as cells of a table, where what follows a number is the next cell however near it stands.</summary>
    public static List<Segment> CellsOf(TextLine line) => [.. line.Segments().SelectMany(PartAfterNumbers)];

    private static IEnumerable<Segment> PartAfterNumbers(IReadOnlyList<Glyph> glyphs)
    {
        var start = 0;
        for (var i = 1; i < glyphs.Count; i++)
        {
            // The point of a list number (1.) ends no number.
            if (!glyphs[i].IsIdeographic)
            {
                continue;
            }

            var before = glyphs.Skip(start).Take(i - start).ToList();
            var apart = glyphs[i].Left - glyphs[i - 1].Right > CodeGap * glyphs[i].Size;
            if (Amounts.IsComplete(before) || (apart && glyphs[i - 1].Code != '.' && Amounts.IsNumber(before)))
            {
                yield return new(before);
                start = i;
            }
        }

        yield return new(start == 0 ? glyphs : [.. glyphs.Skip(start)]);
    }
}

/// <summary>A range of x that belongs to one column.</summary>
internal sealed record Strip(double Left, double Right)
{
    public bool Meets(Segment segment) =>
        Math.Min(Right, segment.Right) - Math.Max(Left, segment.Left) > 0.3 * Math.Min(Right - Left, segment.Right - segment.Left);
}
