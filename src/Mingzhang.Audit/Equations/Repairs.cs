using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Looks for the change of one number that explains most broken equations.</summary>
internal sealed class Repairs(EquationNetwork network, Likelihood likelihood)
{
    /// <summary>Cost of holding one statement to be wrong, where a broken equation costs 1.</summary>
    public const double StatementCost = 0.55;

    /// <summary>A repair must explain more than a hint does by itself.</summary>
    private const double LeastGain = 0.05;

    /// <summary>Gains nearer than the lightest hint are the same.</summary>
    private const double SameGain = 0.02;

    /// <summary>A number with fewer digits is near too many others for a slip of one to tell anything.</summary>
    private const int TellingDigits = 4;

    private readonly FactValues values = network.Values;
    private readonly RepairValue repairValue = new(network);

    /// <summary>The best repair, one that gives a value before one that gives a bound; null if none explains more than it costs.</summary>
    public Repair? Best()
    {
        var candidates = new List<Repair>();
        var seen = new HashSet<int>(network.Repaired);
        for (var e = 0; e < network.Equations.Count; e++)
        {
            if (network.IsBroken(e))
            {
                foreach (var fact in network.Equations[e].Facts.Where(f => !values.IsBlank(f) && seen.Add(f)))
                {
                    candidates.AddRange(Of(fact).Where(r => r.Gain > LeastGain));
                }
            }
        }

        return candidates.Count == 0 ? null : Likeliest(candidates, candidates.MaxBy(r => r.IsBound ? r.Gain - SameGain : r.Gain)!);
    }

    /// <summary>The likeliest of the repairs that explain as much as the best does, of the equations that it explains.</summary>
    private Repair Likeliest(List<Repair> candidates, Repair best)
    {
        var explained = network.BrokenOf(best.Fact);
        var rivals = candidates.FindAll(r => best.Gain - r.Gain < SameGain && network.BrokenOf(r.Fact).Any(explained.Contains));
        if (Miscalculated(rivals) is { } rate)
        {
            return rate;
        }

        var likeliest = rivals.Select(r => r with { Likelihood = likelihood.Of(r.Fact, r.Point, r.IsSignFlip) })
            .GroupBy(r => r.Likelihood).MaxBy(g => g.Key)!.ToArray();
        if (likeliest.Length == 1)
        {
            return likeliest[0];
        }

        var subject = Array.Find(likeliest, r => network.BrokenOf(r.Fact).Any(e => e.Subject == r.Fact));
        return subject ?? likeliest[0] with { Alternatives = likeliest };
    }

    /// <summary>
    /// The rate among rivals that stands in the one broken equation with amounts that are stated once: amounts are copied from the books and
    /// rates are calculated. Null if a slip of the pen explains an amount that has enough digits to tell.
    /// </summary>
    private Repair? Miscalculated(List<Repair> rivals)
    {
        var rate = rivals.Find(r => network.BrokenOf(r.Fact) is [{ } equation] && equation.Ratio == r.Fact && equation.Facts.All(f => values.Clusters(f) is [{ Statements.Count: 1 }]));
        return rate is not null && rivals.TrueForAll(r => r.Fact == rate.Fact || !(r.IsSignFlip || IsTelling(r, StatedOf(rate.Fact)))) ? rate : null;
    }

    private bool IsTelling(Repair repair, Amount rate)
    {
        var (stated, right) = (StatedOf(repair.Fact), values.Writing.Corrected(StatedOf(repair.Fact), repair.Point));
        return Likelihood.AnySlipOf(stated, right) > 0 && (Likelihood.IsMovedPoint(stated, right) || (rate.Decimals > 0 && stated.Digits.Count(char.IsAsciiDigit) >= TellingDigits));
    }

    private Amount StatedOf(int fact) => values.Clusters(fact)[0].Statements[0].Amount;

