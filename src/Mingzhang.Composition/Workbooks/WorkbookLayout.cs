using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Composition.Printing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>
/// All sheets of a workbook of one kind: what is written when one is made, and what is expected when a filled one is read. It
/// follows from the kind alone.
/// </summary>
internal sealed class WorkbookLayout
{
    /// <summary>The hidden sheet that says what the workbook is made for.</summary>
    public const string MarkSheet = "明账";

    /// <summary>Sheets that a workbook has beside those with the printed tables.</summary>
    public static readonly IReadOnlyList<string> OwnSheets = ["单位", "科目录入", "预算与上年", "原因", "校验"];

    private const string Mark = "mingzhang-workbook";
    private const string Version = "1";

    private WorkbookLayout(WorkbookKind kind, IReadOnlyList<SheetDraft> sheets, IReadOnlyDictionary<string, string> names, IReadOnlyList<(FactKey, SheetDraft, CellAddress)> shown, IReadOnlyList<WorkbookCheck> checks) =>
        (Kind, Sheets, Names, Shown, Checks) = (kind, sheets, names, shown, checks);

    /// <summary>What it is made for.</summary>
    public WorkbookKind Kind { get; }

    /// <summary>The sheets in order.</summary>
    public IReadOnlyList<SheetDraft> Sheets { get; }

    /// <summary>The names that formulas use.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>The facts that are typed by code, with a star as their code.</summary>
    public IReadOnlySet<FactKey> CodeFacts =>
        Sheets.SelectMany(s => s.Cells).Where(c => c.Slot is { Kind: SlotKind.CodeFact }).Select(c => c.Slot!.Fact!).ToHashSet();

    /// <summary>Where the tables of the year show which fact.</summary>
    public IReadOnlyList<(FactKey Fact, SheetDraft Sheet, CellAddress At)> Shown { get; }

    /// <summary>What the sheet 校验 checks between the sheets.</summary>
    public IReadOnlyList<WorkbookCheck> Checks { get; }

    /// <summary>The words on <see cref="MarkSheet"/>, one below the other.</summary>
    public static string[] Marks(WorkbookKind kind) =>
    [
        Mark, Version, kind.Form.Id, kind.Year.ToString(CultureInfo.InvariantCulture), kind.Money.Symbol(),
        kind.CodeRows.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>The kind that <see cref="Marks"/> say; null if they say none.</summary>
    public static WorkbookKind? KindOf(IReadOnlyList<string> marks, CatalogStore catalog) =>
        marks is [Mark, Version, var form, var year, var money, var rows] && catalog.FindFormSet(form) is { } set &&
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var fiscal) &&
        int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var codeRows)
            ? new(set, fiscal, money == QuantityUnit.Yuan.Symbol() ? QuantityUnit.Yuan : QuantityUnit.TenThousandYuan, codeRows)
            : null;

    /// <summary>Lays out the sheets.</summary>
    /// <exception cref="InvalidOperationException">The form set is only read; the message is for the user.</exception>
    public static WorkbookLayout Of(WorkbookKind kind, CatalogStore catalog)
    {
        var nothing = new Accounts { Form = kind.Form, Unit = "", Year = kind.Year, Facts = new Dictionary<FactKey, decimal>() };
        var needs = new FormNeeds(kind.Form is { IsEvaluation: false, Writing: { } writing } ? writing
            : throw new InvalidOperationException($"{kind.Form.Title}只用于阅读，没有填报工作簿"));
        var words = new FactWords(catalog, nothing);
        var formulas = new Formulas(catalog);
        var names = new Dictionary<string, string>();
        var lists = CodeLists.Make(catalog, names);
        var unit = new UnitSheet(catalog, kind, needs, words);
        var codes = new CodeEntrySheet(kind, needs, formulas, words);

        // A total by codes has its cell in the table of the codes; the tables of totals refer to it.
        var printer = new TablePrinter(catalog);
        var tables = kind.Form.Tables.OrderBy(t => t.Layout.Kind != LayoutKind.Coded)
            .Select(t => (Table: t, Sheet: new TableSheet(t, printer.Plan(t, nothing), kind, formulas, codes))).ToList();
        var labels = new FactLabels(kind, needs, words);
        var counts = new CountsSheet(needs, formulas, labels, kind);
        var budget = new BudgetSheet(needs, formulas, labels, kind);
        tables.ForEach(t => t.Sheet.Write(unit.Unit));
        counts.Write();
        budget.Write();
        var reasons = new ReasonSheet(catalog, kind, needs, formulas, words, codes);
        reasons.Write();
        var printed = kind.Form.Tables.Select(t => tables.Single(s => s.Table == t).Sheet).ToArray();
        var checks = new CheckSheet(catalog, kind, formulas, names);
        checks.Write(codes.BrokenRows, [($"IF({unit.Unit}=\"\",1,0)", "单位全称没有填"), (reasons.Missing, "需要而没有写的原因和用途")]);
        (FactKey, SheetDraft, CellAddress)[] shown = [.. printed.SelectMany(p => p.Facts), .. counts.Facts];
        checks.Colour(shown);
        return new(
            kind,
            [
                Guide(catalog, kind), unit.Sheet, codes.Sheet, .. printed.Select(t => t.Sheet), counts.Sheet, budget.Sheet, reasons.Sheet,
                checks.Sheet, lists, MarkOf(kind),
            ],
            names,
            shown,
            [.. checks.Checks]);
    }

    private static SheetDraft Guide(CatalogStore catalog, WorkbookKind kind)
    {
        var sheet = new SheetDraft("说明");
        sheet.Widths.Add(84);
        sheet.Words(0, 0, $"{kind.Year.ToString(CultureInfo.InvariantCulture)} 年度部门决算公开填报（{kind.Form.Title}）", Looks.Title with { Wraps = true });
        for (var i = 0; i < catalog.Filling.Guide.Count; i++)
        {
            sheet.Words((2 * i) + 2, 0, catalog.Filling.Guide[i], Looks.Plain);
        }

        return sheet;
    }

    private static SheetDraft MarkOf(WorkbookKind kind)
    {
        var sheet = new SheetDraft(MarkSheet) { IsHidden = true };
        foreach (var (mark, row) in Marks(kind).Select((m, i) => (m, i)))
        {
            sheet.Words(row, 0, mark, Looks.Plain);
        }

        return sheet;
    }
}
