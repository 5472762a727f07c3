using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>The automatic numbers of paragraphs, such as 一、 and （一）, which stand nowhere in the file: counted as Word counts them.</summary>
internal sealed partial class ListNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> begun = [];
    private readonly WordStyles styles;

    /// <param name="root">The element <c>numbering</c>, if the document has any.</param>
    /// <param name="styles">Where numbering styles are looked up.</param>
    public ListNumbers(XElement? root, WordStyles styles)
    {
        this.styles = styles;
        foreach (var element in root?.Elements() ?? [])
        {
            if (WordXml.Name(element) == "abstractNum" && WordXml.Attribute(element, "abstractNumId") is { } definition)
            {
                definitions.TryAdd(definition, element);
            }
            else if (WordXml.Name(element) == "num" && WordXml.Attribute(element, "numId") is { } list)
            {
                lists.TryAdd(list, element);
            }
        }
    }

    /// <summary>The number of the next paragraph at a place in a list, with the space after it where one is needed; null if it has none.</summary>
    public string? Next((string List, int Level)? place)
    {
        if (place is not var (id, level) || !lists.TryGetValue(id, out var list) || Definition(list) is not var (name, definition))
        {
            return null;
        }

        if (!counters.TryGetValue(name, out var counts))
        {
            counts = new int?[Levels];
            counters.Add(name, counts);
        }

        Count(counts, id, level, list, definition);
        var shape = Shape(list, definition, level);
        var format = WordXml.Value(shape, "numFmt") ?? "decimal";
        if (format == "bullet")
        {
            return null;
        }

        var onlyDecimal = WordXml.IsOn(shape, "isLgl");
        var text = WordXml.Value(shape, "lvlText") ?? "";
        if (format.StartsWith("chinese", StringComparison.Ordinal) && text.EndsWith('?'))
        {
            // A program that could not write the mark behind a Chinese number in its code page wrote a question mark.
            text = text[..^1] + '、';
        }

        var number = Place().Replace(text, m =>
        {
            var of = m.Value[1] - '1';
            var ofFormat = WordXml.Value(Shape(list, definition, of), "numFmt") ?? "decimal";
            return ListNumberText.Of(counts[of] ?? Start(list, definition, of), onlyDecimal ? "decimal" : ofFormat);
        });

        // Without the gap, 1. before 2024 年 would read as 1.2024; after 、 or ） none is needed.
        return number.Length > 0 && char.IsAscii(number[^1]) && WordXml.Value(shape, "suff") != "nothing" ? number + " " : number;
    }

    private void Count(int?[] counts, string id, int level, XElement list, XElement definition)
    {
        var restart = begun.Add((id, level)) ? StartOverride(list, level) : null;
        counts[level] = restart ?? (counts[level] is { } last ? last + 1 : Start(list, definition, level));
        for (var above = 0; above < level; above++)
        {
            counts[above] ??= Start(list, definition, above);
        }

        for (var below = level + 1; below < Levels; below++)
        {
            var after = WordXml.Number(Shape(list, definition, below), "lvlRestart") ?? below;
            if (level < after)
            {
                counts[below] = null;
            }
        }
    }

    /// <summary>What a list counts by: lists of one definition go on with each other's numbers.</summary>
    private (string Name, XElement Definition)? Definition(XElement list)
    {
        var name = WordXml.Value(list, "abstractNumId");
        if (name is null || !definitions.TryGetValue(name, out var definition))
        {
            return null;
        }

        if (WordXml.Value(definition, "numStyleLink") is { } style
            && styles.ListOfStyle(style) is { } linked
            && lists.TryGetValue(linked, out var other)
            && WordXml.Value(other, "abstractNumId") is { } otherName
            && definitions.TryGetValue(otherName, out var target))
        {
            return (otherName, target);
        }

        return (name, definition);
    }

    private static XElement? Override(XElement list, int level) => AtLevel(list, "lvlOverride", level);

    private static int? StartOverride(XElement list, int level) => WordXml.Number(Override(list, level), "startOverride");

    private static XElement? Shape(XElement list, XElement definition, int level) =>
        WordXml.Child(Override(list, level), "lvl") ?? AtLevel(definition, "lvl", level);

    private static int Start(XElement list, XElement definition, int level) =>
        StartOverride(list, level) ?? WordXml.Number(Shape(list, definition, level), "start") ?? 1;

    private static XElement? AtLevel(XElement parent, string name, int level) =>
        parent.Elements().FirstOrDefault(
            e => WordXml.Name(e) == name && WordXml.Attribute(e, "ilvl") == level.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
