using Mingzhang.Catalog;
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
    /// <summary>With more suspects than these the equation is shown at its subject, not at the first of them.</summary>
    private const int FewSuspects = 3;

    private readonly FactValues values;
    private readonly EquationNetwork network;
    private readonly Repairs repairs;
    private readonly List<Correction> corrections = [];

    public Localiser(FactValues values, IReadOnlyList<Equation> equations, IReadOnlyList<CountPair> pairs)
    {
        this.values = values;
        network = new(values, equations);
        repairs = new(network, new(values, pairs));
    }

    public IReadOnlyList<Correction> Run()
    {
        corrections.AddRange(new Disputes(network).Settle());
        network.Evaluate();
        while (repairs.Best() is { } repair)
        {
            if (repair.Alternatives.Count > 1)
            {
                Ambiguous(repair.Alternatives);
            }
            else if (IsOfAnotherDisclosure(repair.Fact) && network.BrokenOf(repair.Fact).FirstOrDefault(e => e.IsReported && e.Subject != repair.Fact) is { } equation)
            {
                // Last year's value is that disclosure's own affair: here it contradicts what this one says.
                Show(repair.Fact, equation);
            }
            else
            {
                Apply(repair);
            }
        }

        for (var e = 0; e < network.Equations.Count; e++)
        {
            if (network.IsBroken(e) && network.Equations[e] is { IsReported: true } equation && Shown(equation) is >= 0 and var fact)
            {
                Undecided(equation, fact, [equation], []);
                SettleLastYearOf(equation);
            }
        }

        return corrections;
    }

    private void Apply(Repair repair)
    {
        var statements = StatementsOf(repair.Fact);
        var stated = values[repair.Fact];
        int[] broken = [.. network.Of(repair.Fact).Where(network.IsBroken)];
        var breaks = network.BrokenOf(repair.Fact);
        int[] held = [.. network.Of(repair.Fact).Except(broken)];
        var written = values.Writing.Corrected(statements[0].Amount, repair.Point).Interval;
        Set(repair.Fact, new(written.Intersect(repair.Interval) ?? repair.Interval, repair.Point));
        int[] mended = [.. broken.Where(e => !network.IsBroken(e))];
        IReadOnlyList<Equation> shown = repair.IsBound ? [.. mended.Select(e => network.Equations[e])] : breaks;
        corrections.Add(new(repair.IsSignFlip ? CorrectionKind.Direction : CorrectionKind.Repaired, repair.Fact, statements, repair.Point, shown)
        {
            Bound = !repair.IsBound ? Bound.None : stated.Point > repair.Interval.High ? Bound.AtMost : Bound.AtLeast,
        });
        if (repair.IsBound || breaks.All(e => e.Rule.Severity == Severity.Info))
        {
            Keep(repair.Fact, stated, mended);
            return;
        }

        RepairAgain(repair.Fact);
        if (repair.Also >= 0)
        {
            Set(repair.Also, values[repair.Also].Negated);
        }

        SettleOwn(repair.Fact, held, mended);
    }

    /// <summary>
    /// What was calculated from the number as it stands agrees with it: its change and rate are no mistakes of their own, nor is what they
    /// make of last year's form of the equation that showed it. They are told with it.
    /// </summary>
    private void SettleOwn(int fact, int[] held, int[] mended)
    {
        var quantity = values.Key(fact);
        int[] own = [.. held.Where(e => network.IsBroken(e) && network.Equations[e].Facts.All(f => values.Key(f).Quantity.Equals(quantity)))];
        if (quantity.Aspect != Aspect.Value || own.Length == 0)
        {
            return;
        }

        corrections[^1] = corrections[^1] with { Following = [.. own.Select(e => network.Equations[e])] };
        Array.ForEach(own, network.Settle);
        foreach (var e in mended)
        {
            SettleLastYearOf(network.Equations[e]);
        }
    }

    /// <summary>An equation that does not hold this year need not hold for last year.</summary>
    private void SettleLastYearOf(Equation equation)
    {
        for (var e = 0; e < network.Equations.Count; e++)
        {
            if (network.IsBroken(e) && ReferenceEquals(network.Equations[e].LastYearOf, equation))
            {
                network.Settle(e);
            }
        }
    }

    /// <summary>A bound gives no value that other equations could be held against, and a hint none that is sure: they go on with the stated one.</summary>
    private void Keep(int fact, FactValue stated, int[] mended)
    {
        Set(fact, stated);
        foreach (var e in mended)
        {
            network.Settle(e);
        }
    }

    private void Set(int fact, FactValue value)
    {
        values.Set(fact, value);
        network.Repaired.Add(fact);
        network.Evaluate(fact);
    }

    /// <summary>Numbers that were repaired by an equation that this repair has changed follow it.</summary>
    private void RepairAgain(int fact)
    {
        foreach (var e in network.Of(fact).Where(network.IsBroken))
        {
            var equation = network.Equations[e];
            foreach (var other in equation.Facts.Where(f => f != fact && network.Repaired.Contains(f)))
            {
                var at = corrections.FindIndex(c => c.Fact == other && c.Kind == CorrectionKind.Repaired && c.Broken.Contains(equation));
                if (at >= 0 && equation.Solve(other, values) is { } interval && equation.SolvePoint(other, values) is { } point &&
                    !values.IsBelowNothing(other, point))
                {
                    values.Set(other, new(interval, point));
                    corrections[at] = corrections[at] with { Right = point };
                    network.Evaluate(fact);
                    break;
                }
            }
        }
    }

    /// <summary>Several numbers would each repair what they all break: it is shown once.</summary>
    private void Ambiguous(IReadOnlyList<Repair> suspects)
    {
        var breaks = network.BrokenOf(suspects[0].Fact);
        Equation[] common = [.. breaks.Where(e => suspects.All(s => e.Facts.Contains(s.Fact)))];
        common = common.Length > 0 ? common : [breaks[0]];
        if (Array.Find(common, e => e.IsReported) is { } equation && Shown(equation) is >= 0 and var subject)
        {
            var fact = suspects.Count <= FewSuspects ? suspects[0].Fact : subject;
            Undecided(equation, fact, common, [.. suspects.Where(s => s.Fact != fact).Select(s => values.Clusters(s.Fact)[0].Statements[0])]);
        }

        foreach (var e in network.Of(suspects[0].Fact).Where(e => common.Contains(network.Equations[e])))
        {
            network.Settle(e);
        }
    }

    private bool IsOfAnotherDisclosure(int fact) => values.Clusters(fact).All(c => c.Statements.All(s => s.Kind == StatementKind.Other));

    /// <summary>Shows an equation in place of the wrong fact, which no place of this document states.</summary>
    private void Show(int fact, Equation equation)
    {
        var breaks = network.BrokenOf(fact);
        Undecided(equation, Shown(equation), breaks, [values.Clusters(fact)[0].Statements[0]]);
        foreach (var e in network.Of(fact).Where(network.IsBroken).ToArray())
        {
            network.Settle(e);
        }
    }

    /// <summary>An equation is broken and nothing tells which of its numbers is wrong.</summary>
    private void Undecided(Equation equation, int fact, IReadOnlyList<Equation> breaks, IReadOnlyList<Statement> suspects)
    {
        var right = equation.SolvePoint(fact, values) ?? values[fact].Point;
        var following = Following(fact, right);
        corrections.Add(new(CorrectionKind.Undecided, fact, StatementsOf(fact), right, [equation, .. breaks.Where(b => !ReferenceEquals(b, equation))])
        {
            Others = suspects.Count > 0 ? suspects : [.. equation.Facts.Where(f => f != fact && !values.IsBlank(f)).Select(f => values.Clusters(f)[0].Statements[0]).Take(8)],
            Following = following,
            IsConfirmed = suspects.Count > FewSuspects && (StatementsOf(fact).Length > 1 || following.Any(e => e.Ratio < 0)),
        });
    }

    /// <summary>The equations of a fact that its right value would break.</summary>
    private Equation[] Following(int fact, decimal right)
    {
        var stated = values[fact];
        Equation[] held = [.. network.Of(fact).Where(e => !network.Breaks(e)).Select(e => network.Equations[e]).Where(e => e.IsReported)];
        values.Set(fact, new(Interval.Point(right), right));
        Equation[] following = [.. held.Where(e => e.Evaluate(values) == Verdict.Broken)];
        values.Set(fact, stated);
        return following;
    }

    /// <summary>The fact an equation is shown at: its subject, or the first that is not blank; -1 if all are.</summary>
    private int Shown(Equation equation) =>
        values.IsBlank(equation.Subject) ? equation.Facts.FirstOrDefault(f => !values.IsBlank(f), -1) : equation.Subject;

    /// <summary>The statements of a fact's present value in the order to point at them: forms and annexes last.</summary>
    private Statement[] StatementsOf(int fact)
    {
        var clusters = values.Clusters(fact);
        var cluster = clusters.FirstOrDefault(c => c.Value == values[fact]) ?? clusters[0];
        return [.. cluster.Statements.OrderBy(s => s.Kind is StatementKind.Form or StatementKind.Other ? 1 : 0)];
    }
}
