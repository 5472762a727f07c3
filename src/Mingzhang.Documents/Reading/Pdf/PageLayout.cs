namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>What stands on a page, from top to bottom.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Width">Its width as one reads it.</param>
/// <param name="Height">Its height as one reads it.</param>
/// <param name="Items">Lines of running text and tables.</param>
internal sealed record PageLayout(int Number, double Width, double Height, List<PageItem> Items)
{
    /// <summary>Finds the tables of a page; what is left over is running text.</summary>
    public static PageLayout Of(PdfPage page, int mostCells)
    {
        StruckText.Drop(page);
        PageText.Number(page);
        var glyphs = page.Glyphs.ToList();
        var tables = new List<TableDraft>();
        var networks = RuleNetwork.Find(page.Drawing.Horizontal, page.Drawing.Vertical);
        var open = new List<Ruling>();
        foreach (var network in networks)
        {
            if (Grid.Of(network, mostCells) is not { } grid || GridTable.Build(grid, glyphs, page) is not { } table)
            {
                open.AddRange(network.Horizontal);
                continue;
            }

            tables.Add(table);
        }

        AddShaded(page, glyphs, tables, mostCells);
        var lines = LineBuilder.Lines(glyphs, page.Number);
        AlignedRegions.TakeRuled(lines, open, page, tables);
        AlignedRegions.TakeFree(lines, page, tables);
        var items = lines.Select(l => new PageItem(Top(page, l), l, null, []))
            .Concat(tables.Select(t => new PageItem(t.Top, null, t.ToTable(page.Number), t.Edges)))
            .OrderBy(i => i.Top).ToList();
        var sideways = page.Turn is QuarterTurn.Up or QuarterTurn.Down;
        return new(page.Number, sideways ? page.Height : page.Width, sideways ? page.Width : page.Height, items);
    }

    /// <summary>Tables whose cells are parted by their backgrounds alone.</summary>
    private static void AddShaded(PdfPage page, List<Glyph> glyphs, List<TableDraft> tables, int mostCells)
    {
        if (page.Drawing.Fills.Count < 4)
        {
            return;
        }

        var outlines = new Drawing();
        foreach (var fill in page.Drawing.Fills)
        {
            outlines.AddFrame(fill);
        }

        foreach (var network in RuleNetwork.Find(outlines.Horizontal, outlines.Vertical))
        {
            if (Grid.Of(network, mostCells) is { } grid && grid.Rows.Length > 2 && !IsStriped(grid) && GridTable.Build(grid, glyphs, page) is { } table)
            {
                tables.Add(table);
            }
        }
    }

    /// <summary>True if only every other row has backgrounds: the rows between them are not parted.</summary>
    private static bool IsStriped(Grid grid) =>
        grid.Columns.Length > 3 && grid.Cells.Count(c => c.ColumnSpan == grid.Columns.Length - 1) * 3 > grid.Rows.Length;

    private static double Top(PdfPage page, TextLine line) => line.Glyphs.Min(g => page.Upright(g).Top);
}

/// <summary>A line or a table.</summary>
/// <param name="Top">Its distance from the page's top, in points.</param>
/// <param name="Line">The line; null for a table.</param>
/// <param name="Table">The table; null for a line.</param>
/// <param name="Edges">See <see cref="TableDraft.Edges"/>.</param>
internal sealed record PageItem(double Top, TextLine? Line, Table? Table, IReadOnlyList<double> Edges);
