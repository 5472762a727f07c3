using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>Makes the workbook that a clerk fills in, blank or with what is known already.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class WorkbookBuilder(CatalogStore catalog)
{
    /// <summary>Paragraphs that hold from year to year; others tell of one year.</summary>
    private static readonly string[] Lasting = ["duties", "organisation"];

    /// <summary>What last year's accounts give to this year's workbook: the figures to compare with, the codes, names and paragraphs.</summary>
    /// <param name="last">Last year's accounts.</param>
    /// <param name="form">This year's form set.</param>
    /// <param name="year">This year.</param>
    public static Accounts AfterYear(Accounts last, FormSet form, int year) => new()
    {
        Form = form,
        Unit = last.Unit,
        Year = year,
        Facts = last.Facts.Where(f => f.Key is { Period: Period.This, Phase: Phase.Actual }).ToDictionary(f => f.Key.In(Period.Prior), f => f.Value),
        CodeNames = last.CodeNames,
        Texts = last.Texts.Where(t => Lasting.Contains(t.Key)).ToDictionary(),
    };

    /// <summary>A workbook with the figures and words of accounts in its input cells.</summary>
    /// <param name="accounts">What is known; its facts need not be complete.</param>
    /// <param name="money">元 or 万元.</param>
    /// <param name="below">For a department: the names of the bodies below it, each of which has a workbook of its own.</param>
    /// <exception cref="InvalidOperationException">The form set has no workbook; the message is for the user.</exception>
    public Book Build(Accounts accounts, QuantityUnit money, IReadOnlyList<string>? below = null)
    {
        accounts = SubordinateUnits.List(accounts, below ?? [], catalog.Filling);
        // Which facts are typed by code does not depend on the number of rows.
        var columns = WorkbookLayout.Of(new(accounts.Form, accounts.Year, money, CodeRows: 1), catalog).CodeFacts;
        var rows = CodeRows.Of(accounts, columns);
        var codeRows = Math.Max(WorkbookKind.UsualCodeRows, rows.Codes.Count + WorkbookKind.SpareCodeRows);
        var layout = WorkbookLayout.Of(new(accounts.Form, accounts.Year, money, codeRows), catalog);
        var prefill = new Prefill(catalog, accounts, rows, layout);
        return new([.. layout.Sheets.Select(s => Sheet(s, prefill))], layout.Names)
        {
            Title = $"{accounts.Unit}{accounts.Year.ToString(CultureInfo.InvariantCulture)}年度部门决算公开填报",
        };
    }

    private static BookSheet Sheet(SheetDraft sheet, Prefill prefill) => new(sheet.Name, [.. sheet.Cells.Select(c => Cell(c, prefill))])
    {
        Widths = sheet.Widths,
        HiddenColumns = sheet.HiddenColumns,
        FrozenRows = sheet.FrozenRows,
        FrozenColumns = sheet.FrozenColumns,
        IsHidden = sheet.IsHidden,
        IsLandscape = sheet.IsLandscape,
        Heights = sheet.Heights,
        Rules = sheet.Rules,
        Highlights = sheet.Highlights,
    };

    private static BookCell Cell(DraftCell cell, Prefill prefill)
    {
        var made = new BookCell(cell.At, cell.Look) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };
        return cell.Slot is not { } slot ? made with { Text = string.IsNullOrEmpty(cell.Text) ? null : cell.Text, Formula = cell.Formula }
            : slot.IsNumber ? made with { Number = prefill.Number(slot) }
            : made with { Text = prefill.Text(slot) };
    }
}
