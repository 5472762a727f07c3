using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Docx;

/// <summary>What becomes of files of before 2007 depends on whether LibreOffice is installed; either way it is one of two things.</summary>
public class LegacyWordTests
{
    private static readonly bool IsInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "soffice")));

    [Fact]
    public void A_document_of_before_2007_is_converted_or_the_program_for_it_is_named()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reading", "Docx", "旧版.doc");
        if (IsInstalled)
        {
            var text = Assert.IsType<Paragraph>(Assert.Single(DocumentReader.Read(path).Blocks)).Text;

            Assert.Equal("部门决算 293.81 万元", text.Value);
            Assert.Equal(new Locator(1, 6, 6), text.Find("293.81"));
        }
        else
        {
            Assert.Contains("LibreOffice", Assert.Throws<DocumentException>(() => DocumentReader.Read(path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_document_with_a_password_is_refused()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "broken", "有密码.doc");

        Assert.Contains(IsInstalled ? "密码" : "LibreOffice", Assert.Throws<DocumentException>(() => DocumentReader.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversion_that_takes_too_long_is_ended()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reading", "Docx", "旧版.doc");
        var hasty = ReadLimits.Default with { ToolTimeout = TimeSpan.FromMilliseconds(1) };

        Assert.Contains(IsInstalled ? "没有转换完" : "LibreOffice", Assert.Throws<DocumentException>(() => DocumentReader.Read(path, hasty)).Message, StringComparison.Ordinal);
    }
}
