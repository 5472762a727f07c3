using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>Reads tables whose rows carry a functional classification code: in one cell, in three, or with the name behind it.</summary>
internal sealed partial class CodedTableReader(TableContext context)
{
    private ColumnLayout?[] columns = [];
    private string lastCode = "";

    /// <summary>Reads a table or its continuation on the next page.</summary>
    public void Read(TableGrid grid)
    {
        var head = HeadedTable.Read(grid, row => IsData(grid, row));
        if (head.HeadRows > 0)
        {
            var assigned = head.Assign(context.Layout.Columns, 0, grid.Width);
            if (Array.Exists(assigned, c => c is not null))
            {
                columns = assigned;
            }
        }

        for (var row = 0; row < head.HeadRows; row++)
        {
            foreach (var cell in grid.CellsBeginningIn(row))
            {
                context.NoFact(cell);
            }
        }

        for (var row = head.HeadRows; row < grid.Height; row++)
        {
            ReadRow(grid, row);
        }
    }

    /// <summary>A row with a code, a total or an amount, and no more words than a code and a name.</summary>
    private static bool IsData(TableGrid grid, int row)
    {
        var cells = grid.CellsBeginningIn(row).Where(c => !c.IsBlank).ToArray();
        return Array.Exists(cells, c => CodeCell().IsMatch(c.Text) || (NumberText.IsNumber(c.Text) && c.Text.Contains('.')) || IsTotal(c.Text)) &&
            cells.Count(c => !NumberText.IsNumber(c.Text) && !NumberText.IsFiller(c.Text)) <= 2;
    }

    private void ReadRow(TableGrid grid, int row)
    {
        var firstAmount = Array.FindIndex(columns, c => c is not null);
        if (firstAmount < 0)
        {
            return;
        }

        var shift = Shift(grid, row, firstAmount);
        var leading = grid.CellsBeginningIn(row).Where(c => c.Column < firstAmount - shift && !c.IsBlank).ToArray();
        if (RowOf(leading) is not { } found)
        {
            return;
        }

        for (var column = firstAmount; column < columns.Length; column++)
        {
            if (columns[column] is { } layout)
            {
                var key = found.Code.Length > 0 ? layout.Key!.With("function", found.Code) : layout.Key!;
                var cell = grid[row, column - shift];
                context.State(key, cell is { } c && c.Row == row ? c : null, found.Name, layout.Name);
            }
        }
    }

    /// <summary>
    /// How many columns the row's cells have slipped to the left where a text format lost blank cells: 0 if every decimal
    /// number stands under an amount's head.
    /// </summary>
    private int Shift(TableGrid grid, int row, int firstAmount)
    {
        var amounts = grid.CellsBeginningIn(row).Where(c => c.Text.Contains('.') && NumberText.IsNumber(c.Text)).Select(c => c.Column).ToArray();
        bool Fits(int shift) => Array.TrueForAll(amounts, c => c + shift >= firstAmount && c + shift < columns.Length && columns[c + shift] is not null);
        foreach (var shift in (int[])[0, 1, -1, 2, -2, 3])
        {
            if (Fits(shift))
            {
                return shift;
            }
        }

        return 0;
    }

    private (string Code, string Name)? RowOf(GridCell[] leading)
    {
        var code = "";
        var name = "";
        GridCell? codeCell = null;
        foreach (var cell in leading)
        {
            var match = CodeCell().Match(cell.Text);
            if (match.Success)
            {
                code += match.Groups["code"].Value;
                name += match.Groups["name"].Value;
                codeCell ??= cell;
                context.NoFact(cell);
            }
            else
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

    private static bool IsTotal(string text) => text is "合计" or "总计" or "本年支出合计" or "本年收入合计" or "栏次合计";

    [GeneratedRegex(@"^(?<code>\d{2,3}|\d{5}|\d{7}|\d{3}\d{2}\d{2})(?<name>\D.*)?$")]
    private static partial Regex CodeCell();
}
