using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// The head of a table: which rows it takes and what stands above each column, top down. A blank head cell belongs to the
/// merged cell at its left where text formats have lost the merging.
/// </summary>
internal sealed partial class HeadedTable
{
    private readonly List<string>[] stacks;
    private readonly string[][] cores;
    private readonly int[] printedNumbers;
    private readonly TableGrid grid;

    private HeadedTable(TableGrid grid, int headRows)
    {
        HeadRows = headRows;
        this.grid = grid;
        stacks = new List<string>[grid.Width];
        cores = new string[grid.Width][];
        printedNumbers = new int[grid.Width];
        for (var column = 0; column < grid.Width; column++)
        {
            stacks[column] = Stack(grid, column);
            cores[column] = [.. stacks[column].Select(Labels.Core)];
        }
    }

    /// <summary>Number of rows the head takes.</summary>
    public int HeadRows { get; }

    /// <summary>Number of columns.</summary>
    public int Width => stacks.Length;

    /// <summary>Reads the head.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="isData">Tells whether a row is one of data.</param>
    public static HeadedTable Read(TableGrid grid, Func<int, bool> isData)
    {
        var rows = 0;
        while (rows < grid.Height && (IsNumberingRow(grid, rows) || !isData(rows)))
        {
            rows++;
        }

        return new(grid, rows);
    }

    /// <summary>The labels above a column, top down, compact.</summary>
    public IReadOnlyList<string> LabelsOf(int column) => stacks[column];

    /// <summary>The 栏次 printed above a column, or 0.</summary>
    public int PrintedNumber(int column) => printedNumbers[column];

    /// <summary>True if the column holds line numbers.</summary>
    public bool IsLineNumbers(int column) => stacks[column].Any(Labels.IsLineNumberHead);

    /// <summary>
    /// Which layout each column of a range is; null for columns that hold no amounts. A column takes the layout most of whose labels
    /// stand above it; a layout is taken once, from the left.
    /// </summary>
    public ColumnLayout?[] Assign(IReadOnlyList<ColumnLayout> layouts, int from, int to)
    {
        var assigned = new ColumnLayout?[Width];
        var free = layouts.ToList();
        for (var column = from; column < to; column++)
        {
            var (best, most) = ((ColumnLayout?)null, 0);
            foreach (var layout in free)
            {
                if (Score(layout, column) is var score && score > most)
                {
                    (best, most) = (layout, score);
                }
            }

            if (best is not null)
            {
                assigned[column] = best;
                free.Remove(best);
            }
        }

        AssignByNumber(layouts, assigned, free, from, to);
        return InOneRow(layouts, assigned, from, to) ?? AlignedWithNumbers(assigned, from, to);
    }

    /// <summary>
    /// Where a merged cell before them was written as one, the labels of a head row have slipped over the labels below and name fewer
    /// columns than they would alone: then they name the last columns of the table, in order.
    /// </summary>
    private ColumnLayout?[]? InOneRow(IReadOnlyList<ColumnLayout> layouts, ColumnLayout?[] assigned, int from, int to)
    {
        var count = assigned.Count(c => c is not null);
        for (var row = 0; row < HeadRows && count < layouts.Count; row++)
        {
            var named = grid.CellsBeginningIn(row).Where(c => c.Column >= from && c.Column < to)
                .Select(c => layouts.FirstOrDefault(l => l.Spellings.Count == 1 && IsSpelling(c.Core, l.Spellings[0])))
                .OfType<ColumnLayout>().Distinct().ToArray();
            if (named.Length > count)
            {
                var slipped = new ColumnLayout?[Width];
                named.CopyTo(slipped, to - named.Length);
                return slipped;
            }
        }

        return null;
    }

    /// <summary>A layout whose head was lost takes the column whose printed number is its place among the layouts.</summary>
    private void AssignByNumber(IReadOnlyList<ColumnLayout> layouts, ColumnLayout?[] assigned, List<ColumnLayout> free, int from, int to)
    {
        var anchor = Enumerable.Range(from, to - from).FirstOrDefault(c => assigned[c] is not null && printedNumbers[c] > 0, -1);
        if (anchor < 0)
        {
            return;
        }

        var shift = printedNumbers[anchor] - IndexOf(layouts, assigned[anchor]!);
        foreach (var layout in free.ToArray())
        {
            var number = IndexOf(layouts, layout) + shift;
            var column = Enumerable.Range(from, to - from).FirstOrDefault(c => assigned[c] is null && printedNumbers[c] == number, -1);
            if (column >= 0)
            {
                assigned[column] = layout;
            }
        }
    }

