using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Spreadsheet;
using Mingzhang.Documents.Reading.Xlsx;

namespace Mingzhang.Documents.Editing.Xlsx;

/// <summary>Writes notes, colours and values into the cells of a workbook.</summary>
internal sealed class XlsxEditor
{
    private readonly OfficeArchive parts;
    private readonly XDocument workbook;
    private readonly CellFills fills;
    private readonly CellReplacement values;
    private readonly EditAuthor author;
    private readonly EditLog log;

    private XlsxEditor(OfficeArchive archive, CellValues shown, EditAuthor author, EditLog log)
    {
        parts = archive;
        this.author = author;
        this.log = log;
        workbook = archive.Load(archive.Main);
        fills = new(archive);
        values = new(archive, shown);
    }

    public static byte[] Apply(
        string path, byte[] file, IReadOnlyList<Edit> edits, EditAuthor author, EditLog log, CancellationToken cancellation)
    {
        var budget = new ReadBudget(path, ReadLimits.Default, cancellation);
        using var archive = new OfficeArchive(file);
        using var stream = OfficePackage.Check(file, budget);
        using var package = SpreadsheetDocument.Open(stream, isEditable: true, OfficePackage.Settings);
        var part = package.WorkbookPart!;
        var editor = new XlsxEditor(archive, XlsxReader.Values(part, OfficeXml.Load(part, budget), budget), author, log);
        foreach (var sheet in edits.GroupBy(e => e.At.Visible.InFile().Select(c => c.Place.Sheet).FirstOrDefault()))
        {
            editor.EditSheet(sheet.Key, [.. sheet]);
        }

        editor.fills.Save();
        if (editor.values.Save() && part.WorksheetParts.Any(s => OfficeXml.Elements(s, budget, "f").Any()))
        {
            editor.CalculateOnOpening();
        }

        return archive.ToArray();
    }

    private void EditSheet(string? name, List<Edit> edits)
    {
        var root = workbook.Root!;
        var id = root.Elements().Where(e => e.Name.LocalName == "sheets").Elements()
            .FirstOrDefault(s => s.Attribute("name")?.Value == name)?
            .Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
        if (parts.Target(parts.Main, id) is not { } part)
        {
            edits.ForEach(e => log.Refuse(e, "找不到单元格"));
            return;
        }

        var sheet = parts.Load(part);
        var cells = Cells(sheet.Root!);
        var notes = new SheetNotes(parts, part, sheet, author);
        foreach (var cell in edits.GroupBy(e => e.At.Visible.InFile().First().Place.Cell!))
        {
            EditCell(CellAddress.Parse(cell.Key)!.Value, cells, [.. cell], notes);
        }

        if (notes.Save())
        {
            parts.Save(part, sheet);
        }
    }

    /// <summary>All that is said of a cell is one note; several replacements in one cell are made from its end.</summary>
    private void EditCell(CellAddress address, Dictionary<CellAddress, XElement> cells, List<Edit> edits, SheetNotes notes)
    {
        var made = new List<Edit>();
        var cell = cells.GetValueOrDefault(address);
        foreach (var edit in edits.OrderByDescending(e => e.At.Start))
        {
            if (cell is null)
            {
                log.Refuse(edit, "找不到单元格");
            }
            else if (edit.Replacement is { } text && values.Replace(cell, edit.At, text) is { } cause)
            {
                log.Refuse(edit, cause);
            }
            else
            {
                made.Insert(0, edit);
            }
        }

        if (made.Count > 0)
        {
            notes.Add(address, string.Join("\n\n", made.Select(e => e.Note)));
            if (made.Where(e => e.Replacement is null).ToList() is { Count: > 0 } marked)
            {
                fills.Colour(cell!, marked.Max(e => e.Weight));
            }
        }
    }

    private static Dictionary<CellAddress, XElement> Cells(XElement sheet)
    {
        var cells = new Dictionary<CellAddress, XElement>();
        var cursor = new CellCursor();
        foreach (var row in sheet.Descendants().Where(e => e.Name.LocalName == "row"))
        {
            cursor.EnterRow(row);
            foreach (var cell in row.Elements().Where(e => e.Name.LocalName == "c"))
            {
                cells.TryAdd(cursor.EnterCell(cell), cell);
            }
        }

        return cells;
    }

    /// <summary>The results of formulas that are kept in the file are those of the old values.</summary>
    private void CalculateOnOpening()
    {
        var root = workbook.Root!;
        var name = root.Name.Namespace + "calcPr";
        if (root.Element(name) is null)
        {
            root.Elements().Last(e => e.Name.LocalName is "sheets" or "functionGroups" or "externalReferences" or "definedNames").AddAfterSelf(new XElement(name));
        }

        root.Element(name)!.SetAttributeValue("fullCalcOnLoad", "1");
        parts.Save(parts.Main, workbook);
    }
}
