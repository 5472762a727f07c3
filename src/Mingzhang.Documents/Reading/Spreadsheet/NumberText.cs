using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>Shows a number, without its sign, as the pieces of a format say.</summary>
internal static class NumberText
{
    private const int MostDecimals = 28;

    public static string Format(List<FormatToken> tokens, double value)
    {
        var digits = tokens.FindIndex(t => t.Part == FormatPart.Digit);
        if (digits < 0)
        {
            return string.Concat(tokens.Select(t => t.Part switch
            {
                FormatPart.General or FormatPart.TextItself => GeneralNumber.Format(value),
                FormatPart.Digit or FormatPart.Comma => "",
                _ => t.Text,
            }));
        }

        if (!GeneralNumber.IsDecimal(value) || tokens.Exists(t => t.Part == FormatPart.Exponent))
        {
            return value.ToString(Scientific(tokens), CultureInfo.InvariantCulture);
        }

        // A fraction such as # ?/? is shown as the number it is.
        return IsFraction(tokens) ? GeneralNumber.Format(value) : Plain(tokens, (decimal)value);
    }

    private static bool IsFraction(List<FormatToken> tokens) =>
        tokens.FindIndex(t => t is { Part: FormatPart.Literal, Text: "/" }) is > 0 and var slash
        && tokens[slash - 1].Part == FormatPart.Digit;

    private static string Scientific(List<FormatToken> tokens) =>
        string.Concat(tokens.Select(t => t.Part switch
        {
            FormatPart.Digit => t.Text == "?" ? "#" : t.Text,
            FormatPart.Point or FormatPart.Exponent => t.Text,
            _ => "",
        }));

    private static string Plain(List<FormatToken> tokens, decimal value)
    {
        var point = tokens.FindIndex(t => t.Part == FormatPart.Point);
        var whole = point < 0 ? tokens : tokens[..point];
        var fraction = point < 0 ? [] : tokens[point..];
        var lastDigit = tokens.FindLastIndex(t => t.Part == FormatPart.Digit);
        var scale = tokens.Skip(lastDigit + 1).TakeWhile(t => t.Part == FormatPart.Comma).Count()
            + (point < 0 ? 0 : whole.AsEnumerable().Reverse().TakeWhile(t => t.Part == FormatPart.Comma).Count());
        for (var i = 0; i < scale; i++)
        {
            value /= 1000;
        }

        foreach (var _ in tokens.Where(t => t.Part == FormatPart.Percent))
        {
            value *= 100;
        }

        var decimals = Math.Min(MostDecimals, fraction.Count(t => t.Part == FormatPart.Digit));
        var parts = Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('.');
        return Whole(whole, parts[0]) + Fraction(fraction, parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Digits fill the places from the right; the leftmost place takes all that are left.</summary>
    private static string Whole(List<FormatToken> tokens, string digits)
    {
        var grouped = IsGrouped(tokens);
        var firstPlace = tokens.FindIndex(t => t.Part == FormatPart.Digit);
        var left = digits == "0" ? "" : digits;
        var shown = 0;
        var text = new StringBuilder();
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var token = tokens[i];
            if (token.Part != FormatPart.Digit)
            {
                text.Insert(0, token.Part == FormatPart.Comma ? "" : token.Text);
                continue;
            }

            do
            {
                var digit = left.Length > 0 ? left[^1].ToString() : token.Text switch { "0" => "0", "?" => " ", _ => "" };
                left = left.Length > 0 ? left[..^1] : left;
                if (digit.Length == 0)
                {
                    break;
                }

                text.Insert(0, grouped && shown > 0 && shown % 3 == 0 && digit != " " ? digit + "," : digit);
                shown++;
            }
            while (i == firstPlace && left.Length > 0);
        }

        return text.ToString();
    }

    private static bool IsGrouped(List<FormatToken> tokens)
    {
        var first = tokens.FindIndex(t => t.Part == FormatPart.Digit);
        var last = tokens.FindLastIndex(t => t.Part == FormatPart.Digit);
        return first >= 0 && tokens.Skip(first).Take(last - first).Any(t => t.Part == FormatPart.Comma);
    }

    private static string Fraction(List<FormatToken> tokens, string digits)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var token in tokens)
        {
            if (token.Part != FormatPart.Digit)
            {
                text.Append(token.Part == FormatPart.Comma ? "" : token.Text);
            }
            else if (at < digits.Length)
            {
                var isPadding = token.Text != "0" && digits.AsSpan(at).TrimEnd('0').Length == 0;
                text.Append(isPadding ? (token.Text == "?" ? " " : "") : digits[at].ToString());
                at++;
            }
        }

        return text.ToString();
    }
}
