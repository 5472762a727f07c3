using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>
/// Finds the wrong numbers behind broken demands: a single number whose change would satisfy every demand it takes part in
/// and disturb no evidence; among several the one that mends most. What no single number explains is shown where it breaks,
/// sums that miss by the same difference together.
/// </summary>
/// <param name="equations">The demands and the evidence.</param>
/// <param name="nameOf">What a cell is called.</param>
/// <param name="vouching">How much speaks for a cell's repair outside the form; 0 if nothing does.</param>
internal sealed class FormLocaliser(
    IReadOnlyList<FormEquation> equations, Func<FormCell, string> nameOf, Func<FormCell, Interval, int> vouching)
{
    private const int MostRelated = 40;

    private readonly List<FormFault> faults = [];

    public IReadOnlyList<FormFault> Run()
    {
        var broken = equations.Where(e => e.Kind is not null && !e.Holds).ToList();
        while (BestRepair(broken) is var (cell, allowed, mended))
        {
            Add(cell, allowed, mended, located: true);
            broken.RemoveAll(mended.Contains);
        }

        while (broken.Count > 0)
        {
            var together = Together(broken);
            Add(together[0].Blamed, together[0].Solve(together[0].Blamed)!.Value, together, located: false);
            broken.RemoveAll(together.Contains);
        }

        return faults;
    }

    private (FormCell Cell, Interval Allowed, IReadOnlyList<FormEquation> Mended)? BestRepair(List<FormEquation> broken)
    {
        (FormCell Cell, Interval Allowed, IReadOnlyList<FormEquation> Mended)? best = null;
        var (bestWeight, ties) = (0, 0);
        foreach (var cell in broken.SelectMany(e => e.Cells).Distinct())
        {
            if (Repair(cell) is not { } allowed)
            {
                continue;
            }

            FormEquation[] mended = [.. broken.Where(e => e.Cells.Contains(cell))];
            var evidence = equations.Count(e => e.Kind is null && !e.Holds && e.Cells.Contains(cell) && e.Allows(cell, allowed));
            var weight = (2 * mended.Length) + evidence + vouching(cell, allowed);
            if (weight > bestWeight)
            {
                (best, bestWeight, ties) = ((cell, allowed, mended), weight, 1);
            }
            else if (weight == bestWeight)
            {
                ties++;
            }
        }

        return ties == 1 ? best : null;
    }

    /// <summary>The values of a cell that satisfy all its demands and leave its evidence standing; null if there are none.</summary>
    private Interval? Repair(FormCell cell)
    {
        Interval? allowed = null;
        foreach (var equation in equations.Where(e => e.Cells.Contains(cell) && (e.Kind is not null || e.Holds)))
        {
            if (equation.Solve(cell) is not { } values || (allowed is { } so && !so.Meets(values)))
            {
                return null;
            }

            allowed = allowed?.Intersect(values) ?? values;
        }

        return allowed is { } found && found.High >= 0 ? found : null;
    }

    private static List<FormEquation> Together(List<FormEquation> broken)
    {
        var first = broken.OrderBy(e => e.Kind).First();
        var together = new List<FormEquation> { first };
        if (first is not SumEquation)
        {
            return together;
        }

        var groups = broken.Where(e => e.Kind == FormFaultKind.GroupWeights).ToArray();
        var missed = groups.Length > 0 ? groups.Sum(Missed) : Missed(first);
        together.AddRange(broken.Where(e =>
            e != first && e is SumEquation && e.Kind is FormFaultKind.TotalScore or FormFaultKind.TotalWeight && Missed(e) == missed));
        return together;
    }

    private static decimal Missed(FormEquation sum) => sum.Solve(sum.Blamed)!.Value.Middle - sum.Blamed.Amount!.Value.Base;

    /// <summary>
    /// Where rounding leaves a range, an amount that stands beside the cell, or what the printed numbers give exactly, is likelier than
    /// the middle of the range.
    /// </summary>
    private static string Rewritten(FormCell cell, Interval allowed, FormEquation[] mended)
    {
        var unit = cell.Amount!.Value.Unit;
        var beside = mended.SelectMany(e => e.Cells)
            .Where(c => c != cell && unit.IsMoney() && c.Amount!.Value.Unit == unit && allowed.Contains(c.Amount.Value.Base)).ToArray();
        return beside.Length > 0
            ? Written.InPlaceOf(cell, Interval.Point(beside[0].Amount!.Value.Base))
            : Written.InPlaceOf(cell, allowed, mended.Select(e => e.Computed(cell)).FirstOrDefault(v => v is { } value && allowed.Contains(value)));
    }

    /// <summary>What a demand says of a wrong number; what is printed there, the message has said already.</summary>
    private static string Why(FormEquation demand, FormCell cell) =>
        demand.Blamed == cell || demand.DescribePrinted() is not { Length: > 0 } printed ? demand.Describe() : $"{demand.Describe()}，{printed}";

    private void Add(FormCell cell, Interval allowed, IReadOnlyList<FormEquation> mended, bool located)
    {
        // A number that a demand gives by itself is told by that demand, not by a sum it disturbs.
        var ordered = mended.OrderBy(e => located && e.Blamed == cell ? 0 : 1).ThenBy(e => e.Kind).ToArray();
        var isVouchedForInside = !located && ordered is [{ Kind: FormFaultKind.FundsParts }] && Repair(cell) is null;
        faults.Add(new(
            ordered[0].Kind!.Value, cell, nameOf(cell), isVouchedForInside || (!located && !ordered[0].BlamesFirst) ? null : Rewritten(cell, allowed, ordered), located,
            [.. ordered.Select(e => Why(e, cell)).Distinct()],
            [.. ordered.SelectMany(e => e.Cells).Distinct().Where(c => c != cell && c.Place is not null).Select(c => c.Place!).Take(MostRelated)]));
    }
}
