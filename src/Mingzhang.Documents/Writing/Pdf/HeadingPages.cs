using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>
/// Finds the pages on which the headings of a printed document stand, for its contents list: a browser cannot tell them before it
/// has printed, and <c>mutool</c> reads them from the outline of what it has printed.
/// </summary>
internal static partial class HeadingPages
{
    private const string Program = "mutool";

    /// <summary>The printed page numbers of the headings, by the number of the heading; empty if the document has no contents list.</summary>
    /// <exception cref="WritingException">The tool is not installed or failed.</exception>
    public static IReadOnlyDictionary<int, int> Of(Document document, byte[] pdf)
    {
        if (!document.Blocks.Any(b => b is Contents))
        {
            return new Dictionary<int, int>();
        }

        var unnumbered = PageGroup.Of(document)[0].IsCover ? 1 : 0;
        var pages = Page().Matches(Outline(pdf)).Select(m => int.Parse(m.Groups["page"].ValueSpan, CultureInfo.InvariantCulture) - unnumbered);
        return pages.Index().ToDictionary(p => p.Index + 1, p => p.Item);
    }

    private static string Outline(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(Program, ["show", file, "outline"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var outline = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return outline;
        }
        catch (Win32Exception e)
        {
            throw new WritingException("PDF", "生成带页码的目录需要 mutool，但它没有安装", "请运行 apt-get install -y mupdf-tools 后重试", e);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>An entry's line ends with its target; what its title says cannot hold a tab.</summary>
    [GeneratedRegex(@"\t#page=(?<page>\d+)[^\t\n]*$", RegexOptions.Multiline)]
    private static partial Regex Page();
}
