using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Workbooks;

using Cell = global::DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = global::DocumentFormat.OpenXml.Spreadsheet.Row;

/// <summary>Writes workbooks as XLSX. Programs calculate its formulas when they open it.</summary>
public static class BookWriter
{
    /// <summary>Writes a file, whole or not at all.</summary>
    /// <exception cref="WritingException">It cannot be written.</exception>
    public static void Write(Book book, string path)
    {
        var content = Write(book);
        WholeFile.Write(path, stream => stream.Write(content));
    }

    /// <summary>The file's content. The same workbook gives the same bytes.</summary>
    public static byte[] Write(Book book)
    {
        using var stream = new MemoryStream();
        OfficeFile.Write(
            stream,
            s => SpreadsheetDocument.Create(s, SpreadsheetDocumentType.Workbook),
            package => Sheets(book, package.AddWorkbookPart()),
            package => package.AddCoreFilePropertiesPart(),
            book.Title,
            "");
        return stream.ToArray();
    }

    private static WorkbookPart Sheets(Book book, WorkbookPart part)
    {
        var styles = new BookStyles();
        var sheets = new Sheets();
        foreach (var (sheet, i) in book.Sheets.Select((s, i) => (s, i)))
        {
            var id = $"rSheet{i + 1}";
            part.AddNewPart<WorksheetPart>(id).Worksheet = Sheet(sheet, styles, isFirst: i == 0);
            sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = id, State = sheet.IsHidden ? SheetStateValues.Hidden : null });
        }

        part.AddNewPart<WorkbookStylesPart>("rStyles").Stylesheet = styles.Sheet();
        part.Workbook = new(
            new BookViews(new WorkbookView()),
            sheets,
            new DefinedNames(book.Names.Select(n => new DefinedName(n.Value) { Name = n.Key })),
            new CalculationProperties { FullCalculationOnLoad = true });
        return part;
    }

    private static Worksheet Sheet(BookSheet sheet, BookStyles styles, bool isFirst)
    {
        var merged = sheet.Cells.Where(c => c.ColumnSpan > 1 || c.RowSpan > 1).Select(RangeOf).ToArray();
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(sheet, isFirst)),
            new SheetFormatProperties { DefaultRowHeight = RowHeights.Usual });
        if (sheet.Widths.Count > 0)
        {
            worksheet.Append(new Columns(sheet.Widths.Select((w, i) => new Column
            {
                Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true, Hidden = sheet.HiddenColumns.Contains(i) ? true : null,
            })));
        }

        worksheet.Append(
            new SheetData(Rows(sheet, styles)),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        if (merged.Length > 0)
        {
            worksheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m.ToString() })));
        }

        worksheet.Append(sheet.Highlights.Select((h, i) => new ConditionalFormatting(
            new ConditionalFormattingRule(new Formula(h.Condition)) { Type = ConditionalFormatValues.Expression, FormatId = styles.OfCondition(h.Fill), Priority = i + 1 })
        { SequenceOfReferences = new([h.Range.ToString()]) }));
        if (sheet.Rules.Count > 0)
        {
            worksheet.Append(new DataValidations(sheet.Rules.Select(Validation)) { Count = (uint)sheet.Rules.Count });
        }

        worksheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9, FitToWidth = 1, FitToHeight = 0,
                Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            });
        return worksheet;
    }

    private static SheetView View(BookSheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = isFirst };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                TopLeftCell = new CellAddress(sheet.FrozenRows, sheet.FrozenColumns).ToString(),
                ActivePane = sheet.FrozenColumns == 0 ? PaneValues.BottomLeft : sheet.FrozenRows == 0 ? PaneValues.TopRight : PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static IEnumerable<Row> Rows(BookSheet sheet, BookStyles styles)
    {
        // A merged cell's lines run around all cells it covers.
        var heights = RowHeights.Of(sheet);
        var all = sheet.Cells.Concat(sheet.Cells.SelectMany(Covered)).ToLookup(c => c.At.Row);
        foreach (var row in all.OrderBy(r => r.Key))
        {
            var made = new Row(row.OrderBy(c => c.At.Column).Select(c => Cell(c, styles))) { RowIndex = (uint)row.Key + 1 };
            if (heights.TryGetValue(row.Key, out var height))
            {
                (made.Height, made.CustomHeight) = (height, true);
            }

            yield return made;
        }
    }

    private static IEnumerable<BookCell> Covered(BookCell cell)
    {
        for (var row = 0; row < cell.RowSpan; row++)
        {
            for (var column = 0; column < cell.ColumnSpan; column++)
            {
                if (row + column > 0)
                {
                    yield return new(new(cell.At.Row + row, cell.At.Column + column), cell.Look);
                }
            }
        }
    }

    private static Cell Cell(BookCell cell, BookStyles styles)
    {
        var made = new Cell { CellReference = cell.At.ToString(), StyleIndex = styles.Of(cell.Look) };
        if (cell.Formula is { } formula)
        {
            made.CellFormula = new(formula);
        }
        else if (cell.Number is { } number)
        {
            made.CellValue = new(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { } text)
        {
            made.DataType = CellValues.InlineString;
            made.InlineString = new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        return made;
    }

    private static DataValidation Validation(EntryRule rule)
    {
        var made = new DataValidation
        {
            SequenceOfReferences = new([rule.Range.ToString()]),
            AllowBlank = true,
            ShowErrorMessage = rule.Message.Length > 0,
            ErrorTitle = rule.Title,
            Error = rule.Message,
        };
        if (rule.List is { } list)
        {
            made.Type = DataValidationValues.List;

            // What is not in the list can be kept: lists of codes are never complete.
            made.ErrorStyle = DataValidationErrorStyleValues.Warning;
            made.Formula1 = new(list);
        }
        else
        {
            made.Type = DataValidationValues.Decimal;
            made.Operator = DataValidationOperatorValues.Between;
            made.Formula1 = new("-999999999999999");
            made.Formula2 = new("999999999999999");
        }

        return made;
    }

    private static CellRange RangeOf(BookCell cell) =>
        new(cell.At, new(cell.At.Row + cell.RowSpan - 1, cell.At.Column + cell.ColumnSpan - 1));
}
