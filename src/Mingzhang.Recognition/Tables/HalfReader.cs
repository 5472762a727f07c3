using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>One half: its columns on the page and the row it expects next.</summary>
internal sealed class HalfReader
{
    private readonly HalfLayout layout;
    private readonly TableContext context;
    private ColumnLayout?[] columns = [];
    private int[] places = [];
    private bool[] lineNumbers = [];
    private int from;
    private int to;
    private int next;

    public HalfReader(HalfLayout layout, TableContext context)
    {
        this.layout = layout;
        this.context = context;
    }

    /// <summary>Takes its range of columns from a head.</summary>
    public void Place(HeadedTable head, int first, int end)
    {
        (from, to) = (first, end);
        columns = head.Assign(layout.Columns, first, end);
        places = [.. Enumerable.Range(from, Math.Min(to, columns.Length) - from).Where(c => columns[c] is not null)];
        lineNumbers = [.. Enumerable.Range(0, head.Width).Select(head.IsLineNumbers)];
    }

    /// <summary>True if the text is the label of one of its rows.</summary>
    public bool Knows(string compact)
    {
        var core = Labels.Core(compact);
        return layout.Rows.Any(r => r.Cores.Contains(core)) || Class(core) is not null;
    }

    /// <summary>True if labels may stand in a column.</summary>
    public bool IsLabel(int column) => column >= from && column < to && !IsAmount(column);

    /// <summary>True if the numbers of lines may stand in a column.</summary>
    public bool IsLine(int column) => column > from && column < Math.Min(to, lineNumbers.Length) && lineNumbers[column];

    /// <summary>True if amounts may stand in a column.</summary>
    public bool IsAmount(int column) => column > from && column < Math.Min(to, columns.Length) && columns[column] is not null;

    /// <summary>Reads the facts of a row.</summary>
    public void ReadRow(TableGrid grid, int row)
    {
        GridCell? label = null;
        int? line = null;
        var numbers = new List<GridCell>();
        for (var column = from; column < Math.Min(to, grid.Width); column++)
        {
            if (grid[row, column] is not { } cell || cell.Column != column || cell.Row != row || cell.IsBlank)
            {
                continue;
            }

            if (column < lineNumbers.Length && lineNumbers[column] && int.TryParse(cell.Text, out var number))
            {
                line = number;
                context.NoFact(cell);
            }
            else if (cell.IsNumber)
            {
                numbers.Add(cell);
            }
            else if (label is null && !cell.IsFiller)
            {
                label = cell;
            }
        }

        if (label is null && numbers.TrueForAll(n => n.Text.Trim('0', '.').Length == 0))
        {
            // Rows left out of the printed form (……) are filled with noughts by some offices.
            numbers.ForEach(context.NoFact);
        }
        else if (Find(grid, label, line) is { } found)
        {
            State(grid, row, found.Key, found.Unit, label is null ? found.Name : label.Cell.Text.Value.ReplaceLineEndings("").Trim(), numbers);
        }
    }

    private void State(TableGrid grid, int row, FactKey key, QuantityUnit? unit, string name, List<GridCell> numbers)
    {
        var inPlace = numbers.TrueForAll(n => Array.IndexOf(places, n.Column) >= 0);

        // Cells have shifted: if as many numbers as columns are left, they are in order; a line number in front is dropped.
        var shifted = inPlace ? [] : numbers.Count == places.Length + 1 ? numbers.Skip(1).ToArray() : numbers.ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            var column = columns[places[i]]!;
            var fact = column.Key?.In(key.Phase) ?? column.Coordinates.Aggregate(key, (k, c) => k.With(c.Key, c.Value));
            var cell = inPlace ? grid[row, places[i]] : i < shifted.Length ? shifted[i] : null;
            context.State(fact, cell is { } c && c.Row == row ? c : null, name, column.Name, unit);
        }
    }

    private (FactKey Key, QuantityUnit? Unit, string Name)? Find(TableGrid grid, GridCell? label, int? line)
    {
        foreach (var core in label is null ? [] : Cores(grid, label))
        {
            for (var step = 0; step < layout.Rows.Count; step++)
            {
                var i = (next + step) % layout.Rows.Count;
                if (IsRow(layout.Rows[i], core))
                {
                    next = i + 1;
                    return layout.Rows[i].Key is { } key ? (key, layout.Rows[i].Unit, layout.Rows[i].Labels[0]) : null;
                }
            }

            if (Class(core) is { } code)
            {
                return (layout.ClassKey!.With("function", code), null, label!.Text);
            }
        }

        // The label was lost or belongs elsewhere: the printed line number tells the row.
        var index = line is { } n ? layout.Lines.ToList().IndexOf(n) : -1;
        return index >= 0 && layout.Rows[index].Key is { } byLine ? (byLine, layout.Rows[index].Unit, layout.Rows[index].Labels[0]) : null;
    }

    private static bool IsRow(RowLayout row, string core)
    {
        foreach (var label in row.Cores)
        {
            if (Labels.Match(core, label))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A label as it stands, and with its end if it goes on.</summary>
    private IEnumerable<string> Cores(TableGrid grid, GridCell label)
    {
        yield return label.Core;
        if (EndBelow(grid, label) is { } end)
        {
            yield return Labels.Core(label.Text + end.Text);
        }
    }

    /// <summary>The end of a label that goes on in the row below, where it alone fills the half; null if something else is there.</summary>
    public GridCell? EndBelow(TableGrid grid, GridCell label) =>
        IsLabel(label.Column) && label.Row + 1 < grid.Height &&
        grid.CellsBeginningIn(label.Row + 1).Where(c => c.Column >= from && c.Column < to && !c.IsBlank).ToArray() is [{ IsNumber: false, IsFiller: false } end] && end.Column == label.Column
            ? end : null;

    private string? Class(string core)
    {
        if (layout.ClassKey is null)
        {
            return null;
        }

        return ClassNames.Find(context.Catalog.Functions, core);
    }
}
