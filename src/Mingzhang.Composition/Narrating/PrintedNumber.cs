using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>Numbers as a narrative prints them: money in 万元 and percentages with two decimals, counts whole.</summary>
public static class PrintedNumber
{
    /// <summary>Decimals of money and percentages.</summary>
    public const int Decimals = 2;

    /// <summary>A value in base units as it is printed, in base units.</summary>
    public static decimal Rounded(decimal value, bool isMoney) =>
        isMoney
            ? Math.Round(value / QuantityUnit.TenThousandYuan.Factor(), Decimals, MidpointRounding.AwayFromZero) * QuantityUnit.TenThousandYuan.Factor()
            : Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>An amount with its unit, a count without.</summary>
    public static string Text(decimal value, bool isMoney) => isMoney
        ? Fixed(value / QuantityUnit.TenThousandYuan.Factor()) + QuantityUnit.TenThousandYuan.Symbol()
        : Math.Round(value, MidpointRounding.AwayFromZero).ToString("F0");

    /// <summary>A part as a percentage of a whole; null if there is no whole.</summary>
    public static string? Percent(decimal part, decimal whole) =>
        whole == 0 && part != 0 ? null : Fixed(whole == 0 ? 0 : part / whole * 100) + "%";

    private static string Fixed(decimal value)
    {
        var rounded = Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0m : rounded).ToString("F" + Decimals);
    }
}
