using System.Globalization;

namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>A number as the format "General" shows it.</summary>
internal static class GeneralNumber
{
    /// <summary>Spreadsheet programs give a number of this format up to 11 characters.</summary>
    private const int Width = 11;

    private const int DecimalsOfAnAmount = 4;

    /// <summary>
    /// The number without the noise of binary fractions, and long fractions cut to what fits. Where a spreadsheet program would cut
    /// the few decimals of a large amount, or turn to powers of ten, the digits stay: an amount is not to lose by it.
    /// </summary>
    public static string Format(double value)
    {
        if (!IsDecimal(value))
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        // The conversion keeps 15 significant digits, which is what spreadsheet programs keep.
        var exact = (decimal)value;
        var whole = decimal.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length;
        var decimals = exact.Scale <= DecimalsOfAnAmount ? exact.Scale : Math.Max(DecimalsOfAnAmount, Width - 1 - whole);
        var rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 && exact != 0
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : rounded.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>True if the number is within the range of a decimal.</summary>
    public static bool IsDecimal(double value) => Math.Abs(value) < 1e28;
}
