using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Spaced;

/// <summary>A line of text whose words may be the cells of a row: tabs or runs of blanks part them.</summary>
internal sealed partial class SpacedLine
{
    /// <summary>In characters; a longer line without gaps is no label of a row.</summary>
    private const int LongestLabel = 30;

    private readonly Match[] gaps;

    private SpacedLine(SourceText text)
    {
        Text = text;
        gaps = [.. Gap().Matches(text.Value).Cast<Match>()];
        Words = [.. Parts(gaps.Select(g => (g.Index, g.Length))).Where(w => w.Length > 0)];
    }

    public SourceText Text { get; }

    /// <summary>What stands between the gaps.</summary>
    public IReadOnlyList<SourceText> Words { get; }

    public bool IsRow => Words.Count > 1;

    /// <summary>True if the line may be a row of which nothing but the label is there.</summary>
    public bool IsLabel => Words.Count == 1 && Words[0].Length <= LongestLabel && !Words[0].Value.EndsWith('。') && !IsTitle;

    /// <summary>True for what stands above or below a table: its title, 部门：…, 注：….</summary>
    private bool IsTitle => !char.IsWhiteSpace(Text.Value[0]) && (Words[0].Value.EndsWith('表') || Words[0].Value.AsSpan().IndexOfAny('：', ':') >= 0);

    public bool HasTabs => Text.Value.Contains('\t');

    public bool HasFigures => Words.Any(IsFigure);

    /// <summary>True for the title of a part with its page.</summary>
    public bool IsContentsEntry => Words.Count == 2 && PageNumbers.IsInMargin(Words[1].Value);

    /// <summary>The shortest gap without tabs, in characters; null if there is none.</summary>
    public int? ShortestGap => gaps.Length == 0 ? null : gaps.Min(g => g.Length);

    /// <summary>True if a text has what parts the cells of a row.</summary>
    public static bool HasGap(SourceText text)
    {
        var blanks = 0;
        foreach (var c in text.Value)
        {
            blanks = char.IsWhiteSpace(c) ? blanks + 1 : 0;
            if (c == '\t' || blanks > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines of a paragraph: rows may be parted by line breaks within it.</summary>
    public static List<SpacedLine> Of(SourceText text) => [.. text.Split('\n').Select(l => new SpacedLine(l))];

    /// <summary>True for digits with their marks and nothing else.</summary>
    public static bool IsFigure(SourceText text) => Figure().IsMatch(text.Value);

    /// <summary>The cells if each tab parts two, blank ones included.</summary>
    public IReadOnlyList<SourceText> ByTabs() => [.. Parts(Text.Value.Index().Where(c => c.Item == '\t').Select(c => (c.Index, 1)))];

    /// <summary>The cells if a gap of so many characters parts two and a longer one has blank cells in it; null if that does not come out.</summary>
    public IReadOnlyList<SourceText>? ByGaps(int width) => gaps.Any(g => g.Length % width != 0) ? null
        : [.. Parts(gaps.SelectMany(g => Enumerable.Range(0, g.Length / width).Select(i => (g.Index + (i * width), width))))];

    private IEnumerable<SourceText> Parts(IEnumerable<(int Start, int Length)> separators)
    {
        var at = 0;
        foreach (var (start, length) in separators)
        {
            yield return Text.Slice(at, start - at).Trim();
            at = start + length;
        }

        yield return Text.Slice(at, Text.Length - at).Trim();
    }

    /// <summary>One blank parts words and not cells.</summary>
    [GeneratedRegex(@"\s*\t\s*|\s{2,}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^-?[\d,]+(?:\.\d+)?%?$")]
    private static partial Regex Figure();
}
