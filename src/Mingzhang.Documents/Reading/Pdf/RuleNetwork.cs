namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Rules that touch one another, which make up one table.</summary>
internal sealed record RuleNetwork(IReadOnlyList<Ruling> Horizontal, IReadOnlyList<Ruling> Vertical)
{
    /// <summary>How far apart, in points, rules may end that were meant to meet.</summary>
    public const double Reach = 3;

    /// <summary>Rules at places that differ by less are one rule drawn in pieces.</summary>
    private const double SameLine = 1;

    /// <summary>Shorter rules, in points, are dots, ticks and corners.</summary>
    private const double Shortest = 4;

    /// <summary>A page with more rules in one direction than this is a drawing; comparing them all would take too long.</summary>
    private const int Most = 20_000;

    /// <summary>Sorts the rules of a page by which touch.</summary>
    public static List<RuleNetwork> Find(IEnumerable<Ruling> horizontal, IEnumerable<Ruling> vertical)
    {
        var rows = Merge(horizontal);
        var columns = Merge(vertical);
        if (rows.Count > Most || columns.Count > Most)
        {
            return [];
        }

        var parent = Enumerable.Range(0, rows.Count + columns.Count).ToArray();
        for (var h = 0; h < rows.Count; h++)
        {
            for (var v = FirstFrom(columns, rows[h].From - Reach); v < columns.Count && columns[v].At <= rows[h].To + Reach; v++)
            {
                if (rows[h].At >= columns[v].From - Reach && rows[h].At <= columns[v].To + Reach)
                {
                    parent[Root(parent, h)] = Root(parent, rows.Count + v);
                }
            }
        }

        var networks = new Dictionary<int, (List<Ruling> Horizontal, List<Ruling> Vertical)>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!networks.TryGetValue(root, out var network))
            {
                networks[root] = network = ([], []);
            }

            if (i < rows.Count)
            {
                network.Horizontal.Add(rows[i]);
            }
            else
            {
                network.Vertical.Add(columns[i - rows.Count]);
            }
        }

        return [.. networks.Values.Select(n => new RuleNetwork(n.Horizontal, n.Vertical))];
    }

    /// <summary>Joins the pieces of each rule; ordered by where they are.</summary>
    private static List<Ruling> Merge(IEnumerable<Ruling> pieces)
    {
        var sorted = pieces.OrderBy(p => p.At).ToList();
        var merged = new List<Ruling>();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[end].At - sorted[i].At <= SameLine)
            {
                end++;
            }

            Ruling? current = null;
            foreach (var piece in sorted[i..end].OrderBy(p => p.From))
            {
                if (current is { } rule && piece.From - rule.To <= Reach)
                {
                    current = rule with { To = Math.Max(rule.To, piece.To) };
                    continue;
                }

                Add(current);
                current = piece with { At = (sorted[i].At + sorted[end - 1].At) / 2 };
            }

            Add(current);
            i = end;
        }

        merged.Sort((a, b) => a.At.CompareTo(b.At));
        return merged;

        void Add(Ruling? rule)
        {
            if (rule is { } r && r.Length >= Shortest)
            {
                merged.Add(r);
            }
        }
    }

    private static int FirstFrom(List<Ruling> rules, double at)
    {
        var low = 0;
        var high = rules.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rules[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }
}
