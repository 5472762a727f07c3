using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>Chooses among layouts of one title the one that a table follows: the one most of whose labels stand in it, and the fuller of two.</summary>
internal static class LayoutChoice
{
    public static TableLayout Of(TableLayout[] layouts, TableGrid grid)
    {
        if (layouts.Length == 1)
        {
            return layouts[0];
        }

        var body = FirstAmount(grid);
        var head = Texts(grid, 0, body < 0 ? grid.Height : body);
        var rows = Texts(grid, Math.Max(0, body), grid.Height);
        return layouts.Select(l => (Layout: l, Labels: Labels(l, head, rows)))
            .MaxBy(c => (c.Labels.Found / (decimal)c.Labels.All, c.Labels.Found)).Layout;
    }

    /// <summary>How many of a layout's labels stand where they belong: of columns above the amounts, of rows beside them.</summary>
    private static (int Found, int All) Labels(TableLayout layout, HashSet<string> head, HashSet<string> rows)
    {
        ColumnLayout[] columns = [.. layout.Columns, .. layout.Halves.SelectMany(h => h.Columns)];
        RowLayout[] labelled = [.. layout.Rows.Concat(layout.Halves.SelectMany(h => h.Rows)).Where(r => r.Key is not null)];
        return (
            columns.Count(c => c.Labels.All(g => IsIn(head, g))) + labelled.Count(r => IsIn(rows, r.Labels)),
            Math.Max(1, columns.Length + labelled.Length));
    }

    private static bool IsIn(HashSet<string> texts, IEnumerable<string> spellings) =>
        spellings.Any(s => texts.Contains(Tables.Labels.Core(CompactText.Text(s))));

    private static HashSet<string> Texts(TableGrid grid, int from, int to)
    {
        var texts = new HashSet<string>();
        for (var row = from; row < to; row++)
        {
            foreach (var cell in grid.CellsBeginningIn(row))
            {
                texts.Add(Tables.Labels.Core(cell.Text));
            }
        }

        return texts;
    }

    /// <summary>The first row with an amount of money; -1 if the table is blank.</summary>
    private static int FirstAmount(TableGrid grid)
    {
        for (var row = 0; row < grid.Height; row++)
        {
            if (grid.CellsBeginningIn(row).Any(c => c.Text.Contains('.') && NumberText.IsNumber(c.Text)))
            {
                return row;
            }
        }

        return -1;
    }
}
