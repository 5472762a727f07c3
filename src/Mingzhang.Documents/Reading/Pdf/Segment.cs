namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Part of a line between two gaps: what may be the content of a cell.</summary>
internal sealed class Segment(IReadOnlyList<Glyph> glyphs)
{
    public IReadOnlyList<Glyph> Glyphs { get; } = glyphs;

    public double Left { get; } = glyphs[0].Left;

    public double Right { get; } = glyphs.Max(g => g.Right);

    public bool IsNumber { get; } = Amounts.IsNumber(glyphs);

    public static List<Segment> Of(TextLine line) => [.. line.Segments().Select(s => new Segment(s))];

    public static List<Segment> WordsOf(TextLine line) => [.. line.Words().Select(s => new Segment(s))];
}

/// <summary>A range of x that belongs to one column.</summary>
internal readonly record struct Strip(double Left, double Right)
{
    public bool Meets(Segment segment) =>
        Math.Min(Right, segment.Right) - Math.Max(Left, segment.Left) > 0.3 * Math.Min(Right - Left, segment.Right - segment.Left);
}
