using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Reads tables that no form has and that compare two years, 项目 | 本期 | 上年同期 | 增加额 | 增长率: each row says of something of its own what it
/// was, what it was last year, and how it has changed.
/// </summary>
internal sealed class ComparisonTables(ComparisonColumns words, int? year, Ledger ledger, Claims claims)
{
    private const int MostHeadRows = 3;

    /// <summary>Reads a table; one that compares no years is left alone.</summary>
    /// <param name="table">The table.</param>
    /// <param name="section">Heading of the section it stands in.</param>
    public void Read(LocatedTable table, string? section)
    {
        var grid = table.Grid;
        for (var row = 0; row < Math.Min(MostHeadRows, grid.Height); row++)
        {
            if (Columns.Of(grid, row, words, year) is { } columns)
            {
                var unit = table.Unit?.Unit ?? HeadUnit.In(grid)?.Unit ?? QuantityUnit.None;
                int[] lines = [.. grid.CellsBeginningIn(row).Where(c => Labels.IsLineNumberHead(c.Text)).Select(c => c.Column)];
                for (var below = row + 1; below < grid.Height; below++)
                {
                    Array.ForEach(lines, c => Pass(grid[below, c]));
                    ReadRow(grid, below, columns, unit, section);
                }

                return;
            }
        }
    }

    /// <summary>The number of a line is no fact.</summary>
    private void Pass(GridCell? cell)
    {
        if (cell is { IsNumber: true })
        {
            claims.NoFact(cell.Cell.Text, FirstDigit(cell));
        }
    }

    private static int FirstDigit(GridCell cell) => Math.Max(0, cell.Cell.Text.Value.AsSpan().IndexOfAnyInRange('0', '9'));

    private void ReadRow(TableGrid grid, int row, Columns columns, QuantityUnit unit, string? section)
    {
        if (grid.CellsBeginningIn(row).FirstOrDefault(c => !c.IsBlank && !c.IsNumber) is not { } label || label.Column >= Math.Min(columns.Now, columns.Prior))
        {
            return;
        }

        var at = Places.Of(label.Cell.Text, section);
        var own = FactKey.Claim($"{label.Text}@{at.Page}:{at.Line}:{at.Column}");
        State(own, columns.Now, unit);
        State(own.In(Period.Prior), columns.Prior, unit);
        State(own.Said(Aspect.Change), columns.Change, unit);
        State(own.Said(Aspect.ChangeRate), columns.Rate, QuantityUnit.Percent);

        void State(FactKey key, int column, QuantityUnit of)
        {
            if (column >= 0 && grid[row, column] is { IsNumber: true } cell && NumberText.Parse(cell.Text, of) is { } amount)
            {
                var text = cell.Cell.Text;
                ledger.Add(new(key, amount, Places.Of(text, section), StatementKind.Table) { Label = label.Text });
                claims.Understood(text, FirstDigit(cell));
            }
        }
    }

    /// <summary>Where the values stand; -1 for what the table does not have.</summary>
    private sealed record Columns(int Now, int Prior, int Change, int Rate)
    {
        /// <summary>The columns that a row is the head of; null if it is none.</summary>
        public static Columns? Of(TableGrid grid, int row, ComparisonColumns words, int? year)
        {
            var columns = new Columns(Find(words.Now, year), Find(words.Prior, year - 1), Find(words.Change, null), Find(words.Rate, null));
            return columns is { Now: >= 0, Prior: >= 0 } && (columns.Change >= 0 || columns.Rate >= 0) ? columns : null;

            int Find(IReadOnlyList<string> names, int? number)
            {
                var named = number?.ToString(CultureInfo.InvariantCulture) ?? "";
                return grid.CellsBeginningIn(row).FirstOrDefault(c => names.Any(n => (named.Length > 0 || !n.Contains('{')) && n.Replace("{year}", named, StringComparison.Ordinal) == Name(c))) is { } cell
                    ? cell.Column : -1;
            }
        }

        /// <summary>The words of a head without its unit: 增长率（%）.</summary>
        private static string Name(GridCell cell) => (cell.Text.IndexOf('(') is > 0 and var bracket ? cell.Text[..bracket] : cell.Text).TrimEnd('%');
    }
}
