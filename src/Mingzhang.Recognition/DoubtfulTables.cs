using System.Text.RegularExpressions;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>
/// Keeps out of the ledger what tables state whose columns cannot be told for certain because no vertical rules part them, whose
/// formulas have no results, whose cells hold what a tracked change deleted as well as what it inserted, or of which columns or
/// amounts were not read: a number in the wrong column, or one that lacks, would make a finding of what is right.
/// </summary>
internal sealed partial class DoubtfulTables(Claims claims)
{
    /// <summary>From so many amounts on, and so great a part of all, what was not read are whole rows or columns.</summary>
    private const int FewestUnread = 3;
    private const decimal LeastUnread = 0.05m;

    /// <summary>The rest of a table's columns has so many rows at least.</summary>
    private const int FewestRows = 3;

    private readonly List<string> warnings = [];

    /// <summary>What was kept out, in Chinese.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Tells of a table that is kept out.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="grids">The table page by page.</param>
    /// <param name="below">The tables that follow under the same heading and that nobody recognised.</param>
    /// <param name="lacking">Columns that it does not have and should have; null if none.</param>
    public void Add(string title, Place? at, IReadOnlyCollection<TableGrid> grids, IEnumerable<TableGrid> below, string? lacking = null)
    {
        var faults = grids.SelectMany(Faults).Select(c => c.Cell.Text).ToArray();
        var unread = grids.SelectMany(Unread).ToArray();
        warnings.Add((at?.Page is { } page ? $"第 {page} 页：" : "") + $"《{title}》" + (
            faults.Length > 0 ? $"有 {faults.Length} 格{Fault(faults[0])}"
            : lacking is not null ? $"没有“{lacking}”栏，而合计大于各栏之和，可能没有印全，表内勾稽未核对；请核对原表的各栏"
            : RestOfColumns(grids, below) is { } rest ? $"右边的几栏{PageOf(rest)}单独成表，没有科目名称，表内勾稽未核对；请把各栏印在同一页上再生成文件"
            : grids.Any(g => g.HasInferredColumns) || unread.Length == 0 ? "的表格没有竖线，栏目未能完全辨认，表内勾稽未核对"
            : $"有 {unread.Length} 个数没有读出（如“{unread[0].Text}”），表内勾稽未核对；请核对这些数所在行的科目名称是否完整"));
    }

    private static string PageOf(TableGrid grid) => grid[0, 0]?.Cell.Text is { Length: > 0 } text && text.Locate(0, 1).Page is { } page ? $"在第 {page} 页" : "";

    private static string Fault(SourceText text) => CellFaults.Is(text.Value)
        ? $"的公式没有结果或出错（如{PlaceOf(text)}“{text.Value}”），表内勾稽未核对；请用 Excel 或 WPS 打开，改正后保存，再重试"
        : $"写着连在一起的两个数（如{PlaceOf(text)}“{text.Value}”），表内勾稽未核对；多半是修订中删去的字也导了出来，请先接受全部修订，再重新导出";

    /// <summary>
    /// True if a cell of a table has no result or two, or if its columns were inferred and its pages do not have the same number of them, a cell holds
    /// several numbers, a number of it was not understood, or what stands below it was not recognised as its end: another table, or a
    /// line of numbers alone.
    /// </summary>
    /// <param name="grids">The table page by page, already read.</param>
    /// <param name="below">The tables that follow under the same heading and that nobody recognised.</param>
    /// <param name="notes">The lines under it.</param>
    public bool AreDoubtful(IReadOnlyCollection<TableGrid> grids, IEnumerable<TableGrid> below, IEnumerable<Passage> notes) =>
        HaveFaults(grids) || (grids.Any(g => g.HasInferredColumns)
        && (below.Any(g => g.HasInferredColumns)
            || notes.Any(n => Words(n.Text) is { Length: > 1 } words && words.All(NumberText.IsNumber))
            || grids.Select(g => g.Width).Distinct().Count() > 1
            || grids.Any(g => Enumerable.Range(0, g.Height).SelectMany(g.CellsBeginningIn).Any(c => HoldsSeveral(c) || IsUnread(c)))));

