using System.Globalization;
using System.Xml;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>What a cell looks like, without its number format.</summary>
internal enum CellLook
{
    Cover,
    Title,
    Left,
    Middle,
    Right,
    Words,
    Head,
    Number,
}

/// <summary>The styles of a workbook: each look with its number format and indent that is used has a number.</summary>
internal sealed class CellStyles
{
    private const int FirstOwnFormat = 164;

    /// <summary>The format of text.</summary>
    private const string General = "General";

    private readonly Dictionary<(CellLook Look, string Format, int Indent), int> numbers = [];
    private readonly List<string> formats = [];

    /// <summary>The number of a style.</summary>
    /// <param name="look">What the cell looks like.</param>
    /// <param name="format">How it shows a number.</param>
    /// <param name="indent">How many letters its text is indented.</param>
    public int Of(CellLook look, string format = General, int indent = 0)
    {
        if (!numbers.TryGetValue((look, format, indent), out var number))
        {
            number = numbers.Count + 1;
            numbers.Add((look, format, indent), number);
            if (format != General && !formats.Contains(format))
            {
                formats.Add(format);
            }
        }

        return number;
    }

    public void Write(Stream stream)
    {
        using var xml = new SheetXmlWriter(stream, "styleSheet");
        if (formats.Count > 0)
        {
            xml.Start("numFmts").Attribute("count", formats.Count);
            for (var i = 0; i < formats.Count; i++)
            {
                xml.Start("numFmt").Attribute("numFmtId", FirstOwnFormat + i).Attribute("formatCode", formats[i]).End();
            }

            xml.End();
        }

        xml.Start("fonts").Attribute("count", 4);
        Font(xml, "宋体", 11);
        Font(xml, "方正小标宋简体", 16);
        Font(xml, "宋体", 10);
        Font(xml, "方正小标宋简体", 26);
        xml.End();
        xml.Start("fills").Attribute("count", 2);
        xml.Start("fill").Start("patternFill").Attribute("patternType", "none").End().End();
        xml.Start("fill").Start("patternFill").Attribute("patternType", "gray125").End().End().End();
        xml.Start("borders").Attribute("count", 2);
        Border(xml, isDrawn: false);
        Border(xml, isDrawn: true);
        xml.End();
        xml.Start("cellStyleXfs").Attribute("count", 1).Start("xf").Attribute("numFmtId", 0).Attribute("fontId", 0).Attribute("fillId", 0).Attribute("borderId", 0).End().End();
        xml.Start("cellXfs").Attribute("count", numbers.Count + 1);
        xml.Start("xf").Attribute("numFmtId", 0).Attribute("fontId", 0).Attribute("fillId", 0).Attribute("borderId", 0).Attribute("xfId", 0).End();
        foreach (var (look, format, indent) in numbers.OrderBy(n => n.Value).Select(n => n.Key))
        {
            Format(xml, look, format == General ? 0 : FirstOwnFormat + formats.IndexOf(format), indent);
        }

        xml.End();
        xml.Start("cellStyles").Attribute("count", 1).Start("cellStyle").Attribute("name", "Normal").Attribute("xfId", 0).Attribute("builtinId", 0).End().End();
    }

    private static void Font(SheetXmlWriter xml, string name, int size) =>
        xml.Start("font").Start("sz").Attribute("val", size).End().Start("name").Attribute("val", name).End().Start("charset").Attribute("val", 134).End().End();

    private static void Border(SheetXmlWriter xml, bool isDrawn)
    {
        xml.Start("border");
        foreach (var side in new[] { "left", "right", "top", "bottom", "diagonal" })
        {
            xml.Start(side);
            if (isDrawn && side != "diagonal")
            {
                xml.Attribute("style", "thin").Start("color").Attribute("auto", 1).End();
            }

            xml.End();
        }

        xml.End();
    }

    private static void Format(SheetXmlWriter xml, CellLook look, int format, int indent)
    {
        var place = look switch { CellLook.Cover or CellLook.Title or CellLook.Middle or CellLook.Head => "center", CellLook.Right or CellLook.Number => "right", _ => "left" };
        xml.Start("xf").Attribute("numFmtId", format).Attribute("fontId", look switch { CellLook.Cover => 3, CellLook.Title => 1, _ => 2 }).Attribute("fillId", 0)
            .Attribute("borderId", look is CellLook.Words or CellLook.Head or CellLook.Number ? 1 : 0).Attribute("xfId", 0)
            .Attribute("applyNumberFormat", 1).Attribute("applyFont", 1).Attribute("applyBorder", 1).Attribute("applyAlignment", 1)
            .Start("alignment").Attribute("horizontal", place).Attribute("vertical", "center");
        if (indent > 0)
        {
            xml.Attribute("indent", indent);
        }

        if (look != CellLook.Number)
        {
            xml.Attribute("wrapText", 1);
        }

        xml.End().End();
    }
}
