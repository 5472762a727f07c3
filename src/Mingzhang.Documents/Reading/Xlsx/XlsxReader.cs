using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Reads the worksheets that a person can see, in the order of their tabs. Formulas are not calculated: their last result is read, and one that was never calculated shows <see cref="CellFaults.NoResult"/>.</summary>
internal static class XlsxReader
{
    public static Document Read(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadBudget(path, limits, cancellation);
        using var stream = OfficePackage.Check(bytes, budget);
        using var package = SpreadsheetDocument.Open(stream, isEditable: true, OfficePackage.Settings);
        var workbook = package.WorkbookPart ?? throw new DocumentException(path, "文件里没有工作簿", "请用 Excel 或 WPS 打开后另存，再重试");
        var root = OfficeXml.Load(workbook, budget);
        var cells = Values(workbook, root, budget);
        var blocks = new List<Block>();
        var warnings = new List<ReadWarning>();
        foreach (var (name, part) in VisibleSheets(root, workbook))
        {
            budget.AddPage();
            var sheet = WorksheetParser.Read(name, part, cells, budget);
            blocks.AddRange(SheetBlocks.Of(sheet, budget));
            if (VisibleCells.HiddenContent(sheet) is { } hidden)
            {
                warnings.Add(hidden);
            }
        }

        return new(path, DocumentFormat.Xlsx, blocks) { Warnings = warnings };
    }

    /// <summary>What the cells of a workbook show.</summary>
    public static CellValues Values(WorkbookPart workbook, XElement root, ReadBudget budget) => new(
        SharedStrings.Of(workbook, budget),
        CellFormats.Of(workbook, budget),
        from1904: root.Elements().FirstOrDefault(e => e.Name.LocalName == "workbookPr")?.Attribute("date1904")?.Value is "1" or "true");

    private static IEnumerable<(string Name, WorksheetPart Part)> VisibleSheets(XElement root, WorkbookPart workbook)
    {
        foreach (var sheet in root.Elements().Where(e => e.Name.LocalName == "sheets").Elements())
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
            if (sheet.Attribute("state")?.Value is null or "visible"
                && id is not null
                && workbook.TryGetPartById(id, out var part)
                && part is WorksheetPart worksheet)
            {
                yield return (sheet.Attribute("name")?.Value ?? "", worksheet);
            }
        }
    }
}
