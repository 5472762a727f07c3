using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Three numbers of a sentence that its words tie together.</summary>
/// <param name="Name">What the number that follows is called.</param>
/// <param name="Form">How it follows.</param>
/// <param name="Terms">The number, and the two from which it follows.</param>
internal sealed record SaidRelation(string Name, RelationForm Form, IReadOnlyList<SaidQuantity> Terms)
{
    /// <summary>What other places state weighs more than any slip of the pen.</summary>
    private const int Elsewhere = 100;

    /// <summary>The part of a number with decimals that a wrong digit must make.</summary>
    private const decimal LeastFarSlip = 0.05m;

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
        var right = term.Corrected(exact);
        return right.Amount.Value >= 0 && (which == 0 || right.Interval.Meets(value)) ? right : null;
    }

    /// <summary>
    /// Which term is likely wrong, and what is right: of those whose repair leaves the other relations of the sentence true the one that a slip of
    /// the pen explains, or what the disclosure states elsewhere, else the number that follows. Null if none can be repaired.
    /// </summary>
    /// <param name="others">The relations of the sentence.</param>
    /// <param name="elsewhere">What the disclosure states in other places.</param>
    /// <param name="placeOf">Where a term stands.</param>
    public (int Which, SaidQuantity Right)? Fault(IReadOnlyList<SaidRelation> others, SaidElsewhere elsewhere, Func<SaidQuantity, Place> placeOf)
    {
        (int Which, SaidQuantity Right)[] all = [.. Enumerable.Range(0, Terms.Count).SelectMany(i => Right(i) is { } right ? new[] { (i, right) } : [])];
        (int Which, SaidQuantity Right)[] possible = [.. all.Where(r => others.All(o => o == this || o.With(r.Right).Holds || !o.Has(r.Right)))];
        if (possible.Length == 0)
        {
            possible = all;
        }

        Place[] places = [.. Terms.Select(placeOf)];
        (int Which, SaidQuantity Right)[] likeliest = possible.GroupBy(Likely).MaxBy(g => g.Key)?.ToArray() ?? [];
        return likeliest is [var only] ? only : possible.Length > 0 ? possible[0] : null;

        int Likely((int Which, SaidQuantity Right) repair) => SlipOf(repair.Which, repair.Right) + Stated(repair.Right) - Stated(Terms[repair.Which]);

        int Stated(SaidQuantity term) => elsewhere.States(term, places) ? Elsewhere : 0;
    }

    /// <summary>The slip of the pen that explains a term; one wrong digit only of a whole number or far in front, because the last decimals can be fitted to anything.</summary>
    private int SlipOf(int which, SaidQuantity right)
    {
        var (stated, slip) = (Terms[which].Amount, Likelihood.SlipOf(Terms[which].Amount, right.Amount));
        return which == 0 || right.Amount.Decimals == 0 || Likelihood.IsSwap(stated, right.Amount) || Math.Abs(right.Amount.Value - stated.Value) > LeastFarSlip * right.Amount.Value ? slip : 0;
    }

    /// <summary>Reports a term as wrong.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="which">The term.</param>
    /// <param name="right">What is right.</param>
    /// <param name="placeOf">Where a term stands.</param>
    public void Report(CheckContext context, int which, SaidQuantity right, Func<SaidQuantity, Place> placeOf)
    {
        var wrong = Terms[which];
        context.Report(
            placeOf(wrong), wrong.Digits, right.Digits,
            new Dictionary<string, string> { ["name"] = which == 0 ? Name : "此处", ["unit"] = wrong.Unit, ["how"] = Way(which) },
            Terms.Where(t => t != wrong).Select(placeOf), right.Digits);
    }

    /// <summary>How a term is worked out from the others.</summary>
    private string Way(int which) => Form.Way(which, Result.Written, Terms[1].Written, Terms[2].Written);

    private bool Has(SaidQuantity term) => Terms.Any(t => t.Start == term.Start);

    private SaidRelation With(SaidQuantity term) => this with { Terms = [.. Terms.Select(t => t.Start == term.Start ? term : t)] };

    private Interval? ValueOf(int which, Func<SaidQuantity, Interval> of) => which switch
    {
        0 => Form.Result(of(Terms[1]), of(Terms[2])),
        1 => Form.First(of(Result), of(Terms[2])),
        _ => Form.Second(of(Result), of(Terms[1])),
    };
}
