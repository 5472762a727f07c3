using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A number with its unit and the words of its clause before it.</summary>
internal sealed record SaidPart(int At, string Digits, string Unit, string Clause)
{
    public Amount Amount { get; } = Amount.Written(Digits, QuantityUnits.Of(Unit));

    public Interval Interval => Amount.Interval;

    /// <summary>Where its counting word ends.</summary>
    public int End => At + Digits.Length + Unit.Length;

    public SaidQuantity Quantity => new(At, Digits + Unit, Amount.Written(Digits, QuantityUnit.None), Unit, false);
}

/// <summary>The numbers of one unit before and behind 其中.</summary>
internal sealed record WholeAndParts(SaidPart[] Wholes, SaidPart[] Parts)
{
    /// <summary>The fewest parts that make a list.</summary>
    public const int Fewest = 2;

    /// <summary>A list of so many parts leaves nothing out if it does not say so.</summary>
    public const int Many = 3;

    /// <summary>Smaller numbers are one wrong digit away from many others.</summary>
    private const int LeastLikelySlip = 100;

    /// <summary>From here on a list that leaves something out hardly ever looks as if digits were exchanged.</summary>
    private const int LeastLarge = 100;

    /// <summary>So it is from here on with a list of more than the whole.</summary>
    private const int LeastAboveWhole = 10;

    /// <summary>
    /// 发放120份，收回114份，其中满意81份: of several wholes the one that the parts make up, else the last. Of that many parts may be if they are less,
    /// or if one of them is more than each whole.
    /// </summary>
    public WholeAndParts OfLikeliestWhole => Wholes.Length == 1 ? this
        : Array.Find(Wholes, w => Sum.Meets(w.Interval)) is { } whole ? this with { Wholes = [whole] }
        : this with
        {
            Wholes = [Wholes[^1]],
            IsOfAllWholes = Sum.Meets(Wholes.Aggregate(Interval.Zero, (sum, w) => sum + w.Interval)),
            IsOfSeveralWholes = Parts.Length < Many || !(IsBelowWhole || Array.Exists(Parts, p => Array.TrueForAll(Wholes, w => p.Interval.Low > w.Interval.High))),
        };

    /// <summary>True if of which whole these are the parts is not certain.</summary>
    public bool IsOfSeveralWholes { get; private init; }

    /// <summary>True if they are the parts of all wholes together.</summary>
    private bool IsOfAllWholes { get; init; }

    public bool IsMoney => Wholes[0].Amount.Unit.IsMoney();

    public Interval Sum => Parts.Aggregate(Interval.Zero, (sum, p) => sum + p.Interval);

    public bool AddsUp => IsOfAllWholes || Sum.Meets(Wholes[0].Interval) || IsDividedAgain;

    /// <summary>采购 50 万元，其中集中采购 35 万元、分散采购 15 万元，公开招标 20 万元: true if the first parts make up the whole, and the others divide it in another way.</summary>
    private bool IsDividedAgain =>
        Enumerable.Range(Fewest, Math.Max(0, Parts.Length - Fewest)).Any(n => Parts.Take(n).Sum(p => p.Amount.Value) == Wholes[0].Amount.Value);

    public bool IsBelowWhole => Sum.High < Wholes[^1].Interval.Low;

    public bool IsAboveWhole => Sum.Low > Wholes[0].Interval.High;

    /// <summary>True if one part by itself is more than the whole, which no thing of two kinds explains.</summary>
    public bool HasPartAboveWhole => Array.Exists(Parts, p => p.Interval.Low > Wholes[0].Interval.High);

    public bool IsOfPersons => Wholes[0].Unit is "人" or "人次" or "户" or "家";

    /// <summary>True if two digits exchanged in one large number, and nothing else, explain that the list does not add up.</summary>
    public bool IsExchanged => !IsOfSeveralWholes && Exchanged.ToArray() is [var (wrong, right, _)] &&
        Math.Min(wrong.Amount.Value, right.Value) >= (IsAboveWhole ? LeastAboveWhole : LeastLarge);

    private IEnumerable<(SaidPart Wrong, Amount Right, int Slip)> Exchanged => Repairs.Where(r => r.Right.Value > 0 && Likelihood.IsSwap(r.Wrong.Amount, r.Right));

    /// <summary>The likeliest repairs: those by a slip of the pen, else all; the whole first.</summary>
    public IReadOnlyList<(SaidPart Wrong, Amount Right, int Slip)> Likeliest => IsExchanged ? [.. Exchanged] : [.. Repairs.GroupBy(r => r.Slip).MaxBy(r => r.Key)!];

    /// <summary>
    /// True if these numbers count the things whose money the other list gives, and no thing is left out: the counts add up, and each part
    /// of the sentence has one of both.
    /// </summary>
    public bool CountsAllOf(WholeAndParts money) => !IsMoney && AddsUp && Parts.Length == money.Parts.Length && (Alternates(Parts, money.Parts) || Alternates(money.Parts, Parts));

    /// <summary>Each number with the one that would make the list add up, and the slip that explains it; the whole first.</summary>
    public IEnumerable<(SaidPart Wrong, Amount Right, int Slip)> Repairs
    {
        get
        {
            var missing = Wholes[0].Amount.Value - Parts.Sum(p => p.Amount.Value);
            return Wholes.Select(w => Repair(w, w.Amount.Value - missing)).Concat(Parts.Where(p => p.Amount.Value + missing > 0).Select(p => Repair(p, p.Amount.Value + missing)));
        }
    }

    private (SaidPart Wrong, Amount Right, int Slip) Repair(SaidPart wrong, decimal value)
    {
        var right = wrong.Amount with { Value = value };
        var isTold = IsMoney || value >= LeastLikelySlip || Likelihood.IsMovedPoint(wrong.Amount, right);
        return (wrong, right, isTold ? Likelihood.SlipOf(wrong.Amount, right) : 0);
    }

    /// <summary>True if each number of the first is followed by one of the second before the next; both have as many.</summary>
    private static bool Alternates(SaidPart[] first, SaidPart[] second) =>
        Enumerable.Range(0, first.Length).All(i => first[i].At < second[i].At && (i + 1 == first.Length || second[i].At < first[i + 1].At));
}
