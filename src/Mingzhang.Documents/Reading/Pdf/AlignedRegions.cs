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
            foreach (var group in Tables(alike, lines))
            {
                var inside = WithHead(lines, [.. Between(lines, group[0], group[^1]).Where(l => l.Turn == page.Turn)]);
                var within = left.Where(r => r.At > group[0].At && r.At < group[^1].At && r.From >= first.From - Slack && r.To <= first.To + Slack).ToList();
                if (inside.Count > 1 && AlignedTable.Build(inside, group, within) is { } table)
                {
                    tables.Add(table);
                    lines.RemoveAll(inside.Contains);
                    left.RemoveAll(within.Contains);
                }
            }
        }
    }

    /// <summary>Sorts the rules of tables one below the other, which may be equally wide: between two tables stand lines of which one gives the unit or a note.</summary>
    private static List<List<Ruling>> Tables(List<Ruling> alike, List<TextLine> lines)
    {
        var tables = new List<List<Ruling>>();
        foreach (var rule in alike)
        {
            if (tables.Count == 0 || IsOutside([.. Between(lines, tables[^1][^1], rule)]))
            {
                tables.Add([]);
            }

            tables[^1].Add(rule);
        }

        return tables;
    }

    /// <summary>True for lines of notes, a title and its unit, which the head of the next table may follow.</summary>
    private static bool IsOutside(List<TextLine> lines)
    {
        var last = lines.FindLastIndex(l => IsSpread(l) && !Segment.Of(l).Exists(s => s.IsNumber));
        return last >= 0 && lines.Count > 1 && lines.Take(last).All(l => IsSpread(l) || l.Segments().Count == 1);
    }

    /// <summary>Unit and date above a table are spread like columns but are none.</summary>
    private static bool IsSpread(TextLine line) => line.Text.Value.Contains('：');

    private static IEnumerable<TextLine> Between(List<TextLine> lines, Ruling above, Ruling below) => lines.Where(l =>
        l.CentreY > above.At && l.CentreY < below.At && l.Left > above.From - (2 * l.Size) && l.Right < above.To + (2 * l.Size));

    /// <summary>Takes lines that follow one another and show the same columns, without any rules.</summary>
    public static void TakeFree(List<TextLine> lines, PdfPage page, List<TableDraft> tables)
    {
        for (var start = 0; start < lines.Count; start++)
        {
            if (IsSpread(lines[start]))
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

    /// <summary>The head may stand above the first rule.</summary>
    private static List<TextLine> WithHead(List<TextLine> lines, List<TextLine> inside)
    {
        var start = inside.Count > 0 ? lines.IndexOf(inside[0]) : 0;
        while (start > 0 && lines[start - 1] is var above && above.Turn == inside[0].Turn && above.Segments().Count > 1 && !IsSpread(above)
            && inside[0].Top - above.Bottom < 1.5 * inside[0].Size)
        {
            inside.Insert(0, above);
            start--;
        }

        return inside;
    }

    /// <summary>Wrapped heads may stand so close that their first line shows no columns; it touches the line below, and overlaps it if it is the first line of some heads only.</summary>
    private static int WithHead(List<TextLine> lines, int start)
    {
        while (start > 0 && lines[start].Top - lines[start - 1].Bottom < (lines[start - 1].Words().Count >= 3 ? 0.5 : 0) * lines[start].Size
            && !IsSpread(lines[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool SharesExtent(Ruling a, Ruling b) =>
        Math.Min(a.To, b.To) - Math.Max(a.From, b.From) > 0.9 * Math.Max(a.Length, b.Length);

    private static bool IsNear(TextLine line, TextLine next) => next.Top - line.Bottom < Apart * line.Size;
}
