using System.Text;

namespace Mingzhang.Cli.Tests.Auditing;

/// <summary>A file that cannot be read.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="How">How it came about, in Chinese.</param>
/// <param name="Make">Writes it; null if it is not there at all.</param>
internal sealed record BadFile(string Name, string How, Action<string>? Make)
{
    /// <summary>One file for each kind of input error.</summary>
    public static IReadOnlyList<BadFile> All { get; } =
    [
        new("没有.txt", "路径写错", null),
        new("空.docx", "没有下载完，长度为零", Bytes([])),
        new("空白.txt", "只有空格和换行", Bytes("  \n\n"u8.ToArray())),
        new("截断.docx", "Word 文档只保存了前一半", Half("samples/jiangxi-2024/决算公开.docx")),
        new("截断.xlsx", "Excel 工作簿只保存了前一半", Half("samples/jiangxi-2024/决算公开.xlsx")),
        new("截断.pdf", "PDF 只下载了前一半", Half("samples/jiangxi-2024/决算公开.pdf")),
        new("有密码.xls", "Excel 工作簿有打开密码", Copy("tests/Mingzhang.Documents.Tests/broken/有密码.xls")),
        new("有密码.pdf", "PDF 有打开密码", Copy("tests/Mingzhang.Documents.Tests/Reading/Pdf/files/encrypted.pdf")),
        new("扫描件.pdf", "各页只有图像", Copy("tests/Mingzhang.Documents.Tests/Reading/Pdf/files/scanned.pdf")),
        new("改名.pdf", "把 .docx 改名为 .pdf", Copy("samples/jiangxi-2024/决算公开.docx")),
        new("改名.docx", "把 .xlsx 改名为 .docx", Copy("samples/jiangxi-2024/决算公开.xlsx")),
        new("乱码.txt", "不是文本", Bytes([.. Enumerable.Range(0, 512).Select(i => (byte)((i * 37) % 251))])),
        new("照片.png", "图片", Bytes([0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[64]])),
        new("打包.rar", "压缩包", Bytes([.. "Rar!\u001a\u0007"u8, 0, .. new byte[64]])),
        new("嵌套.html", "元素一层套一层", Bytes(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 300)) + "决算"))),
        new("过大.txt", "101 MB", path =>
        {
            using var file = File.Create(path);
            file.SetLength(101_000_000);
        }),
    ];

    private static Action<string> Bytes(byte[] content) => path => File.WriteAllBytes(path, content);

    private static Action<string> Copy(string source) => path => File.Copy(Path.Combine(Repository.Root, source), path);

    private static Action<string> Half(string source) => path =>
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, source));
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
    };
}
