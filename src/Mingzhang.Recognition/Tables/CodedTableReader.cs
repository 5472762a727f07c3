using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>Reads tables whose rows carry a classification code: in one cell, in three, or with the name behind it.</summary>
internal sealed partial class CodedTableReader(TableContext context)
{
    private static readonly int[] Shifts = [0, 1, -1, 2, -2, 3];

    /// <summary>From so many rows on whose totals are more than their columns it is not a wrong number.</summary>
    private const int FewestShort = 2;

    /// <summary>Digits of the codes of 类, which no other code of a row repeats.</summary>
    private const int HighestCode = 3;

    private readonly HashSet<ColumnLayout> printed = [];
    private ColumnLayout?[] columns = [];
    private string lastCode = "";
    private int shortRows;

    /// <summary>Reads a table or its continuation on the next page; halves of one table side by side one after the other.</summary>
    public void Read(TableGrid grid)
    {
        foreach (var half in SideBySide.Split(grid))
        {
            ReadHalf(half);
        }

        var lacking = context.Layout.Columns.Where(c => c.Key is not null && !printed.Contains(c)).Select(c => c.Name).ToArray();
        context.LackingColumns = lacking.Length > 0 && shortRows >= FewestShort ? string.Join('、', lacking) : null;
    }

    private void ReadHalf(TableGrid grid)
    {
        var head = HeadedTable.Read(grid, row => IsData(grid, row));
        if (head.HeadRows > 0)
        {
            var assigned = head.Assign(context.Layout.Columns, 0, grid.Width);
            if (Array.Exists(assigned, c => c is not null))
            {
                columns = assigned;
                printed.UnionWith(assigned.OfType<ColumnLayout>());
            }
        }

        for (var row = 0; row < head.HeadRows; row++)
        {
            ReadHeadRow(grid, row);
        }

        var firstAmount = Array.FindIndex(columns, c => c is not null);
        if (firstAmount >= 0)
        {
            var usual = UsualShift(grid, head.HeadRows, firstAmount);
            for (var row = head.HeadRows; row < grid.Height; row++)
            {
                ReadRow(grid, row, firstAmount, usual);
            }
        }
    }

    /// <summary>
    /// A row of the head holds no facts, but in some forms the grand total stands in the row of the lowest heads, in the
    /// columns that have none.
    /// </summary>
    private void ReadHeadRow(TableGrid grid, int row)
    {
        var cells = grid.CellsBeginningIn(row);
        var isTotal = Array.Exists(cells, c => c.IsAmount) && IsTotal(cells[0].Text);
        foreach (var cell in cells)
        {
            if (isTotal && cell.IsNumber && cell.Column < columns.Length && columns[cell.Column] is { } layout)
            {
                context.State(layout.Key!, cell, cells[0].Text, layout.Name);
            }
            else
            {
                context.Head(cell);
            }
        }
    }

    /// <summary>A row with a code or an amount and no more words than a code and a name, or a total and nothing else.</summary>
    private static bool IsData(TableGrid grid, int row)
    {
        var cells = grid.CellsBeginningIn(row).Where(c => !c.IsBlank && !IsLevelHead(c.Text)).ToArray();
        var words = cells.Count(c => !c.IsNumber && !c.IsFiller);
        return Array.Exists(cells, c => CodeCell().IsMatch(c.Text) || c.IsAmount) ? words <= 2
            : words == 1 && Array.Exists(cells, c => IsTotal(c.Text));
    }

    private void ReadRow(TableGrid grid, int row, int firstAmount, int usual)
    {
        var shift = ShiftOf(grid, row, firstAmount, usual);
        var leading = grid.CellsBeginningIn(row).Where(c => c.Column < firstAmount - shift && !c.IsBlank && !IsLevelHead(c.Text)).ToArray();
        var isCovered = shift != 0 && Array.Exists(leading, c => c.Column + c.Cell.ColumnSpan > firstAmount - shift);
        if (isCovered || RowOf(leading) is not { } found)
        {
            return;
        }

        shortRows += Totals(grid, row, shift).Any(t => t.Sum.High < t.Total.Low) ? 1 : 0;
        for (var column = firstAmount; column < columns.Length; column++)
        {
            if (columns[column] is { } layout)
            {
                var key = found.Code.Length > 0 ? layout.Key!.With(context.Layout.Classification, found.Code) : layout.Key!;
                var cell = grid[row, column - shift];
                context.State(key, cell is { } c && c.Row == row && !leading.Contains(c) ? c : null, found.Name, layout.Name);
            }
        }
    }

    /// <summary>
    /// A row has slipped like most rows, unless it fits as it is and only so has its total: of a table in which some rows have code and
    /// name in one cell, the row of the grand total has not slipped.
    /// </summary>
    private int ShiftOf(TableGrid grid, int row, int firstAmount, int usual)
    {
        if (!Fits(grid, row, firstAmount, usual))
        {
            return Array.Find(Shifts, s => Fits(grid, row, firstAmount, s));
        }

        var beginsWithTotal = columns[firstAmount]!.Key!.Measure != "opening";
        return usual != 0 && beginsWithTotal && Fits(grid, row, firstAmount, 0) && !HasAmount(grid, row, firstAmount - usual) && HasAmount(grid, row, firstAmount) ? 0 : usual;
    }

