using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The faults that a form's arithmetic can show.</summary>
internal enum FormFaultKind
{
    GroupWeights,
    TotalScore,
    TotalWeight,
    FundsParts,
    ExecutionRate,
    ExecutionScore,
    Deduction,
    Elsewhere,
    ScoreRate,
}

/// <summary>
/// Something that should hold between cells of a form. An equation of a kind is a demand; one without is evidence: it is not
/// reported, but a repair must not break it where it holds, and gains weight where it mends it.
/// </summary>
internal abstract class FormEquation
{
    public FormFaultKind? Kind { get; init; }

    /// <summary>The cells, the one to blame without further evidence first.</summary>
    public required IReadOnlyList<FormCell> Cells { get; init; }

    public FormCell Blamed => Cells[0];

    /// <summary>True if the first cell is the likeliest to be wrong; false if any other may be as well.</summary>
    public virtual bool BlamesFirst => true;

    /// <summary>True if the printed numbers satisfy it, be it within rounding.</summary>
    public bool Holds => Allows(Blamed, ValueOf(Blamed));

    /// <summary>True if the numbers satisfy it as they stand, without any allowance for rounding.</summary>
    public virtual bool HoldsExactly => Holds && Solve(Blamed) is { } x && x.Contains(Blamed.Amount!.Value.Base);

    /// <summary>The values of a cell that satisfy it if all others are right; null if none does or it cannot be told.</summary>
    public abstract Interval? Solve(FormCell cell);

    /// <summary>What a cell is by the other numbers exactly as printed, without any allowance for rounding; null if only a range is known.</summary>
    public virtual decimal? Computed(FormCell cell) => null;

    /// <summary>What it demands, in Chinese.</summary>
    public abstract string Describe();

    /// <summary>What is printed instead, in Chinese; empty if the description says it.</summary>
    public virtual string DescribePrinted() => "";

    /// <summary>True if the cell may have a value in the interval.</summary>
    public bool Allows(FormCell cell, Interval value) => Solve(cell) is { } x && x.Meets(value);

    /// <summary>What a printed number can stand for here.</summary>
    protected virtual Interval ValueOf(FormCell cell) => cell.Amount!.Value.Interval;

    /// <summary>A score is rounded to two decimals by the platform: 6.20 is right for 6.198.</summary>
    protected static Interval WithTwoDecimals(Interval score) => new(
        Math.Min(score.Low, Math.Round(score.Low, 2, MidpointRounding.AwayFromZero)),
        Math.Max(score.High, Math.Round(score.High, 2, MidpointRounding.AwayFromZero)));

    /// <summary>A number with half a unit of its last digit to either side, also for points; a whole zero is exact.</summary>
    protected static Interval Rounded(FormCell cell) => (cell.Amount!.Value with { Unit = QuantityUnit.Percent }).Interval;

    /// <summary>A score that earned a share of its weight, as rounded; but rounding makes no full marks of a target that was missed.</summary>
    protected static Interval Earned(FormCell score, FormCell weight, decimal share) =>
        share < 1 && score.Amount!.Value.Value >= weight.Amount!.Value.Value ? score.Amount.Value.Interval : Rounded(score);
}

/// <summary>The first cell is the sum of the others.</summary>
internal sealed class SumEquation(Func<string, string> describe, string printed) : FormEquation
{
    /// <summary>True if the sum is known to be what is wrong.</summary>
    public bool SumIsWrong { get; init; }

    public override Interval? Solve(FormCell cell)
    {
        if (SumIsWrong && cell != Blamed)
        {
            return null;
        }

        var sum = Interval.Zero;
        foreach (var part in Cells.Skip(1).Where(c => c != cell))
        {
            sum += ValueOf(part);
        }

        return cell == Blamed ? sum : ValueOf(Blamed) - sum;
    }

    public override string Describe() => describe(Written.Number(Cells.Skip(1).Sum(c => c.Amount!.Value.Value)));

    public override string DescribePrinted() => $"{printed}写作 {Blamed.Text}";

    /// <summary>Points add up exactly, except in a total that is printed with fewer decimals than its parts.</summary>
    protected override Interval ValueOf(FormCell cell) =>
        cell == Blamed && cell.Amount!.Value.Unit == QuantityUnit.Points &&
        Cells.Skip(1).Any(c => c.Amount!.Value.Decimals > cell.Amount!.Value.Decimals)
            ? Rounded(cell)
            : base.ValueOf(cell);
}

/// <summary>The first cell, a percentage, is the second divided by the third.</summary>
/// <param name="rate">What the percentage is called.</param>
/// <param name="part">What is divided.</param>
/// <param name="whole">By what.</param>
internal sealed class RateEquation(string rate, string part, string whole) : FormEquation
{
    private FormCell Rate => Cells[0];

