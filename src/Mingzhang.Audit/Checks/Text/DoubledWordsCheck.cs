using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Words stand twice in a row: 与上年相比，与上年相比，; 事业单位单位.</summary>
internal sealed class DoubledWordsCheck(Wording wording) : ICheck
{
    private const int Longest = 20;

    private readonly WordFinder doubled = new(wording.Doubled.Select(w => w + w));

    public string RuleId => "MZ0808";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines)
        {
            if (line.Kind == PartKind.Tables)
            {
                continue;
            }

            var text = line.Text;
            foreach (var (start, word) in doubled.In(text))
            {
                Report(context, line, start, word.Length / 2);
            }

            for (var i = 0; i + 6 <= text.Length; i++)
            {
                if (RepeatedAt(text, i) is var length and > 0)
                {
                    Report(context, line, i, length);
                    i += (2 * length) - 1;
                }
            }
        }

        context.Held();
    }

    private static void Report(CheckContext context, TextLine line, int start, int length)
    {
        var once = line.Quote(start, length);
        context.Report(line.Locate(start, 2 * length), line.Quote(start, 2 * length), once, suggestion: once);
    }

    /// <summary>Length of the words at an offset that come again right behind; 0 if none of three characters or more do.</summary>
    private static int RepeatedAt(string text, int at)
    {
        var c = text[at];
        if (!IsWord(c))
        {
            return 0;
        }

        for (var length = 3; length <= Longest && at + (2 * length) <= text.Length; length++)
        {
            if (text[at + length] == c && text.AsSpan(at, length).SequenceEqual(text.AsSpan(at + length, length)) && IsWords(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return 0;
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

        return words >= 3 && !allSame;
    }

    private static bool IsWord(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
