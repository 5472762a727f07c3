using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>The encoding a page declares in a <c>meta</c> element or an XML declaration.</summary>
internal static partial class HtmlCharset
{
    /// <summary>Browsers look at the first 1024 bytes; pages saved by office software put long style sheets first.</summary>
    private const int SearchLength = 16_384;

    static HtmlCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The declared encoding if it is one that a Chinese page can be in besides UTF-8, else null.</summary>
    public static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, SearchLength));
        return Charset().Match(head).Groups["name"].Value.ToLowerInvariant() switch
        {
            "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" => Encoding.GetEncoding("GB18030"),
            "big5" or "big5-hkscs" => Encoding.GetEncoding("big5"),
            "utf-8" or "utf8" => new UTF8Encoding(false),
            _ => null,
        };
    }

    [GeneratedRegex("""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*(?<name>[\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
