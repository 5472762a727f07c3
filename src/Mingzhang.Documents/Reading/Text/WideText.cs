using System.Text;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Recognises UTF-16 without a mark: in one of the two orders of its bytes nearly every character is one that Chinese texts are made of.</summary>
internal static class WideText
{
    private const int SampleLength = 4096;

    /// <summary>The percentage of such characters; read in the wrong order, or read from no text at all, far fewer are.</summary>
    private const int Least = 90;

    /// <summary>The encoding of a file without a mark; null if it is not UTF-16, of which line feeds, digits and letters have a zero byte each.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (bytes.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        var (little, big) = (Usual(sample, 1), Usual(sample, 0));
        return Math.Max(little, big) * 200 < sample.Length * Least ? null : new UnicodeEncoding(bigEndian: big > little, byteOrderMark: false, throwOnInvalidBytes: false);
    }

    /// <summary>How many characters are ASCII, ideographs, or marks and letters of the East.</summary>
    /// <param name="sample">The bytes.</param>
    /// <param name="high">Which byte of each pair is the high one.</param>
    private static int Usual(ReadOnlySpan<byte> sample, int high)
    {
        var usual = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var code = (sample[i + high] << 8) | sample[i + 1 - high];
            usual += code is '\t' or '\n' or '\r' or (>= ' ' and < 0x7F) or (>= 0x2010 and <= 0x2027) or (>= 0x3000 and <= 0x303F) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xFF00 and <= 0xFFEF) ? 1 : 0;
        }

        return usual;
    }
}
