using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>The texts that the cells of a workbook refer to by number.</summary>
internal static partial class SharedStrings
{
    public static IReadOnlyList<string> Of(WorkbookPart workbook, ReadBudget budget)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        foreach (var item in OfficeXml.Elements(part, budget, "si"))
        {
            texts.Add(TextOf(item));
            budget.AddCharacters(texts[^1].Length);
        }

        return texts;
    }

    /// <summary>The characters of an item or inline string, without the readings (phonetic guides) that may come with them.</summary>
    public static string TextOf(XElement item)
    {
        var text = new StringBuilder();
        foreach (var element in item.Elements())
        {
            text.Append(element.Name.LocalName switch
            {
                "t" => element.Value,
                "r" => string.Concat(element.Elements().Where(e => e.Name.LocalName == "t").Select(e => e.Value)),
                _ => "",
            });
        }

        return Unescape(text.ToString());
    }

    /// <summary>Characters that XML cannot hold are written as _x000D_; lines end with a line feed alone.</summary>
    public static string Unescape(string text) =>
        Escape().Replace(text, m => ((char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
            .Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
