namespace Mingzhang.Audit.Checks.Text;

/// <summary>Check digits of numbers that belong to persons.</summary>
internal static class PrivateNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>True for an 18-digit 公民身份号码 with a real date of birth and the right check digit (GB 11643).</summary>
    public static bool IsIdentity(string number)
    {
        const string check = "10X98765432";
        if (number.Length != 18 || !int.TryParse(number.AsSpan(6, 4), out var year) || year is < 1900 or > 2100 ||
            !int.TryParse(number.AsSpan(10, 2), out var month) || month is < 1 or > 12 ||
            !int.TryParse(number.AsSpan(12, 2), out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return check[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    /// <summary>True if the last digit fits the others as on bank cards (ISO/IEC 7812, Luhn).</summary>
    public static bool IsCard(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[number.Length - 1 - i] - '0';
            digit *= i % 2 == 1 ? 2 : 1;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>The number as it may be shown: its first and last digits.</summary>
    public static string Mask(string number) => number.Length <= 7 ? number : $"{number[..3]}****{number[^4..]}";
}
