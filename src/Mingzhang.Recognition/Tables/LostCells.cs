namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Rows of a text table whose leading blank cells an editor cut off with the white space of the line: what is left stands too far to
/// the left. A row is moved back where its labels are known and every one of its cells fits in one place only.
/// </summary>
internal static class LostCells
{
    /// <summary>Puts the rows in their places.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="firstRow">The first row below the head.</param>
    /// <param name="halves">Its halves, placed.</param>
    /// <returns>The table with the rows moved, and the rows that fit nowhere, which are not to be read.</returns>
    public static (TableGrid Grid, IReadOnlySet<int> Unplaced) Restore(TableGrid grid, int firstRow, HalfReader[] halves)
    {
        var shifts = new Dictionary<int, int>();
        var unplaced = new HashSet<int>();
        for (var row = firstRow; row < grid.Height; row++)
        {
            var lacking = grid.LackingIn(row);
            GridCell[] cells = lacking == 0 ? [] : [.. grid.CellsBeginningIn(row).Where(c => !c.IsBlank && !c.IsFiller)];
            if (cells.Length == 0 || !IsMisplaced(grid, cells, halves))
            {
                continue;
            }

            if (Enumerable.Range(1, lacking).Where(s => Fits(cells, s, halves)).ToArray() is [var shift])
            {
                shifts.Add(row, shift);
            }
            else
            {
                unplaced.Add(row);
            }
        }

        return (shifts.Count == 0 ? grid : grid.Moved(shifts), unplaced);
    }

    /// <summary>True if a label, which does not go on in the row below, stands where only another half knows it, or where numbers stand.</summary>
    private static bool IsMisplaced(TableGrid grid, GridCell[] cells, HalfReader[] halves) =>
        Array.Exists(cells, c => !c.IsNumber && !Array.Exists(halves, h => h.EndBelow(grid, c) is not null) && Array.Exists(halves, h => h.Knows(c.Text)) && !Array.Exists(halves, h => h.IsLabel(c.Column) && h.Knows(c.Text)));

    private static bool Fits(GridCell[] cells, int shift, HalfReader[] halves) => Array.TrueForAll(cells, c =>
        Array.Exists(halves, h => c.IsNumber
            ? h.IsAmount(c.Column + shift) || (!c.IsAmount && h.IsLine(c.Column + shift))
            : h.IsLabel(c.Column + shift) && h.Knows(c.Text)));
}
