namespace Mingzhang.Facts;

/// <summary>
/// The true values a rounded number can stand for: closed, possibly a single point. All numbers of one computation are in
/// the same unit. The arithmetic is exact and never narrows: the result holds every value that the operands' true values
/// can give. Dividing can lose digits beyond the 28th, far below any written precision.
/// </summary>
public readonly record struct Interval
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public Interval(decimal low, decimal high)
    {
        if (low > high)
        {
            throw new ArgumentException("An interval's low end must not be above its high end.", nameof(low));
        }

        Low = low;
        High = high;
    }

    /// <summary>The interval that holds only zero.</summary>
    public static Interval Zero { get; } = new(0, 0);

    /// <summary>The lower end, included.</summary>
    public decimal Low { get; }

    /// <summary>The upper end, included.</summary>
    public decimal High { get; }

    /// <summary>Half way between the ends.</summary>
    public decimal Middle => Low + ((High - Low) / 2);

    /// <summary>The distance between the ends, zero or more.</summary>
    public decimal Width => High - Low;

    /// <summary>The interval of a single value.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>Every sum of a value of one and a value of the other.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Every difference of a value of the first and a value of the second.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Every value with the other sign.</summary>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>Every product of a value and a factor.</summary>
    public static Interval operator *(Interval a, decimal factor) =>
        factor >= 0 ? new(a.Low * factor, a.High * factor) : new(a.High * factor, a.Low * factor);

    /// <summary>Every product of a value of one and a value of the other.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        var (p, q, r, s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>Every quotient; null if the divisor can be zero.</summary>
    public static Interval? Divide(Interval dividend, Interval divisor)
    {
        if (divisor.Contains(0))
        {
            return null;
        }

        if (divisor.Low > 0)
        {
            return new(dividend.Low / (dividend.Low < 0 ? divisor.Low : divisor.High), dividend.High / (dividend.High < 0 ? divisor.High : divisor.Low));
        }

        var (p, q) = (dividend.Low / divisor.Low, dividend.Low / divisor.High);
        var (r, s) = (dividend.High / divisor.Low, dividend.High / divisor.High);
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>True if <paramref name="value"/> is within the ends.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>True if some value is in both.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The values in both; null if there is none.</summary>
    public Interval? Intersect(Interval other) =>
        Meets(other) ? new(Math.Max(Low, other.Low), Math.Min(High, other.High)) : null;

    /// <inheritdoc/>
    public override string ToString() => $"[{Low}, {High}]";
}
