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
        foreach (var element in OfficeXml.Elements(part, budget, "c", "row", "mergeCell"))
        {
            switch (element.Name.LocalName)
            {
                // Rows and cells may leave out their numbers; then they follow on.
                case "row":
                    next = CellAddress.Parse("A" + element.Attribute("r")?.Value) ?? new(next.Row + 1, 0);
                    break;
                case "c":
                    var address = CellAddress.Parse(element.Attribute("r")?.Value) ?? next;
                    sheet.Set(address, values.Shown(element));
                    next = address with { Column = address.Column + 1 };
                    break;
                default:
                    if (CellRange.Parse(element.Attribute("ref")?.Value) is { } range)
                    {
                        sheet.Merge(range);
                    }

                    break;
            }
        }

        return sheet;
    }
}
