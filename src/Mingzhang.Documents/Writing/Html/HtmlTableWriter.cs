using System.Globalization;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Writes a table with its caption, head and scopes.</summary>
internal static class HtmlTableWriter
{
    /// <param name="markup">Where to write.</param>
    /// <param name="table">What to write.</param>
    /// <param name="name">What the table is called for those who do not see the title above it.</param>
    /// <param name="paper">The paper on which it is printed.</param>
    /// <param name="writeCaption">Writes the caption, if it has one.</param>
    public static void Write(MarkupBuilder markup, Table table, string name, Paper paper, Action? writeCaption)
    {
        var layout = TableLayout.Of(table, paper);
        var all = layout.Columns.Sum();
        var width = all / layout.FontSize;
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
        Rows(markup, "thead", table.Rows.Take(head), isHead: true);
        Rows(markup, "tbody", table.Rows.Skip(head), isHead: false);
        markup.Close("table").Close("div").Raw("\n");
    }

    private static void Rows(MarkupBuilder markup, string group, IEnumerable<Row> rows, bool isHead)
    {
        var open = false;
        foreach (var row in rows)
        {
            if (!open)
            {
                markup.Open(group).Raw("\n");
                open = true;
            }

            markup.Open("tr");
            var hasNumbers = row.Cells.Any(c => c.Role == CellRole.Number);
            foreach (var cell in row.Cells)
            {
                Write(markup, cell, isHead, hasNumbers);
            }

            markup.Close("tr").Raw("\n");
        }

        if (open)
        {
            markup.Close(group).Raw("\n");
        }
    }

    private static void Write(MarkupBuilder markup, Cell cell, bool isHead, bool hasNumbers)
    {
        var (scope, kind) = cell.Role switch
        {
            CellRole.Number => (null, "n"),
            CellRole.Middle => (null, "m"),
            CellRole.Head when isHead => (cell.ColumnSpan > 1 ? "colgroup" : "col", null),
            CellRole.Head => (cell.RowSpan > 1 ? "rowgroup" : "row", null),
            // Beside numbers the words say what is counted.
            _ when hasNumbers && !isHead && !cell.Text.IsBlank => ("row", "w"),
            _ => ((string?)null, (string?)null),
        };
        var name = scope is null ? "td" : "th";
        markup.Open(name, ("class", kind), ("scope", scope), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan))).Lines(cell.Text).Close(name);
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
