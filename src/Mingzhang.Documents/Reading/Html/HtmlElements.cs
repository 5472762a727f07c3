using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>What browsers show of elements by default; text that is struck out counts as deleted.</summary>
internal static partial class HtmlElements
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
        "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "td", "th", "tr", "ul",
    };

    private static readonly HashSet<string> WithoutText = new(StringComparer.Ordinal)
    {
        "audio", "canvas", "del", "embed", "head", "iframe", "map", "math", "noframes", "noscript", "object", "s", "script", "select", "strike",
        "style", "svg", "template", "textarea", "title", "video",
    };

    private static readonly HashSet<string> WithOptionalEndTag = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta",
        "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool EndTagIsOptional(string name) => WithOptionalEndTag.Contains(name);

    public static bool IsShown(IElement element) =>
        !WithoutText.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        && (element.GetAttribute("style") is not { } style || !Hides().IsMatch(style));

    /// <summary>True if blanks and line breaks are shown as they are written.</summary>
    public static bool KeepsBlanks(IText text)
    {
        for (var element = text.ParentElement; element is not null; element = element.ParentElement)
        {
            if (element.GetAttribute("style") is { } style && WhiteSpace().Match(style) is { Success: true } kept)
            {
                return kept.Groups["value"].Value.StartsWith("pre", StringComparison.OrdinalIgnoreCase) && !kept.Groups["value"].Value.EndsWith("line", StringComparison.OrdinalIgnoreCase);
            }

            if (element.LocalName == "pre")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many tabs an element stands for, which Word writes as blanks.</summary>
    public static int Tabs(IElement element) =>
        element.GetAttribute("style") is { } style && TabCount().Match(style) is { Success: true } tabs && tabs.Groups["count"].Length == 1
            ? tabs.Groups["count"].Value[0] - '0' : 0;

    public static int? HeadingLevel(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : null;

    /// <summary>The number in <c>colspan</c> or <c>rowspan</c> as browsers take it: at least 1, at most what the standard allows.</summary>
    public static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute)?.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var span) && span > 0
            ? Math.Min(span, most)
            : 1;

    [GeneratedRegex(@"(?:^|;)\s*white-space\s*:\s*(?<value>[a-z-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"mso-tab-count\s*:\s*(?<count>\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex TabCount();

    [GeneratedRegex(@"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:\s*line-through)", RegexOptions.IgnoreCase)]
    private static partial Regex Hides();
}
