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
        var joined = new StringBuilder(lines.Sum(l => l.Text.Length + 1));
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

    /// <summary>The matches of a pattern that needs so many digits, one behind the other.</summary>
    public IEnumerable<LineMatch> Find(Regex pattern, int digits) => HasDigits(digits) ? Find(pattern) : [];

    /// <summary>The matches of a pattern that does not span lines.</summary>
    public IEnumerable<LineMatch> Find(Regex pattern)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var line = IndexOf(match.Index);
            yield return new(lines[line], match, starts[line]);
        }
    }

    /// <summary>True if so many digits stand one behind the other: among every so many characters it is enough to look at the last.</summary>
    private bool HasDigits(int count)
    {
        for (var at = count - 1; at < text.Length; at += count)
        {
            var (from, to) = (at, at);
            while (from >= 0 && char.IsAsciiDigit(text[from]))
            {
                from--;
            }

            while (to < text.Length && char.IsAsciiDigit(text[to]))
            {
                to++;
            }

            if (to - from - 1 >= count)
            {
                return true;
            }
        }

        return false;
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
