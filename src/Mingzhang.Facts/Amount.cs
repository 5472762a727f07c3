using System.Globalization;

namespace Mingzhang.Facts;

/// <summary>
/// A number as written: its value in its own unit and how many decimals it was written with. 280.72 万元 stands for every
/// value from 280.715 to 280.725 万元 (design, "Arithmetic"). Counts and unitless whole numbers are exact.
/// </summary>
/// <param name="Value">In units of <paramref name="Unit"/>, with sign.</param>
/// <param name="Decimals">Digits written after the point, 0 to 28.</param>
/// <param name="Unit">The unit written with it or given by the table's head.</param>
public readonly record struct Amount(decimal Value, int Decimals, QuantityUnit Unit)
{
    /// <summary>Characters of the longest number: 29 digits, as many decimals, sign and point.</summary>
    private const int LongestWritten = 60;

    /// <summary>The amount that digits without sign and commas stand for, such as 12.50.</summary>
    /// <exception cref="FormatException">They are no number.</exception>
    /// <exception cref="OverflowException">They are more than a <see cref="decimal"/> holds.</exception>
    public static Amount Written(string digits, QuantityUnit unit) => Of(decimal.Parse(digits, CultureInfo.InvariantCulture), unit);

    /// <summary>The amount of a value as it was parsed, which keeps its written decimals.</summary>
    public static Amount Of(decimal value, QuantityUnit unit) => new(value, value.Scale, unit);

    /// <summary>The value in base units (元, %, pieces, points).</summary>
    public decimal Base => Value * Unit.Factor();

    /// <summary>
    /// The true values it can stand for, in base units: half a unit of the last written digit to either side. Exact are counts,
    /// scores, and no money: forms print 0.00 where there is nothing, and thirty such cells must not hide a wrong sum.
    /// </summary>
    public Interval Interval => IsExact || (Value == 0 && (Decimals == 0 || Unit.IsMoney())) ? Facts.Interval.Point(Base) : Rounded;

    /// <summary>The same of an amount that says that there is something: 增加 0.00 万元 is a change that was rounded to nothing.</summary>
    public Interval Rounded
    {
        get
        {
            if (IsExact)
            {
                return Facts.Interval.Point(Base);
            }

            var half = new decimal(5, 0, 0, false, (byte)(Decimals + 1)) * Unit.Factor();
            return new(Base - half, Base + half);
        }
    }

    private bool IsExact => Unit is QuantityUnit.Count or QuantityUnit.None or QuantityUnit.Points;

    /// <summary>The same place filled with another value (base units), rounded half up in magnitude to the written precision.</summary>
    public Amount WithBase(decimal value) =>
        this with { Value = Math.Round(value / Unit.Factor(), Decimals, MidpointRounding.AwayFromZero) };

    /// <summary>
    /// The same place corrected to another value (base units): rounded to the written precision, but to the usual one if more
    /// was written, or if less was written and the value, or any percentage, would lose by it. Counts and points keep theirs.
    /// </summary>
    /// <param name="value">In base units.</param>
    /// <param name="usualDecimals">The decimals that numbers of the unit are usually written with.</param>
    public Amount CorrectedTo(decimal value, int usualDecimals = 2)
    {
        var same = WithBase(value);
        var keeps = Decimals == usualDecimals || Unit is QuantityUnit.Count or QuantityUnit.Points ||
            (Decimals < usualDecimals && Unit != QuantityUnit.Percent && same.Base == value);
        return keeps ? same : (this with { Decimals = usualDecimals }).WithBase(value);
    }

    /// <summary>As written: fixed decimals, the unit's symbol behind.</summary>
    public override string ToString() => Digits + Unit.Symbol();

    /// <summary>The digits with fixed decimals, without the unit.</summary>
    public string Digits => Value.ToString("F" + Decimals.ToString());

    /// <summary>How many digits it can be told from others by, without noughts in front and behind: 4 of 0120.50.</summary>
    public int TellingDigits
    {
        get
        {
            Span<char> written = stackalloc char[LongestWritten];
            _ = Value.TryFormat(written, out var length, "F" + Decimals.ToString());
            var telling = written[..length].Trim("-0.");
            return telling.Length - telling.Count('.');
        }
    }

    /// <summary>The digits with fixed decimals and commas between the thousands, as tables print them.</summary>
    public string GroupedDigits => Value.ToString("N" + Decimals.ToString(), CultureInfo.InvariantCulture);
}
