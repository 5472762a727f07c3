using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Xls;
using Mingzhang.Documents.Tests.Reading.Xlsx;

namespace Mingzhang.Documents.Tests.Reading;

public class FileKindTests
{
    private static readonly byte[] Docx = DocxFile.Of(DocxFile.P("正文"));
    private static readonly byte[] Xlsx = XlsxFile.OfSheet(XlsxFile.Rows(["甲", "1"]));

    public static TheoryData<string, byte[], DocumentFormat> Readable => new()
    {
        { "a.txt", "文"u8.ToArray(), DocumentFormat.Text },
        { "a.md", "<table><tr><td>1</table>"u8.ToArray(), DocumentFormat.Text },
        { "无扩展名", "<html><p>文"u8.ToArray(), DocumentFormat.Html },
        { "a.HTML", "文"u8.ToArray(), DocumentFormat.Html },
        { "a.htm", "\uFEFF<?xml version='1.0'?>\n<!-- 注 -->\n<!DOCTYPE html><p>文"u8.ToArray(), DocumentFormat.Html },
        { "a.docx", Docx, DocumentFormat.Docx },
        { "a.docm", Docx, DocumentFormat.Docx },
        { "a", Docx, DocumentFormat.Docx },
        { "a.xlsx", Xlsx, DocumentFormat.Xlsx },
        { "a.xls", TestFile.Ole("Workbook"), DocumentFormat.Xls },
        { "a.xls", TestFile.Ole("Workbook", "WordDocument"), DocumentFormat.Xls },
        { "a.doc", TestFile.Ole("WordDocument", "Workbook"), DocumentFormat.Docx },
        { "a.doc", @"{\rtf1}"u8.ToArray(), DocumentFormat.Docx },
        { "a.pdf", "%PDF-1.7\n"u8.ToArray(), DocumentFormat.Pdf },
        { "a.txt", "说明：以 %PDF- 开头的是 PDF"u8.ToArray(), DocumentFormat.Text },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void The_content_tells_the_format(string name, byte[] bytes, DocumentFormat format) =>
        Assert.Equal(format, FileKind.Of(name, bytes));

    public static TheoryData<string, byte[], string, string> Unreadable => new()
    {
        { "决算.docx", "%PDF-1.7\n"u8.ToArray(), "扩展名是 .docx，内容却是 PDF", ".pdf" },
        { "决算.docx", "<html><table>"u8.ToArray(), "内容却是网页", ".docx" },
        { "决算.docx", TestFile.Ole("WordDocument"), "内容却是旧版 Word 文档", ".doc" },
        { "决算.doc", Docx, "内容却是 Word 文档（.docx）", ".docx" },
        { "决算.docx", TestFile.Ole("Workbook"), "内容却是旧版 Excel", ".xls" },
        { "决算.docx", TestFile.Ole("EncryptedPackage", "EncryptionInfo"), "有打开密码", "去掉密码" },
        { "决算.xlsx", TestFile.Ole("EncryptedPackage", "EncryptionInfo"), "有打开密码", "去掉密码" },
        { "决算.xls", "<table><tr><td>1</td></tr></table>"u8.ToArray(), "内容却是网页", "另存为 .xlsx" },
        { "决算.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>"u8.ToArray(), "XML 表格", "另存为 .xlsx" },
        { "决算.xls", Encoding.UTF8.GetBytes("项目\t金额\n"), "内容却是纯文本", "另存为 .xlsx" },
        { "决算.xls", Xlsx, "内容却是 Excel 工作簿（.xlsx）", ".xlsx" },
        { "决算.xlsx", Docx, "内容却是 Word 文档", ".docx" },
        { "决算.xlsx", Xlsx[..(Xlsx.Length / 2)], "不完整或已损坏", "重新下载" },
        { "决算.docx", TestFile.Zip(("a.txt", "文")), "压缩包", "解压" },
        { "决算.csv", "a,b"u8.ToArray(), "CSV", ".xlsx" },
        { "决算.mhtml", "From: <Saved>\r\nSnapshot-Content-Location: http://a/b\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\nMIME-Version: 1.0\r\n"u8.ToArray(), "MHT", ".html" },
        { "决算.zip", TestFile.Zip(("a.txt", "文")), "压缩包", "解压" },
        { "决算.ofd", TestFile.Zip(("OFD.xml", "")), "OFD", "PDF" },
        { "决算.ods", TestFile.Zip(("mimetype", ""), ("content.xml", "")), "OpenDocument", "另存" },
        { "决算.xlsb", TestFile.Zip(("[Content_Types].xml", ""), ("xl/workbook.bin", "")), "二进制工作簿", ".xlsx" },
        { "决算.pptx", TestFile.Zip(("[Content_Types].xml", ""), ("ppt/presentation.xml", "")), "演示文稿", ".docx" },
        { "决算.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "图片", "电子文档" },
        { "决算.pdf", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "图片", "电子文档" },
        { "决算.mht", "MIME-Version: 1.0\r\n"u8.ToArray(), "MHT", ".html" },
        { "决算.bin", [0, 1, 2, 3, 0], "认不出", "PDF" },
        { "决算.rar", "Rar!\x1A\x07"u8.ToArray(), "压缩包", "解压" },
        { "决算.txt", "<!DOCTYPE html><p>文"u8.ToArray(), "内容却是网页", ".html" },
        { "决算.xls", TestFile.Ole("Something"), "已损坏", "另存" },
        { "决算.txt", [0xFF, 0xFF, 0xFF, 0xFF], "不是文本", "扩展名" },
        { "决算.docx", [], "文件是空的", "完整" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_file_that_cannot_be_read_says_why_and_what_to_do(string name, byte[] bytes, string cause, string remedy)
    {
        var error = TestFile.Fails(name, bytes);

        Assert.Contains(cause, error.Cause, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_says_so() =>
        Assert.Contains("找不到", Assert.Throws<DocumentException>(() => DocumentReader.Read(Path.Combine(Path.GetTempPath(), "mz-无此文件.docx"))).Cause, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_of_before_2007_with_a_password_says_so()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "broken", "有密码.xls");

        Assert.Contains("密码", Assert.Throws<DocumentException>(() => DocumentReader.Read(path)).Cause, StringComparison.Ordinal);
    }
}
