using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Whether a reason is given for a change.</summary>
internal static class ReasonGiven
{
    private static readonly WordFinder Reasons = new(["原因", "主要是", "主要系", "因为", "由于", "主要用于"]);

    private static readonly WordFinder Causes = new(["由于", "因为", "影响"]);

    /// <summary>True if a reason stands with words of a line: before them in their sentence, after them, or at the beginning of the next line; 其中, or a colon at the end of the line, gives it item by item.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Offset of the words.</param>
    /// <param name="length">Their length.</param>
    /// <param name="next">The line after it; empty if a heading follows.</param>
    public static bool With(TextLine line, int start, int length, string next)
    {
        var rest = line.Text.AsSpan(start + length);
        var sentence = Sentences.StartOf(line.Text, start);
        return Causes.IsIn(line.Text.AsSpan(sentence, start - sentence)) || Reasons.IsIn(rest) ||
            rest.IndexOf("其中") >= 0 || rest.TrimEnd() is [.., '：' or ':'] || rest.IndexOf("明细") >= 0 || Reasons.IsIn(next.AsSpan(0, Math.Min(next.Length, 8)));
    }

    /// <summary>The line after one, empty if it is a heading or there is none.</summary>
    public static string Next(IReadOnlyList<TextLine> lines, int index) =>
        index + 1 < lines.Count && !lines[index + 1].IsHeading ? lines[index + 1].Text : "";

    /// <summary>The reason given for the number at a place: empty if it is given in other words than 主要原因, null if there is none.</summary>
    public static string? For(Disclosure disclosure, Place place)
    {
        var text = NarrativeText.Of(disclosure);
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            if (Find(line, place) is { } start)
            {
                return text.Reasons.FirstOrDefault(r => r.Line == line && r.Start > start && r.Length > 0)?.Text
                    ?? (With(line, start, place.Quote.Length, Next(text.Lines, i)) ? "" : null);
            }
        }

        return null;
    }

    private static int? Find(TextLine line, Place place)
    {
        for (var at = line.Text.IndexOf(place.Quote); at >= 0; at = line.Text.IndexOf(place.Quote, at + 1))
        {
            if (line.Locate(at, place.Quote.Length) is var here && (here.Page, here.Sheet, here.Cell, here.Line, here.Column) == (place.Page, place.Sheet, place.Cell, place.Line, place.Column))
            {
                return at;
            }
        }

        return null;
    }
}
