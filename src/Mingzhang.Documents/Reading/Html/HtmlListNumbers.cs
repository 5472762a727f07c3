using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>
/// The numbers that browsers show before the items of ordered lists and that stand nowhere in the page. Plain numbers in a list within a list
/// are put in brackets, so that text shows what browsers show by setting them in.
/// </summary>
internal sealed partial class HtmlListNumbers
{
    /// <summary>The lists and items that the style sheets of the page leave without numbers.</summary>
    private readonly ISelector[] unnumbered;

    private readonly Dictionary<IElement, int> numbers = [];

    /// <param name="sheets">The text of each style sheet of the page.</param>
    public HtmlListNumbers(IEnumerable<string> sheets)
    {
        var parser = new CssSelectorParser();
        unnumbered = [.. sheets.SelectMany(s => StyleWithout().Matches(s)).Select(m => parser.ParseSelector(m.Groups["selector"].Value.Trim())).OfType<ISelector>()];
    }

    /// <summary>The number of an item with what follows it, such as <c>1. </c> and <c>一、</c>; null if the element is no item of an ordered list.</summary>
    public string? Of(IElement element)
    {
        if (element.LocalName != "li" || element.ParentElement is not { LocalName: "ol" } list || Array.Exists(unnumbered, s => s.Match(list, null) || s.Match(element, null)))
        {
            return null;
        }

        return (Style(element) ?? Style(list) ?? Type(element.GetAttribute("type") ?? list.GetAttribute("type"))) switch
        {
            "none" or "disc" or "circle" or "square" => null,
            "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" or "cjk-decimal" => Text("chineseCounting", "、"),
            "simp-chinese-formal" => Text("chineseLegalSimplified", "、"),
            "cjk-heavenly-stem" => Text("ideographTraditional", "、"),
            "lower-alpha" or "lower-latin" => Text("lowerLetter", ". "),
            "upper-alpha" or "upper-latin" => Text("upperLetter", ". "),
            "lower-roman" => Text("lowerRoman", ". "),
            "upper-roman" => Text("upperRoman", ". "),
            _ when list.ParentElement?.Closest("ol") is not null => $"（{Number(element, list)}）",
            _ => Text("decimal", ". "),
        };

        string Text(string notation, string end) => ListNumberText.Of(Number(element, list), notation) + end;
    }

    /// <summary>The number of an item, which is counted with all of its list.</summary>
    private int Number(IElement item, IElement list)
    {
        if (!numbers.ContainsKey(item))
        {
            IElement[] items = [.. list.Children.Where(c => c.LocalName == "li")];
            var step = list.HasAttribute("reversed") ? -1 : 1;
            var next = Integer(list, "start") ?? (step > 0 ? 1 : items.Length);
            foreach (var each in items)
            {
                numbers[each] = Integer(each, "value") ?? next;
                next = unchecked(numbers[each] + step);
            }
        }

        return numbers[item];
    }

    private static int? Integer(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    private static string? Style(IElement element) =>
        ListStyle().Match(element.GetAttribute("style") ?? "") is { Success: true } style ? style.Groups["name"].Value.ToLowerInvariant() : null;

    private static string Type(string? type) => type switch
    {
        "a" => "lower-alpha",
        "A" => "upper-alpha",
        "i" => "lower-roman",
        "I" => "upper-roman",
        _ => "decimal",
    };

    [GeneratedRegex(@"(?<selector>[^{}]+)\{[^{}]*list-style(?:-type)?\s*:\s*none", RegexOptions.IgnoreCase)]
    private static partial Regex StyleWithout();

    [GeneratedRegex(@"(?:^|;)\s*list-style(?:-type)?\s*:\s*(?:(?:inside|outside)\s+)?(?<name>[a-z-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ListStyle();
}
