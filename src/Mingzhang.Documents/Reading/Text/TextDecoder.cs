using System.Text;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Turns the bytes of a text file into characters: UTF-8, UTF-16 with a mark, or GB 18030.</summary>
internal static class TextDecoder
{
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a file; UTF-8 that is well-formed is UTF-8 whatever is declared.</summary>
    /// <param name="path">What messages name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="declared">
    /// The encoding the file itself declares, used with replacement characters for what it cannot decode, as browsers do;
    /// null if it declares none.
    /// </param>
    public static string Decode(string path, byte[] bytes, Encoding? declared = null)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Strict(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true))
                ?? declared?.GetString(bytes)
                ?? Strict(bytes, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)),
        };
        if (text is null || text.Contains('\0'))
        {
            throw new DocumentException(path, "文件内容不是文本", "请确认文件的扩展名与内容相符");
        }

        return text;
    }

    private static string? Strict(byte[] bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
