namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Joins the lines of a cell: wrapped text becomes one again, text set apart on purpose stays apart.</summary>
internal static class CellText
{
    public static SourceText Of(DraftCell cell, int page)
    {
        if (cell.Glyphs.Count == 0)
        {
            return SourceText.Empty;
        }

        var lines = LineBuilder.Lines(cell.Glyphs, page);
        if (lines.Count == 0)
        {
            return SourceText.Empty;
        }

        if (WrappedAmount.Is(lines, cell.Width))
        {
            return SourceText.Join("", [.. lines.Select(l => l.Text)]);
        }

        var right = lines.Max(l => l.Right);
        var text = lines[0].Text;
        for (var i = 1; i < lines.Count; i++)
        {
            text = SourceText.Join(Separator(lines[i - 1], lines[i], right, cell.Width), [text, lines[i].Text]);
        }

        return text;
    }

    private static string Separator(TextLine line, TextLine next, double right, double width)
    {
        var (last, first) = (line.Glyphs[^1], next.Glyphs[0]);
        if (Reflow.BeginsAnew(next.Text.Value) || (Reflow.EndsSentence(line.Text.Value) && line.Right < right - (1.5 * line.Size)))
        {
            return "\n";
        }

        if (last.IsNumeric && first.IsNumeric)
        {
            // A number is broken only where it does not fit; otherwise two numbers stand one above the other.
            var full = line.Right - line.Left + first.Width > width - 2;
            return full && !Amounts.IsComplete(line.Glyphs) ? "" : "\n";
        }

        return last.IsIdeographic || first.IsIdeographic || last.Code == '-' ? "" : " ";
    }
}
