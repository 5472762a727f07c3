namespace Mingzhang.Audit.Equations;

/// <summary>The equations over the facts of one ledger, which equations each fact stands in, and which are broken by the values as they are.</summary>
internal sealed class EquationNetwork
{
    private readonly int[][] equationsOf;
    private readonly bool[] broken;
    private readonly bool[] settled;

    public EquationNetwork(FactValues values, IReadOnlyList<Equation> equations)
    {
        (Values, Equations) = (values, equations);
        equationsOf = EquationsOf(values.Count, equations);
        broken = new bool[equations.Count];
        settled = new bool[equations.Count];
    }

    public FactValues Values { get; }

    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>Facts whose value has been replaced by the one that repairs.</summary>
    public HashSet<int> Repaired { get; } = [];

    /// <summary>The equations a fact stands in.</summary>
    public int[] Of(int fact) => equationsOf[fact];

    public bool IsBroken(int equation) => broken[equation];

    /// <summary>The broken equations a fact stands in, the gravest first.</summary>
    public IReadOnlyList<Equation> BrokenOf(int fact) =>
        [.. Of(fact).Where(e => broken[e]).Select(e => Equations[e]).OrderByDescending(e => e.Weight).ThenByDescending(e => e.Ratio == fact)];

    /// <summary>What the equations weigh that a fact breaks with the value it has now.</summary>
    public double WeightBrokenBy(int fact)
    {
        double weight = 0;
        foreach (var e in Of(fact))
        {
            weight += Breaks(e) ? Equations[e].Weight : 0;
        }

        return weight;
    }

    public bool Breaks(int equation) => Equations[equation].Evaluate(Values) == Verdict.Broken;

    /// <summary>Evaluates all equations anew.</summary>
    public void Evaluate()
    {
        for (var e = 0; e < broken.Length; e++)
        {
            broken[e] = Breaks(e);
        }
    }

    /// <summary>Evaluates the equations of a fact anew.</summary>
    public void Evaluate(int fact)
    {
        foreach (var e in Of(fact))
        {
            broken[e] = !settled[e] && Breaks(e);
        }
    }

    /// <summary>Leaves a broken equation as it is: it has been shown.</summary>
    public void Settle(int equation) => (broken[equation], settled[equation]) = (false, true);

    private static int[][] EquationsOf(int facts, IReadOnlyList<Equation> equations)
    {
        var counts = new int[facts];
        foreach (var equation in equations)
        {
            foreach (var fact in equation.Facts)
            {
                counts[fact]++;
            }
        }

        var of = Array.ConvertAll(counts, n => n == 0 ? [] : new int[n]);
        for (var e = equations.Count - 1; e >= 0; e--)
        {
            foreach (var fact in equations[e].Facts)
            {
                of[fact][--counts[fact]] = e;
            }
        }

        return of;
    }
}
