using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Finds the pictures of a page that may be tables: large ones, and those of unknown size that have a paragraph for themselves.</summary>
internal static partial class HtmlPictures
{
    /// <summary>In pixels; emblems and icons are smaller.</summary>
    private const int LeastWidth = 400;

    /// <summary>In percent of the page.</summary>
    private const int LeastShare = 50;

    public static IReadOnlyList<ReadWarning> Warnings(IDocument page)
    {
        var pictures = page.Images.Count(IsLarge);
        return pictures == 0 ? [] : [new(null, $"网页里有 {pictures} 幅图片，其中的文字和数字没有读；报表是图片的，请向发布单位索取可以编辑的文件")];
    }

    private static bool IsLarge(IElement picture)
    {
        var size = Width().Match($"width:{picture.GetAttribute("width")};{picture.GetAttribute("style")}");
        return size.Success && double.TryParse(size.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width)
            ? width >= (size.Groups["unit"].Value switch { "%" => LeastShare, "pt" => LeastWidth * 3 / 4, _ => LeastWidth })
            : picture.Closest("a, nav, header, footer") is null && picture.Closest("p, td, center") is { } paragraph && string.IsNullOrWhiteSpace(paragraph.TextContent);
    }

    [GeneratedRegex(@"(?<![-\w])width\s*:\s*(?<number>\d+(?:\.\d+)?)\s*(?<unit>%|pt)?", RegexOptions.IgnoreCase)]
    private static partial Regex Width();
}