    /// <summary>Where the labels have slipped against the row of printed numbers, the numbers tell the columns.</summary>
    private ColumnLayout?[] AlignedWithNumbers(ColumnLayout?[] assigned, int from, int to)
    {
        var labelled = Enumerable.Range(from, to - from).Where(c => assigned[c] is not null).ToArray();
        var numbered = Enumerable.Range(from, to - from).Where(c => printedNumbers[c] > 0).ToArray();
        if (labelled.Length != numbered.Length || labelled.SequenceEqual(numbered))
        {
            return assigned;
        }

        var aligned = new ColumnLayout?[Width];
        for (var i = 0; i < labelled.Length; i++)
        {
            aligned[numbered[i]] = assigned[labelled[i]];
        }

        return aligned;
    }

    private static int IndexOf(IReadOnlyList<ColumnLayout> layouts, ColumnLayout layout)
    {
        var index = 0;
        while (!ReferenceEquals(layouts[index], layout))
        {
            index++;
        }

        return index;
    }

    /// <summary>0 if a label is missing above the column; more the more labels match and the nearer the last of them is to the amounts.</summary>
    private int Score(ColumnLayout layout, int column)
    {
        var stack = cores[column];
        if (stack.Length == 0)
        {
            return 0;
        }

        var score = 0;
        var nearest = false;
        foreach (var spellings in layout.Spellings)
        {
            var at = stack.Length - 1;
            while (at >= 0 && !IsSpelling(stack[at], spellings))
            {
                at--;
            }

            if (at < 0)
            {
                return 0;
            }

            score += 2;
            nearest |= at == stack.Length - 1;
        }

        return nearest ? score + 1 : layout.Labels.Count > 1 ? score : 0;
    }

    /// <summary>True if the core of a printed label is one of the prescribed spellings.</summary>
    private static bool IsSpelling(string core, IReadOnlyList<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            if (Labels.Match(core, spelling))
            {
                return true;
            }
        }

        return false;
    }

    private List<string> Stack(TableGrid grid, int column)
    {
        var stack = new List<string>();
        for (var row = 0; row < HeadRows; row++)
        {
            var text = HeadText(grid, row, column);
            if (text.Length == 0 || IsOfTotal(grid, row, column))
            {
                continue;
            }

            if (int.TryParse(text, out var number))
            {
                // A merged cell numbers one column, the first that it covers.
                printedNumbers[column] = grid[row, column]?.Column == column ? number : printedNumbers[column];
            }
            else if (stack.Count == 0 || stack[^1] != text)
            {
                stack.Add(text);
            }
        }

        return stack;
    }

    /// <summary>The text above a column in a head row; a blank cell takes its left neighbour's if something stands under it in the head.</summary>
    private string HeadText(TableGrid grid, int row, int column)
    {
        var text = grid.Text(row, column);
        if (text.Length > 0 || row + 1 >= HeadRows || !HasLabelBelow(grid, row, column))
        {
            return text;
        }

        for (var left = column - 1; left >= 0; left--)
        {
            if (grid.Text(row, left) is { Length: > 0 } near)
            {
                return int.TryParse(near, out _) ? "" : near;
            }
        }

        return "";
    }

    /// <summary>An amount, or the label of a row with amounts: the grand total in the row of the lowest heads.</summary>
    private static bool IsOfTotal(TableGrid grid, int row, int column) =>
        grid[row, column] is { IsAmount: true } || (column == 0 && Array.Exists(grid.CellsBeginningIn(row), c => c.IsAmount));

    private bool HasLabelBelow(TableGrid grid, int row, int column)
    {
        for (var below = row + 1; below < HeadRows; below++)
        {
            if (grid.Text(below, column) is { Length: > 0 } text && !int.TryParse(text, out _) && !IsOfTotal(grid, below, column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A row that numbers the columns: 栏次 1 2 3 …</summary>
    private static bool IsNumberingRow(TableGrid grid, int row)
    {
        var last = 0;
        var count = 0;
        foreach (var cell in grid.CellsBeginningIn(row))
        {
            if (cell.IsBlank)
            {
                continue;
            }

            if (int.TryParse(cell.Text, out var number))
            {
                if (number != last + 1)
                {
                    return false;
                }

                last = number;
                count++;
            }
            else if (!NumberingLabel().IsMatch(cell.Text))
            {
                return false;
            }
        }

        return count > 0;
    }

    [GeneratedRegex(@"^(?:栏次|行次|类|款|项|合计)$")]
    private static partial Regex NumberingLabel();
}
