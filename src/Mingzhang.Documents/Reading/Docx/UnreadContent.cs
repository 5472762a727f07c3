using System.Globalization;
using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Tells of what a person sees in a Word document and its text does not hold: tables that are pictures or embedded worksheets.</summary>
internal static class UnreadContent
{
    /// <summary>In EMU (360,000 to the centimetre): a picture smaller than 8 by 3 cm is a logo, a seal or a signature.</summary>
    private const long LeastWidth = 2_880_000;

    private const long LeastHeight = 1_080_000;

    /// <exception cref="DocumentException">The text stands in another document that is embedded in this one.</exception>
    public static IReadOnlyList<ReadWarning> Of(string path, XElement body)
    {
        if (body.Descendants().Any(e => WordXml.Name(e) == "altChunk"))
        {
            throw new DocumentException(path, "正文是嵌入的网页或文档片段，其中的文字读不到", "请用 Word 或 WPS 打开，另存为 .docx 后重试");
        }

        var warnings = new List<ReadWarning>();
        var objects = body.Descendants().Count(e => e.Name.LocalName == "OLEObject");
        if (objects > 0)
        {
            warnings.Add(new(null, $"文中嵌入了 {objects} 个对象（如 Excel 工作表），其中的内容没有读；嵌入的是报表的，请改为 Word 表格后重试"));
        }

        var pictures = body.Descendants().Count(e => e.Name.LocalName is "inline" or "anchor" && IsLarge(e));
        if (pictures > 0)
        {
            warnings.Add(new(null, $"文中有 {pictures} 幅较大的图片，其中的文字和数字没有读；报表是图片的，请改为可以编辑的表格后重试"));
        }

        return warnings;
    }

    private static bool IsLarge(XElement drawing) =>
        drawing.Descendants().Any(e => e.Name.LocalName == "blip")
        && drawing.Elements().FirstOrDefault(e => e.Name.LocalName == "extent") is { } extent
        && Length(extent, "cx") >= LeastWidth && Length(extent, "cy") >= LeastHeight;

    private static long Length(XElement extent, string side) =>
        long.TryParse(extent.Attribute(side)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
