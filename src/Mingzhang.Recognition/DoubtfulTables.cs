using System.Text.RegularExpressions;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>
/// Keeps out of the ledger what tables state whose columns cannot be told for certain because no vertical rules part them, whose
/// formulas have no results, or whose cells hold what a tracked change deleted as well as what it inserted: a number in the wrong
/// column, or one that lacks, would make a finding of what is right.
/// </summary>
internal sealed partial class DoubtfulTables(Claims claims)
{
    private readonly List<string> warnings = [];

    /// <summary>What was kept out, in Chinese.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Tells of a table that is kept out.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="grids">The table page by page.</param>
    public void Add(string title, Place? at, IEnumerable<TableGrid> grids)
    {
        var faults = grids.SelectMany(Faults).Select(c => c.Cell.Text).ToArray();
        warnings.Add((at?.Page is { } page ? $"第 {page} 页：" : "") + (faults.Length == 0
            ? $"《{title}》的表格没有竖线，栏目未能完全辨认，表内勾稽未核对"
            : $"《{title}》有 {faults.Length} 格{Fault(faults[0])}"));
    }

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