    private static bool HasAmount(TableGrid grid, int row, int column) =>
        grid[row, column] is { } cell && cell.Row == row && cell.Column == column && cell.IsNumber;

    /// <summary>
    /// How many columns the cells of most rows have slipped to the left of their heads, where a text format lost or added blank cells; of
    /// several that fit alike the one by which most rows add up, or none if most of these add up as they stand too.
    /// </summary>
    private int UsualShift(TableGrid grid, int from, int firstAmount)
    {
        int[] counts = [.. Shifts.Select(shift => Count(row => Fits(grid, row, firstAmount, shift)))];
        var fitting = Shifts.Where((_, i) => counts[i] == counts.Max()).ToArray();
        if (fitting.Length == 1)
        {
            return fitting[0];
        }

        if (fitting.Contains(0) && Count(row => AddsUp(grid, row, 0)) * 2 > grid.Height - from)
        {
            // No shift lets more than all rows add up.
            return 0;
        }

        var addingUp = fitting.ToDictionary(shift => shift, shift => Count(row => AddsUp(grid, row, shift)));
        var (best, most) = addingUp.MaxBy(s => s.Value);
        return addingUp.TryGetValue(0, out var asItStands) && asItStands * 2 > most ? 0 : best;

        int Count(Func<int, bool> holds)
        {
            var count = 0;
            for (var row = from; row < grid.Height; row++)
            {
                count += holds(row) ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>True if with a shift a total of the row that is not nothing is the sum of the columns that divide it.</summary>
    private bool AddsUp(TableGrid grid, int row, int shift) => Totals(grid, row, shift).Any(t => t.Sum.Meets(t.Total));

    /// <summary>The totals of a row that are not nothing, each with the sum of the columns that divide it.</summary>
    private IEnumerable<(Interval Total, Interval Sum)> Totals(TableGrid grid, int row, int shift)
    {
        var amounts = columns.Index().Where(c => c.Item is not null).Select(c => (c.Item!.Key, Value: AmountAt(c.Index - shift))).ToArray();
        return amounts.Where(whole => whole is { Key: { Nature: "", Item: "" }, Value: { } total } && !total.Contains(0) && Array.Exists(amounts, p => IsPart(p, whole.Key!)))
            .Select(whole => (whole.Value!.Value, amounts.Where(p => IsPart(p, whole.Key!)).Aggregate(Interval.Zero, (sum, p) => sum + p.Value!.Value)));

        Interval? AmountAt(int column) => grid[row, column] is { IsNumber: true } cell && cell.Row == row ? NumberText.Parse(cell.Text, context.Layout.Unit)?.Interval : null;

        static bool IsPart((FactKey? Key, Interval? Value) part, FactKey whole) => part.Key!.Measure == whole.Measure && !whole.Equals(part.Key) && part.Value is not null;
    }

    /// <summary>True if with a shift every amount of the row stands under an amount's head.</summary>
    private bool Fits(TableGrid grid, int row, int firstAmount, int shift)
    {
        foreach (var cell in grid.CellsBeginningIn(row))
        {
            var column = cell.Column + shift;
            if (!(column >= firstAmount && column < columns.Length && columns[column] is not null) && cell.IsAmount)
            {
                return false;
            }
        }

        return true;
    }

    private (string Code, string Name)? RowOf(GridCell[] leading)
    {
        var code = "";
        var name = "";
        GridCell? codeCell = null;
        foreach (var cell in leading)
        {
            var match = CodeCell().Match(cell.Text);
            if (match.Success && codeCell is not null && cell.Text == codeCell.Text && cell.Text.Length >= HighestCode)
            {
                // Programs repeat a merged cell in each cell that it covers.
                context.NoFact(cell);
            }
            else if (match.Success)
            {
                code += match.Groups["code"].Value;
                name += match.Groups["name"].Value;
                codeCell ??= cell;
                context.NoFact(cell);
            }
            else if (code.Length is 3 or 5 && name.Length == 0 && cell.Text is [>= '1' and <= '9'])
            {
                // A worksheet that takes 05 for a number shows 5.
                code += "0" + cell.Text;
                context.NoFact(cell);
            }
            else if (!cell.IsFiller)
            {
                name += cell.Text;
            }
        }

        if (codeCell is null)
        {
            return IsTotal(name) ? ("", name) : null;
        }

        if (code.Length == 2 && lastCode.Length >= 3)
        {
            // Only the part that changed is printed: 类 blank before 款, or 类 and 款 blank before 项.
            code = (codeCell.Column <= 1 || lastCode.Length < 5 ? lastCode[..3] : lastCode[..5]) + code;
        }

        lastCode = code;
        context.AddCodedRow(code, name, codeCell);
        return (code, name);
    }

    /// <summary>The heads 类, 款, 项 stand in the row of the total in some forms.</summary>
    private static bool IsLevelHead(string text) => text is "类" or "款" or "项" or "栏次";

    private static bool IsTotal(string text) => text is "合计" or "总计" or "本年支出合计" or "本年收入合计" or "栏次合计";

    [GeneratedRegex(@"^(?<code>\d{2,3}|\d{5}|\d{7}|\d{3}\d{2}\d{2})(?<name>[^\d.,%].*)?$")]
    private static partial Regex CodeCell();
}
