using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Words, or the percent sign of a number, stand twice in a row: 与上年相比，与上年相比，; 事业单位单位; 5.43%%.</summary>
internal sealed partial class DoubledWordsCheck(Wording wording) : ICheck
{
    private const int Shortest = 3;
    private const int Longest = 20;
    private const int Slots = 256;

    /// <summary>So much between words parts columns.</summary>
    private const string Gap = "  ";

    private readonly WordFinder doubled = new(wording.Doubled.Select(w => w + w));

    public string RuleId => "MZ0808";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var (line, start, word) in text.AllLines.Find(doubled))
        {
            var end = start + word.Length;
            if (line.Kind != PartKind.Tables && (end == line.Text.Length || !wording.DoubledNotBefore.Contains(line.Text[end]) || EndsWhole(line.Text[..start])))
            {
                Report(context, line, start, word.Length / 2);
            }
        }

        var latest = new int[Slots];
        foreach (var line in text.Lines)
        {
            if (line.Kind != PartKind.Tables)
            {
                ReportRepeats(context, line, latest);
                ReportPercentSigns(context, line);
            }
        }

        context.Held();
    }

    /// <summary>True behind words that the first noun completes: 年度支出支出决算 is a slip, 教育支出 支出决算 is none.</summary>
    private bool EndsWhole(string before) => wording.DoubledAfter.Any(w => before.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Looks from each character back to the ones like it; what lies between may be what comes again.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="line">The line.</param>
    /// <param name="latest">Scratch: for each kind of character the latest place of one.</param>
    private static void ReportRepeats(CheckContext context, TextLine line, int[] latest)
    {
        var text = line.Text;
        Span<int> before = text.Length <= 1024 ? stackalloc int[text.Length] : new int[text.Length];
        Array.Fill(latest, -1);
        var free = 0;
        for (var i = 0; i < text.Length; i++)
        {
            ref var slot = ref latest[text[i] % Slots];
            before[i] = slot;
            slot = i;
            if (!IsWord(text[i]))
            {
                continue;
            }

            for (var k = before[i]; k >= free && i - k <= Longest; k = before[k])
            {
                var length = i - k;
                if (length >= Shortest && i + length <= text.Length && text.AsSpan(k, length).SequenceEqual(text.AsSpan(i, length)) &&
                    IsWords(text.AsSpan(k, length)))
                {
                    Report(context, line, k, length);
                    free = i + length;
                    break;
                }
            }
        }
    }

    private static void ReportPercentSigns(CheckContext context, TextLine line)
    {
        foreach (var match in PercentSigns().EnumerateMatches(line.Text))
        {
            context.Report(
                line.Locate(match.Index, match.Length), line.Quote(match.Index, match.Length), line.Quote(match.Index, 1), suggestion: line.Quote(match.Index, 1));
        }
    }

    private static void Report(CheckContext context, TextLine line, int start, int length)
    {
        var (once, twice) = (line.Quote(start, length), line.Quote(start, 2 * length));
        if (once.Trim().Any(char.IsWhiteSpace) || twice.Contains(Gap, StringComparison.Ordinal))
        {
            // Words set apart are the heads of columns, of which several may be alike.
            return;
        }

        context.Report(line.Locate(start, 2 * length), twice, once, suggestion: once);
    }

    /// <summary>At least three characters that are words, and none that is a number, a quotation mark or a full stop.</summary>
    private static bool IsWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var allSame = true;
        foreach (var c in text)
        {
            if (!IsWord(c) && c != '，')
            {
                return false;
            }

            words += IsWord(c) ? 1 : 0;
            allSame &= c == text[0];
        }

        return words >= Shortest && !allSame;
    }

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Percent signs behind a number.</summary>
    [GeneratedRegex(@"(?<=[0-9０-９])[%％]{2,}")]
    private static partial Regex PercentSigns();
}
