using Mingzhang.Facts;

namespace Mingzhang.Mutations;

/// <summary>How a number is changed.</summary>
internal enum MutationKind
{
    Digit,
    Swap,
    Point,
    Random,
    TenTimes,
    LittleMore,
    LittleLess,
}

/// <summary>A number changed beyond rounding.</summary>
/// <param name="Target">The number.</param>
/// <param name="Kind">How it is changed.</param>
/// <param name="Words">What stands there instead.</param>
internal sealed record Mutation(Target Target, MutationKind Kind, string Words);

/// <summary>Changes numbers as typing, copying and moving figures do. The same number and kind give the same change every time.</summary>
internal static class Mutator
{
    private const int Attempts = 20;

    /// <summary>The change of a kind; null if the number has none beyond rounding.</summary>
    public static Mutation? Change(Target target, MutationKind kind, int seed)
    {
        var place = target.Statement.Place;
        var random = new Random(HashOf(place.Line, place.Column, (int)kind, seed));
        var quote = place.Quote;
        var start = quote.AsSpan().IndexOfAnyInRange('0', '9');
        var length = quote.AsSpan(start).LastIndexOfAnyInRange('0', '9') + 1;
        var digits = quote.Substring(start, length);
        for (var i = 0; i < Attempts; i++)
        {
            if (Changed(digits.Replace(",", "", StringComparison.Ordinal), kind, random) is { } changed && IsBeyondRounding(digits, changed))
            {
                return new(target, kind, quote[..start] + changed + quote[(start + length)..]);
            }
        }

        return null;
    }

    private static string? Changed(string digits, MutationKind kind, Random random) => kind switch
    {
        MutationKind.Digit => Digit(digits, random),
        MutationKind.Swap => Swap(digits, random),
        MutationKind.Point => Point(digits, random),
        MutationKind.Random => new([.. digits.Select((c, i) => c == '.' ? c : (char)('0' + random.Next(i == 0 && digits.Length > 1 && digits[1] != '.' ? 1 : 0, 10)))]),
        MutationKind.TenTimes => Written(decimal.Parse(digits) * 10, digits),
        MutationKind.LittleMore => Written(decimal.Parse(digits) + Little(digits), digits),
        _ => decimal.Parse(digits) < Little(digits) ? null : Written(decimal.Parse(digits) - Little(digits), digits),
    };

    private static string Digit(string digits, Random random)
    {
        var at = random.Next(digits.Length);
        return digits[at] == '.' ? digits : digits[..at] + (char)('0' + random.Next(10)) + digits[(at + 1)..];
    }

    private static string? Swap(string digits, Random random)
    {
        if (digits.Length < 2)
        {
            return null;
        }

        var a = random.Next(digits.Length - 1);
        var b = digits[a + 1] == '.' ? a + 2 : a + 1;
        var swapped = digits.ToCharArray();
        (swapped[a], swapped[b]) = (swapped[b], swapped[a]);
        return digits[a] == '.' || (swapped[0] == '0' && swapped.Length > 1 && swapped[1] != '.') ? null : new(swapped);
    }

    private static string? Point(string digits, Random random)
    {
        var point = digits.IndexOf('.');
        var moved = random.Next(2) == 0 ? point - 1 : point + 1;
        if (point < 0 || moved < 1 || moved >= digits.Length - 1)
        {
            return null;
        }

        var bare = digits.Remove(point, 1);
        return bare[0] == '0' && moved > 1 ? null : bare.Insert(moved, ".");
    }

    private static decimal Little(string digits) => digits.Contains('.') ? 0.10m : 1;

    private static string Written(decimal value, string like)
    {
        var point = like.IndexOf('.');
        return value.ToString("F" + (point < 0 ? 0 : like.Length - point - 1));
    }

    /// <summary>At least ten units of the last digit written, for sums of many rounded numbers can be off by several; whole numbers are exact.</summary>
    private static bool IsBeyondRounding(string before, string after)
    {
        var change = Math.Abs(decimal.Parse(before) - decimal.Parse(after));
        var point = before.IndexOf('.');
        return change >= (point < 0 ? 1 : 10 * new decimal(1, 0, 0, false, (byte)(before.Length - point - 1)));
    }

    private static int HashOf(params ReadOnlySpan<int> numbers)
    {
        var hash = 17;
        foreach (var number in numbers)
        {
            hash = unchecked((hash * 31) + number);
        }

        return hash & int.MaxValue;
    }
}
