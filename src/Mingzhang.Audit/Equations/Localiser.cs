using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// Finds the wrong numbers behind broken equations: the lightest set of statements whose change satisfies everything
/// (error localisation after Fellegi and Holt 1976). A change of a number costs as much as there are places that state it; an
/// equation left broken costs its weight. Disputes between statements of one fact are settled first, then one number after the other
/// is repaired, the one that explains most first.
/// </summary>
internal sealed class Localiser
{
    /// <summary>Cost of holding one statement to be wrong, where a broken equation costs 1.</summary>
    private const double StatementCost = 0.55;

    private readonly FactValues values;
    private readonly IReadOnlyList<Equation> equations;
    private readonly List<int>[] equationsOf;
    private readonly bool[] broken;
    private readonly List<Correction> corrections = [];
    private readonly HashSet<int> corrected = [];

    public Localiser(FactValues values, IReadOnlyList<Equation> equations)
    {
        this.values = values;
        this.equations = equations;
        equationsOf = new List<int>[values.Count];
        for (var e = 0; e < equations.Count; e++)
        {
            foreach (var fact in equations[e].Facts)
            {
                (equationsOf[fact] ??= []).Add(e);
            }
        }

        broken = new bool[equations.Count];
    }

    public IReadOnlyList<Correction> Run()
    {
        SettleDisputes();
        for (var e = 0; e < equations.Count; e++)
        {
            broken[e] = equations[e].Evaluate(values) == Verdict.Broken;
        }

        while (BestRepair() is { } repair)
        {
            Apply(repair);
        }

        for (var e = 0; e < equations.Count; e++)
        {
            if (broken[e] && equations[e].IsReported)
            {
                Undecided(equations[e]);
            }
        }

        return corrections;
    }

    /// <summary>Chooses among the values stated for a fact: few statements to change, few equations broken.</summary>
    private void SettleDisputes()
    {
        var disputed = Enumerable.Range(0, values.Count).Where(f => values.Clusters(f).Count > 1).ToArray();
        var chosen = new Dictionary<int, Cluster>();
        for (var round = 0; round < 3; round++)
        {
            var changed = false;
            foreach (var fact in disputed)
            {
                var best = values.Clusters(fact).MinBy(c => CostOf(fact, c))!;
                changed |= !ReferenceEquals(chosen.GetValueOrDefault(fact), best);
                chosen[fact] = best;
                values.Set(fact, best.Value);
            }

            if (!changed)
            {
                break;
            }
        }

        foreach (var (fact, right) in chosen)
        {
            foreach (var wrong in values.Clusters(fact).Where(c => !ReferenceEquals(c, right)))
            {
                values.Set(fact, wrong.Value);
                var breaks = EquationsOf(fact).Where(e => e.Evaluate(values) == Verdict.Broken).OrderByDescending(e => e.Weight).ToArray();
                foreach (var statement in wrong.Statements)
                {
                    corrections.Add(new(CorrectionKind.Disputed, fact, [statement], right.Value.Point, breaks) { Others = right.Statements });
                }
            }

            values.Set(fact, right.Value);
        }
    }

    private double CostOf(int fact, Cluster cluster)
    {
        var before = values[fact];
        values.Set(fact, cluster.Value);
        var cost = values.Clusters(fact).Where(c => !ReferenceEquals(c, cluster)).Sum(c => c.Weight * StatementCost) +
            EquationsOf(fact).Where(e => e.Evaluate(values) == Verdict.Broken).Sum(e => e.Weight);
        values.Set(fact, before);

        // Between equals, a table is more likely right than a sentence made from it.
        return cost - (cluster.Statements.Any(s => s.Kind == StatementKind.Table) ? 0.01 : 0);
    }

    private Repair? BestRepair()
    {
        var candidates = new List<Repair>();
        var seen = new HashSet<int>();
        for (var e = 0; e < equations.Count; e++)
        {
            if (!broken[e])
            {
                continue;
            }

            foreach (var fact in equations[e].Facts)
            {
                if (seen.Add(fact) && !values.IsBlank(fact) && !corrected.Contains(fact))
                {
                    candidates.AddRange(RepairOf(fact));
                }
            }
        }

        var best = candidates.Where(r => r.Gain > 0.05).OrderByDescending(r => r.Gain).ToArray();
        if (best.Length == 0)
        {
            return null;
        }

        // Among repairs that explain the same, a slip of the pen is likelier than another number, a percentage likelier wrong than an amount.
        var equals = best.Where(r => best[0].Gain - r.Gain < 0.02).ToArray();
        var likeliest = equals.GroupBy(r => (r.IsSlip ? 10 : 0) + Suspicion(values.Key(r.Fact))).MaxBy(g => g.Key)!.ToArray();
        if (likeliest.Length == 1 || likeliest[0].IsSlip)
        {
            return likeliest[0];
        }

        var subject = Array.Find(likeliest, r => equations.Where((_, e) => broken[e]).Any(e => e.Subject == r.Fact));
        return subject ?? likeliest[0] with { Alternatives = likeliest };
    }

