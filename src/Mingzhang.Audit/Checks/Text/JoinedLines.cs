using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Many lines as one text with a line feed between, so that words and patterns are looked for in one go.</summary>
internal sealed class JoinedLines
{
    private readonly string text;
    private readonly int[] starts;
    private readonly IReadOnlyList<TextLine> lines;

    public JoinedLines(IReadOnlyList<TextLine> lines)
    {
        this.lines = lines;
        starts = new int[lines.Count];
        var joined = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            starts[i] = joined.Length;
            joined.Append(lines[i].Text).Append('\n');
        }

        text = joined.ToString();
    }

    /// <summary>The words found, from left to right, the longest at a place.</summary>
    public IEnumerable<(TextLine Line, int Start, string Word)> Find(WordFinder finder)
    {
        foreach (var (start, word) in finder.In(text))
        {
            var line = IndexOf(start);
            yield return (lines[line], start - starts[line], word);
        }
    }

    /// <summary>The matches of a pattern that does not span lines.</summary>
    public IEnumerable<LineMatch> Find(Regex pattern)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var line = IndexOf(match.Index);
            yield return new(lines[line], match, starts[line]);
        }
    }

    private int IndexOf(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }
}

/// <summary>A match in one of the joined lines.</summary>
/// <param name="Line">The line.</param>
/// <param name="Match">The match, with offsets in the joined text.</param>
/// <param name="Offset">Where the line begins in the joined text.</param>
internal sealed record LineMatch(TextLine Line, Match Match, int Offset)
{
    /// <summary>Offset of the match in its line.</summary>
    public int Start => Match.Index - Offset;

    public int Length => Match.Length;

    /// <summary>The words of the line before the match, not more than so many.</summary>
    public ReadOnlySpan<char> Before(int longest) =>
        Line.Text.AsSpan(Math.Max(0, Start - longest), Start - Math.Max(0, Start - longest));
}
