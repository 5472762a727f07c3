using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Editing;

/// <summary>Writes notes and replacements into a file of any format that has room for them, and leaves all else as it is.</summary>
public static class DocumentEditor
{
    /// <summary>Makes edits in a file.</summary>
    /// <param name="document">What was read from the file; the edits are at its characters.</param>
    /// <param name="file">The file's content.</param>
    /// <param name="edits">What to do. Of replacements that overlap the first is made and the others are refused.</param>
    /// <param name="author">In whose name.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="DocumentException">The format has no room for such edits, or the file cannot be edited.</exception>
    public static EditedFile Apply(
        Document document, byte[] file, IReadOnlyList<Edit> edits, EditAuthor author, CancellationToken cancellation = default)
    {
        if (edits.Any(e => e.Replacement is null))
        {
            RequireRoomForNotes(document, file);
        }

        if (edits.Any(e => e.Replacement is not null))
        {
            RequireRoomForReplacements(document, file);
        }

        var log = new EditLog();
        var accepted = WithoutOverlaps(edits, log);
        try
        {
            var bytes = document.Format switch
            {
                DocumentFormat.Docx => Docx.DocxEditor.Apply(document.Path, file, accepted, author, log),
                DocumentFormat.Xlsx => Xlsx.XlsxEditor.Apply(document.Path, file, accepted, author, log, cancellation),
                DocumentFormat.Pdf => Pdf.PdfNotes.Apply(document.Path, file, accepted, author, log, cancellation),
                _ => Markup.MarkupEditor.Apply(document, file, accepted, log),
            };
            return new(log.Refused.Count == edits.Count ? file : bytes, log.Refused);
        }
        catch (Exception e) when (e is System.Xml.XmlException or InvalidDataException)
        {
            throw new DocumentException(document.Path, "文件的内部结构有误，不能修改", "请用办公软件打开后另存，再重试", e);
        }
    }

    /// <summary>Checks that a file has room for notes.</summary>
    /// <exception cref="DocumentException">It has not.</exception>
    public static void RequireRoomForNotes(Document document, byte[] file)
    {
        RequireModernOffice(document, file);
        if (document.Format == DocumentFormat.Text)
        {
            throw new DocumentException(document.Path, "纯文本里没有地方写批注", "请用 mz audit --format html 生成带标记的报告");
        }
    }

    /// <summary>Checks that what a file says can be replaced.</summary>
    /// <exception cref="DocumentException">It cannot.</exception>
    public static void RequireRoomForReplacements(Document document, byte[] file)
    {
        RequireModernOffice(document, file);
        if (document.Format == DocumentFormat.Pdf)
        {
            throw new DocumentException(
                document.Path, "PDF 的内容不能直接改正", "请改正原来的 Word 或 Excel 文件后重新导出；要在 PDF 上标出疑点，请用 mz mark");
        }
    }

    private static void RequireModernOffice(Document document, byte[] file)
    {
        if (document.Format == DocumentFormat.Xls)
        {
            throw new DocumentException(document.Path, "旧版 Excel 工作簿（.xls）不能修改", "请用 Excel 或 WPS 另存为 .xlsx 后重试");
        }

        if (document.Format == DocumentFormat.Docx && Reading.Docx.LegacyWord.Is(file))
        {
            throw new DocumentException(document.Path, "旧版 Word 文档不能修改", "请用 Word 或 WPS 另存为 .docx 后重试");
        }
    }

    private static List<Edit> WithoutOverlaps(IReadOnlyList<Edit> edits, EditLog log)
    {
        var accepted = new List<Edit>(edits.Count);
        foreach (var edit in edits)
        {
            if (edit.Replacement is not null && accepted.Exists(a => a.Replacement is not null && a.At.Overlaps(edit.At)))
            {
                log.Refuse(edit, "与同一处的另一更正重叠");
            }
            else
            {
                accepted.Add(edit);
            }
        }

        return accepted;
    }
}
