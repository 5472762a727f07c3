using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Chooses the value to suggest among those that repair.</summary>
internal sealed class RepairValue(EquationNetwork network)
{
    /// <summary>A slip is looked for among so many numbers to either side of the solved one.</summary>
    private const int MostUnits = 8;

    /// <summary>A moved point is told from the digits alone; they must be all but the solved ones.</summary>
    private const int UnitsOfMovedPoint = 2;

    /// <summary>Beside the stated number every number is a slip of a digit; a slip tells something only if it leads further away.</summary>
    private const int FarInWidths = 5;

    private readonly FactValues values = network.Values;

    /// <summary>
    /// The number that a slip made the stated one, if that repairs; else nothing, where nothing repairs (a residue of
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
        return Slipped(stated, best, common) ?? (stated.Unit.IsMoney() && common.Contains(0) && common.Low > Equation.Least ? 0 : best.Base);
    }

    /// <summary>
    /// The number nearest to the solved one that repairs too and became the stated one by a slip; null if there is none. Of a short number
    /// every other is soon a slip: the fewer its digits, the fewer numbers may come into question. A rate is what the amounts make it.
    /// </summary>
    private static decimal? Slipped(Amount stated, Amount solved, Interval common)
    {
        var unit = new decimal(1, 0, 0, false, (byte)solved.Decimals);
        var most = Math.Clamp(2 * (DigitsOf(stated) - 2), 0, MostUnits);
        var isNarrow = stated.Unit.IsMoney() && common.Width <= ((2 * most) + 1) * unit * stated.Unit.Factor();
        var isFar = Math.Abs(stated.Base - solved.Base) > FarInWidths * common.Width;
        foreach (var off in Enumerable.Range(0, (2 * MostUnits) + 1).Select(i => (i + 1) / 2 * (i % 2 == 0 ? 1 : -1)))
        {
            var candidate = solved with { Value = solved.Value + (off * unit) };
            var isSlip = Likelihood.IsMovedPoint(stated, candidate)
                ? Math.Abs(off) <= UnitsOfMovedPoint
                : isNarrow && Likelihood.AnySlipOf(stated, candidate) > 0 && (isFar || !Likelihood.IsOneDigit(stated, candidate));
            if (isSlip && candidate.Interval.Meets(common))
            {
                return candidate.Base;
            }
        }

        return null;
    }

    private static int DigitsOf(Amount amount) => amount.Digits.Replace(".", "", StringComparison.Ordinal).TrimStart('-', '0').Length;
}
