namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Reads PDF files with a text layer. The tool <c>mutool</c> tells where each character and each rule stands; tables, lines
/// and paragraphs are made of that, not of the order in which the file draws.
/// </summary>
internal static class PdfReader
{
    /// <param name="path">The file; what messages name.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isInFile">Whether the content stands in the file; the tool reads files only, so that else a copy is made.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Document Read(string path, byte[] bytes, bool isInFile, ReadLimits limits, CancellationToken cancellation)
    {
        if (isInFile)
        {
            return Read(path, bytes, limits, new MutoolProcess(path, limits), cancellation);
        }

        var folder = Directory.CreateTempSubdirectory("mz");
        try
        {
            var copy = Path.Combine(folder.FullName, "in.pdf");
            File.WriteAllBytes(copy, bytes);
            return Read(path, bytes, limits, new MutoolProcess(path, limits, arguments: ["trace", copy]), cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static Document Read(string path, byte[] bytes, ReadLimits limits, MutoolProcess tool, CancellationToken cancellation)
    {
        var pages = new List<PageLayout>();
        var warnings = new List<ReadWarning>();
        var cells = 0;
        var characters = 0;
        var fonts = new FontNames();
        var parser = new TraceParser(path, limits, fonts, TakePage);
        var (messages, success) = tool.Run(parser.Take, cancellation);
        PdfFaults.ThrowIfDamaged(path, bytes, messages, success, pages.Count);
        fonts.ThrowIfGarbled(path);
        if (characters == 0)
        {
            throw PdfFaults.NoText(path);
        }

        PdfFaults.WarnOfDamage(messages, warnings);
        RunningLines.Drop(pages);
        return new(path, DocumentFormat.Pdf, Paragraphs.Build(pages)) { Warnings = warnings };

        void TakePage(PdfPage page)
        {
            characters += page.Glyphs.Count - page.UnknownCharacters;
            PdfFaults.WarnOfPage(page, warnings);
            var layout = PageLayout.Of(page, limits.Cells);
            cells += layout.Items.Sum(i => i.Table?.Rows.Sum(r => r.Cells.Count) ?? 0);
            if (cells > limits.Cells)
            {
                throw new DocumentException(path, $"第 {page.Number} 页起表格单元格总数超过上限 {limits.Cells} 个", "请拆分文件后重试");
            }

            pages.Add(layout);
        }
    }
}
