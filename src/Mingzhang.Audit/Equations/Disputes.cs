using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Settles disputes between statements of one fact: few statements to change, few equations broken.</summary>
internal sealed class Disputes(EquationNetwork network)
{
    /// <summary>A choice can change what another breaks; beyond a few rounds they only go in circles.</summary>
    private const int Rounds = 3;

    /// <summary>Costs nearer than this are the same.</summary>
    private const double LeastGain = 0.01;

    private readonly FactValues values = network.Values;

    /// <summary>Gives every disputed fact its likeliest value and returns the statements that are then wrong, those that are wrong alike together.</summary>
    public IEnumerable<Correction> Settle()
    {
        var chosen = Choose();
        var corrections = new List<Correction>();
        foreach (var (fact, right) in chosen)
        {
            foreach (var wrong in values.Clusters(fact).Where(c => !ReferenceEquals(c, right)))
            {
                values.Set(fact, wrong.Value);
                Equation[] breaks = [.. network.Of(fact).Where(network.Breaks).Select(e => network.Equations[e]).OrderByDescending(e => e.Weight)];
                Statement[] alike = [.. wrong.Statements.Where(s => !s.Amount.Interval.Meets(right.Value.Interval)).OrderBy(s => s.Kind)];
                if (alike.Length > 0)
                {
                    corrections.Add(new(CorrectionKind.Disputed, fact, alike, Finest(fact, right), breaks) { Others = right.Statements });
                }
            }

            values.Set(fact, right.Value);
        }

        return corrections;
    }

    /// <summary>A rounded number tells less than an equation of finer ones that agrees with it.</summary>
    private decimal Finest(int fact, Cluster right)
    {
        values.Set(fact, right.Value);
        var demanded = network.Of(fact).Where(e => network.Equations[e].IsReported && network.Equations[e].Ratio < 0 && !network.IsBroken(e))
            .Select(e => new { Interval = network.Equations[e].Solve(fact, values), Point = network.Equations[e].SolvePoint(fact, values) })
            .Where(d => d.Interval is { } i && i.Width < right.Value.Interval.Width && d.Point is { } p && right.Value.Interval.Contains(p));
        return demanded.OrderBy(d => d.Interval!.Value.Width).Select(d => d.Point).FirstOrDefault() ?? right.Value.Point;
    }

    private Dictionary<int, Cluster> Choose()
    {
        var disputed = Enumerable.Range(0, values.Count).Where(f => values.Clusters(f).Length > 1).ToArray();
        var chosen = new Dictionary<int, Cluster>();
        for (var round = 0; round < Rounds; round++)
        {
            var changed = false;
            foreach (var fact in disputed)
            {
                var weight = values.Clusters(fact).Sum(c => c.Weight);
                var best = values.Clusters(fact).MinBy(c => CostOf(fact, c, weight - c.Weight))!;
                changed |= !ReferenceEquals(chosen.GetValueOrDefault(fact), best);
                chosen[fact] = best;
                values.Set(fact, best.Value);
            }

            if (!changed)
            {
                break;
            }
        }

        ChooseTogether(disputed, chosen);
        return chosen;
    }

    /// <summary>
    /// What one paragraph says of several disputed facts may fit together as it stands while each number alone fits worse than what others
    /// say: it is right if that breaks less.
    /// </summary>
    private void ChooseTogether(int[] disputed, Dictionary<int, Cluster> chosen)
    {
        var paragraphs = disputed.SelectMany(f => values.Clusters(f).SelectMany(c => c.Statements.Select(s => (Fact: f, Cluster: c, s.Place))))
            .GroupBy(s => (s.Place.Page, s.Place.Line, s.Place.Section, s.Place.Table))
            .Select(g => g.DistinctBy(s => s.Fact).ToArray()).Where(g => g.Length > 1);
        foreach (var paragraph in paragraphs.ToArray())
        {
            (int Fact, Cluster Cluster)[] said = [.. paragraph.Select(s => (s.Fact, s.Cluster))];
            (int Fact, Cluster Cluster)[] now = [.. said.Select(s => (s.Fact, chosen[s.Fact]))];
            if (!said.SequenceEqual(now) && CostOf(said) < CostOf(now) - LeastGain)
            {
                Array.ForEach(said, s => chosen[s.Fact] = s.Cluster);
            }

            Array.ForEach(said, s => values.Set(s.Fact, chosen[s.Fact].Value));
        }
    }

    /// <summary>What choices for several facts cost together.</summary>
    private double CostOf((int Fact, Cluster Cluster)[] choices)
    {
        Array.ForEach(choices, c => values.Set(c.Fact, c.Cluster.Value));
        return choices.Sum(c => values.Clusters(c.Fact).Where(other => !ReferenceEquals(other, c.Cluster)).Sum(other => other.Weight) * Repairs.StatementCost) +
            choices.SelectMany(c => network.Of(c.Fact)).Distinct().Where(network.Breaks).Sum(e => network.Equations[e].Weight);
    }

    /// <param name="fact">The fact.</param>
    /// <param name="cluster">What is held to be right.</param>
    /// <param name="others">The weight of the statements that are then wrong.</param>
    private double CostOf(int fact, Cluster cluster, double others)
    {
        var before = values[fact];
        values.Set(fact, cluster.Value);
        var cost = (others * Repairs.StatementCost) + network.WeightBrokenBy(fact);
        values.Set(fact, before);

        // Between equals, a table is more likely right than a sentence made from it.
        return cost - (cluster.IsPrinted ? 0.01 : 0);
    }
}
