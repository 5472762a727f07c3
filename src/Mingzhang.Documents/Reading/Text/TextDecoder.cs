using System.Text;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Turns the bytes of a text file into characters: UTF-8, UTF-16 or GB 18030.</summary>
internal static class TextDecoder
{
    private const int Gb18030 = 54936;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a file; UTF-8 that is well-formed is UTF-8 whatever is declared.</summary>
    /// <param name="path">What messages name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="declared">
    /// The encoding the file itself declares; null if it declares none. Where neither it nor GB 18030 fits every byte, it is used with
    /// replacement characters, as browsers do.
    /// </param>
    public static string Decode(string path, byte[] bytes, Encoding? declared = null)
    {
        var encoding = EncodingOf(bytes, declared);
        var mark = encoding?.Preamble.Length ?? 0;
        var text = encoding?.GetString(bytes, mark, bytes.Length - mark);
        if (text is null || text.Contains('\0'))
        {
            throw new DocumentException(path, "文件内容不是文本", "请确认文件的扩展名与内容相符");
        }

        return text;
    }

    /// <summary>The encoding of a file, whose preamble is the mark that the file begins with; null if it is of none that we know.</summary>
    public static Encoding? EncodingOf(byte[] bytes, Encoding? declared) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true),
        _ => WideText.EncodingOf(bytes) ?? If(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true))
            ?? (declared is null ? null : If(bytes, Strict(declared.CodePage)))
            ?? If(bytes, Strict(Gb18030))
            ?? declared,
    };

    private static Encoding Strict(int codePage) => Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding? If(byte[] bytes, Encoding encoding)
    {
        try
        {
            encoding.GetCharCount(bytes);
            return encoding;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
