namespace Mingzhang.Facts;

/// <summary>What a written number counts.</summary>
public enum QuantityUnit
{
    /// <summary>A number without a unit.</summary>
    None,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元, 10,000 元.</summary>
    TenThousandYuan,

    /// <summary>亿元, 100,000,000 元.</summary>
    HundredMillionYuan,

    /// <summary>A percentage; 1 stands for 1 %.</summary>
    Percent,

    /// <summary>Things or persons: 个, 辆, 批, 人次, …</summary>
    Count,

    /// <summary>Points of a score (分).</summary>
    Points,
}

/// <summary>What the units are worth.</summary>
public static class QuantityUnits
{
    /// <summary>How many base units (元, %, pieces, points) one of the unit is.</summary>
    public static decimal Factor(this QuantityUnit unit) => unit switch
    {
        QuantityUnit.TenThousandYuan => 10_000m,
        QuantityUnit.HundredMillionYuan => 100_000_000m,
        _ => 1m,
    };

    /// <summary>True for 元, 万元 and 亿元.</summary>
    public static bool IsMoney(this QuantityUnit unit) =>
        unit is QuantityUnit.Yuan or QuantityUnit.TenThousandYuan or QuantityUnit.HundredMillionYuan;

    /// <summary>The unit as written after a number; empty where it is left out.</summary>
    public static string Symbol(this QuantityUnit unit) => unit switch
    {
        QuantityUnit.Yuan => "元",
        QuantityUnit.TenThousandYuan => "万元",
        QuantityUnit.HundredMillionYuan => "亿元",
        QuantityUnit.Percent => "%",
        QuantityUnit.Points => "分",
        _ => "",
    };

    /// <summary>The unit that a word behind a number stands for; a count for every word that is not money, percent or points.</summary>
    public static QuantityUnit Of(string word) => word switch
    {
        "元" => QuantityUnit.Yuan,
        "万元" => QuantityUnit.TenThousandYuan,
        "亿元" => QuantityUnit.HundredMillionYuan,
        "%" => QuantityUnit.Percent,
        "分" => QuantityUnit.Points,
        _ => QuantityUnit.Count,
    };
}
