using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Composition.Printing;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>The sheet of a printed table: every cell as printed; sums and what other sheets know are formulas, the rest is typed in.</summary>
internal sealed class TableSheet
{
    private const double CharactersOfWidth = 11;
    private const int LongestSheetName = 31;
    private const string Crossed = "---";

    private readonly PrintedTable plan;
    private readonly WorkbookKind kind;
    private readonly Formulas formulas;
    private readonly CodeEntrySheet codes;
    private readonly SheetDraft sheet;
    private readonly int top;
    private readonly SpareCodes? spare;

    /// <summary>Prepares the sheet and gives the facts of its cells their places.</summary>
    public TableSheet(FormTable table, PrintedTable plan, WorkbookKind kind, Formulas formulas, CodeEntrySheet codes)
    {
        (this.plan, this.kind, this.formulas, this.codes) = (plan, kind, formulas, codes);
        var name = SheetName(table);
        sheet = new(name) { IsLandscape = plan.Print.IsLandscape };
        sheet.Widths.AddRange(plan.Widths.Select(w => Math.Max(6, w * CharactersOfWidth)));
        top = 1 + plan.Print.Head.Count;
        sheet.FrozenRows = top + plan.HeadRows;
        if (table.Layout.Kind == LayoutKind.Economic)
        {
            spare = new(sheet, table.Layout.Columns[0].Key!, FirstNote + plan.Print.Notes.Count + 1);
            spare.Register(formulas);
        }

        for (var row = plan.HeadRows; row < plan.Rows.Count; row++)
        {
            foreach (var cell in plan.Rows[row].Cells.Where(c => c.Fact is not null))
            {
                formulas.Home(cell.Fact!, sheet.Ref(RowOf(row), cell.Column), $"{table.Layout.Title}“{LabelOf(row, cell)}”");
            }
        }
    }

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet => sheet;

    /// <summary>The cells of facts, for marks on them.</summary>
    public IEnumerable<(FactKey Fact, SheetDraft Sheet, CellAddress At)> Facts => Enumerable.Range(plan.HeadRows, plan.Rows.Count - plan.HeadRows)
        .SelectMany(row => plan.Rows[row].Cells.Where(c => c.Fact is not null).Select(c => (c.Fact!, sheet, new CellAddress(RowOf(row), c.Column))));

    private int FirstNote => RowOf(plan.Rows.Count) + (IsCoded ? SortedRows : 0);

    private int SortedRows => 3 * kind.CodeRows;

    private bool IsCoded => plan.Table.Layout.Kind == LayoutKind.Coded;

