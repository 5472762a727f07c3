namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Makes a table of lines that no vertical rules part into cells.</summary>
internal static class AlignedTable
{
    private const int FewestColumns = 3;
    private const int FewestRows = 3;

    /// <summary>Builds the table.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="rules">The rules across the whole table, from top to bottom; may be empty.</param>
    /// <param name="within">The rules across some of its columns.</param>
    /// <returns>The table; null if the lines are not aligned as a table's are.</returns>
    public static TableDraft? Build(IReadOnlyList<TextLine> lines, IReadOnlyList<Ruling> rules, IReadOnlyList<Ruling> within)
    {
        var perLine = lines.Select(Segment.Of).ToList();
        if (!LooksLikeRows(perLine, rules.Count >= FewestRows))
        {
            return null;
        }

        var words = lines.Select(Segment.WordsOf).ToList();
        var strips = ColumnFinder.Find(words);
        if (strips.Count < (rules.Count >= FewestRows ? 2 : FewestColumns))
        {
            return null;
        }

        words = words.ConvertAll(line => line.ConvertAll(s => s.PartsOver(strips)).SelectMany(s => s).ToList());
        var rows = Rows(lines, words, rules, within, strips);
        var cells = new List<DraftCell>();
        for (var row = 0; row < rows.Count; row++)
        {
            Place(rows[row], row, strips, cells);
        }

        return new(rows.Count, lines[0].Top, cells) { HasInferredColumns = true };
    }

    private static bool LooksLikeRows(List<List<Segment>> rows, bool ruled) =>
        rows.Count(r => r.Count >= FewestColumns) >= FewestRows
        || rows.Count(r => r.Count(s => s.IsNumber) >= 2) >= 2
        || (ruled && rows.Count(r => r.Count >= 2 && r.Exists(s => s.IsNumber)) >= 2);

    private static List<List<Segment>> Rows(
        IReadOnlyList<TextLine> lines, List<List<Segment>> words, IReadOnlyList<Ruling> rules, IReadOnlyList<Ruling> within, List<Strip> strips)
    {
        var rows = new List<List<Segment>>();
        var gaps = new RowGaps([.. lines.Select(l => (l.Top, l.Bottom))]);

        // Rules under the head and at both ends part no rows; more of them do.
        var ruledThroughout = rules.Count > FewestRows + 1;
        var first = 0;
        var wrapped = new WrappedWords(words, s => Columns(s, strips) is var (from, to) && from == to ? from : null);
        for (var i = 0; i < lines.Count; i++)
        {
            var goesOn = i > 0 && !rules.Any(r => IsBetween(r, lines[i - 1], lines[i]))
                && !Enumerable.Range(first, i - first).Any(above => within.Any(r => Parts(r, above, i)))
                && (ruledThroughout || gaps.IsClose(i) || wrapped.GoOn(words[i - 1], words[i], lines[i].Page)) && !HaveFiguresInOneColumn(rows[^1], words[i], strips);
            if (goesOn)
            {
                rows[^1].AddRange(words[i]);
            }
            else
            {
                rows.Add([.. words[i]]);
                first = i;
            }
        }

        return rows;

        bool Parts(Ruling rule, int above, int below) =>
            IsBetween(rule, lines[above], lines[below]) && words[above].Exists(s => IsOver(rule, s)) && words[below].Exists(s => IsOver(rule, s));
    }

    private static bool IsBetween(Ruling rule, TextLine line, TextLine next) => rule.At > line.CentreY && rule.At < next.CentreY;

    private static bool IsOver(Ruling rule, Segment segment) => rule.From < segment.Right && rule.To > segment.Left;

    private static bool HaveFiguresInOneColumn(List<Segment> row, List<Segment> line, List<Strip> strips) =>
        row.Exists(a => a.IsNumber && line.Exists(b => b.IsNumber && Columns(a, strips).First == Columns(b, strips).First));

    private static (int First, int Last) Columns(Segment segment, List<Strip> strips)
    {
        var first = strips.FindIndex(s => s.Meets(segment));
        if (first >= 0)
        {
            return (first, strips.FindLastIndex(s => s.Meets(segment)));
        }

        var centre = (segment.Left + segment.Right) / 2;
        var nearest = Enumerable.Range(0, strips.Count).MinBy(i => Math.Abs(((strips[i].Left + strips[i].Right) / 2) - centre));
        return (nearest, nearest);
    }

    private static void Place(List<Segment> row, int number, List<Strip> strips, List<DraftCell> cells)
    {
        var taken = new DraftCell?[strips.Count];

        // A line of heads, one for each column, need not stand over its figures.
        var places = row.Count == strips.Count && row.TrueForAll(s => !s.IsNumber)
            ? row.OrderBy(s => s.Left).Select((s, i) => new { Segment = s, First = i, Last = i })
            : number == 0 && GroupHeads.Spans(row, strips) is { } spans ? row.Select((s, i) => new { Segment = s, spans[i].First, spans[i].Last })
            : row.Select(s => new { Segment = s, Columns(s, strips).First, Columns(s, strips).Last });
        foreach (var place in places.OrderBy(p => p.Last - p.First).ToList())
        {
            var (first, last) = (place.First, place.Last);
            while (first < last && taken[first] is not null)
            {
                first++;
            }

            while (last > first && taken[last] is not null)
            {
                last--;
            }

            if (taken[first] is not { } cell)
            {
                cell = new(number, first, 1, last - first + 1, strips[last].Right - strips[first].Left);
                cells.Add(cell);
                Array.Fill(taken, cell, first, last - first + 1);
            }

            cell.Glyphs.AddRange(place.Segment.Glyphs);
        }

        for (var i = 0; i < strips.Count; i++)
        {
            if (taken[i] is null)
            {
                cells.Add(new(number, i, 1, 1, strips[i].Right - strips[i].Left));
            }
        }
    }
}
