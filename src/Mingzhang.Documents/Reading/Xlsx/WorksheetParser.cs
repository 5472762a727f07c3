using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Reads the cells of a worksheet one after the other, so that a large sheet needs no tree of elements.</summary>
internal static class WorksheetParser
{
    public static Sheet Read(string name, WorksheetPart part, CellValues values, ReadBudget budget)
    {
        var sheet = new Sheet(name, budget);
        var next = new CellAddress(-1, 0);
        using var reader = OfficePackage.Open(part, budget);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    // Rows and cells may leave out their numbers; then they follow on.
                    next = CellAddress.Parse("A" + reader.GetAttribute("r")) ?? new(next.Row + 1, 0);
                    reader.Read();
                    break;
                case "c":
                    var cell = (XElement)XNode.ReadFrom(reader);
                    var address = CellAddress.Parse(cell.Attribute("r")?.Value) ?? next;
                    sheet.Set(address, values.Shown(cell));
                    next = address with { Column = address.Column + 1 };
                    break;
                case "mergeCell":
                    if (CellRange.Parse(reader.GetAttribute("ref")) is { } range)
                    {
                        sheet.Merge(range);
                    }

                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        return sheet;
    }
}
