using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>Numbers as they are written in forms.</summary>
internal static class Written
{
    /// <summary>Digits without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.##########");

    /// <summary>A value with the decimals of the number that it replaces, if it needs no more.</summary>
    public static string Like(string stated, decimal value)
    {
        var point = stated.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : stated.Length - point - 1;
        return Math.Round(value, decimals) == value ? value.ToString("F" + decimals.ToString()) : Number(value);
    }

    /// <summary>
    /// A value in the place of a cell's: rounded to the cell's decimals if that is one of the values allowed, else to as many
    /// as are needed, four at most; with the words that stand behind the cell's number.
    /// </summary>
    public static string InPlaceOf(FormCell cell, Interval allowed)
    {
        var amount = cell.Amount!.Value;
        var factor = amount.Unit.Factor();
        var middle = allowed.Middle / factor;
        for (var decimals = amount.Decimals; decimals <= 4; decimals++)
        {
            var rounded = Math.Round(middle, decimals, MidpointRounding.AwayFromZero);
            if (allowed.Contains(rounded * factor) || decimals == 4)
            {
                return decimals == amount.Decimals ? Text(rounded.ToString("F" + decimals.ToString())) : Text(Number(rounded));
            }
        }

        return Text(Number(Math.Round(middle, 4)));

        string Text(string digits)
        {
            var end = cell.Text.Length;
            while (end > 0 && !char.IsAsciiDigit(cell.Text[end - 1]))
            {
                end--;
            }

            return digits + cell.Text[end..];
        }
    }
}
