using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>The number formats that the cells of a workbook refer to by the number of their style.</summary>
internal sealed class CellFormats
{
    private readonly List<NumberFormat> formats = [];

    private CellFormats()
    {
    }

    public static CellFormats Of(WorkbookPart workbook, ReadBudget budget)
    {
        var all = new CellFormats();
        if (workbook.WorkbookStylesPart is not { } part)
        {
            return all;
        }

        var root = OfficeXml.Load(part, budget);
        var codes = new Dictionary<int, string>();
        foreach (var format in Children(root, "numFmts"))
        {
            if (Number(format, "numFmtId") is { } id && format.Attribute("formatCode")?.Value is { } code)
            {
                codes[id] = code;
            }
        }

        var parsed = new Dictionary<int, NumberFormat>();
        foreach (var style in Children(root, "cellXfs"))
        {
            var id = Number(style, "numFmtId") ?? 0;
            if (!parsed.TryGetValue(id, out var format))
            {
                format = NumberFormat.Parse(codes.GetValueOrDefault(id) ?? BuiltInFormats.Code(id));
                parsed.Add(id, format);
            }

            all.formats.Add(format);
        }

        return all;
    }

    public NumberFormat this[string? style] =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < formats.Count
            ? formats[index]
            : NumberFormat.General;

    private static IEnumerable<XElement> Children(XElement root, string list) =>
        root.Elements().Where(e => e.Name.LocalName == list).Elements();

    private static int? Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
