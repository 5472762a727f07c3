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
        return Read(path, LimitedFile.ReadAllBytes(path, limits), isInFile: true, limits, cancellation);
    }

    /// <summary>Reads a file's content that is in memory already.</summary>
    /// <param name="path">What messages name; its extension is checked against the content.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="limits">What is accepted; <see cref="ReadLimits.Default"/> if null. The size of the content is not checked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DocumentException">The content cannot be read; nothing else is thrown for bad content.</exception>
    public static Document Read(string path, byte[] bytes, ReadLimits? limits = null, CancellationToken cancellation = default) =>
        Read(path, bytes, isInFile: false, limits ?? ReadLimits.Default, cancellation);

    private static Document Read(string path, byte[] bytes, bool isInFile, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            var document = FileKind.Of(path, bytes) switch
            {
                DocumentFormat.Text => Text.TextReader.Read(path, bytes, limits, cancellation),
                DocumentFormat.Html => Html.HtmlReader.Read(path, bytes, limits, cancellation),
                DocumentFormat.Docx => Docx.DocxReader.Read(path, bytes, limits, cancellation),
                DocumentFormat.Xlsx => Xlsx.XlsxReader.Read(path, bytes, limits, cancellation),
                DocumentFormat.Xls => Xls.XlsReader.Read(path, bytes, limits, cancellation),
                _ => Pdf.PdfReader.Read(path, bytes, isInFile, limits, cancellation),
            };
            return document.Blocks.Any(HasText) ? OrdinaryCharacters.Of(document)
                : throw new DocumentException(path, "文件里没有文字", "请确认文件内容；只有图片的，请先用 OCR 软件识别成文字后重试");
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException))
        {
            // Libraries throw what they like on damaged files; to the user all of it means the same.
            throw new DocumentException(path, "文件不完整或已损坏", "请重新下载或复制，或用办公软件打开后另存，再重试", e);
        }
    }

    private static bool HasText(Block block) => block switch
    {
        Paragraph paragraph => !paragraph.Text.IsBlank,
        Table table => table.Rows.Any(r => r.Cells.Any(c => !c.Text.IsBlank)),
        _ => false,
    };
}
