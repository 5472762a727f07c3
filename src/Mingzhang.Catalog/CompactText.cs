using System.Globalization;

namespace Mingzhang.Catalog;

/// <summary>
/// A text as patterns see it: without white space and quotation marks, full-width letters, brackets and signs as
/// half-width, the digits of every script as 0 to 9, every kind of dash one character; commas, semicolons and colons that part Chinese
/// words are full-width ones; each character knows its offset in the original.
/// </summary>
public sealed class CompactText
{
    /// <summary>A text of no more characters is made on the stack.</summary>
    private const int ShortText = 256;

    /// <summary>Where each character stood, and the length of the original; empty if none was dropped.</summary>
    private readonly int[] offsets;

    private CompactText(string value, int[] offsets)
    {
        Value = value;
        this.offsets = offsets;
    }

    /// <summary>The characters that are left.</summary>
    public string Value { get; }

    /// <summary>Makes the compact text of a text.</summary>
    public static CompactText Of(string text)
    {
        if (IsPlain(text))
        {
            return new(text, []);
        }

        var map = text.Length < ShortText ? stackalloc int[ShortText] : new int[text.Length + 1];
        var value = text.Length < ShortText ? stackalloc char[ShortText] : new char[text.Length];
        var length = Normalise(text, value, map);
        map[length] = text.Length;
        return new(
            value[..length].SequenceEqual(text) ? text : new string(value[..length]),
            length == text.Length ? [] : map[..(length + 1)].ToArray());
    }

    /// <summary>The normalised characters alone; the same text if it is compact already.</summary>
    public static string Text(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var value = text.Length <= ShortText ? stackalloc char[ShortText] : new char[text.Length];
        var length = Normalise(text, value, []);
        return value[..length].SequenceEqual(text) ? text : new string(value[..length]);
    }

    /// <summary>True if there are only characters that stay as they are, as in most cells and many sentences: it is compact already.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9' or '.' or '，' or '。' or '、' or '；' or '：' or '%' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="text">The text.</param>
    /// <param name="value">Takes what is left of it.</param>
    /// <param name="offsets">Takes where each of these characters stood; may be empty.</param>
    /// <returns>How many characters are left.</returns>
    private static int Normalise(string text, Span<char> value, Span<int> offsets)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Normalise(text[i]) is var c and not '\0')
            {
                if (!offsets.IsEmpty)
                {
                    offsets[length] = i;
                }

                value[length] = c is ',' or ';' or ':' && Parts(value[..length], text.AsSpan(i + 1)) ? FullWidth(c) : c;
                length++;
            }
        }

        return length;
    }

    /// <summary>True of a sign between words, as typed in 4人;退休11人 and 占1.46%,住房: not within 27,664.71, 10:30 or an address of the web.</summary>
    /// <param name="before">What stands before it, normalised.</param>
    /// <param name="after">What stands behind it.</param>
    private static bool Parts(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 0 && !char.IsAsciiLetter(before[^1]) && !(char.IsAsciiDigit(before[^1]) && BeginsWithDigit(after));

    private static bool BeginsWithDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Normalise(c) is var next and not '\0')
            {
                return char.IsAsciiDigit(next);
            }
        }

        return false;
    }

    private static char FullWidth(char c) => (char)(c - '!' + '！');

    /// <summary>Offset in the original of a compact character.</summary>
    public int Offset(int index) => offsets.Length == 0 ? index : offsets[index];

    /// <summary>The original range of a compact range, white space at its end excluded.</summary>
    public (int Start, int Length) Range(int index, int length) =>
        length == 0 ? (Offset(index), 0) : (Offset(index), Offset(index + length - 1) + 1 - Offset(index));

    /// <summary>One character normalised; NUL if it is dropped.</summary>
    private static char Normalise(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9' or '，' or '。' or '、' or '；' or '：' => c,
        '“' or '”' or '„' or '‟' or '"' or '「' or '」' or '＂' or '‘' or '’' or '\'' or '＇' or '〝' or '〞' or '『' or '』' or '\u200B' or '\uFEFF' => '\0',
        '－' or '﹣' or '−' or '–' or '—' or '―' or '‐' or '‑' or '─' => '-',
        '％' or '﹪' => '%',
        '【' or '〔' or '［' => '[',
        '】' or '〕' or '］' => ']',
        '．' => '.',
        >= '！' and <= '～' and not ('，' or '：' or '；' or '！' or '？') => (char)(c - '！' + '!'),
        _ => char.IsWhiteSpace(c) ? '\0' : Digit(c),
    };

    /// <summary>A digit of any script as one of 0 to 9, any other character as it is: patterns take both for digits, numbers are made of these alone.</summary>
    public static char Digit(char c) => !MayBeForeignDigit(c) || !char.IsDigit(c) ? c : (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));

    /// <summary>No script has its digits before the Arabic ones or among punctuation and Chinese characters, of which texts are made.</summary>
    private static bool MayBeForeignDigit(char c) => c is >= '\u0660' and < '\u2000' or > '\u9FFF';
}
