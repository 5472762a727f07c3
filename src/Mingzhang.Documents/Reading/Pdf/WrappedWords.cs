namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tells lines on which words of the row above go on, where neither rules nor gaps part rows: the line above is full there.</summary>
internal sealed class WrappedWords
{
    /// <summary>So many full lines in a column are no accident: its width breaks words.</summary>
    private const int FewestFullLines = 3;

    /// <summary>The room, in font sizes, that a full line may leave: no further character fits, or a mark that may not begin a line was moved.</summary>
    private const double Room = 1.1;

    /// <summary>In characters; shorter words are not what a column is too narrow for.</summary>
    private const int ShortestLine = 5;

    private readonly Func<Segment, int?> columnOf;
    private readonly Dictionary<int, double> limits = [];

    /// <summary>Measures the columns.</summary>
    /// <param name="lines">The parts of each line.</param>
    /// <param name="columnOf">The column a part stands in; null if it stands in several.</param>
    public WrappedWords(IEnumerable<List<Segment>> lines, Func<Segment, int?> columnOf)
    {
        this.columnOf = columnOf;
        foreach (var column in lines.SelectMany(l => l).Where(s => !s.IsNumber).GroupBy(columnOf))
        {
            var limit = column.Max(s => s.Right);
            if (column.Key is { } key && column.Count(s => IsFull(s, limit)) >= FewestFullLines)
            {
                limits[key] = limit;
            }
        }
    }

    /// <summary>True if all words of a line go on what fills the line above them, and none of its figures stands under a word: that is a head.</summary>
    public bool GoOn(List<Segment> above, List<Segment> line, int page)
    {
        var words = line.Where(s => !s.IsNumber).ToList();
        return words.Count > 0 && !line.Exists(f => f.IsNumber && above.Exists(a => !a.IsNumber && columnOf(a) == columnOf(f))) && words.TrueForAll(w => columnOf(w) is { } column && limits.TryGetValue(column, out var limit)
            && above.Exists(a => !a.IsNumber && columnOf(a) == column && IsFull(a, limit)) && !Reflow.BeginsAnew(TextOf.Glyphs(w.Glyphs, page).Value));
    }

    private static bool IsFull(Segment words, double limit) => words.Glyphs.Count >= ShortestLine && words.Right > limit - (Room * words.Glyphs[0].Size);
}
