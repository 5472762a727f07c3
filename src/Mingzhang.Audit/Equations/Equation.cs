using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>What became of an equation.</summary>
internal enum Verdict
{
    Held,
    WithinRounding,
    Broken,
    NotApplicable,
}

/// <summary>A summand: a coefficient and the index of a fact.</summary>
/// <param name="Factor">The coefficient.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Share">Index of the percentage of the fact that counts; -1 for all of it. Only linear equations have such summands.</param>
internal readonly record struct Summand(decimal Factor, int Fact, int Share = -1);

/// <summary>
/// A relation between facts: either linear, <c>Σ factor·fact + constant = 0</c> (or ≤ 0), or a percentage,
/// <c>ratio = 100 · Σ numerator ÷ Σ denominator</c>. Knows how to evaluate itself and to solve for any of its facts.
/// </summary>
internal sealed class Equation
{
    /// <summary>Stands for no lower bound: far below any amount, and safe to calculate with.</summary>
    public const decimal Least = decimal.MinValue / 1_000_000;

    /// <summary>Stands for no upper bound.</summary>
    public const decimal Most = decimal.MaxValue / 1_000_000;

    /// <summary>The verdict at so many changes of the values; -1 before the first.</summary>
    private int evaluatedAt = -1;
    private Verdict verdict;

    public required Rule Rule { get; init; }

    /// <summary>In Chinese, without numbers: 本年支出合计＝基本支出＋项目支出.</summary>
    public string Text => field ??= Describe();

    /// <summary>Makes the text; few equations are ever shown.</summary>
    public required Func<string> Describe { get; init; }

    /// <summary>How the value follows, for messages: of a percentage the quotient, else the whole relation.</summary>
    public string How => Ratio >= 0 ? Text[(Text.IndexOf('＝') + 1)..] : Text;

    /// <summary>The linear sum, or the numerator.</summary>
    public required Summand[] Numerator { get; init; }

    /// <summary>The denominator; empty for a linear relation.</summary>
    public Summand[] Denominator { get; init; } = [];

    /// <summary>Index of the percentage; -1 for a linear relation.</summary>
    public int Ratio { get; init; } = -1;

    public decimal Constant { get; init; }

    public Relation Relation { get; init; }

    /// <summary>How much a breach weighs against the numbers stated: 1 for what must hold, less for what usually holds.</summary>
    public double Weight { get; init; } = Weights.Law;

    /// <summary>False for what only helps to find the wrong number and is no fault by itself.</summary>
    public bool IsReported { get; init; } = true;

    /// <summary>True if it rests on an assumption: it helps to tell which number is wrong and shows nothing to be wrong by itself.</summary>
    public bool IsAssumption { get; init; }

    /// <summary>True if it adds up the codes that are there: last year there may have been others.</summary>
    public bool IsTree { get; init; }

    /// <summary>By how much a percentage may differ from the rounded quotient.</summary>
    public decimal Slack { get; init; }

    /// <summary>The equation of this year whose form for last year this is; null if it is none.</summary>
    public Equation? LastYearOf { get; init; }

    /// <summary>The fact a breach is shown at when no number can be told to be the wrong one.</summary>
    public required int Subject { get; init; }

    /// <summary>The facts it relates, each once.</summary>
    public int[] Facts => field ??= DistinctFacts();

    /// <summary>What becomes of it; worked out again only when a value has been changed.</summary>
    public Verdict Evaluate(FactValues values)
    {
        if (evaluatedAt != values.Changes)
        {
            (verdict, evaluatedAt) = (VerdictOf(values), values.Changes);
        }

        return verdict;
    }

    private Verdict VerdictOf(FactValues values)
    {
        if (Ratio >= 0)
        {
            return EvaluateRatio(values);
        }

        var (sum, point) = Sum(Numerator, values);
        if (Relation == Relation.LessOrEqual)
        {
            return sum.Low + Constant > 0 ? Verdict.Broken : point + Constant <= 0 ? Verdict.Held : Verdict.WithinRounding;
        }

        return !sum.Contains(-Constant) ? Verdict.Broken : point + Constant == 0 ? Verdict.Held : Verdict.WithinRounding;
    }

