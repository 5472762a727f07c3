using System.Globalization;
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
        var cursor = new CellCursor();
        foreach (var element in OfficeXml.Elements(part, budget, "c", "row", "col", "mergeCell"))
        {
            switch (element.Name.LocalName)
            {
                case "row":
                    cursor.EnterRow(element);
                    if (IsHidden(element))
                    {
                        sheet.HideRow(cursor.Row);
                    }

                    break;
                case "col":
                    if (IsHidden(element) && Number(element, "min") is { } first && Number(element, "max") is { } last)
                    {
                        sheet.HideColumns(first - 1, last - 1);
                    }

                    break;
                case "c":
                    sheet.Set(cursor.EnterCell(element), values.Shown(element));
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

    private static bool IsHidden(XElement element) => element.Attribute("hidden")?.Value is "1" or "true";

    private static int? Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Follows the rows and cells of a worksheet, which may leave out their numbers and then follow on.</summary>
internal sealed class CellCursor
{
    private CellAddress next = new(-1, 0);

    /// <summary>The index of the row entered last, from 0.</summary>
    public int Row => next.Row;

    /// <param name="row">The element <c>row</c>.</param>
    public void EnterRow(XElement row) => next = CellAddress.Parse("A" + row.Attribute("r")?.Value) ?? new(next.Row + 1, 0);

    /// <returns>The address of the cell.</returns>
    /// <param name="cell">The element <c>c</c>.</param>
    public CellAddress EnterCell(XElement cell)
    {
        var address = CellAddress.Parse(cell.Attribute("r")?.Value) ?? next;
        next = address with { Column = address.Column + 1 };
        return address;
    }
}
