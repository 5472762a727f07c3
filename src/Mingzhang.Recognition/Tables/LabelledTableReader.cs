namespace Mingzhang.Recognition.Tables;

/// <summary>Reads tables whose rows have prescribed labels, in one or two halves side by side.</summary>
internal sealed class LabelledTableReader
{
    /// <summary>What stands over the labels of a half, alone or behind the word over the half.</summary>
    private const string Item = "项目";

    private readonly TableContext context;
    private readonly HalfReader[] halves;

    public LabelledTableReader(TableContext context)
    {
        this.context = context;
        halves = [.. context.Layout.Halves.Select(h => new HalfReader(h, context))];
    }

    /// <summary>Reads a table or its continuation on the next page.</summary>
    public void Read(TableGrid grid)
    {
        var head = HeadedTable.Read(grid, row => IsData(grid, row));
        for (var row = 0; row < head.HeadRows; row++)
        {
            foreach (var cell in grid.CellsBeginningIn(row))
            {
                context.Head(cell);
            }
        }

        if (head.HeadRows > 0)
        {
            var starts = Starts(grid, head);
            for (var i = 0; i < starts.Length; i++)
            {
                halves[i].Place(head, starts[i], i + 1 < starts.Length ? starts[i + 1] : grid.Width);
            }
        }

        var (table, unplaced) = LostCells.Restore(grid, head.HeadRows, halves);
        for (var row = head.HeadRows; row < table.Height; row++)
        {
            foreach (var half in unplaced.Contains(row) ? [] : halves)
            {
                half.ReadRow(table, row);
            }
        }
    }

    /// <summary>A row with a known label or an amount, and no more words than a label for each half.</summary>
    private bool IsData(TableGrid grid, int row)
    {
        var cells = grid.CellsBeginningIn(row).Where(c => !c.IsBlank).ToArray();
        return Array.Exists(cells, c => halves.Any(h => h.Knows(c.Text)) || c.IsAmount) &&
            cells.Count(c => !c.IsNumber && !c.IsFiller) <= halves.Length;
    }

    /// <summary>The first column of each half that is printed: where a head cell says 项目, or evenly if none does.</summary>
    private int[] Starts(TableGrid grid, HeadedTable head)
    {
        var starts = new List<int>();
        for (var column = 0; column < grid.Width && starts.Count < halves.Length; column++)
        {
            var begins = head.LabelsOf(column).Any(l => l.StartsWith(Item, StringComparison.Ordinal) || context.Layout.Halves.Any(h => l == h.Heading + Item));
            var wasIn = column > 0 && head.LabelsOf(column - 1).SequenceEqual(head.LabelsOf(column));
            if (begins && !wasIn)
            {
                starts.Add(column);
            }
        }

        var required = context.Layout.Halves.Count(h => !h.IsOptional);
        return starts.Count >= required ? [.. starts] : [.. Enumerable.Range(0, required).Select(i => i * grid.Width / required)];
    }
}
