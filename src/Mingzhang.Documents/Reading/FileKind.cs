namespace Mingzhang.Documents.Reading;

/// <summary>Tells a file's format from its first bytes and its name.</summary>
internal static class FileKind
{
    public static DocumentFormat Of(string path, byte[] bytes)
    {
        if (IsPdf(bytes))
        {
            return DocumentFormat.Pdf;
        }

        if (Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            throw new DocumentException(path, "扩展名是 .pdf，内容却不是 PDF", "请重新下载，或改成与内容相符的扩展名");
        }

        return DocumentFormat.Text;
    }

    /// <summary>The mark may follow a mail or web header, as readers have always accepted.</summary>
    private static bool IsPdf(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0;
}
