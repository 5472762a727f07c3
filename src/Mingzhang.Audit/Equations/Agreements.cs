using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// Sorts statements of one fact by what they agree on: each joins the first group whose common values it meets, or begins one. What the
/// groups have in common never overlaps, so that they stand in order and thousands of contradictions are no more work than they are.
/// </summary>
internal sealed class Agreements
{
    private readonly List<Group> groups = [];

    /// <summary>The same by what they have in common, ascending.</summary>
    private readonly List<Group> ascending = [];

    /// <summary>Adds a statement; the most precise must come first.</summary>
    public void Add(Statement statement)
    {
        var interval = statement.Amount.Interval;
        var at = FirstReaching(interval.Low);
        Group? first = null;
        for (var i = at; i < ascending.Count && ascending[i].Common.Low <= interval.High; i++)
        {
            first = first is null || ascending[i].Number < first.Number ? ascending[i] : first;
        }

        if (first is null)
        {
            groups.Add(new(groups.Count, statement.Amount.Base) { Common = interval, Statements = { statement } });
            ascending.Insert(at, groups[^1]);
        }
        else
        {
            first.Statements.Add(statement);
            first.Common = first.Common.Intersect(interval)!.Value;
        }
    }

    /// <summary>The groups in the order they were begun.</summary>
    public Cluster[] Clusters() => [.. groups.Select(g => new Cluster(g.Statements, new(g.Common, g.Point)))];

    /// <summary>The first group of values that are not all below one.</summary>
    private int FirstReaching(decimal low)
    {
        var (from, to) = (0, ascending.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ascending[middle].Common.High < low ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private sealed class Group(int number, decimal point)
    {
        public int Number => number;

        public decimal Point => point;

        public List<Statement> Statements { get; } = [];

        public Interval Common { get; set; }
    }
}