    /// <summary>Fills the sheet, when all facts have their places.</summary>
    /// <param name="unit">The cell with the body's name.</param>
    public void Write(string unit)
    {
        Title(unit);
        for (var row = 0; row < plan.Rows.Count; row++)
        {
            foreach (var cell in plan.Rows[row].Cells)
            {
                Cell(cell, RowOf(row), row < plan.HeadRows);
            }
        }

        if (IsCoded)
        {
            SortCodes(RowOf(plan.Rows.Count));
        }

        for (var i = 0; i < plan.Print.Notes.Count; i++)
        {
            var note = plan.Print.Notes[i].Replace("{year}", kind.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            sheet.Words(FirstNote + i, 0, note, Looks.Note with { Wraps = true }, plan.Widths.Count);
        }

        spare?.Write();
    }

    /// <summary>A sheet's name: the table's number and as much of its title as there is room for.</summary>
    private static string SheetName(FormTable table)
    {
        var title = table.Layout.Title.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        var name = table.Number.Replace("公开", "", StringComparison.Ordinal).Replace("表", "", StringComparison.Ordinal) + title;
        return name.Length <= LongestSheetName ? name : name[..LongestSheetName];
    }

    private int RowOf(int row) => top + row;

    /// <summary>What a cell is called: its row's label, and its column's head where the row has several amounts under one label.</summary>
    private string LabelOf(int row, PrintedCell cell)
    {
        var cells = plan.Rows[row].Cells;
        var label = cells.LastOrDefault(c => c.Column < cell.Column && IsName(c));
        var last = cells.FirstOrDefault(c => c.Column > cell.Column && IsName(c))?.Column ?? int.MaxValue;
        var isAlone = label is not null && cells.Count(c => c.Fact is not null && c.Column > label.Column && c.Column < last) == 1;
        var head = plan.Rows.Take(plan.HeadRows).SelectMany(r => r.Cells)
            .LastOrDefault(c => c.Column <= cell.Column && cell.Column < c.Column + c.ColumnSpan && IsName(c))?.Text ?? "";
        return label is null ? head : isAlone ? label.Text : $"{label.Text}·{head}";
    }

    private static bool IsName(PrintedCell cell) => cell.Text.Length > 0 && cell.Text != Crossed && !cell.Text.All(char.IsAsciiDigit);

    private void Title(string unit)
    {
        var width = plan.Widths.Count;
        sheet.Words(0, 0, plan.Table.Layout.Title, Looks.Title, width);
        sheet.Heights[0] = 27;
        for (var line = 0; line < plan.Print.Head.Count; line++)
        {
            var pieces = plan.Print.Head[line];
            Piece(pieces[0], 1 + line, 0, Looks.Note, unit);
            Piece(pieces[1], 1 + line, width / 2, Looks.Note with { Align = CellAlign.Center }, unit);
            Piece(pieces[2], 1 + line, width - 1, Looks.Right, unit);
        }
    }

    private void Piece(string piece, int row, int column, CellLook look, string unit)
    {
        var text = piece.Replace("{year}", kind.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{number}", plan.Table.Number, StringComparison.Ordinal)
            .Replace("{money}", plan.Print.Measure == QuantityUnit.TenThousandYuan.Symbol() ? kind.Money.Symbol() : plan.Print.Measure, StringComparison.Ordinal);
        if (text.Contains("{unit}", StringComparison.Ordinal))
        {
            sheet.Formula(row, column, $"\"{text.Replace("{unit}", "", StringComparison.Ordinal)}\"&{unit}", look);
        }
        else if (text.Length > 0)
        {
            sheet.Words(row, column, text, look);
        }
    }

    private void Cell(PrintedCell cell, int row, bool isHead)
    {
        if (cell.Fact is { } fact)
        {
            Fact(fact, row, cell.Column);
            return;
        }

        var look = isHead ? Looks.Head : cell.Text == Crossed ? Looks.Crossed : cell.Role == CellRole.Words ? Looks.Words : Looks.Middle;
        sheet.Words(row, cell.Column, cell.Text, look, cell.ColumnSpan, cell.RowSpan);
    }

    private void Fact(FactKey fact, int row, int column)
    {
        var isHome = formulas.Ref(fact) == sheet.Ref(row, column);
        var formula = !isHome ? formulas.Ref(fact) : IsCoded ? formulas.OfCodes(fact, new CodeScope.All()) : formulas.Derived(fact);
        if (formula is null)
        {
            sheet.Input(row, column, fact, kind.IsMoney(fact));
        }
        else
        {
            sheet.Formula(row, column, formula, Looks.Number(kind.IsMoney(fact), plan.Print.ZeroIsBlank));
        }
    }

    /// <summary>Writes the rows in which the codes of the entry sheet that the table lists stand sorted, with the levels above.</summary>
    private void SortCodes(int first)
    {
        var layout = plan.Table.Layout;
        var (sort, span) = (plan.Widths.Count, plan.Widths.Count + 1);
        sheet.Widths.AddRange([10, 10]);
        sheet.HiddenColumns.UnionWith([sort, span]);
        var keys = codes.SortingKeys(layout.Id);
        var total = plan.Rows[plan.Print.TotalIsLast ? plan.Rows.Count - 1 : plan.HeadRows];
        var nameColumn = Math.Max(1, plan.Print.Codes!.Levels.Count);
        sheet.Highlights.Add(new(new(new(first, 0), new(first + SortedRows - 1, sort - 1)), $"${new CellAddress(first, sort)}<>\"\"", ""));
        for (var i = 0; i < SortedRows; i++)
        {
            var row = first + i;
            var (here, above, code) = ($"${new CellAddress(row, sort)}", $"${new CellAddress(row - 1, sort)}", $"$A{row + 1}");
            sheet.Formula(row, sort, i == 0 ? $"IFERROR(SMALL({keys},1),\"\")" : $"IF({above}=\"\",\"\",IFERROR(SMALL({keys},COUNTIF({keys},\"<=\"&{above})+1),\"\"))", Looks.Plain);
            sheet.Formula(row, span, $"IF({here}=\"\",\"\",IF(MOD({here},10000)=0,9999,IF(MOD({here},100)=0,99,0)))", Looks.Plain);
            sheet.Formula(row, 0, $"IF({here}=\"\",\"\",LEFT({here},IF(MOD({here},10000)=0,3,IF(MOD({here},100)=0,5,7))))", Looks.Middle with { HasBorder = false }, nameColumn);
            sheet.Formula(row, nameColumn, $"IF({here}=\"\",\"\",IFERROR(VLOOKUP({code},{CodeLists.Functions},2,FALSE),IFERROR(VLOOKUP({code},{codes.Names},2,FALSE),\"\")))", Looks.Words with { HasBorder = false });
            foreach (var cell in total.Cells.Where(c => c.Fact is not null))
            {
                var amount = formulas.OfCodes(cell.Fact!, new CodeScope.Between(here, $"({here}+${new CellAddress(row, span)})"))!;
                sheet.Formula(row, cell.Column, $"IF({here}=\"\",\"\",{amount})", Looks.Number(kind.IsMoney(cell.Fact!), plan.Print.ZeroIsBlank) with { HasBorder = false });
            }
        }
    }
}
