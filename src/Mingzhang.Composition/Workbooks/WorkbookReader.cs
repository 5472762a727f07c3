using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>What a filled workbook says.</summary>
/// <param name="Accounts">The figures, completed by their sums, and the words.</param>
/// <param name="Money">元 or 万元, as it was made.</param>
/// <param name="Contradictions">What its sheet 校验 shows as 不符, in the order there.</param>
public sealed record FilledWorkbook(Accounts Accounts, QuantityUnit Money, IReadOnlyList<Contradiction> Contradictions);

/// <summary>Reads filled workbooks: what was typed in; sums are computed anew, so that a workbook never recalculated is still right.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class WorkbookReader(CatalogStore catalog)
{
    /// <summary>True if a file was made by <see cref="WorkbookBuilder"/>, whatever has become of it since.</summary>
    public static bool IsWorkbook(ReadBook book) => book.Sheets.ContainsKey(WorkbookLayout.MarkSheet);

    /// <summary>True if a document is such a workbook, as far as the sheets that a person sees tell.</summary>
    public static bool IsWorkbook(Document document) =>
        document.Format == DocumentFormat.Xlsx && WorkbookLayout.OwnSheets.All(document.Blocks.OfType<PageBreak>().Select(b => b.Sheet).Contains);

    /// <summary>Reads a workbook.</summary>
    /// <param name="book">The file.</param>
    /// <param name="isFinished">False if what must be there in the end may still be missing.</param>
    /// <exception cref="WorkbookException">It is not one, was changed where it must not be, or holds what cannot be; all of it is listed.</exception>
    public FilledWorkbook Read(ReadBook book, bool isFinished = true)
    {
        if (book.HasMacros || Path.GetExtension(book.Path).Equals(".xlsm", StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkbookException(book.Path, [new("", "", "文件含有宏；填报工作簿不需要宏，请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”")]);
        }

        var marks = book.Sheets.GetValueOrDefault(WorkbookLayout.MarkSheet);
        var kind = marks is null ? null : WorkbookLayout.KindOf([.. marks.OrderBy(m => m.Key.Row).Select(m => m.Value.Text ?? m.Value.Number?.ToString(CultureInfo.InvariantCulture) ?? "")], catalog);
        if (kind is null)
        {
            throw new WorkbookException(book.Path, [new("", "", "不是 mz template 生成的填报工作簿，或已不完整；请用 mz template 重新生成，决算软件导出的表请用 mz import 转入")]);
        }

        var layout = WorkbookLayout.Of(kind, catalog);
        var faults = new List<WorkbookFault>();
        var typed = new TypedCells(book, layout, faults);
        var accounts = new TypedAccounts(catalog, layout, typed, faults).Make(isFinished);
        if (faults.Count > 0)
        {
            throw new WorkbookException(book.Path, faults);
        }

        var complete = accounts with { Facts = Totals.Complete(catalog, accounts.Facts) };
        return new(complete, kind.Money, [.. layout.Checks.Select(c => c.In(complete, kind)).OfType<Contradiction>()]);
    }
}

/// <summary>What was typed into one input cell.</summary>
/// <param name="Slot">What the cell means.</param>
/// <param name="Sheet">Its sheet.</param>
/// <param name="At">Its place.</param>
/// <param name="Text">The text; null if a number is expected there.</param>
/// <param name="Number">The number; null if none was typed.</param>
internal sealed record TypedCell(Slot Slot, string Sheet, CellAddress At, string? Text, decimal? Number);

/// <summary>The typed cells of a workbook, after its sheets were compared with what they must be.</summary>
internal sealed class TypedCells
{
    private const int MostChangesNamed = 3;

    private readonly List<WorkbookFault> faults;
    private readonly List<TypedCell> cells = [];

    public TypedCells(ReadBook book, WorkbookLayout layout, List<WorkbookFault> faults)
    {
        this.faults = faults;
        foreach (var sheet in layout.Sheets.Where(s => !s.IsHidden))
        {
            if (book.Sheets.TryGetValue(sheet.Name, out var read))
            {
                Sheet(sheet, read);
            }
            else
            {
                faults.Add(new(sheet.Name, "", "工作表被删除或改名，请从备份中恢复"));
            }
        }
    }

    /// <summary>The cells with something in them, in the order of the sheets.</summary>
    public IReadOnlyList<TypedCell> Cells => cells;

    private void Sheet(SheetDraft sheet, IReadOnlyDictionary<CellAddress, ReadCell> read)
    {
        // On a sheet without inputs words mean nothing: another version of the program may word its guide and its checks otherwise.
        var hasInputs = sheet.Cells.Any(c => c.Slot is not null);
        var changed = sheet.Cells.Where(c => c.Slot is null && (hasInputs || c.Formula is not null))
            .Select(c => (c.At, Fault: c.Formula is not null ? Formula(read.GetValueOrDefault(c.At)) : Words(c.Text, read.GetValueOrDefault(c.At))))
            .Where(c => c.Fault is not null).ToArray();
        faults.AddRange(changed.Take(MostChangesNamed).Select(c => new WorkbookFault(sheet.Name, c.At.ToString(), c.Fault!)));
        if (changed.Length > MostChangesNamed)
        {
            // Rows or columns have moved: what stands where inputs should be says nothing.
            faults.Add(new(sheet.Name, "", $"另有 {changed.Length - MostChangesNamed} 个锁定的单元格被改动；如果插入或删除过行、列，请撤销；如果工作簿是旧版明账生成的，请用 mz template 重新生成再填"));
            return;
        }

        foreach (var cell in sheet.Cells.Where(c => c.Slot is not null))
        {
            if (Input(cell.Slot!, sheet.Name, cell.At, read.GetValueOrDefault(cell.At)) is { } fault)
            {
                faults.Add(new(sheet.Name, cell.At.ToString(), fault));
            }
        }
    }

    private static string? Words(string? text, ReadCell? found)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var now = found?.Text ?? found?.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        return Compact(now) == Compact(text) ? null : $"表头或项目被改动：应为“{text}”，现为“{now}”，请改回";
    }

    private static string? Formula(ReadCell? found) =>
        found is { IsError: true } ? $"公式出错（{found.Text}），请检查它引用的格子"
        : found is { HasFormula: false } ? "公式被改成了固定内容，请恢复公式" : null;

    private string? Input(Slot slot, string sheet, CellAddress at, ReadCell? found)
    {
        if (found is null)
        {
            return null;
        }

        if (found.IsError)
        {
            return $"公式出错（{found.Text}），请改正或改填数字";
        }

        if (found is { HasFormula: true, Text: null, Number: null })
        {
            return "公式没有计算结果，请用 Excel 或 WPS 打开，保存后重试";
        }

        if (!slot.IsNumber)
        {
            if ((found.Text ?? found.Number?.ToString(CultureInfo.InvariantCulture))?.Trim() is { Length: > 0 } text)
            {
                cells.Add(new(slot, sheet, at, text, null));
            }

            return null;
        }

        if (string.IsNullOrWhiteSpace(found.Text) && found.Number is null)
        {
            return null;
        }

        if (found.Number is not { } number && !decimal.TryParse(found.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out number))
        {
            return $"应填数字，现为“{found.Text}”，请改成数字或清空";
        }

        cells.Add(new(slot, sheet, at, null, number));
        return null;
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
