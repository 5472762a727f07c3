using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition.Tables;

/// <summary>A table of the document with what was recognised of it.</summary>
/// <param name="Block">Index of its block.</param>
/// <param name="Grid">The cells.</param>
/// <param name="Layout">The prescribed table it is; null if none.</param>
/// <param name="Heading">The paragraph or cell that carries its title.</param>
/// <param name="Unit">The unit of money its head gives; null if it gives none.</param>
/// <param name="Continues">True if it goes on a table that began on an earlier page.</param>
internal sealed record LocatedTable(int Block, TableGrid Grid, TableLayout? Layout, SourceText? Heading, HeadUnit? Unit, bool Continues);

/// <summary>Recognises tables by their title and head, never by their number.</summary>
internal static class TableFinder
{
    /// <summary>How many paragraphs above a table its title may stand.</summary>
    public const int LookBack = 8;

    public static IReadOnlyList<LocatedTable> Find(Document document, FormSet form, TableTitles titles)
    {
        var found = new List<LocatedTable>();
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is Table table)
            {
                found.Add(Locate(document, block, new TableGrid(table), titles, found.Count > 0 ? found[^1] : null));
            }
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Layout is null && ByHead(found[i].Grid, form, found) is { } layout)
            {
                found[i] = found[i] with { Layout = layout, Unit = found[i].Unit ?? HeadUnit.In(found[i].Grid) };
            }
        }

        return found;
    }

    /// <summary>The table by classification codes that one without a title is: the fullest whose every column its head has, of those not found elsewhere.</summary>
    private static TableLayout? ByHead(TableGrid grid, FormSet form, List<LocatedTable> found)
    {
        var head = Enumerable.Range(0, Math.Min(3, grid.Height)).SelectMany(grid.CellsBeginningIn).Select(c => c.Core).ToHashSet();
        return form.Tables.Select(t => t.Layout)
            .Where(l => l.Kind == LayoutKind.Coded && l.Columns.Count > 2 && found.All(f => f.Layout?.Id != l.Id) &&
                l.Columns.All(c => c.Spellings.All(g => g.Any(head.Contains))))
            .MaxBy(l => l.Columns.Count);
    }

    /// <summary>The same tables with the layouts as a form set prints them.</summary>
    public static IReadOnlyList<LocatedTable> Relink(IReadOnlyList<LocatedTable> tables, FormSet form) =>
    [
        .. tables.Select(t => t.Layout is null ? t
            : t with { Layout = form.Tables.FirstOrDefault(f => f.Layout.Id == t.Layout.Id)?.Layout ?? form.Layouts.First(l => l.Id == t.Layout.Id) }),
    ];

    private static LocatedTable Locate(Document document, int block, TableGrid grid, TableTitles titles, LocatedTable? before)
    {
        var above = Above(document, block).ToArray();
        HeadUnit? unit = null;
        foreach (var text in above)
        {
            unit ??= HeadUnit.In(text);
            var line = CompactText.Text(text.Value);
            if (titles.LayoutsOf(line) is { Length: > 0 } layouts)
            {
                var layout = Choose(layouts, grid);
                var goesOn = TableTitles.GoesOn(line) && before?.Layout == layout;
                return new(block, grid, layout, goesOn ? before!.Heading : text, unit ?? HeadUnit.In(grid), goesOn);
            }
        }

        for (var row = 0; row < Math.Min(4, grid.Height); row++)
        {
            foreach (var cell in grid.CellsBeginningIn(row).Where(c => !c.IsBlank))
            {
                unit ??= HeadUnit.In(cell.Cell.Text);
                if (titles.LayoutsOf(cell.Text) is { Length: > 0 } layouts)
                {
                    return new(block, grid, Choose(layouts, grid), cell.Cell.Text, unit ?? HeadUnit.In(grid), false);
                }
            }
        }

        // Nothing but page furniture between: the table goes on from the page before.
        if (before?.Layout is not null && above.Length == 0)
        {
            return new(block, grid, before.Layout, before.Heading, before.Unit, true);
        }

        return new(block, grid, null, above.Length > 0 ? above[0] : null, unit, false);
    }

    /// <summary>The paragraphs above a table, nearest first, up to the table before it.</summary>
    private static IEnumerable<SourceText> Above(Document document, int block)
    {
        var taken = 0;
        for (var i = block - 1; i >= 0 && taken < LookBack; i--)
        {
            switch (document.Blocks[i])
            {
                case Table:
                    yield break;
                case Paragraph paragraph when !paragraph.Text.IsBlank && !PageNumbers.IsInMargin(paragraph.Text.Value):
                    taken++;
                    yield return paragraph.Text;
                    break;
                case PageBreak { Sheet: { } sheet }:
                    yield return SourceText.At(sheet, new(0, 1, 1, Sheet: sheet));
                    yield break;
            }
        }
    }

    /// <summary>Tables of one title differ in their head: the one whose labels stand in the table.</summary>
    private static TableLayout Choose(TableLayout[] layouts, TableGrid grid)
    {
        if (layouts.Length == 1)
        {
            return layouts[0];
        }

        // Words in the first column are those of rows.
        var texts = new HashSet<string>();
        for (var row = 0; row < grid.Height; row++)
        {
            foreach (var cell in grid.CellsBeginningIn(row).Where(c => c.Column > 0))
            {
                texts.Add(cell.Core);
            }
        }

        // A labelled table has its rows' labels in the first columns, one under the other.
        return layouts.MaxBy(l => l.Kind == LayoutKind.Labelled
            ? l.Halves.SelectMany(h => h.Rows).Count(r => FirstColumnHas(grid, r))
            : l.Columns.Count(c => c.Spellings.All(g => g.Any(texts.Contains))))!;
    }

    private static bool FirstColumnHas(TableGrid grid, RowLayout row)
    {
        for (var r = 0; r < grid.Height; r++)
        {
            if (grid[r, 0] is { Cell.ColumnSpan: 1 } cell && row.Cores.Contains(cell.Core))
            {
                return true;
            }
        }

        return false;
    }
}