    private IEnumerable<Repair> RepairOf(int fact)
    {
        var mine = equationsOf[fact];
        var solved = mine.Select(e => (Equation: e, Interval: equations[e].Solve(fact, values))).ToArray();
        var cost = CostOfChanging(fact);
        var best = default(Repair);
        foreach (var (start, interval) in solved)
        {
            if (!broken[start] || interval is not { } common)
            {
                continue;
            }

            double gain = 0;
            foreach (var (equation, other) in solved.OrderByDescending(s => s.Equation == start ? 2 : equations[s.Equation].Weight))
            {
                var weight = equations[equation].Weight;
                if (other is null || other.Value.Intersect(common) is { } narrower && (common = narrower) is var _)
                {
                    gain += broken[equation] && other is not null ? weight : 0;
                }
                else
                {
                    gain -= broken[equation] || IsMendedElsewhere(equation, fact) ? 0 : weight;
                }
            }

            if (best is null || gain - cost > best.Gain)
            {
                best = new(fact, common, gain - cost, PointWithin(fact, common, start));
            }
        }

        if (best is null)
        {
            yield break;
        }

        var stated = values.Clusters(fact)[0].Statements[0].Amount;
        yield return best with { IsSlip = IsSlip(stated, stated.WithBase(best.Point)) || IsSignFlip(fact, best.Interval) };
        if (FlipWithRate(fact) is { } flip)
        {
            yield return flip;
        }
    }

    /// <summary>True if the equation holds only by a number that was repaired by it alone: that one follows any further repair.</summary>
    private bool IsMendedElsewhere(int equation, int fact) =>
        equations[equation].Facts.Any(f => f != fact && corrected.Contains(f) && equationsOf[f].Count(e => equations[e].IsReported) == 1);

    /// <summary>A change and its rate with both signs wrong: one word for the other, said twice.</summary>
    private Repair? FlipWithRate(int change)
    {
        var key = values.Key(change);
        if (key.Aspect != Aspect.Change || values.IndexOf(key.Said(Aspect.ChangeRate)) is not (>= 0 and var rate) || corrected.Contains(rate))
        {
            return null;
        }

        var mine = equationsOf[change].Concat(equationsOf[rate] ?? []).Distinct().ToArray();
        var (c, r) = (values[change], values[rate]);
        values.Set(change, Negated(c));
        values.Set(rate, Negated(r));
        var gain = mine.Sum(e =>
        {
            var breaks = equations[e].Evaluate(values) == Verdict.Broken;
            return breaks == broken[e] ? 0 : breaks ? -equations[e].Weight : equations[e].Weight;
        });
        values.Set(change, c);
        values.Set(rate, r);
        return gain <= 0 ? null : new(change, -c.Interval, gain - StatementCost, -c.Point) { IsSlip = true, Also = rate };
    }

    private static FactValue Negated(FactValue value) => new(-value.Interval, -value.Point);

    private bool IsSignFlip(int fact, Interval right) =>
        values.Key(fact).Aspect is Aspect.Change or Aspect.ChangeRate or Aspect.BudgetGap or Aspect.BudgetGapRate &&
        values[fact].Point != 0 && right.Meets(-values[fact].Interval);

    /// <summary>The value to suggest: what the points of one equation give, if all the others can live with it.</summary>
    private decimal PointWithin(int fact, Interval common, int start)
    {
        var stated = values.Clusters(fact)[0].Statements[0].Amount;
        var best = stated.CorrectedTo(common.Middle).Base;
        var candidates = equationsOf[fact]
            .OrderBy(e => equations[e].Ratio >= 0 && equations[e].Ratio != fact ? 1 : 0).ThenBy(e => e == start ? 0 : 1)
            .Select(e => equations[e].SolvePoint(fact, values)).OfType<decimal>();
        foreach (var point in candidates)
        {
            var written = stated.CorrectedTo(point);
            if (written.Interval.Meets(common))
            {
                return written.Base;
            }
        }

        return best;
    }

    private void Apply(Repair repair)
    {
        if (repair.Alternatives.Count > 1)
        {
            Ambiguous(repair);
            return;
        }

        var cluster = values.Clusters(repair.Fact).First(c => c.Value == values[repair.Fact]);
        var breaks = equationsOf[repair.Fact].Where(e => broken[e]).Select(e => equations[e])
            .OrderByDescending(e => e.Weight).ThenByDescending(e => e.Ratio == repair.Fact).ToArray();
        var direction = repair.Also >= 0 || IsSignFlip(repair.Fact, repair.Interval);
        var statement = cluster.Statements[0];
        values.Set(repair.Fact, new(statement.Amount.CorrectedTo(repair.Point).Interval.Intersect(repair.Interval) ?? repair.Interval, repair.Point));
        if (repair.Also >= 0)
        {
            values.Set(repair.Also, Negated(values[repair.Also]));
            corrected.Add(repair.Also);
        }

        corrected.Add(repair.Fact);
        corrections.Add(new(direction ? CorrectionKind.Direction : CorrectionKind.Repaired, repair.Fact, InOrder(cluster), repair.Point, breaks));
        Reevaluate(repair.Fact);
        RepairAgain(repair.Fact);
        if (repair.Also >= 0)
        {
            Reevaluate(repair.Also);
        }
    }

