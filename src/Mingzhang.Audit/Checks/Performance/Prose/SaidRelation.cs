using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Three numbers of a sentence that its words tie together.</summary>
/// <param name="Name">What the number that follows is called.</param>
/// <param name="Form">How it follows.</param>
/// <param name="Terms">The number, and the two from which it follows.</param>
internal sealed record SaidRelation(string Name, RelationForm Form, IReadOnlyList<SaidQuantity> Terms)
{
    public SaidQuantity Result => Terms[0];

    /// <summary>True if the numbers as written can be so; where none follows, nothing is wrong.</summary>
    public bool Holds => ValueOf(0, t => t.Interval) is not { } value || value.Meets(Result.Interval);

    /// <summary>经费 390 万元，其中办公费 60 万元、差旅费 80 万元，较上年 400 万元减少 10 万元: true if it is the whole, said before its parts, that has changed.</summary>
    /// <param name="quantities">The quantities of the sentence.</param>
    /// <param name="parts">Offset of 其中; negative if it is not said.</param>
    public bool HoldsOfWhole(IEnumerable<SaidQuantity> quantities, int parts) =>
        Terms[1].Start > parts && quantities.Any(q => q.Start < parts && q.Unit == Terms[1].Unit && (this with { Terms = [Result, q, Terms[2]] }).Holds);

    /// <summary>True of a share whose part is more than its whole.</summary>
    public bool IsAboveWhole => Form == RelationForm.Share && Terms[1].Amount.Value > Terms[2].Amount.Value && Result.Amount.Value <= 100;

    /// <summary>What one of the terms must be by the two others, written like it; null if no such number can be.</summary>
    public SaidQuantity? Right(int which)
    {
        if (ValueOf(which, t => t.Interval) is not { } value)
        {
            return null;
        }

        // What the printed numbers give exactly is likelier than the middle of what rounding allows.
        var term = Terms[which];
        var exact = ValueOf(which, t => Interval.Point(t.Interval.Middle))?.Middle is { } likely && value.Contains(likely) ? likely : value.Middle;
        var right = term.With(Math.Round(exact, term.Amount.Decimals, MidpointRounding.AwayFromZero));
        return right.Amount.Value >= 0 && (which == 0 || right.Interval.Meets(value)) ? right : null;
    }

    /// <summary>
    /// Which term is likely wrong, and what is right: of those whose repair leaves the other relations of the sentence true the one that a slip of
    /// the pen explains, else the number that follows. Null if none can be repaired.
    /// </summary>
    public (int Which, SaidQuantity Right)? Fault(IReadOnlyList<SaidRelation> others)
    {
        (int Which, SaidQuantity Right)[] all = [.. Enumerable.Range(0, Terms.Count).SelectMany(i => Right(i) is { } right ? new[] { (i, right) } : [])];
        (int Which, SaidQuantity Right)[] possible = [.. all.Where(r => others.All(o => o == this || o.With(r.Right).Holds || !o.Has(r.Right)))];
        if (possible.Length == 0)
        {
            possible = all;
        }

        (int Which, SaidQuantity Right)[] slips = [.. possible.Where(r => IsSlip(r.Which, r.Right))];
        return slips is [var only] ? only : possible.Length > 0 ? possible[0] : null;
    }

    /// <summary>True if a slip of the pen explains a term; one wrong digit only of a whole number, because a decimal can be fitted to anything.</summary>
    private bool IsSlip(int which, SaidQuantity right) =>
        Likelihood.SlipOf(Terms[which].Amount, right.Amount) > 0 && (which == 0 || right.Amount.Decimals == 0 || Likelihood.IsSwap(Terms[which].Amount, right.Amount));

    /// <summary>How a term is worked out from the others.</summary>
    public string Way(int which) => Form.Way(which, Result.Written, Terms[1].Written, Terms[2].Written);

    private bool Has(SaidQuantity term) => Terms.Any(t => t.Start == term.Start);

    private SaidRelation With(SaidQuantity term) => this with { Terms = [.. Terms.Select(t => t.Start == term.Start ? term : t)] };

    private Interval? ValueOf(int which, Func<SaidQuantity, Interval> of) => which switch
    {
        0 => Form.Result(of(Terms[1]), of(Terms[2])),
        1 => Form.First(of(Result), of(Terms[2])),
        _ => Form.Second(of(Result), of(Terms[1])),
    };
}
