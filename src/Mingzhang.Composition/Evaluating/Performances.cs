using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating;

/// <summary>Small matters of amounts and words in evaluations.</summary>
internal static class Performances
{
    private const int UsualDecimals = 2;

    /// <summary>An amount in 万元, with two decimals at least.</summary>
    public static Amount TenThousand(decimal value) => new(value, Math.Max(UsualDecimals, (int)value.Scale), QuantityUnit.TenThousandYuan);

    /// <summary>The Chinese characters alone, as the catalog compares words.</summary>
    public static string Chinese(string text) => string.Concat(text.Where(c => c is >= '一' and <= '鿿'));

    /// <summary>A text without white space, which in a form's narrow cells only breaks lines.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Digits without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.####");

    /// <summary>A rate in percent with two decimals.</summary>
    public static string Rate(decimal percent) => Math.Round(percent, UsualDecimals, MidpointRounding.AwayFromZero).ToString("0.00") + "%";
}
