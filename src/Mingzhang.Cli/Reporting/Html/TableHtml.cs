using System.Text.RegularExpressions;
using Mingzhang.Documents;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Writes a table with its merged cells, numbers to the right, head rows told from the others.</summary>
internal static partial class TableHtml
{
    private const int MostHeadRows = 5;

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter html, Table table, Marks marks)
    {
        var head = HeadRows(table);
        var width = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var covered = new int[width];
        html.Write("<div class=\"table\" role=\"region\" aria-label=\"表格\" tabindex=\"0\"><table>\n");
        html.Write(head > 0 ? "<thead>\n" : "<tbody>\n");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (i == head && head > 0)
            {
                html.Write("</thead>\n<tbody>\n");
            }

            Row(html, table.Rows[i], covered, i < head, marks);
        }

        html.Write(head > 0 && head == table.Rows.Count ? "</thead>\n" : "</tbody>\n");
        html.Write("</table></div>\n");
    }

    private static void Row(TextWriter html, Row row, int[] covered, bool isHead, Marks marks)
    {
        html.Write("<tr>");
        var next = 0;
        foreach (var cell in row.Cells)
        {
            Fill(html, covered, next, cell.Column);
            var element = isHead ? "th" : "td";
            html.Write($"<{element}");
            Span(html, "colspan", cell.ColumnSpan);
            Span(html, "rowspan", cell.RowSpan);
            html.Write(isHead ? ">" : Alignment(cell.Text.Value));
            MarkedText.Write(html, cell.Text, marks.On(cell.Text));
            html.Write($"</{element}>");
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                covered[column] = cell.RowSpan;
            }

            next = cell.Column + cell.ColumnSpan;
        }

        Fill(html, covered, next, covered.Length);
        html.Write("</tr>\n");
        for (var column = 0; column < covered.Length; column++)
        {
            covered[column] = Math.Max(0, covered[column] - 1);
        }
    }

    /// <summary>A place that no cell of this row begins at and none from above covers is a missing cell.</summary>
    private static void Fill(TextWriter html, int[] covered, int from, int to)
    {
        for (var column = from; column < to; column++)
        {
            if (covered[column] == 0)
            {
                html.Write("<td></td>");
            }
        }
    }

    private static void Span(TextWriter html, string attribute, int span)
    {
        if (span > 1)
        {
            html.Write($" {attribute}=\"{span}\"");
        }
    }

    /// <summary>The rows before the first that holds an amount or begins like a row of data; all forms have such a head.</summary>
    private static int HeadRows(Table table)
    {
        for (var i = 0; i < Math.Min(table.Rows.Count, MostHeadRows); i++)
        {
            var cells = table.Rows[i].Cells;
            if (cells.Any(c => Amount().IsMatch(c.Text.Value)) || (cells.Count > 0 && DataLabel().IsMatch(cells[0].Text.Value)))
            {
                return i;
            }
        }

        return Math.Min(1, table.Rows.Count - 1);
    }

    /// <summary>Amounts to the right, row numbers and counts in the middle; codes and words to the left.</summary>
    private static string Alignment(string text) =>
        Amount().IsMatch(text) ? " class=\"n\">" : ShortNumber().IsMatch(text) ? " class=\"c\">" : ">";

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"^[-−－+]?(?:[\d,，]*\d\.\d+\s*[%％]?|\d+\s*[%％]|\d{1,3}(?:[,，]\d{3})+)$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:合\s*计|总\s*计|小\s*计|[一二三四五六七八九十]+、|\d{3,7}\b)")]
    private static partial Regex DataLabel();
}
