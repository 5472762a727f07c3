using System.Buffers;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>Numbers as they are written in forms.</summary>
internal static class Written
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("-.0123456789");

    /// <summary>Digits without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.##########");

    /// <summary>The number that a text written here begins with; null if it begins with none.</summary>
    public static decimal? ValueOf(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(Digits);
        return decimal.TryParse(end < 0 ? text : text.AsSpan(0, end), out var value) ? value : null;
    }

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
    /// <param name="cell">The cell.</param>
    /// <param name="allowed">The values allowed, in the base unit.</param>
    /// <param name="likeliest">The one to round; null for the middle.</param>
    public static string InPlaceOf(FormCell cell, Interval allowed, decimal? likeliest = null)
    {
        var amount = cell.Amount!.Value;
        var factor = amount.Unit.Factor();
        var middle = (likeliest ?? allowed.Middle) / factor;
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
            while (end > 0 && !char.IsDigit(cell.Text[end - 1]))
            {
                end--;
            }

            return digits + cell.Text[end..];
        }
    }
}