    /// <summary>True if a formula of a table has no result, or a cell holds two amounts without anything between.</summary>
    public static bool HaveFaults(IEnumerable<TableGrid> grids) => grids.SelectMany(Faults).Any();

    private static IEnumerable<GridCell> Faults(TableGrid grid) => grid.Faults;

    /// <summary>A table of numbers alone with as many rows as one of the pages: what a program printed on another page for want of width.</summary>
    private static TableGrid? RestOfColumns(IReadOnlyCollection<TableGrid> grids, IEnumerable<TableGrid> below) =>
        below.FirstOrDefault(b => grids.Any(g => b.Height >= FewestRows && Math.Abs(g.Height - b.Height) <= 1) && HoldsOnlyNumbers(b));

    private static bool HoldsOnlyNumbers(TableGrid grid)
    {
        var rows = Enumerable.Range(0, grid.Height).Select(r => grid.CellsBeginningIn(r).Where(c => !c.IsBlank).ToArray()).Where(cells => Array.Exists(cells, c => c.IsNumber)).ToArray();
        return rows.Length >= FewestRows && Array.TrueForAll(rows, cells => Array.TrueForAll(cells, c => c.IsNumber || c.IsFiller));
    }

    /// <summary>True if the rest of a table's columns stands by itself, or if rows of it were not read: its sums prove nothing.</summary>
    /// <param name="grids">The table page by page, already read.</param>
    /// <param name="below">The tables that follow under the same heading and that nobody recognised.</param>
    public bool AreIncomplete(IReadOnlyCollection<TableGrid> grids, IEnumerable<TableGrid> below) =>
        RestOfColumns(grids, below) is not null ||
        (grids.Sum(g => Unread(g).Count()) is var unread && unread >= FewestUnread && unread >= LeastUnread * grids.Sum(g => Amounts(g).Count()));

    /// <summary>The amounts that were not read though others of their column were: a column that no form has is another matter.</summary>
    private IEnumerable<GridCell> Unread(TableGrid grid)
    {
        var byColumn = Amounts(grid).ToLookup(c => c.Column);
        return byColumn.Where(column => !column.All(IsUnread)).SelectMany(column => column.Where(IsUnread));
    }

    /// <summary>The amounts that are not nothing.</summary>
    private static IEnumerable<GridCell> Amounts(TableGrid grid) =>
        Enumerable.Range(0, grid.Height).SelectMany(grid.CellsBeginningIn).Where(c => c.IsAmount && c.Text.AsSpan().IndexOfAnyInRange('1', '9') >= 0);

    /// <summary>True of a cell whose formula has no result, or which holds two amounts without anything between.</summary>
    public static bool IsFault(GridCell cell) => CellFaults.Is(cell.Cell.Text.Value) || HoldsTwoAmounts(cell.Cell.Text.Value);

    private static bool HoldsTwoAmounts(string text) => text.AsSpan().Count('.') == 2 && TwoAmounts().IsMatch(text);

    [GeneratedRegex(@"^-?\d[\d,]*\.\d{2}-?\d[\d,]*\.\d{2}$")]
    private static partial Regex TwoAmounts();

    private static string PlaceOf(SourceText text) => text.Locate(0, 1) is { Sheet: { } sheet, Cell: { } cell } ? $"工作表“{sheet}”的 {cell} " : "";

    private static bool HoldsSeveral(GridCell cell) =>
        Words(cell.Cell.Text.Value).Count(NumberText.IsNumber) > 1;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private bool IsUnread(GridCell cell)
    {
        if (!cell.IsNumber)
        {
            return false;
        }

        var text = cell.Cell.Text;
        var start = Enumerable.Range(0, text.Length).FirstOrDefault(i => char.IsDigit(text.Value[i]));
        return !claims.IsUnderstood(text, start) && !claims.IsNoFact(text, start);
    }
}
