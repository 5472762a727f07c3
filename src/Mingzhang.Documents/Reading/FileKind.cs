namespace Mingzhang.Documents.Reading;

/// <summary>Tells a file's format from its content and checks it against its name.</summary>
internal static class FileKind
{
    /// <summary>The format whose reader reads the file. A legacy Word file is read as DOCX, after conversion.</summary>
    /// <exception cref="DocumentException">The content is of no format that can be read, or the name says another one.</exception>
    public static DocumentFormat Of(string path, byte[] bytes)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var named = Named(extension);
        if (extension == ".csv")
        {
            throw new DocumentException(path, "是逗号分隔的表格（CSV），没有表名和表头的合并", "请提供原来的工作簿，或用 Excel、WPS 打开后另存为 .xlsx，再重试");
        }

        var content = FileSniffer.Sniff(bytes, preferSpreadsheet: named == DocumentFormat.Xls);
        var format = content switch
        {
            FileContent.Text when named == DocumentFormat.Html => DocumentFormat.Html,
            FileContent.Text => DocumentFormat.Text,

            // Text and Markdown may well begin with a table in HTML.
            FileContent.HtmlPart when named == DocumentFormat.Text => DocumentFormat.Text,
            FileContent.Html or FileContent.HtmlPart => DocumentFormat.Html,
            FileContent.Pdf => DocumentFormat.Pdf,
            FileContent.Docx or FileContent.Doc or FileContent.Rtf => DocumentFormat.Docx,
            FileContent.Xlsx => DocumentFormat.Xlsx,
            FileContent.Xls => DocumentFormat.Xls,
            _ => throw Unreadable(path, content),
        };

        return named is null || (named == format && IsRightGeneration(extension, content))
            ? format
            : throw new DocumentException(
                path, $"扩展名是 {extension}，内容却是{Name(content)}", Remedy(format, content));
    }

    private static DocumentFormat? Named(string extension) => extension switch
    {
        ".txt" or ".text" or ".md" or ".markdown" => DocumentFormat.Text,
        ".htm" or ".html" or ".xhtml" or ".shtml" => DocumentFormat.Html,
        ".docx" or ".docm" or ".dotx" or ".dotm" or ".doc" or ".dot" or ".wps" or ".rtf" => DocumentFormat.Docx,
        ".xlsx" or ".xlsm" or ".xltx" or ".xltm" => DocumentFormat.Xlsx,
        ".xls" or ".xlt" or ".et" => DocumentFormat.Xls,
        ".pdf" => DocumentFormat.Pdf,
        _ => null,
    };

    /// <summary>Word and WPS open a .doc that is RTF without a word; a .docx that is a .doc, or the reverse, has been renamed by hand.</summary>
    private static bool IsRightGeneration(string extension, FileContent content) => content switch
    {
        FileContent.Docx => extension is not (".doc" or ".dot" or ".rtf"),
        FileContent.Doc => extension is ".doc" or ".dot" or ".wps",
        FileContent.Rtf => extension is ".doc" or ".rtf",
        _ => true,
    };

    private static DocumentException Unreadable(string path, FileContent content) => content switch
    {
        FileContent.EncryptedOffice => new(path, "文件有打开密码", "请用办公软件打开，去掉密码后另存，再重试"),
        FileContent.BrokenZip => new(path, "文件不完整或已损坏", "请重新下载或复制，或用办公软件打开后另存，再重试"),
        FileContent.Archive => new(path, "文件是压缩包，不是文档", "请先解压，再读取其中的文档"),
        FileContent.Image => new(path, "文件是图片（扫描件），没有可读的文字", "请提供原始的电子文档"),
        FileContent.OfficeXml => new(path, "内容是 XML 表格或 XML 文档，不是办公软件的通用格式", "请用 Excel、Word 或 WPS 打开，另存为 .xlsx 或 .docx 后重试"),
        FileContent.MimeHtml => new(path, "内容是单文件网页（MHT）", "请用浏览器或办公软件打开，另存为 .html 或 .docx 后重试"),
        FileContent.Xlsb => new(path, "内容是二进制工作簿（.xlsb）", "请用 Excel 或 WPS 打开，另存为 .xlsx 后重试"),
        FileContent.Pptx or FileContent.Ppt => new(path, "内容是演示文稿", "请将其中的文字和表格另存为 .docx 后重试"),
        FileContent.OpenDocument => new(path, "内容是 OpenDocument 文档", "请用办公软件打开，另存为 .docx 或 .xlsx 后重试"),
        FileContent.Ofd => new(path, "内容是 OFD 版式文件", "请用 OFD 阅读器或 WPS 转存为 PDF 后重试"),
        FileContent.UnknownOle => new(path, "文件已损坏，或不是 Word、Excel 文档", "请用办公软件打开后另存为 .docx 或 .xlsx，再重试"),
        _ => new(path, "认不出文件的格式", "请提供 PDF、Word、Excel、网页或文本文件"),
    };

    private static string Name(FileContent content) => content switch
    {
        FileContent.Text => "纯文本",
        FileContent.Html or FileContent.HtmlPart => "网页（HTML）",
        FileContent.Pdf => " PDF",
        FileContent.Docx => " Word 文档（.docx）",
        FileContent.Doc => "旧版 Word 文档（.doc）",
        FileContent.Rtf => " RTF 文档",
        FileContent.Xlsx => " Excel 工作簿（.xlsx）",
        _ => "旧版 Excel 工作簿（.xls）",
    };

    private static string Remedy(DocumentFormat format, FileContent content) => content switch
    {
        FileContent.Html or FileContent.HtmlPart => "请用 Excel、Word 或 WPS 打开后另存为 .xlsx 或 .docx，或把扩展名改为 .html，再重试",
        FileContent.Text => "请用 Excel、Word 或 WPS 打开后另存为 .xlsx 或 .docx，或把扩展名改为 .txt，再重试",
        FileContent.Doc => "请把扩展名改为 .doc 后重试",
        FileContent.Rtf => "请把扩展名改为 .rtf 后重试",
        _ => $"请把扩展名改为 .{format.ToString().ToLowerInvariant()} 后重试",
    };
}