    private FormCell Part => Cells[1];

    private FormCell Whole => Cells[2];

    private decimal Quotient => Part.Amount!.Value.Base / Whole.Amount!.Value.Base * 100;

    public override bool HoldsExactly => Holds && Rate.Amount!.Value.Value * Whole.Amount!.Value.Base == Part.Amount!.Value.Base * 100;

    public override Interval? Solve(FormCell cell)
    {
        if (cell == Rate)
        {
            return Interval.Divide(Part.Amount!.Value.Interval, Whole.Amount!.Value.Interval) * 100;
        }

        var share = Rate.Amount!.Value.Interval * 0.01m;
        return cell == Part ? Whole.Amount!.Value.Interval * share : Interval.Divide(Part.Amount!.Value.Interval, share);
    }

    public override decimal? Computed(FormCell cell) => cell == Rate ? Quotient : null;

    public override string Describe() => $"{part} {Part.Text} ÷ {whole} {Whole.Text} = {Written.Number(Math.Round(Quotient, 2))}%";

    public override string DescribePrinted() => $"{rate}写作 {Rate.Text}";
}

/// <summary>The first cell, a score, is the second, its weight, times the third, a percentage that counts 100 at most.</summary>
internal sealed class ScoreEquation : FormEquation
{
    private FormCell Score => Cells[0];

    private FormCell Weight => Cells[1];

    private FormCell Rate => Cells[2];

    public override Interval? Solve(FormCell cell)
    {
        var weight = Weight.Amount!.Value.Interval;
        var rate = Capped(Rate.Amount!.Value.Interval) * 0.01m;
        if (cell == Score)
        {
            return WithTwoDecimals(weight * rate);
        }

        var share = cell == Weight ? rate : weight;
        var other = Interval.Divide(ValueOf(Score), share);
        return cell == Weight || other is not { High: >= 1 } full ? Scaled(other, cell)
            : new Interval(full.Low * 100, 1_000_000);
    }

    public override string Describe()
    {
        var weight = Weight.Amount!.Value.Value;
        var score = weight * Math.Min(Rate.Amount!.Value.Value, 100) / 100;
        return $"分值 {Written.Number(weight)} × 执行率 {Written.Number(Rate.Amount!.Value.Value)}% = {Written.Number(Math.Round(score, 2))} 分";
    }

    public override string DescribePrinted() => $"得分写作 {Score.Text}";

    protected override Interval ValueOf(FormCell cell) => cell == Score ? Rounded(cell) : base.ValueOf(cell);

    private static Interval Capped(Interval rate) => new(Math.Min(rate.Low, 100), Math.Min(rate.High, 100));

    private Interval? Scaled(Interval? value, FormCell cell) => cell == Rate ? value * 100 : value;
}

/// <summary>Evidence: the first cell is the second times a known fraction, as a score of a fully met target is its weight.</summary>
internal sealed class ProportionTie(decimal fraction) : FormEquation
{
    public override Interval? Solve(FormCell cell) =>
        cell == Cells[0] ? cell.Amount!.Value.Unit == QuantityUnit.Points ? WithTwoDecimals(ValueOf(Cells[1]) * fraction) : ValueOf(Cells[1]) * fraction
        : fraction > 0 ? ValueOf(Cells[0]) * (1 / fraction)
        : null;

    public override string Describe() => "";

    protected override Interval ValueOf(FormCell cell) =>
        cell == Cells[0] && cell.Amount!.Value.Unit == QuantityUnit.Points ? Earned(cell, Cells[1], fraction) : base.ValueOf(cell);
}

/// <summary>Evidence: the first cell, a score, is not above the share of the second, its weight, that was earned.</summary>
internal sealed class WithinShare(decimal share) : FormEquation
{
    private const decimal NoLimit = 1_000_000;

    public override Interval? Solve(FormCell cell)
    {
        if (cell == Cells[0])
        {
            var most = WithTwoDecimals(ValueOf(Cells[1]) * share).High;
            return new(Math.Min(0, most), most);
        }

        var least = share > 0 ? ValueOf(Cells[0]).Low / share : 0;
        return new(least, Math.Max(NoLimit, least));
    }

    public override string Describe() => "";

    protected override Interval ValueOf(FormCell cell) => cell == Cells[0] && share < 1 ? Earned(cell, Cells[1], share) : base.ValueOf(cell);
}

/// <summary>The cell has a value that is known from elsewhere.</summary>
internal sealed class KnownValue(Interval value, string why) : FormEquation
{
    public override Interval? Solve(FormCell cell) => value;

    public override string Describe() => why;
}
