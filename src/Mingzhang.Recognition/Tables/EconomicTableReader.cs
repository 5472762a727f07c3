using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Reads 基本支出决算表: groups of code, name and amount side by side. Cells are taken in order: a code begins a group, the text
/// after it is the name, the cell after the name is the amount, blank or not.
/// </summary>
internal sealed partial class EconomicTableReader(TableContext context)
{
    private const int FewestCodes = 3;

    /// <summary>Items whose names end where the table ends: their amounts were cut off.</summary>
    private int withoutColumn;

    /// <summary>Of the pages read so far: one without heads may end before its blank amounts.</summary>
    private int widest;

    /// <summary>Reads a table or its continuation on the next page.</summary>
    public void Read(TableGrid grid)
    {
        widest = Math.Max(widest, grid.Width);
        for (var row = 0; row < grid.Height; row++)
        {
            ReadRow(grid.CellsBeginningIn(row));
        }

        context.LackingColumns = withoutColumn >= FewestCodes ? context.Layout.Columns[0].Name : null;
    }

    /// <summary>True of a table that lists items by code: a group of them that stands on a page by itself.</summary>
    public static bool HasCodes(TableGrid grid) =>
        Enumerable.Range(0, grid.Height).SelectMany(grid.CellsBeginningIn).Count(c => Code().IsMatch(c.Text)) >= FewestCodes;

    private void ReadRow(GridCell[] cells)
    {
        var i = 0;
        while (i < cells.Length)
        {
            if (Code().Match(cells[i].Text) is { Success: true } match)
            {
                i = ReadItem(cells, i, match);
            }
            else if (!cells[i].IsBlank && TotalOf(cells[i].Text) is { } total)
            {
                var label = cells[i].Text;
                var amount = Array.FindIndex(cells, i + 1, c => !c.IsBlank);
                var isNumber = amount >= 0 && cells[amount].IsNumber;
                if (!EndsAt(cells, i + 1))
                {
                    context.State(total, isNumber ? cells[amount] : null, label, context.Layout.Columns[0].Name);
                }

                i = isNumber ? amount + 1 : i + 1;
            }
            else
            {
                if (cells[i].IsNumber && cells[i].Text.Trim('0', '.').Length == 0)
                {
                    context.NoFact(cells[i]);
                }

                i++;
            }
        }
    }

    /// <summary>Reads a group and returns the index of the cell after it.</summary>
    private int ReadItem(GridCell[] cells, int start, Match match)
    {
        var code = match.Groups["code"].Value;
        var name = match.Groups["name"].Value;
        context.NoFact(cells[start]);
        var i = start + 1;
        if (code.Length == 3 && name.Length == 0 && i < cells.Length && SubCode().Match(cells[i].Text) is { Success: true } second)
        {
            // A worksheet that takes 01 for a number shows 1.
            code += second.Groups["code"].Value.PadLeft(2, '0');
            name = second.Groups["name"].Value;
            context.NoFact(cells[i++]);
        }

        while (name.Length == 0 && i < cells.Length && cells[i].IsBlank)
        {
            i++;
        }

        if (name.Length == 0 && i < cells.Length && !cells[i].IsNumber)
        {
            name = cells[i++].Text;
        }

        if (name.Length == 0)
        {
            return i;
        }

        context.AddCodedRow(code, name, cells[start]);
        withoutColumn += EndsAt(cells, i) ? 1 : 0;
        var amount = i < cells.Length && (cells[i].IsBlank || cells[i].IsNumber) ? cells[i] : null;
        context.State(context.Layout.Columns[0].Key!.With("economic", Known(code, name)), amount, name, context.Layout.Columns[0].Name);
        return amount is null ? i : i + 1;
    }

    /// <summary>True if the table ends before a cell, so that there is no column for its amount: it stands on another page, or was cut off.</summary>
    private bool EndsAt(GridCell[] cells, int next) => next == cells.Length && cells[next - 1].Column + cells[next - 1].Cell.ColumnSpan == widest;

    /// <summary>A misprinted code whose name is known is read by its name; the misprint is another matter.</summary>
    private string Known(string code, string name)
    {
        if (context.Catalog.Economics.Find(code) is not null)
        {
            return code;
        }

        var named = context.Catalog.Economics.Codes
            .Where(c => c.Code.Length == 5 && Labels.Match(name, CompactText.Text(c.Name)) && code.StartsWith(c.Code[..3], StringComparison.Ordinal)).ToArray();
        return named.Length == 1 ? named[0].Code : code;
    }

    private Facts.FactKey? TotalOf(string compact)
    {
        var core = Labels.Core(compact);
        return context.Layout.Rows.FirstOrDefault(r => r.Spellings.Contains(core))?.Key;
    }

    [GeneratedRegex(@"^(?<code>[3-5]\d{2}|[3-5]\d{4,5})(?<name>[^\d.,%].*)?$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:(?<code>\d{2})(?<name>[^\d.,%].*)?|(?<code>[1-9]))$")]
    private static partial Regex SubCode();
}