    /// <summary>The values of one fact that satisfy the relation, all others as they are; null if every value does or none can be told.</summary>
    public Interval? Solve(int fact, FactValues values)
    {
        if (Ratio < 0)
        {
            var factor = Coefficient(fact, values);
            if (Interval.Divide(-(Sum(Numerator, values, fact).Interval + Interval.Point(Constant)), factor.Interval) is not { } rest)
            {
                return null;
            }

            return Relation == Relation.Equal ? rest
                : factor.Point > 0 ? new(Least, rest.High) : new(rest.Low, Most);
        }

        if (fact == Ratio)
        {
            return Interval.Divide(Sum(Numerator, values).Interval * 100, Sum(Denominator, values).Interval);
        }

        var ratio = values[Ratio].Interval;
        var own = Interval.Point(100 * Factor(Numerator, fact)) - (ratio * Factor(Denominator, fact));
        var others = (ratio * Sum(Denominator, values, fact).Interval) - (Sum(Numerator, values, fact).Interval * 100);
        return Interval.Divide(others, own);
    }

    /// <summary>The single value that the points of the others give for a fact; null if none can be told.</summary>
    public decimal? SolvePoint(int fact, FactValues values)
    {
        if (Ratio < 0)
        {
            var factor = Coefficient(fact, values).Point;
            return factor == 0 ? null : (Sum(Numerator, values, fact).Point + Constant) / -factor;
        }

        if (fact == Ratio)
        {
            var divisor = Sum(Denominator, values).Point;
            return divisor == 0 ? null : 100 * Sum(Numerator, values).Point / divisor;
        }

        var ratio = values[Ratio].Point;
        var own = (100 * Factor(Numerator, fact)) - (ratio * Factor(Denominator, fact));
        return own == 0 ? null : ((ratio * Sum(Denominator, values, fact).Point) - (100 * Sum(Numerator, values, fact).Point)) / own;
    }

    private int[] DistinctFacts()
    {
        var facts = new int[(2 * Numerator.Length) + Denominator.Length + 1];
        var count = 0;
        foreach (var summand in Numerator)
        {
            Add(summand.Fact);
        }

        foreach (var summand in Numerator)
        {
            Add(summand.Share);
        }

        foreach (var summand in Denominator)
        {
            Add(summand.Fact);
        }

        Add(Ratio);
        return facts[..count];

        void Add(int fact)
        {
            if (fact >= 0 && Array.IndexOf(facts, fact, 0, count) < 0)
            {
                facts[count++] = fact;
            }
        }
    }

    private Verdict EvaluateRatio(FactValues values)
    {
        var (numerator, denominator) = (Sum(Numerator, values), Sum(Denominator, values));
        if (Interval.Divide(numerator.Interval * 100, denominator.Interval) is not { } quotient)
        {
            return Verdict.NotApplicable;
        }

        var (stated, divisor) = (values[Ratio], denominator.Point);
        return !quotient.Meets(stated.Interval + new Interval(-Slack, Slack)) ? Verdict.Broken
            : divisor != 0 && stated.Interval.Contains(100 * numerator.Point / divisor) ? Verdict.Held : Verdict.WithinRounding;
    }

    private static decimal Factor(Summand[] sum, int fact)
    {
        decimal factor = 0;
        foreach (var summand in sum)
        {
            factor += summand.Fact == fact && summand.Share < 0 ? summand.Factor : 0;
        }

        return factor;
    }

    /// <summary>What a fact of a linear relation is multiplied by.</summary>
    private FactValue Coefficient(int fact, FactValues values)
    {
        var sum = new FactValue(Interval.Point(Factor(Numerator, fact)), Factor(Numerator, fact));
        foreach (var summand in Numerator)
        {
            if (summand.Share >= 0 && (summand.Fact == fact || summand.Share == fact))
            {
                var (other, point) = values[summand.Fact == fact ? summand.Share : summand.Fact];
                sum = new(sum.Interval + (other * (summand.Factor / 100)), sum.Point + (point * summand.Factor / 100));
            }
        }

        return sum;
    }

    private static FactValue Sum(Summand[] sum, FactValues values, int without = -1)
    {
        var (low, high, point) = (0m, 0m, 0m);
        foreach (var (factor, fact, share) in sum)
        {
            if (share >= 0)
            {
                // A share may have been worked out from a rounded part as well as from a rounded whole.
                var rounded = Math.Abs(factor) * values[fact].Interval.Width / 2;
                (low, high) = (low - rounded, high + rounded);
            }

            if (fact != without && (share < 0 || share != without))
            {
                var (part, written) = share < 0 ? values[fact] : values[fact].Times(values[share]);
                (low, high, point) = factor switch
                {
                    // Nearly all summands are added or taken away as they are.
                    1 => (low + part.Low, high + part.High, point + written),
                    -1 => (low - part.High, high - part.Low, point - written),
                    >= 0 => (low + (factor * part.Low), high + (factor * part.High), point + (factor * written)),
                    _ => (low + (factor * part.High), high + (factor * part.Low), point + (factor * written)),
                };
            }
        }

        return new(new(low, high), point);
    }
}