    private IEnumerable<Repair> Of(int fact)
    {
        if (!network.Of(fact).Any(e => network.IsBroken(e) && !network.Equations[e].IsAssumption))
        {
            yield break;
        }

        var solved = network.Of(fact).Select(e => (Equation: e, Interval: Possible(fact, network.Equations[e].Solve(fact, values)))).ToArray();
        var cost = StatementCost * (values.Clusters(fact).FirstOrDefault(c => c.Value == values[fact])?.Weight ?? 1);
        var best = default(Repair);
        foreach (var (start, interval) in solved)
        {
            if (network.IsBroken(start) && interval is { } own && Gain(fact, start, own, solved) is var (gain, common) && (best is null || gain - cost > best.Gain))
            {
                best = new(fact, common, gain - cost, repairValue.Within(fact, common, start));
            }
        }

        if (best is not null)
        {
            yield return best with
            {
                IsSignFlip = IsSignFlip(fact, best.Interval),
                IsBetween = !solved.Any(s => network.Equations[s.Equation] is { Relation: Relation.Equal } && s.Interval?.Meets(best.Interval) == true),
            };
            if (FlipWithRate(fact) is { } flip)
            {
                yield return flip;
            }
        }
    }

    /// <summary>What an equation demands of a fact; null if the fact cannot be that.</summary>
    private Interval? Possible(int fact, Interval? demanded) =>
        demanded is { } interval && values.IsBelowNothing(fact, interval.High) ? null : demanded;

    /// <summary>What the equations weigh that values of a fact satisfy with one equation, less those that they break; and the values.</summary>
    private (double Gain, Interval Common) Gain(int fact, int start, Interval common, (int Equation, Interval? Interval)[] solved)
    {
        double gain = 0;
        double followed = 0;
        var isReported = false;
        foreach (var (equation, other) in solved.OrderByDescending(s => s.Equation == start ? 2 : network.Equations[s.Equation].Weight))
        {
            var weight = network.Equations[equation].Weight;
            var isBroken = network.IsBroken(equation);
            if (other is null)
            {
                continue;
            }

            if (other.Value.Intersect(common) is { } narrower)
            {
                common = narrower;
                gain += isBroken ? weight : 0;
                isReported |= isBroken && network.Equations[equation].IsReported;
            }
            else if (!isBroken)
            {
                var follows = IsMendedElsewhere(equation, fact);
                followed += follows ? weight : 0;
                gain -= follows ? 0 : weight;
            }
        }

        // What only helps to tell which number is wrong does not undo a repair that stands without it.
        return (isReported ? gain : gain - followed, common);
    }

    /// <summary>True if the equation holds only by a number that was repaired by it alone: that one follows any further repair.</summary>
    private bool IsMendedElsewhere(int equation, int fact) =>
        network.Equations[equation].Facts.Any(f => f != fact && network.Repaired.Contains(f) && network.Of(f).Count(e => network.Equations[e].IsReported) == 1);

    /// <summary>A change and its rate with both signs wrong: one word for the other, said twice.</summary>
    private Repair? FlipWithRate(int change)
    {
        var key = values.Key(change);
        if (key.Aspect != Aspect.Change || values.IndexOf(key.Said(Aspect.ChangeRate)) is not (>= 0 and var rate) || network.Repaired.Contains(rate))
        {
            return null;
        }

        var (c, r) = (values[change], values[rate]);
        var mine = network.Of(change).Concat(network.Of(rate)).Distinct().ToArray();
        values.Set(change, c.Negated);
        values.Set(rate, r.Negated);
        var gain = mine.Sum(e => (network.IsBroken(e), network.Breaks(e)) switch
        {
            (true, false) => network.Equations[e].Weight,
            (false, true) => -network.Equations[e].Weight,
            _ => 0,
        });
        values.Set(change, c);
        values.Set(rate, r);
        return gain <= 0 ? null : new(change, -c.Interval, gain - StatementCost, -c.Point) { IsSignFlip = true, Also = rate };
    }

    private bool IsSignFlip(int fact, Interval right) =>
        values.Key(fact).Aspect is Aspect.Change or Aspect.ChangeRate or Aspect.BudgetGap or Aspect.BudgetGapRate &&
        values[fact].Point != 0 && right.Meets(-values[fact].Interval);
}
