using System.Globalization;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A worksheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Relation">The relationship to its part.</param>
/// <param name="HeadRows">The numbers of the rows that are repeated on every printed page; null if there are none.</param>
internal sealed record SheetEntry(string Name, string Relation, (int First, int Last)? HeadRows);

/// <summary>Writes the part that lists the sheets.</summary>
internal static class WorkbookXml
{
    public static void Write(Stream stream, IReadOnlyList<SheetEntry> sheets)
    {
        using var xml = new SheetXmlWriter(stream, "workbook");
        xml.Start("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.Start("sheet").Attribute("name", sheets[i].Name).Attribute("sheetId", i + 1).Relation(sheets[i].Relation).End();
        }

        xml.End();
        if (!sheets.Any(s => s.HeadRows is not null))
        {
            return;
        }

        xml.Start("definedNames");
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].HeadRows is var (first, last))
            {
                var name = sheets[i].Name.Replace("'", "''", StringComparison.Ordinal);
                xml.Start("definedName").Attribute("name", "_xlnm.Print_Titles").Attribute("localSheetId", i)
                    .Content(string.Create(CultureInfo.InvariantCulture, $"'{name}'!${first}:${last}")).End();
            }
        }

        xml.End();
    }
}
