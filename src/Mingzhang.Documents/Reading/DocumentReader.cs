namespace Mingzhang.Documents.Reading;

/// <summary>Reads a file of any supported format, told by its content and checked against its name.</summary>
public static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="path">The file; what messages name.</param>
    /// <param name="limits">What is accepted; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DocumentException">The file cannot be read; nothing else is thrown for a bad file.</exception>
    public static Document Read(string path, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= ReadLimits.Default;
        var bytes = LimitedFile.ReadAllBytes(path, limits);
        return FileKind.Of(path, bytes) switch
        {
            DocumentFormat.Text => Text.TextReader.Read(path, bytes, limits),
            DocumentFormat.Pdf => Pdf.PdfReader.Read(path, bytes, limits, cancellation),
            var other => throw new DocumentException(path, $"暂不支持 {other} 格式", "请另存为文本文件后重试"),
        };
    }
}
