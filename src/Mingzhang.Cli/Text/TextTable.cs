namespace Mingzhang.Cli.Text;

/// <summary>A table without frame, columns aligned by display width; columns that may shrink do so until it fits the page.</summary>
internal sealed class TextTable
{
    private const int Gap = 2;
    private readonly TextColumn[] columns;
    private readonly List<IReadOnlyList<Span>> rows = [];

    /// <summary>Makes an empty table.</summary>
    public TextTable(params TextColumn[] columns) => this.columns = columns;

    /// <summary>Adds a row with one span for each column.</summary>
    public void Add(params IReadOnlyList<Span> cells) => rows.Add(cells);

    /// <summary>Writes the table with a line under its head.</summary>
    public void Write(TextPage page, int indent = 0)
    {
        var widths = Widths(indent);
        page.Line(Aligned(indent, widths, [.. columns.Select(c => new Span(c.Title, Ink.Strong))]));
        page.Line(new string(' ', indent), new(new string('─', widths.Sum() + (Gap * (widths.Length - 1))), Ink.Faint));
        foreach (var row in rows)
        {
            page.Line(Aligned(indent, widths, row));
        }
    }

    private int[] Widths(int indent)
    {
        var widths = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            widths[i] = rows.Select(r => DisplayWidth.Of(r[i].Text)).Append(DisplayWidth.Of(columns[i].Title)).Max();
        }

        var room = TextPage.Width - indent - (Gap * (columns.Length - 1));
        while (widths.Sum() > room)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (Spare(i) > 0 && (widest < 0 || Spare(i) > Spare(widest)))
                {
                    widest = i;
                }
            }

            if (widest < 0)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;

        int Spare(int column) => columns[column].Least > 0 ? widths[column] - columns[column].Least : 0;
    }

    private List<Span> Aligned(int indent, int[] widths, IReadOnlyList<Span> cells)
    {
        var line = new List<Span> { new string(' ', indent) };
        var count = cells.Count;
        while (count > 1 && cells[count - 1].Text.Length == 0)
        {
            count--;
        }

        for (var i = 0; i < count; i++)
        {
            var shown = columns[i].KeepEnd ? ShortenStart(cells[i].Text, widths[i]) : DisplayWidth.Shorten(cells[i].Text, widths[i]);
            var last = i == count - 1;
            line.Add(cells[i] with
            {
                Text = columns[i].Right ? DisplayWidth.PadLeft(shown, widths[i]) : last ? shown : DisplayWidth.PadRight(shown, widths[i]),
            });
            line.Add(last ? "" : new string(' ', Gap));
        }

        return line;
    }

    private static string ShortenStart(string text, int width)
    {
        if (DisplayWidth.Of(text) <= width)
        {
            return text;
        }

        var start = 0;
        while (start < text.Length && DisplayWidth.Of(text[start..]) + 1 > width)
        {
            start += char.IsHighSurrogate(text[start]) ? 2 : 1;
        }

        return "…" + text[start..];
    }
}

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Right">Aligned right, for numbers.</param>
/// <param name="Least">The width to which it may shrink; 0 if it keeps its own.</param>
/// <param name="KeepEnd">Is shortened at its start, for paths.</param>
internal sealed record TextColumn(string Title, bool Right = false, int Least = 0, bool KeepEnd = false);
