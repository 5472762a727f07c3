using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Pdf;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

public class PdfFaultTests
{
    [Fact]
    public void An_encrypted_file_needs_its_password() => Fails(PdfFiles.PathOf("encrypted"), "已加密", "密码");

    [Fact]
    public void A_truncated_file_is_named_so()
    {
        var bytes = File.ReadAllBytes(PdfFiles.PathOf("two-sided"));

        Fails(Write(bytes[..(bytes.Length / 2)]), "不完整", "重新下载");
        Fails(Write(bytes[..^600]), "不完整", "重新下载");
    }

    [Fact]
    public void A_broken_file_is_named_so() => Fails(Write("%PDF-1.7\nnothing\nstartxref\n0\n%%EOF"u8.ToArray()), "已损坏", "重新下载");

    [Fact]
    public void A_name_that_lies_is_named_so() => Fails(Write("<html></html>"u8.ToArray()), "内容却是网页", "扩展名");

    [Fact]
    public void A_scan_needs_character_recognition() => Fails(PdfFiles.PathOf("scanned"), "扫描件", "OCR");

    [Fact]
    public void A_page_without_text_among_others_is_reported()
    {
        var document = PdfFiles.Read("partly-scanned");

        Assert.Equal(["第一部分 部门概况", "第三部分 说明"], document.Paragraphs());
        var warning = Assert.Single(document.Warnings);
        Assert.Equal((2, true), (warning.Page, warning.IsPageUnread));
    }

    [Fact]
    public void Pages_characters_and_cells_are_limited()
    {
        var path = PdfFiles.PathOf("two-sided");

        Fails(path, "页数超过上限 1 页", "拆分", ReadLimits.Default with { Pages = 1 });
        Fails(path, "字符总数超过上限 50", "拆分", ReadLimits.Default with { Characters = 50 });
        Fails(path, "单元格总数超过上限 200", "拆分", ReadLimits.Default with { Cells = 200 });
    }

    [Fact]
    public void A_missing_tool_is_named_with_the_command_that_installs_it()
    {
        var error = Fails(PdfFiles.PathOf("two-sided"), ReadLimits.Default, "no-such-tool");

        Assert.Contains("apt-get install mupdf-tools", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_does_not_end_is_stopped()
    {
        // This program prints its arguments without end.
        var error = Fails(PdfFiles.PathOf("two-sided"), ReadLimits.Default with { ToolTimeout = TimeSpan.FromMilliseconds(50) }, "yes");

        Assert.Contains("仍未完成", error.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_can_stop_the_reading()
    {
        Assert.Throws<OperationCanceledException>(
            () => DocumentReader.Read(PdfFiles.PathOf("two-sided"), cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Damage_of_any_kind_gives_a_document_or_one_clear_error()
    {
        var random = new Random(1);
        var whole = File.ReadAllBytes(PdfFiles.PathOf("marks"));
        for (var i = 0; i < 25; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var k = 0; k < 40; k++)
            {
                bytes[random.Next(20, bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.NotEmpty(DocumentReader.Read(Write(bytes)).Blocks);
            }
            catch (DocumentException error)
            {
                Assert.NotEmpty(error.Remedy);
            }
        }
    }

    private static void Fails(string path, string cause, string remedy, ReadLimits? limits = null)
    {
        var error = Assert.Throws<DocumentException>(() => DocumentReader.Read(path, limits));

        Assert.Contains(cause, error.Cause, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
    }

    private static DocumentException Fails(string path, ReadLimits limits, string tool) => Assert.Throws<DocumentException>(
        () => PdfReader.Read(path, File.ReadAllBytes(path), limits, new MutoolProcess(path, limits, tool), CancellationToken.None));

    private static string Write(byte[] bytes) => TestFile.Write("决算.pdf", bytes);
}
