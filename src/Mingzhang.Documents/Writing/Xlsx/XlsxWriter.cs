using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes a document as a workbook: its cover, and a worksheet for each table with its title, head lines and notes.</summary>
internal static class XlsxWriter
{
    public static void Write(Document document, Stream stream) => OfficeFile.Write(
        stream,
        s => SpreadsheetDocument.Create(s, SpreadsheetDocumentType.Workbook),
        package => Sheets(document, package.AddWorkbookPart()),
        package => package.AddCoreFilePropertiesPart(),
        Printable.Of(document.Title ?? ""),
        Printable.Of(document.Author ?? ""));

    private static WorkbookPart Sheets(Document document, WorkbookPart workbook)
    {
        var styles = new CellStyles();
        var names = new SheetNames();
        var sheets = new List<SheetEntry>();
        var groups = PageGroup.Of(document);
        if (groups[0].IsCover)
        {
            Add(names.Next(CoverSheet.Name), null, part => CoverSheet.Write(part, groups[0], styles, document.IsDraft));
        }

        foreach (var (pieces, group) in Tables(groups))
        {
            var sheet = new SheetWriter(pieces, group, styles);
            Add(names.Next(pieces), sheet.HeadRows, part => sheet.Write(part, document.IsDraft));
        }

        using (var part = workbook.AddNewPart<WorkbookStylesPart>("rStyles").GetStream(FileMode.Create, FileAccess.Write))
        {
            styles.Write(part);
        }

        using var main = workbook.GetStream(FileMode.Create, FileAccess.Write);
        WorkbookXml.Write(main, sheets);
        return workbook;

        void Add(string name, (int First, int Last)? headRows, Action<Stream> write)
        {
            var id = $"rSheet{sheets.Count + 1}";
            using var part = workbook.AddNewPart<WorksheetPart>(id).GetStream(FileMode.Create, FileAccess.Write);
            write(part);
            sheets.Add(new(name, id, headRows));
        }
    }

    /// <summary>The tables with the pages they stand on; a workbook needs a sheet, so that a document without tables gives an empty one.</summary>
    private static List<(TablePieces Pieces, PageGroup Group)> Tables(IReadOnlyList<PageGroup> groups)
    {
        var tables = groups
            .SelectMany(group => TablePieces.Gather(group.Blocks).OfType<TablePieces>().Select(pieces => (Pieces: pieces, Group: group)))
            .Where(t => t.Pieces.Table.Rows.Count > 0).ToList();
        if (tables.Count == 0)
        {
            var none = new Paragraph(SourceText.Written("（本文件没有表格）")) { Role = ParagraphRole.TableTitle };
            tables.Add((new([none], new([]), []), new([], PageOrientation.Portrait, IsCover: false)));
        }

        return tables;
    }
}
