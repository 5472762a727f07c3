using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading.Text;

namespace Mingzhang.Documents.Reading;

/// <summary>What the bytes of a file are, whatever its name says.</summary>
internal enum FileContent
{
    Text,
    Html,

    /// <summary>HTML without the head of a page: a page that was cut, a table saved under another name, or Markdown.</summary>
    HtmlPart,
    OfficeXml,
    MimeHtml,
    Rtf,
    Pdf,
    Docx,
    Xlsx,
    Xlsb,
    Pptx,
    OpenDocument,
    Ofd,
    Archive,
    BrokenZip,
    Doc,
    Xls,
    Ppt,
    EncryptedOffice,
    UnknownOle,
    Image,
    Unknown,
}

/// <summary>Tells the content of a file from its first bytes and, for containers, from the names of its parts.</summary>
internal static partial class FileSniffer
{
    private const int SniffLength = 4096;

    private static readonly byte[][] Images =
    [
        [0xFF, 0xD8, 0xFF], [0x89, (byte)'P', (byte)'N', (byte)'G'], [.. "GIF8"u8], [(byte)'I', (byte)'I', 0x2A, 0], [(byte)'M', (byte)'M', 0, 0x2A],
    ];

    private static readonly byte[][] Archives =
    [
        [.. "Rar!"u8], [(byte)'7', (byte)'z', 0xBC, 0xAF], [0x1F, 0x8B],
    ];

    /// <param name="bytes">The whole file.</param>
    /// <param name="preferSpreadsheet">What to take an OLE file for that embeds the other kind, and so has the streams of both.</param>
    public static FileContent Sniff(byte[] bytes, bool preferSpreadsheet)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, SniffLength));
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return Zip(bytes);
        }

        if (OleFile.Is(head))
        {
            return Ole(bytes, preferSpreadsheet);
        }

        // The PDF reference lets up to 1024 bytes stand before the mark, but a page that only speaks of it is no PDF.
        if (head.StartsWith("%PDF-"u8) || (head.Contains((byte)0) && head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8) >= 0))
        {
            return FileContent.Pdf;
        }

        if (StartsWithAny(head, Images) || IsWebpOrBitmap(head))
        {
            return FileContent.Image;
        }

        if (StartsWithAny(head, Archives))
        {
            return FileContent.Archive;
        }

        return head.StartsWith(@"{\rtf"u8) ? FileContent.Rtf : TextKind(head);
    }

    private static FileContent Zip(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return true switch
            {
                _ when names.Contains("xl/workbook.bin") => FileContent.Xlsb,
                _ when names.Contains("OFD.xml") => FileContent.Ofd,
                _ when names.Contains("content.xml") && names.Contains("mimetype") => FileContent.OpenDocument,
                _ when !names.Contains("[Content_Types].xml") => FileContent.Archive,
                _ when Any("word/") => FileContent.Docx,
                _ when Any("xl/") => FileContent.Xlsx,
                _ when Any("ppt/") => FileContent.Pptx,
                _ => FileContent.Archive,
            };

            bool Any(string folder) => names.Any(n => n.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            return FileContent.BrokenZip;
        }
    }

    private static FileContent Ole(byte[] bytes, bool preferSpreadsheet)
    {
        var word = OleFile.HasStream(bytes, "WordDocument");
        var sheet = OleFile.HasStream(bytes, "Workbook") || OleFile.HasStream(bytes, "Book");
        return true switch
        {
            _ when OleFile.HasStream(bytes, "EncryptedPackage") => FileContent.EncryptedOffice,
            _ when word && !(sheet && preferSpreadsheet) => FileContent.Doc,
            _ when sheet => FileContent.Xls,
            _ when OleFile.HasStream(bytes, "PowerPoint Document") => FileContent.Ppt,
            _ => FileContent.UnknownOle,
        };
    }

    private static FileContent TextKind(ReadOnlySpan<byte> head)
    {
        var isWide = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || WideText.EncodingOf(head[..(head.Length / 2 * 2)]) is not null;
        if (!isWide && head.Contains((byte)0))
        {
            return FileContent.Unknown;
        }

        // Marks of formats are ASCII: decoding UTF-16 as Latin-1 leaves zeros between them, which are dropped.
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF');
        return true switch
        {
            _ when OfficeXmlMark().IsMatch(text) => FileContent.OfficeXml,
            _ when HtmlMark().Match(text) is { Success: true } html => html.Groups["part"].Success ? FileContent.HtmlPart : FileContent.Html,
            _ when MimeMark().IsMatch(text) => FileContent.MimeHtml,
            _ => FileContent.Text,
        };
    }

    private static bool StartsWithAny(ReadOnlySpan<byte> head, byte[][] marks)
    {
        foreach (var mark in marks)
        {
            if (head.StartsWith(mark))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWebpOrBitmap(ReadOnlySpan<byte> head) =>
        (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        || (head.Length > 14 && head.StartsWith("BM"u8) && head[6..10].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 0]));

    [GeneratedRegex(@"^\s*<\?xml\b.*(?:<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet|<Workbook\b|wordml)", RegexOptions.Singleline)]
    private static partial Regex OfficeXmlMark();

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|(?<part>style|table))\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlMark();

    [GeneratedRegex(@"^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:", RegexOptions.IgnoreCase)]
    private static partial Regex MimeMark();
}
