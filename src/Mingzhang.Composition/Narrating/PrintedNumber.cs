using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>Numbers as a narrative prints them: money in 万元 and percentages with two decimals, counts whole.</summary>
public static class PrintedNumber
{
    /// <summary>Decimals of money and percentages.</summary>
    public const int Decimals = 2;

    private static readonly HashSet<string> Counted =
    [
        "groups-abroad", "persons-abroad", "vehicles-bought", "vehicles-kept", "reception-batches", "reception-persons", "assets", "staff",
        "performance-projects", "performance-problems",
    ];

    /// <summary>True if a fact is money; else it is a count.</summary>
    public static bool IsMoney(FactKey key) => !Counted.Contains(key.Measure);

    /// <summary>A value in base units as it is printed, in base units.</summary>
    public static decimal Rounded(FactKey key, decimal value) =>
        IsMoney(key)
            ? Math.Round(value / QuantityUnit.TenThousandYuan.Factor(), Decimals, MidpointRounding.AwayFromZero) * QuantityUnit.TenThousandYuan.Factor()
            : Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>An amount with its unit, a count without.</summary>
    public static string Text(FactKey key, decimal value) => IsMoney(key)
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
