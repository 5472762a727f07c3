using System.Globalization;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Writes a table with its caption, head and scopes.</summary>
internal static class HtmlTableWriter
{
    /// <param name="markup">Where to write.</param>
    /// <param name="table">What to write.</param>
    /// <param name="name">What the table is called for those who do not see the title above it.</param>
    /// <param name="group">The blocks among which it is printed.</param>
    /// <param name="writeCaption">Writes the caption, if it has one.</param>
    /// <param name="writeNotes">Writes the notes into a last row that is not parted from the rows above it; null if there are none, or they follow the table.</param>
    public static void Write(MarkupBuilder markup, Table table, string name, PageGroup group, Action? writeCaption, Action? writeNotes)
    {
        var layout = TableLayout.Of(table, group);
        var all = layout.Columns.Sum();
        var width = ColumnNeed.Of(table).Sum(n => n.OnScreen);
        markup.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", name), ("tabindex", "0"));
        markup.Open("table", ("aria-label", writeCaption is null ? name : null), ("style", $"--size:{Number(layout.FontSize)}pt;--width:{Number(width)}em")).Raw("\n");
        writeCaption?.Invoke();
        markup.Open("colgroup");
        foreach (var column in layout.Columns)
        {
            markup.Open("col", ("style", $"width:{Number(column / all * 100)}%"));
        }

        markup.Close("colgroup").Raw("\n");
        var head = Math.Clamp(table.HeadRows, 0, table.Rows.Count);
        var grid = new CellGrid(table, layout.Columns.Count);
        Rows(markup, "thead", grid, 0, head, isHead: true);
        var kept = writeNotes is null ? table.Rows.Count : LastRows(grid, head, table.Rows.Count);
        Rows(markup, "tbody", grid, head, kept, isHead: false);
        if (writeNotes is not null)
        {
            markup.Open("tbody", ("class", "kept")).Raw("\n");
            Rows(markup, grid, kept, table.Rows.Count, isHead: false);
            markup.Open("tr").Open("td", ("class", "notes"), ("colspan", Span(layout.Columns.Count)));
            writeNotes();
            markup.Close("td").Close("tr").Close("tbody").Raw("\n");
        }

        markup.Close("table").Close("div").Raw("\n");
    }

    private static void Rows(MarkupBuilder markup, string name, CellGrid grid, int first, int end, bool isHead)
    {
        if (first == end)
        {
            return;
        }

        markup.Open(name).Raw("\n");
        Rows(markup, grid, first, end, isHead);
        markup.Close(name).Raw("\n");
    }

    private static void Rows(MarkupBuilder markup, CellGrid grid, int first, int end, bool isHead)
    {
        for (var r = first; r < end; r++)
        {
            markup.Open("tr");
            var row = grid.Row(r);
            var hasNumbers = false;
            foreach (var place in row)
            {
                hasNumbers |= place.Cell.Role == CellRole.Number;
            }

            foreach (var place in row)
            {
                if (place.IsFirst)
                {
                    Write(markup, place, isHead, hasNumbers);
                }
            }

            markup.Close("tr").Raw("\n");
        }
    }

    /// <summary>The first of the last rows, two or so many that no merged cell is cut.</summary>
    private static int LastRows(CellGrid grid, int head, int count)
    {
        var first = Math.Max(head, count - 2);
        while (first > head && grid.BeginsBefore(first))
        {
            first--;
        }

        return first;
    }

    private static void Write(MarkupBuilder markup, GridCell place, bool isHead, bool hasNumbers)
    {
        var cell = place.Cell;
        var (scope, kind) = cell.Role switch
        {
            CellRole.Number => (null, "n"),
            CellRole.Middle when hasNumbers && !isHead && IsLabel(cell) => ("row", null),
            CellRole.Middle => (null, "m"),
            CellRole.Head when isHead => (place.Columns > 1 ? "colgroup" : "col", null),
            CellRole.Head => (place.Rows > 1 ? "rowgroup" : "row", null),
            // Beside numbers the words say what is counted.
            _ when hasNumbers && !isHead && !cell.Text.IsBlank => ("row", "w"),
            _ => ((string?)null, (string?)null),
        };
        var name = scope is null ? "td" : "th";
        var indent = cell.Indent > 0 ? $"--in:{Number(cell.Indent)}em" : null;
        markup.Open(name, ("class", kind), ("style", indent), ("scope", scope), ("colspan", Span(place.Columns)), ("rowspan", Span(place.Rows))).Lines(cell.Text).Close(name);
    }

    /// <summary>True for words such as 合计; a line number and a dash are none.</summary>
    private static bool IsLabel(Cell cell) => !cell.Text.IsBlank && char.IsLetter(cell.Text.Value[0]);

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
