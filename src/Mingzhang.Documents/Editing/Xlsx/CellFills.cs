using System.Globalization;
using System.Xml.Linq;

namespace Mingzhang.Documents.Editing.Xlsx;

/// <summary>Colours cells: each gets a style that is its own but for the fill.</summary>
internal sealed class CellFills
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    /// <summary>A workbook without styles has one that says nothing.</summary>
    private const string Plain = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
        """;

    private readonly OfficeArchive archive;
    private readonly Lazy<XDocument> styles;
    private readonly Dictionary<(string? Style, EditWeight Weight), string> coloured = [];
    private readonly Dictionary<EditWeight, string> fills = [];
    private string? part;

    public CellFills(OfficeArchive archive)
    {
        this.archive = archive;
        part = archive.Related(archive.Main, "styles");
        styles = new(() => part is null ? XDocument.Parse(Plain) : archive.Load(part));
    }

    /// <summary>Colours a cell.</summary>
    public void Colour(XElement cell, EditWeight weight)
    {
        var style = cell.Attribute("s")?.Value;
        if (!coloured.TryGetValue((style, weight), out var index))
        {
            index = NewStyle(style, weight);
            coloured.Add((style, weight), index);
        }

        cell.SetAttributeValue("s", index);
    }

    public void Save()
    {
        if (styles.IsValueCreated)
        {
            part ??= archive.Add(archive.Main, "styles", ContentType, Path.GetDirectoryName(archive.Main)!.Replace('\\', '/') + "/styles.xml").Part;
            archive.Save(part, styles.Value);
        }
    }

    private string NewStyle(string? like, EditWeight weight)
    {
        var all = List("cellXfs");
        var index = int.TryParse(like, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var style = all.Elements().ElementAtOrDefault(index) is { } own ? new XElement(own) : new XElement(all.Name.Namespace + "xf");
        style.SetAttributeValue("fillId", Fill(weight));
        style.SetAttributeValue("applyFill", "1");
        return Append(all, style);
    }

    private string Fill(EditWeight weight)
    {
        if (!fills.TryGetValue(weight, out var index))
        {
            var all = List("fills");
            var x = all.Name.Namespace;
            var colour = weight switch { EditWeight.Error => "FFFFC7CE", EditWeight.Warning => "FFFFEB9C", _ => "FFDDEBF7" };
            index = Append(all, new XElement(x + "fill", new XElement(
                x + "patternFill",
                new XAttribute("patternType", "solid"),
                new XElement(x + "fgColor", new XAttribute("rgb", colour)),
                new XElement(x + "bgColor", new XAttribute("indexed", "64")))));
            fills.Add(weight, index);
        }

        return index;
    }

    private XElement List(string name) =>
        styles.Value.Root!.Elements().FirstOrDefault(e => e.Name.LocalName == name) ?? throw new InvalidDataException($"The styles have no {name}.");

    private static string Append(XElement list, XElement item)
    {
        list.Add(item);
        var count = list.Elements().Count();
        list.SetAttributeValue("count", count);
        return (count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
