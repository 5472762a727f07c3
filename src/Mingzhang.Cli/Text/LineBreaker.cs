namespace Mingzhang.Cli.Text;

/// <summary>
/// Breaks Chinese and Latin text into lines: between any two Chinese characters, but not inside a number or word, and not so
/// that a line begins with closing punctuation or ends with an opening bracket.
/// </summary>
internal static class LineBreaker
{
    private const string NeverFirst = "，。、；：！？）》〉】」』”’％%…·,.;:!?)]}";
    private const string NeverLast = "（《〈【「『“‘([{¥￥";

    /// <summary>The lines, each no wider than <paramref name="width"/> unless one unbreakable word is.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Break(IReadOnlyList<Span> spans, int width)
    {
        var text = string.Concat(spans.Select(s => s.Text));
        var lines = new List<IReadOnlyList<Span>>();
        var start = 0;
        while (start < text.Length)
        {
            var end = LineEnd(text, start, width);
            lines.Add(Cut(spans, start, TrimmedEnd(text, start, end)));
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            if (start < text.Length && text[start] == '\n')
            {
                start++;
            }
        }

        if (lines.Count == 0)
        {
            lines.Add([]);
        }

        return lines;
    }

    private static int LineEnd(string text, int start, int width)
    {
        var used = 0;
        var lastBreak = start;
        var at = start;
        while (at < text.Length && text[at] != '\n')
        {
            System.Text.Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            used += DisplayWidth.Of(rune);
            if (used > width)
            {
                return lastBreak > start ? lastBreak : Math.Max(at, start + length);
            }

            at += length;
            if (at < text.Length && MayBreak(text[at - 1], text[at]))
            {
                lastBreak = at;
            }
        }

        return at;
    }

    private static bool MayBreak(char before, char after) =>
        !NeverFirst.Contains(after) && !NeverLast.Contains(before) && !char.IsHighSurrogate(before) &&
        (before == ' ' || after == ' ' || IsIdeographic(before) || IsIdeographic(after));

    /// <summary>Chinese characters and the punctuation that Chinese text is set with, some of which Unicode keeps elsewhere.</summary>
    private static bool IsIdeographic(char c) => c is >= '\u2E80' or '·' or (>= '\u2010' and <= '\u203B');

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private static List<Span> Cut(IReadOnlyList<Span> spans, int start, int end)
    {
        var cut = new List<Span>();
        var offset = 0;
        foreach (var span in spans)
        {
            var from = Math.Max(start, offset) - offset;
            var to = Math.Min(end, offset + span.Text.Length) - offset;
            if (from < to)
            {
                cut.Add(span with { Text = span.Text[from..to] });
            }

            offset += span.Text.Length;
        }

        return cut;
    }
}