    /// <summary>Numbers repaired before by an equation that this repair has changed follow it.</summary>
    private void RepairAgain(int fact)
    {
        foreach (var e in equationsOf[fact].Where(e => broken[e]))
        {
            foreach (var other in equations[e].Facts.Where(f => f != fact && corrected.Contains(f)))
            {
                var at = corrections.FindIndex(c => c.Fact == other && c.Kind == CorrectionKind.Repaired);
                if (at >= 0 && equations[e].Solve(other, values) is { } interval && equations[e].SolvePoint(other, values) is { } point)
                {
                    values.Set(other, new(interval, point));
                    corrections[at] = corrections[at] with { Right = point };
                    broken[e] = false;
                    break;
                }
            }
        }
    }

    /// <summary>Several numbers would each repair the equation: it is shown at its subject, once.</summary>
    private void Ambiguous(Repair repair)
    {
        var equation = equationsOf[repair.Fact].Where(e => broken[e]).Select(e => equations[e]).MaxBy(e => e.Weight)!;
        Undecided(equation, [.. repair.Alternatives.SelectMany(a => values.Clusters(a.Fact)[0].Statements.Take(1))]);
        foreach (var e in equationsOf[repair.Fact].Where(e => ReferenceEquals(equations[e], equation)))
        {
            broken[e] = false;
        }
    }

    private void Undecided(Equation equation, IReadOnlyList<Statement>? others = null)
    {
        var subject = values.IsBlank(equation.Subject)
            ? equation.Facts.FirstOrDefault(f => !values.IsBlank(f), -1) : equation.Subject;
        if (subject < 0 || !equation.IsReported)
        {
            return;
        }

        var right = equation.SolvePoint(subject, values) ?? values[subject].Point;
        var cluster = values.Clusters(subject).FirstOrDefault(c => c.Value == values[subject]) ?? values.Clusters(subject)[0];
        corrections.Add(new(CorrectionKind.Undecided, subject, InOrder(cluster), right, [equation])
        {
            Others = others ?? [.. equation.Facts.Where(f => f != subject && !values.IsBlank(f)).Select(f => values.Clusters(f)[0].Statements[0]).Take(8)],
        });
    }

    private void Reevaluate(int fact)
    {
        foreach (var e in equationsOf[fact])
        {
            broken[e] = equations[e].Evaluate(values) == Verdict.Broken;
        }
    }

    private IEnumerable<Equation> EquationsOf(int fact) => (equationsOf[fact] ?? []).Select(e => equations[e]);

    private double CostOfChanging(int fact) =>
        StatementCost * (values.Clusters(fact).FirstOrDefault(c => c.Value == values[fact])?.Weight ?? 1);

    /// <summary>The statements in the order to point at them: forms and annexes last.</summary>
    private static Statement[] InOrder(Cluster cluster) => [.. cluster.Statements.OrderBy(s => s.Kind is StatementKind.Form or StatementKind.Other ? 1 : 0)];

    /// <summary>How likely a kind of number is the wrong one where nothing else tells: percentages before changes before amounts.</summary>
    private static int Suspicion(FactKey key) => key.Aspect switch
    {
        Aspect.ChangeRate or Aspect.Share or Aspect.Completion or Aspect.BudgetGapRate => 3,
        Aspect.Change or Aspect.BudgetGap => 2,
        _ => 1,
    };

    /// <summary>True if one digit was changed, two neighbours were swapped, or the point was moved.</summary>
    private static bool IsSlip(Amount stated, Amount right)
    {
        var (a, b) = (stated.Digits, right.Digits);
        if (a == b || a.Count(char.IsAsciiDigit) < 3)
        {
            return false;
        }

        if (a.Length == b.Length)
        {
            var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToArray();
            return differing.Length == 1 ||
                (differing.Length == 2 && differing[1] == differing[0] + 1 && a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]]);
        }

        return a.Replace(".", "", StringComparison.Ordinal).Trim('0') == b.Replace(".", "", StringComparison.Ordinal).Trim('0');
    }

    /// <summary>A change of one fact: the values that repair, what it gains, the value to suggest.</summary>
    private sealed record Repair(int Fact, Interval Interval, double Gain, decimal Point)
    {
        public bool IsSlip { get; init; }

        /// <summary>A second fact whose sign turns with it; -1 for none.</summary>
        public int Also { get; init; } = -1;

        /// <summary>Repairs of other facts that explain just as much.</summary>
        public IReadOnlyList<Repair> Alternatives { get; init; } = [];
    }
}
