using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>
/// Keeps out of the ledger what tables without vertical rules state where their columns cannot be told for certain: a
/// number in the wrong column would make a finding of what is right.
/// </summary>
internal sealed class DoubtfulTables(Claims claims)
{
    private readonly List<string> warnings = [];

    /// <summary>What was kept out, in Chinese.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>Tells of a table that is kept out.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="at">Where it stands.</param>
    public void Add(string title, Place? at) => warnings.Add(
        (at?.Page is { } page ? $"第 {page} 页：" : "") + $"《{title}》的表格没有竖线，栏目未能完全辨认，表内勾稽未核对");

    /// <summary>
    /// True if the columns of a table were inferred and its pages do not have the same number of them, a cell holds
    /// several numbers, a number of it was not understood, or what stands below it was not recognised as its end: another table, or a
    /// line of numbers alone.
    /// </summary>
    /// <param name="grids">The table page by page, already read.</param>
    /// <param name="below">The tables that follow under the same heading and that nobody recognised.</param>
    /// <param name="notes">The lines under it.</param>
    public bool AreDoubtful(IReadOnlyCollection<TableGrid> grids, IEnumerable<TableGrid> below, IEnumerable<Passage> notes) =>
        grids.Any(g => g.HasInferredColumns)
        && (below.Any(g => g.HasInferredColumns)
            || notes.Any(n => Words(n.Text) is { Length: > 1 } words && words.All(NumberText.IsNumber))
            || grids.Select(g => g.Width).Distinct().Count() > 1
            || grids.Any(g => Enumerable.Range(0, g.Height).SelectMany(g.CellsBeginningIn).Any(c => HoldsSeveral(c) || IsUnread(c))));

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
