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

    /// <summary>The parts that the file draws by themselves, each above a column of its own; the whole if it is no such row of heads.</summary>
    public IReadOnlyList<Segment> PartsOver(IReadOnlyList<Strip> strips)
    {
        if (IsNumber || strips.Count(s => s.Meets(this)) < 2)
        {
            return [this];
        }

        var parts = new List<Segment>();
        var start = 0;
        for (var i = 1; i <= Glyphs.Count; i++)
        {
            if (i == Glyphs.Count || (Glyphs[i].BeginsRun && Glyphs[i].IsIdeographic && Glyphs[i - 1].IsIdeographic))
            {
                parts.Add(new([.. Glyphs.Skip(start).Take(i - start)]));
                start = i;
            }
        }

        var columns = parts.ConvertAll(p => strips.Index().Where(s => s.Item.Meets(p)).Select(s => s.Index).ToList());
        return columns.TrueForAll(c => c.Count == 1) && columns.Select(c => c[0]).Distinct().Count() == parts.Count ? parts : [this];
    }

    private static IEnumerable<Segment> PartAfterNumbers(IReadOnlyList<Glyph> glyphs)
    {
        var start = 0;
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (!glyphs[i].IsIdeographic && !glyphs[i].BeginsRun)
            {
                continue;
            }

            var before = glyphs.Skip(start).Take(i - start).ToList();

            // The point of a list number (1.) ends no number.
            var apart = glyphs[i].IsIdeographic && glyphs[i].Left - glyphs[i - 1].Right > CodeGap * glyphs[i].Size;
            if (Amounts.EndsBefore(glyphs[i], before) || (apart && glyphs[i - 1].Code != '.' && Amounts.IsNumber(before)))
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
