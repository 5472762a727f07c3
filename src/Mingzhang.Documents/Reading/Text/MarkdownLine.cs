using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>What one line of plain text or Markdown is: a table row, a heading, a list item or text.</summary>
internal static partial class MarkdownLine
{
    /// <summary>A row with tabs between its cells, or with a pipe before its first cell.</summary>
    public static bool IsTableRow(string line) =>
        line.Contains('\t') || (StartsWithPipe(line) && line.IndexOf('|') != line.LastIndexOf('|'));

    /// <summary>A pipe stands somewhere in the line: whether it parts cells, the lines around it tell.</summary>
    public static bool HasPipe(string line) => line.Contains('|');

    public static bool StartsWithPipe(string line) => line.AsSpan().TrimStart().StartsWith("|");

    /// <summary>The rule under a Markdown table's head, such as <c>|---|:-:|</c>.</summary>
    public static bool IsTableRule(string line) => TableRule().IsMatch(line);

    /// <param name="line">The line, or what of it is left beside other content.</param>
    /// <param name="number">Its number in the file.</param>
    /// <param name="firstColumn">The column of its first character.</param>
    /// <param name="open">
    /// Pipes stand only between the cells: one at the line's end or beginning parts off a blank cell.
    /// </param>
    public static Row Row(string line, int number, int firstColumn, bool open)
    {
        var separator = line.Contains('\t') ? '\t' : '|';
        var start = 0;
        var end = line.Length;
        if (separator == '|' && !open)
        {
            start = line.IndexOf('|') + 1;
            end = line.TrimEnd().EndsWith('|') ? line.LastIndexOf('|') : line.Length;
        }

        var cells = new List<Cell>(line.AsSpan(start, Math.Max(0, end - start)).Count(separator) + 1);
        while (start <= end)
        {
            var stop = line.IndexOf(separator, start, end - start);
            stop = stop < 0 ? end : stop;
            var text = Clean(line, start, stop, number, firstColumn);
            cells.Add(new(IsNoValue(text.Value) ? SourceText.Empty : text, cells.Count));
            start = stop + 1;
        }

        return new(cells);
    }

    /// <summary>What programs write into the cells of a table that have no value, or no head.</summary>
    private static bool IsNoValue(string cell) => cell is "NaN" or "nan" or "None" || (cell.StartsWith("Unnamed: ", StringComparison.Ordinal) && cell.AsSpan(9).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <param name="line">The line, or what of it is left beside other content.</param>
    /// <param name="number">Its number in the file.</param>
    /// <param name="firstColumn">The column of its first character.</param>
    public static Paragraph Paragraph(string line, int number, int firstColumn)
    {
        if (line.AsSpan().TrimStart().IndexOfAny("#-*+") != 0)
        {
            // What stands before the words may be the blank cells of a row that blanks align.
            return new(IsMarked(line) ? Clean(line, 0, line.Length, number, firstColumn) : SourceText.At(line.TrimEnd(), new(0, number, firstColumn)));
        }

        var prefix = LinePrefix().Match(line);
        var level = prefix.Groups["h"].Length;
        return new(Clean(line, prefix.Length, line.Length, number, firstColumn), level > 0 ? level : null);
    }

    /// <summary>The characters between two offsets without emphasis marks and inline tags, each knowing its column.</summary>
    private static SourceText Clean(string line, int start, int end, int number, int firstColumn)
    {
        if (!IsMarked(line.AsSpan(start, end - start)))
        {
            return Plain(line, start, end, number, firstColumn);
        }

        var value = new StringBuilder();
        var runs = new List<Anchor>();
        var at = start;
        foreach (Match mark in InlineMark().Matches(line[start..end]))
        {
            Append(at, start + mark.Index);
            at = start + mark.Index + mark.Length;
            if (mark.Value.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            {
                value.Append('\n');
            }
        }

        Append(at, end);
        return SourceText.Of(value.ToString(), runs).Trim();

        void Append(int from, int to)
        {
            if (to > from)
            {
                runs.Add(new(runs.Count == 0 ? 0 : value.Length, number, firstColumn + from));
                value.Append(line, from, to - from);
            }
        }
    }

    private static bool IsMarked(ReadOnlySpan<char> text) => text.IndexOfAny("*_<$\\") >= 0;

    /// <summary>The characters between two offsets as they are, without white space at the ends.</summary>
    private static SourceText Plain(string line, int start, int end, int number, int firstColumn)
    {
        var text = line.AsSpan(start, end - start).TrimStart();
        var column = firstColumn + end - text.Length;
        text = text.TrimEnd();
        return text.Length == 0 ? SourceText.Empty : SourceText.At(text.ToString(), new(0, number, column));
    }

    [GeneratedRegex(@"^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?)?\s*$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\s*(?:(?<h>#{1,6})\s+|[-*+]\s+(?=\S))?")]
    private static partial Regex LinePrefix();

    /// <summary>Two stars before a unit (支出**万元) stand for a number that is not there.</summary>
    /// <remarks>A backslash parts no number from its percent sign, and dollars enclose what is set as a formula: $96.01\%$.</remarks>
    [GeneratedRegex(@"\*\*(?!万元|元|[%％个人辆批])|(?<=[0-9%％])\*\*|\\(?=[%％])|\$(?=[-−+0-9.,\\%％\s]{1,40}\$)|(?<=\$[-−+0-9.,\\%％\s]{1,40})\$|__(?=\S)|(?<=\S)__|</?(?:b|strong|i|em|u|br|sup|sub|span)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineMark();
}
