using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading;

/// <summary>Text whose paragraphs were broken into lines of one width, as converters and mail programs do.</summary>
internal sealed partial class HardWrap
{
    /// <summary>So many full lines are no accident.</summary>
    private const int FewestFullLines = 5;

    /// <summary>Shorter lines are lists of words, not wrapped text.</summary>
    private const int NarrowestLine = 20;

    private readonly Func<string, int> measure;
    private readonly int width;
    private readonly bool linesAreShown;

    private HardWrap(Func<string, int> measure, int width, bool linesAreShown)
    {
        this.measure = measure;
        this.width = width;
        this.linesAreShown = linesAreShown;
    }

    /// <summary>The width at which a text was wrapped, counted in characters or in columns; null if it was not.</summary>
    /// <param name="blocks">The lines among other blocks.</param>
    /// <param name="linesAreShown">False where the places of lines say nothing of where they are shown.</param>
    public static HardWrap? Of(IReadOnlyList<Block> blocks, bool linesAreShown)
    {
        var broken = new List<string>();
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph { HeadingLevel: null } line && blocks[i + 1] is Paragraph { HeadingLevel: null } next && AreNeighbours(line.Text, next.Text, linesAreShown))
            {
                broken.Add(line.Text.Value);
            }
        }

        // Digits are half as wide as other characters: the measure by which more lines are full is the one the text was broken by.
        return broken.Count < FewestFullLines ? null
            : new[] { With(broken, t => t.Length, linesAreShown), With(broken, Columns, linesAreShown) }.OfType<HardWrap>().MaxBy(w => broken.Count(w.IsFull));
    }

    /// <summary>
    /// True if the next line stands right under a line that fills the width, unless a sentence ends with it and an item begins; or, if
    /// neither is so, right under one that nearly does, as where numbers are kept whole, or under the indented first line of a paragraph.
    /// </summary>
    public bool Breaks(SourceText line, SourceText next) => AreNeighbours(line, next, linesAreShown) &&
        (IsFull(line.Value) ? !(Reflow.EndsSentence(line.Value) && Reflow.BeginsAnew(next.Value)) && !(TableTitle().IsMatch(line.Value) && TableTitle().IsMatch(next.Value))
            : (IsNearlyFull(line.Value) || (IsIndented(line) && !IsIndented(next)) || IsClosedBy(line.Value, next.Value)) && !Reflow.EndsSentence(line.Value) && !Reflow.BeginsAnew(next.Value));

    private static HardWrap? With(List<string> broken, Func<string, int> measure, bool linesAreShown)
    {
        // A line or two that were not broken do not make the width.
        var widths = broken.Select(measure).Order().ToArray();
        var wrap = new HardWrap(measure, widths[widths.Length * 19 / 20], linesAreShown);
        var full = broken.Count(wrap.IsNearlyFull);
        return wrap.width >= NarrowestLine && full >= FewestFullLines && full * 2 >= broken.Count ? wrap : null;
    }

    /// <summary>True if a quotation that a line opens is closed in the next, before another is opened.</summary>
    private static bool IsClosedBy(string line, string next) =>
        line.LastIndexOf('“') > line.LastIndexOf('”') && next.IndexOf('”', StringComparison.Ordinal) is >= 0 and var end && next.IndexOf('“', 0, end) < 0;

    /// <summary>A mark that may not begin a line, or a wide character that did not fit, leaves a line a little shorter or longer.</summary>
    private bool IsFull(string line) => measure(line) >= width - 2;

    private bool IsNearlyFull(string line) => measure(line) * 8 >= width * 7;

    private bool IsIndented(SourceText line) => linesAreShown && line.Anchors[0].Column > 1;

    /// <summary>True if nothing stands between two lines and the first is no entry of a contents list, which fills its width with dots.</summary>
    private static bool AreNeighbours(SourceText line, SourceText next, bool linesAreShown) =>
        (!linesAreShown || next.Anchors[0].Line - line.Anchors[^1].Line is 0 or 1) && !Entry().IsMatch(line.Value);

    /// <summary>Columns on a terminal: two for a wide character.</summary>
    private static int Columns(string text) => text.Sum(c => c < '\u2E80' ? 1 : 2);

    [GeneratedRegex(@"^[^，。；：、]{3,60}表\s*$")]
    private static partial Regex TableTitle();

    [GeneratedRegex(@"[.…·．]{3,}\s*\d{1,3}\s*$")]
    private static partial Regex Entry();
}
