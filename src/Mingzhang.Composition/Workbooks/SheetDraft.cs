using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>A cell of a sheet that is being laid out: words, a formula, or an input.</summary>
/// <param name="At">Its place.</param>
/// <param name="Look">How it looks.</param>
internal sealed record DraftCell(CellAddress At, CellLook Look)
{
    public string? Text { get; init; }

    public string? Formula { get; init; }

    public Slot? Slot { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}

/// <summary>A sheet that is being laid out.</summary>
internal sealed class SheetDraft(string name)
{
    private readonly List<DraftCell> cells = [];

    public string Name => name;

    public IReadOnlyList<DraftCell> Cells => cells;

    public List<double> Widths { get; } = [];

    public HashSet<int> HiddenColumns { get; } = [];

    public Dictionary<int, double> Heights { get; } = [];

    public List<EntryRule> Rules { get; } = [];

    public List<Highlight> Highlights { get; } = [];

    public int FrozenRows { get; set; }

    public int FrozenColumns { get; set; }

    public bool IsHidden { get; init; }

    public bool IsLandscape { get; init; }

    /// <summary>A place as formulas of any sheet write it.</summary>
    public string Ref(int row, int column) => $"'{name}'!{new CellAddress(row, column).Fixed}";

    /// <summary>A column of cells as formulas of any sheet write it.</summary>
    public string Ref(int column, int firstRow, int rows) => $"'{name}'!{Range(column, firstRow, rows).Fixed}";

    /// <summary>A column of cells.</summary>
    public static CellRange Range(int column, int firstRow, int rows) => new(new(firstRow, column), new(firstRow + rows - 1, column));

    public void Words(int row, int column, string text, CellLook look, int columnSpan = 1, int rowSpan = 1) =>
        cells.Add(new(new(row, column), look) { Text = text, ColumnSpan = columnSpan, RowSpan = rowSpan });

    public void Formula(int row, int column, string formula, CellLook look, int columnSpan = 1) =>
        cells.Add(new(new(row, column), look) { Formula = formula.Replace($"'{name}'!", "", StringComparison.Ordinal), ColumnSpan = columnSpan });

    public void Input(int row, int column, Slot slot, CellLook look)
    {
        cells.Add(new(new(row, column), look) { Slot = slot });
        if (slot.IsNumber)
        {
            var at = new CellAddress(row, column);
            Rules.Add(new(new(at, at), null, "只能填数字", "请填数字，不要写单位、逗号以外的文字；没有就留空。"));
        }
    }

    /// <summary>An input for a fact's value.</summary>
    public void Input(int row, int column, FactKey fact, bool isMoney, SlotKind kind = SlotKind.Fact, int index = 0) =>
        Input(row, column, new(kind, fact, index), Looks.Input(Looks.Number(isMoney)));
}
