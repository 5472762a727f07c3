using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Xlsx;

namespace Mingzhang.Documents.Workbooks;

/// <summary>A workbook that was read: by the names of its sheets, hidden ones too, their cells that hold something.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Sheets">The cells by sheet and place.</param>
/// <param name="HasMacros">True if it carries a program.</param>
public sealed record ReadBook(string Path, IReadOnlyDictionary<string, IReadOnlyDictionary<CellAddress, ReadCell>> Sheets, bool HasMacros);

/// <summary>What a cell holds. Of a formula it is the last result that a program has stored.</summary>
/// <param name="Text">The text, also of an error (#REF!); null if it is a number, or a formula that was never calculated.</param>
/// <param name="Number">The number, as exact as a spreadsheet holds it (15 digits); null if it is none.</param>
/// <param name="HasFormula">True if it is calculated.</param>
/// <param name="IsError">True if its value is an error.</param>
public sealed record ReadCell(string? Text, decimal? Number, bool HasFormula, bool IsError);

/// <summary>Reads workbooks cell by cell, as forms that were filled in. Nothing is calculated.</summary>
public static class BookReader
{
    /// <summary>Reads a workbook.</summary>
    /// <param name="path">The file; what messages name.</param>
    /// <param name="limits">What is accepted; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The workbook; null if the file is of another kind.</returns>
    /// <exception cref="DocumentException">The file cannot be read; nothing else is thrown for a bad file.</exception>
    public static ReadBook? Read(string path, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= ReadLimits.Default;
        return Read(path, LimitedFile.ReadAllBytes(path, limits), limits, cancellation);
    }

    /// <summary>Reads a workbook that is in memory already.</summary>
    /// <param name="path">What messages name; its extension is checked against the content.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="limits">What is accepted; <see cref="ReadLimits.Default"/> if null. The size of the content is not checked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The workbook; null if the content is of another kind.</returns>
    /// <exception cref="DocumentException">The content cannot be read; nothing else is thrown for bad content.</exception>
    public static ReadBook? Read(string path, byte[] bytes, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            return FileKind.Of(path, bytes) == DocumentFormat.Xlsx && bytes is [(byte)'P', (byte)'K', ..]
                ? Read(path, bytes, new ReadBudget(path, limits ?? ReadLimits.Default, cancellation))
                : null;
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException))
        {
            throw new DocumentException(path, "文件不完整或已损坏", "请重新复制，或用办公软件打开后另存，再重试", e);
        }
    }

    private static ReadBook Read(string path, byte[] bytes, ReadBudget budget)
    {
        using var stream = OfficePackage.Check(bytes, budget);
        using var package = SpreadsheetDocument.Open(stream, isEditable: true, OfficePackage.Settings);
        var workbook = package.WorkbookPart ?? throw new InvalidDataException("There is no workbook.");
        var root = OfficeXml.Load(workbook, budget);
        var shared = SharedStrings.Of(workbook, budget);
        var sheets = new Dictionary<string, IReadOnlyDictionary<CellAddress, ReadCell>>();
        foreach (var sheet in root.Elements().Where(e => e.Name.LocalName == "sheets").Elements())
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
            if (id is not null && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
            {
                sheets[sheet.Attribute("name")?.Value ?? ""] = Cells(worksheet, shared, budget);
            }
        }

        return new(path, sheets, workbook.VbaProjectPart is not null);
    }

    private static Dictionary<CellAddress, ReadCell> Cells(WorksheetPart part, IReadOnlyList<string> shared, ReadBudget budget)
    {
        var cells = new Dictionary<CellAddress, ReadCell>();
        foreach (var element in OfficeXml.Elements(part, budget, "c"))
        {
            if (CellAddress.Parse(element.Attribute("r")?.Value) is { } address && Cell(element, shared) is { } cell)
            {
                budget.AddCells(1);
                cells[address] = cell;
            }
        }

        return cells;
    }

    private static ReadCell? Cell(XElement element, IReadOnlyList<string> shared)
    {
        var value = Child(element, "v")?.Value;
        var hasFormula = Child(element, "f") is not null;
        switch (element.Attribute("t")?.Value)
        {
            case "s":
                return Text(value is null ? "" : shared[int.Parse(value, CultureInfo.InvariantCulture)]);
            case "inlineStr":
                return Text(Child(element, "is") is { } inline ? SharedStrings.TextOf(inline) : "");
            case "str":
                return Text(value is null ? "" : SharedStrings.Unescape(value));
            case "e":
                return new(value ?? "", null, hasFormula, IsError: true);
            case "b":
                return Text(value is "1" or "true" ? "TRUE" : "FALSE");
            default:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e28
                    ? new(null, (decimal)number, hasFormula, IsError: false)
                    : value is null && !hasFormula ? null : Text(value);
        }

        ReadCell? Text(string? text) => string.IsNullOrWhiteSpace(text) && !hasFormula ? null : new(text, null, hasFormula, IsError: false);
    }

    private static XElement? Child(XElement cell, string name) => cell.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
