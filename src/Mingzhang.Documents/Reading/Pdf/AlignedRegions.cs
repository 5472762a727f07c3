namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Finds among the lines of a page those that make up tables without vertical rules.</summary>
internal static class AlignedRegions
{
    /// <summary>Lines further apart than this many font sizes do not belong to one table.</summary>
    private const double Apart = 3.5;

    /// <summary>How far, in points, a rule within a table may stand out of it.</summary>
    private const double Slack = 2;

    /// <summary>Takes the lines between horizontal rules that begin and end alike.</summary>
    public static void TakeRuled(List<TextLine> lines, List<Ruling> rules, PdfPage page, List<TableDraft> tables)
    {
        var left = rules.OrderBy(r => r.At).ToList();
        while (left.Count > 1)
        {
            var first = left[0];
            var alike = left.Where(r => SharesExtent(first, r)).ToList();
            left.RemoveAll(r => r == first || alike.Contains(r));
            var inside = lines.Where(l => l.Turn == page.Turn && l.CentreY > first.At && l.CentreY < alike[^1].At
                && l.Left > first.From - (2 * l.Size) && l.Right < first.To + (2 * l.Size)).ToList();
            var within = left.Where(r => r.At > first.At && r.At < alike[^1].At && r.From >= first.From - Slack && r.To <= first.To + Slack).ToList();
            if (inside.Count > 1 && AlignedTable.Build(inside, alike, within) is { } table)
            {
                tables.Add(table);
                lines.RemoveAll(inside.Contains);
                left.RemoveAll(within.Contains);
            }
        }
    }

    /// <summary>Takes lines that follow one another and show the same columns, without any rules.</summary>
    public static void TakeFree(List<TextLine> lines, PdfPage page, List<TableDraft> tables)
    {
        for (var start = 0; start < lines.Count; start++)
        {
            // Unit and date above a table are spread like columns but are none.
            if (lines[start].Text.Value.Contains('：'))
            {
                continue;
            }

            var end = start;
            var last = start - 1;
            var columns = new List<double>();
            for (; end < lines.Count && lines[end].Turn == page.Turn && (end == start || IsNear(lines[end - 1], lines[end])); end++)
            {
                var parts = Segment.Of(lines[end]);
                var isRow = parts.Count >= 2 || columns.Exists(c => Math.Abs(c - parts[0].Left) < 0.5 * lines[end].Size);
                if (!isRow && (end == start || end - last > 2))
                {
                    break;
                }

                columns.AddRange(parts.Skip(1).Select(p => p.Left));
                last = isRow ? end : last;
            }

            var first = WithHead(lines, start);
            if (last - start >= 2 && AlignedTable.Build(lines.GetRange(first, last - first + 1), [], []) is { } table)
            {
                tables.Add(table);
                lines.RemoveRange(first, last - first + 1);
                start = first - 1;
            }
            else if (last > start)
            {
                start = last;
            }
        }
    }

    /// <summary>Wrapped heads may stand so close that their first line shows no columns; it touches the line below, and overlaps it if it is the first line of some heads only.</summary>
    private static int WithHead(List<TextLine> lines, int start)
    {
        while (start > 0 && lines[start].Top - lines[start - 1].Bottom < (lines[start - 1].Words().Count >= 3 ? 0.5 : 0) * lines[start].Size
            && !lines[start - 1].Text.Value.Contains('：'))
        {
            start--;
        }

        return start;
    }

    private static bool SharesExtent(Ruling a, Ruling b) =>
        Math.Min(a.To, b.To) - Math.Max(a.From, b.From) > 0.9 * Math.Max(a.Length, b.Length);

    private static bool IsNear(TextLine line, TextLine next) => next.Top - line.Bottom < Apart * line.Size;
}
