using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>What paragraphs take from their styles: the level as a heading and the list they are numbered by.</summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 30;
    private const int BodyLevel = 9;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? defaultStyle;

    /// <param name="root">The element <c>styles</c>, if the document has any.</param>
    public WordStyles(XElement? root)
    {
        foreach (var style in root?.Elements().Where(e => WordXml.Name(e) == "style") ?? [])
        {
            if (WordXml.Attribute(style, "styleId") is not { } id)
            {
                continue;
            }

            styles.TryAdd(id, style);
            if (WordXml.Attribute(style, "type") == "paragraph" && WordXml.Attribute(style, "default") is "1" or "true")
            {
                defaultStyle ??= id;
            }
        }
    }

    /// <summary>1 to 9 for a heading, by its own outline level, that of its style, or the name of its style (Word's "heading 1", "标题 1").</summary>
    /// <param name="properties">The element <c>pPr</c> of the paragraph.</param>
    public int? HeadingLevel(XElement? properties)
    {
        if (WordXml.Number(properties, "outlineLvl") is { } own)
        {
            return Level(own);
        }

        foreach (var style in Chain(WordXml.Value(properties, "pStyle")))
        {
            if (WordXml.Number(WordXml.Child(style, "pPr"), "outlineLvl") is { } inherited)
            {
                return Level(inherited);
            }

            if (HeadingName().Match(WordXml.Value(style, "name") ?? "") is { Success: true } match)
            {
                return int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>The list a paragraph belongs to and its level in it, from 0; null if it has no automatic number.</summary>
    /// <param name="properties">The element <c>pPr</c> of the paragraph.</param>
    public (string List, int Level)? Numbering(XElement? properties)
    {
        string? list = null;
        int? level = null;
        foreach (var source in Chain(WordXml.Value(properties, "pStyle")).Select(s => WordXml.Child(s, "pPr")).Prepend(properties))
        {
            var numbering = WordXml.Child(source, "numPr");
            list ??= WordXml.Value(numbering, "numId");
            level ??= WordXml.Number(numbering, "ilvl");
        }

        return list is null or "0" ? null : (list, Math.Clamp(level ?? 0, 0, 8));
    }

    /// <summary>The list that a numbering style stands for.</summary>
    public string? ListOfStyle(string id) =>
        styles.TryGetValue(id, out var style) ? WordXml.Value(WordXml.Child(WordXml.Child(style, "pPr"), "numPr"), "numId") : null;

    private static int? Level(int outline) => outline is >= 0 and < BodyLevel ? outline + 1 : null;

    /// <summary>A style and those it is based on.</summary>
    private IEnumerable<XElement> Chain(string? id)
    {
        id ??= defaultStyle;
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = WordXml.Value(style, "basedOn");
        }
    }

    [GeneratedRegex(@"^\s*(?:heading|标题)\s*(?<level>[1-9])\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
