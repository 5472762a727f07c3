using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>How the running text of a document is set: its margins, font size and line spacing.</summary>
internal sealed partial class TextBody
{
    private readonly Dictionary<int, (double Left, double Right)> margins = [];
    private readonly Dictionary<int, double> widths = [];
    private double size = 12;

    /// <summary>Measures the document. Margins are those of pages of the same width.</summary>
    public static TextBody Of(IReadOnlyList<PageLayout> pages)
    {
        var body = new TextBody();
        var lines = pages.SelectMany(p => p.Items.Where(i => i.Line is not null).Select(i => new { Page = p, Line = i.Line! })).ToList();
        if (lines.Count == 0)
        {
            return body;
        }

        body.size = lines.GroupBy(l => Math.Round(l.Line.Size)).MaxBy(g => g.Sum(l => l.Line.Glyphs.Count))!.Key;
        foreach (var page in pages)
        {
            body.widths[page.Number] = page.Width;
        }

        foreach (var group in lines.GroupBy(l => Key(l.Page.Width)))
        {
            var wide = group.Where(l => l.Line.Right - l.Line.Left > 0.5 * l.Page.Width).Select(l => l.Line).ToList();
            if (wide.Count > 0)
            {
                body.margins[group.Key] = (At(wide.Select(l => l.Left), 0.1), At(wide.Select(l => l.Right), 0.9));
            }
        }

        return body;
    }

    /// <summary>True if a line continues the paragraph made of the lines before it.</summary>
    public bool GoesOn(List<TextLine> paragraph, TextLine next)
    {
        var line = paragraph[^1];
        if (line.Turn != next.Turn || Math.Abs(line.Size - next.Size) > 0.15 * line.Size || !TryMargins(line, out var left, out var right))
        {
            return false;
        }

        if (line.Page == next.Page && (next.CentreY <= line.CentreY || IsSetApart(paragraph, next)))
        {
            return false;
        }

        if (Leader().IsMatch(line.Text.Value) || (!IsLarge(line) && IsPlaced(line, left, right)))
        {
            return false;
        }

        var indent = TryMargins(next, out var nextLeft, out _) ? next.Left - nextLeft : 0;
        var full = IsFull(line, next, right);
        return indent > next.Size && !IsLarge(next)
            ? full && IsBlock(paragraph, line.Left - left, indent, next)
            : GoesOnFlush(line.Text.Value, next.Text.Value, full);
    }

    /// <summary>True if the line is set to the right or spread over the line, as a table's number and unit are.</summary>
    private static bool IsPlaced(TextLine line, double left, double right) =>
        line.Left - left > Math.Max(6 * line.Size, 0.3 * (right - left))
        || line.Glyphs.Zip(line.Glyphs.Skip(1)).Any(pair => pair.Second.Left - pair.First.Right > 4 * line.Size);

    private static bool GoesOnFlush(string text, string next, bool full)
    {
        var begins = Reflow.BeginsAnew(next);
        return full ? !(begins && Reflow.EndsSentence(text)) : !begins && Reflow.GoesOn(text, next);
    }

    /// <summary>True if an indented line stands under the lines of an indented block, or under the text of a numbered item.</summary>
    private static bool IsBlock(List<TextLine> paragraph, double indent, double nextIndent, TextLine next)
    {
        var (text, nextText) = (paragraph[^1].Text.Value, next.Text.Value);
        if (Math.Abs(indent - nextIndent) < 0.5 * next.Size)
        {
            // Two first lines look the same as two lines of a block; only the text can tell.
            return paragraph.Count > 1 ? !(Reflow.EndsSentence(text) && Reflow.BeginsAnew(nextText)) : Reflow.GoesOn(text, nextText);
        }

        return paragraph.Count == 1 && nextIndent > indent && Reflow.BeginsAnew(text) && !Reflow.BeginsAnew(nextText);
    }

    /// <summary>True if what follows would not have fitted on the line.</summary>
    private bool IsFull(TextLine line, TextLine next, double right)
    {
        // A large heading is broken by hand; only a full line of it is certain to go on.
        var needed = IsLarge(line) ? 0 : FirstWordWidth(next);
        return right - line.Right < needed + (1.2 * line.Size);
    }

    /// <summary>A level for lines that are larger than the text; 1 for much larger ones.</summary>
    public int? HeadingLevel(List<TextLine> paragraph)
    {
        var line = paragraph[0];
        var characters = paragraph.Sum(p => p.Glyphs.Count);
        if (characters > 60 || paragraph.Count > 3 || Reflow.EndsSentence(paragraph[^1].Text.Value))
        {
            return null;
        }

        return line.Size >= 1.45 * size ? 1 : IsLarge(line) ? 2 : null;
    }

    private bool IsLarge(TextLine line) => line.Size >= 1.18 * size;

    private bool TryMargins(TextLine line, out double left, out double right)
    {
        var found = margins.TryGetValue(Key(widths.GetValueOrDefault(line.Page)), out var m);
        (left, right) = m;
        return found;
    }

    /// <summary>True if the space above the line is larger than that between the paragraph's lines, or than a line is high.</summary>
    private static bool IsSetApart(List<TextLine> paragraph, TextLine next)
    {
        var line = paragraph[^1];
        var step = next.Baseline - line.Baseline;
        return paragraph.Count > 1 && paragraph[^2].Page == line.Page
            ? step > 1.35 * (line.Baseline - paragraph[^2].Baseline)
            : step > 2.6 * line.Size;
    }

    /// <summary>The width of what cannot be parted at the start of a line: a number or word, or an ideograph with its marks.</summary>
    private static double FirstWordWidth(TextLine line)
    {
        var end = 1;
        while (end < line.Glyphs.Count && !line.Glyphs[end].IsSpace && Sticks(line.Glyphs[end - 1], line.Glyphs[end]))
        {
            end++;
        }

        return line.Glyphs[end - 1].Right - line.Left;
    }

    private static bool Sticks(Glyph glyph, Glyph next) =>
        IsOneOf(glyph, "（《“‘【") || IsOneOf(next, "，。；：、！？）》”’】") || (!glyph.IsIdeographic && !next.IsIdeographic);

    private static bool IsOneOf(Glyph glyph, string marks) => glyph.Code < 0x10000 && marks.Contains((char)glyph.Code);

    private static double At(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(part * (sorted.Count - 1))];
    }

    private static int Key(double width) => (int)Math.Round(Math.Clamp(width, 0, 100_000));

    [GeneratedRegex(@"[.…·]{2,}\s*\d+\s*$")]
    private static partial Regex Leader();
}
