using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Chooses the value to suggest among those that repair.</summary>
internal sealed class RepairValue(EquationNetwork network)
{
    private readonly FactValues values = network.Values;

    /// <summary>
    /// The stated digits with the point elsewhere, if that repairs; else nothing, where nothing repairs (a residue of
    /// rounding is no amount); else what the points of one equation give, if all the others can live with it.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="common">The values that repair.</param>
    /// <param name="start">The equation that the repair began with.</param>
    public decimal Within(int fact, Interval common, int start)
    {
        var stated = values.Clusters(fact)[0].Statements[0].Amount;
        var points = network.Of(fact)
            .OrderBy(e => network.Equations[e].Ratio >= 0 && network.Equations[e].Ratio != fact ? 1 : 0).ThenBy(e => e == start ? 0 : 1)
            .Select(e => network.Equations[e].SolvePoint(fact, values)).OfType<decimal>().Where(p => !values.IsBelowNothing(fact, p))
            .Select(p => values.Writing.Corrected(stated, p)).Where(a => a.Interval.Meets(common)).Take(1).ToArray();
        var best = points.Length > 0 ? points[0] : values.Writing.Corrected(stated, common.Middle);
        return WithPointMoved(stated, best, common) ?? (stated.Unit.IsMoney() && common.Contains(0) && common.Low > Equation.Least ? 0 : best.Base);
    }

    /// <summary>A number at most two units of the last digit beside the solved one that has the stated digits.</summary>
    private static decimal? WithPointMoved(Amount stated, Amount solved, Interval common)
    {
        var unit = new decimal(1, 0, 0, false, (byte)solved.Decimals);
        foreach (var off in (decimal[])[0, -1, 1, -2, 2])
        {
            var candidate = solved with { Value = solved.Value + (off * unit) };
            if (candidate.Interval.Meets(common) && Likelihood.IsMovedPoint(stated, candidate))
            {
                return candidate.Base;
            }
        }

        return null;
    }
}
