using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// One tag of mutool's output, which stands on a line of its own. It is scanned rather than parsed as XML because font and
/// glyph names are copied from the file unescaped: attributes that follow such a name are looked for from the end.
/// </summary>
internal readonly ref struct TraceLine(ReadOnlySpan<byte> tag)
{
    private readonly ReadOnlySpan<byte> tag = tag;

    public bool Is(ReadOnlySpan<byte> name) =>
        tag.Length > name.Length + 1 && tag[1..].StartsWith(name) && tag[name.Length + 1] is (byte)' ' or (byte)'>' or (byte)'/';

    /// <summary>A number, or 0 if it is missing or senseless.</summary>
    /// <param name="key">The attribute with what goes before and after its name, such as <c> x="</c>.</param>
    public double Number(ReadOnlySpan<byte> key)
    {
        Span<double> one = stackalloc double[1];
        return Numbers(key, one) ? one[0] : 0;
    }

    /// <summary>True if the attribute is there and begins with as many numbers as there is room for.</summary>
    public bool Numbers(ReadOnlySpan<byte> key, Span<double> values)
    {
        var at = tag.LastIndexOf(key);
        if (at < 0)
        {
            return false;
        }

        var rest = tag[(at + key.Length)..];
        for (var i = 0; i < values.Length; i++)
        {
            rest = rest.TrimStart((byte)' ');
            values[i] = Leading(rest, out var length);
            if (length == 0)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>The name of a font, which may hold anything; of a glyph, what tells it from the others of its font.</summary>
    /// <param name="key">The attribute, as in <see cref="Number"/>.</param>
    /// <param name="next">The attribute after it, with what goes before its name.</param>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> key, ReadOnlySpan<byte> next)
    {
        var at = tag.IndexOf(key);
        var end = tag.LastIndexOf(next);
        return at >= 0 && end >= at + key.Length ? tag[(at + key.Length)..end] : [];
    }

    public Matrix Transform()
    {
        Span<double> m = stackalloc double[6];
        return Numbers(" transform=\""u8, m) ? new(m[0], m[1], m[2], m[3], m[4], m[5]) : Matrix.Identity;
    }

    /// <summary>The character of a glyph; <see cref="CharacterRepair.Unknown"/> if the file does not name it.</summary>
    public int Unicode()
    {
        const int Start = 12;
        if (tag.Length <= Start || !tag.StartsWith("<g unicode=\""u8))
        {
            return CharacterRepair.Unknown;
        }

        var value = tag[Start..];
        if (value.StartsWith("&#x"u8))
        {
            return Utf8Parser.TryParse(value[3..], out uint code, out _, 'x') && code <= 0x10FFFF ? (int)code : CharacterRepair.Unknown;
        }

        if (value[0] == (byte)'&')
        {
            return value.StartsWith("&lt;"u8) ? '<' : value.StartsWith("&gt;"u8) ? '>' : value.StartsWith("&quot;"u8) ? '"' : value.StartsWith("&apos;"u8) ? '\'' : '&';
        }

        return value.StartsWith("-1\""u8) || Rune.DecodeFromUtf8(value, out var rune, out _) != System.Buffers.OperationStatus.Done
            ? CharacterRepair.Unknown
            : rune.Value;
    }

    /// <summary>Reads digits by hand because these lines are nearly all of a file; what is rarer is left to the library.</summary>
    private static double Leading(ReadOnlySpan<byte> text, out int length)
    {
        long digits = 0;
        double scale = 1;
        var point = false;
        var at = text.Length > 0 && text[0] == (byte)'-' ? 1 : 0;
        var first = at;
        for (; at < text.Length && at < 18; at++)
        {
            if (text[at] == (byte)'.' && !point)
            {
                point = true;
            }
            else if (text[at] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (text[at] - (byte)'0');
                scale = point ? scale * 10 : scale;
            }
            else
            {
                break;
            }
        }

        if (at == first || at == 18 || (at < text.Length && text[at] is not ((byte)' ' or (byte)'"')))
        {
            return Unusual(text, out length);
        }

        length = at;
        return first == 1 ? -(digits / scale) : digits / scale;
    }

    private static double Unusual(ReadOnlySpan<byte> text, out int length)
    {
        length = text.IndexOfAny((byte)' ', (byte)'"');
        return length > 0 && double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < 1e9 ? value : 0;
    }
}
