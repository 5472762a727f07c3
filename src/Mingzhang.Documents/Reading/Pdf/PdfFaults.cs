namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Says in Chinese what is wrong with a file or a page.</summary>
internal static class PdfFaults
{
    /// <summary>How many bytes from the end the mark of a complete file may stand.</summary>
    private const int Tail = 4096;

    /// <summary>Smaller images are seals and emblems.</summary>
    private const double LargeImage = 0.2;

    /// <summary>An emblem or a chart has no more curved shapes than this; a page of outlined text has hundreds.</summary>
    private const int FewShapes = 50;

    public static void ThrowIfDamaged(string path, byte[] bytes, string messages, bool success, int pages)
    {
        if (messages.Contains("cannot authenticate password", StringComparison.Ordinal))
        {
            throw new DocumentException(path, "文件已加密，打开需要密码", "请用密码打开后另存为不加密的 PDF 再试");
        }

        if (bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).IndexOf("startxref"u8) < 0)
        {
            throw new DocumentException(path, "文件不完整，末尾缺失", "请重新下载或重新导出 PDF");
        }

        if (!success || pages == 0)
        {
            var place = pages > 0 ? $"，读到第 {pages} 页为止" : "";
            throw new DocumentException(path, $"文件已损坏{place}", "请重新下载或重新导出 PDF");
        }
    }

    public static DocumentException NoText(string path) => new(
        path, "所有页面都没有文字层，可能是扫描件", "请使用原始电子文件，或先用 OCR 软件（如 tesseract 及其中文包 chi_sim）识别成带文字的 PDF 后重试");

    public static void WarnOfDamage(string messages, List<ReadWarning> warnings)
    {
        if (messages.Contains("repairing PDF document", StringComparison.Ordinal))
        {
            warnings.Add(new(null, "文件结构有损，已按能找到的内容读取，请核对是否缺页"));
        }

        if (messages.Contains("treating as end of file", StringComparison.Ordinal))
        {
            warnings.Add(new(null, "文件中有一段内容已损坏，可能有文字没有读到，请重新导出 PDF"));
        }
    }

    public static void WarnOfPage(PdfPage page, List<ReadWarning> warnings)
    {
        var image = page.ImageShare > LargeImage;
        if (page.Glyphs.TrueForAll(g => g.IsSpace))
        {
            if (page.ImageShare > 0 || page.Shapes > FewShapes)
            {
                warnings.Add(new(page.Number, "本页没有文字，只有图像，内容没有读到，可先用 OCR 软件识别") { IsPageUnread = true });
            }
        }
        else if (image && page.HasInvisibleText)
        {
            warnings.Add(new(page.Number, "本页是扫描图像，文字来自识别结果，可能有误"));
        }
        else if (image)
        {
            warnings.Add(new(page.Number, $"本页有占版面 {Math.Min(page.ImageShare, 1):0%} 的图像，其中的文字没有读到"));
        }

        if (page.UnknownCharacters > 0)
        {
            warnings.Add(new(page.Number, $"本页有 {page.UnknownCharacters} 个字符没有文字编码，以 \uFFFD 代替"));
        }

        if (page.SlantedCharacters > 0)
        {
            warnings.Add(new(page.Number, $"本页有 {page.SlantedCharacters} 个斜排的字符，视为水印，没有读入"));
        }
    }
}
