namespace Mingzhang.Catalog;

/// <summary>
/// A text as patterns see it: without white space and quotation marks, full-width letters, digits, brackets and signs as
/// half-width, every kind of dash one character; each character knows its offset in the original.
/// </summary>
public sealed class CompactText
{
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
        var value = new char[text.Length];
        var map = new int[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Normalise(text[i]) is var c and not '\0')
            {
                value[length] = c;
                map[length++] = i;
            }
        }

        map[length] = text.Length;
        return new(new string(value, 0, length), map);
    }

    /// <summary>The normalised characters alone; the same text if it is compact already.</summary>
    public static string Text(string text)
    {
        foreach (var c in text)
        {
            if (c == '\0' || Normalise(c) != c)
            {
                return Of(text).Value;
            }
        }

        return text;
    }

    /// <summary>Offset in the original of a compact character.</summary>
    public int Offset(int index) => offsets[index];

    /// <summary>The original range of a compact range, white space at its end excluded.</summary>
    public (int Start, int Length) Range(int index, int length) =>
        length == 0 ? (offsets[index], 0) : (offsets[index], offsets[index + length - 1] + 1 - offsets[index]);

    /// <summary>One character normalised; NUL if it is dropped.</summary>
    private static char Normalise(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FFF' or >= '0' and <= '9' => c,
        '“' or '”' or '„' or '‟' or '"' or '「' or '」' or '＂' or '\u200B' or '\uFEFF' => '\0',
        '－' or '﹣' or '−' or '–' or '—' or '―' or '‐' or '‑' or '─' => '-',
        '％' or '﹪' => '%',
        '【' or '〔' or '［' => '[',
        '】' or '〕' or '］' => ']',
        '．' => '.',
        >= '！' and <= '～' and not ('，' or '：' or '；' or '！' or '？') => (char)(c - '！' + '!'),
        _ => char.IsWhiteSpace(c) ? '\0' : c,
    };
}
