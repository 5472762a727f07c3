namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Reads PDF files with a text layer. The tool <c>mutool</c> tells where each character and each rule stands; tables, lines
/// and paragraphs are made of that, not of the order in which the file draws.
/// </summary>
internal static class PdfReader
{
    public static Document Read(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation) =>
        Read(path, bytes, limits, new MutoolProcess(path, limits), cancellation);

    internal static Document Read(string path, byte[] bytes, ReadLimits limits, MutoolProcess tool, CancellationToken cancellation)
    {
        var pages = new List<PageLayout>();
        var warnings = new List<ReadWarning>();
        var cells = 0;
        var characters = 0;
        var parser = new TraceParser(path, limits, TakePage);
        var (messages, success) = tool.Run(parser.Take, cancellation);
        PdfFaults.ThrowIfDamaged(path, bytes, messages, success, pages.Count);
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
