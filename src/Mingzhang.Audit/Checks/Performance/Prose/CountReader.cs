using System.Buffers;
using System.Globalization;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A count in a sentence: 收回问卷115份.</summary>
/// <param name="Start">Offset of its word.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">份, 件, …</param>
internal sealed record SaidCount(int Start, decimal Number, string Unit);

/// <summary>Finds the counts of one kind. Made once; safe to share.</summary>
internal sealed class CountReader(CountWords words)
{
    private const int MostDigits = 11;

    /// <summary>Where the way from a word to its number ends: at the number, with the clause, or at a rate.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("0123456789，率");

    private readonly WordFinder finder = new(words.Words);

    /// <summary>The counts of a sentence from left to right; a word between another word and its number begins none.</summary>
    public IEnumerable<SaidCount> In(string sentence)
    {
        var end = 0;
        foreach (var (start, word) in finder.In(sentence))
        {
            var after = start + word.Length;
            if (start >= end && IsWord(sentence, start, after) && Behind(sentence, after) is var (count, length))
            {
                yield return count with { Start = start };
                end = after + length;
            }
        }
    }

    private bool IsWord(string text, int start, int after) =>
        !(start > 0 && words.NotAfter.Contains(text[start - 1])) && !(after < text.Length && words.NotBefore.Contains(text[after]));

    private (SaidCount Count, int Length)? Behind(string sentence, int after)
    {
        var text = sentence.AsSpan(after);
        var at = text.IndexOfAny(Ends);
        if (at < 0 || at > words.Within || !char.IsAsciiDigit(text[at]))
        {
            return null;
        }

        var digits = LengthOfNumber(text[at..]);
        if (digits is < 1 or > MostDigits)
        {
            return null;
        }

        foreach (var unit in words.Units)
        {
            if (text[(at + digits)..].StartsWith(unit))
            {
                return (new(after, decimal.Parse(text.Slice(at, digits), NumberStyles.AllowThousands, CultureInfo.InvariantCulture), unit), at + digits + unit.Length);
            }
        }

        return null;
    }

    /// <summary>The length of a whole number, whose digits may stand in groups of three; what goes on behind it is for the unit to refuse.</summary>
    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        const int Group = 4;
        var length = text.IndexOfAnyExceptInRange('0', '9');
        while (length > 0 && text.Length > length + Group && text[length] == ',' && text.Slice(length + 1, Group).IndexOfAnyExceptInRange('0', '9') == Group - 1)
        {
            length += Group;
        }

        return length;
    }
}
