using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>Reads the number in a cell that holds nothing else.</summary>
internal static partial class NumberText
{
    /// <summary>A cell's number in a given unit; the cell may carry its own unit. Null if the cell is not a single number.</summary>
    /// <param name="compact">Compact text.</param>
    /// <param name="unit">The unit the table's head gives.</param>
    public static Amount? Parse(string compact, QuantityUnit unit)
    {
        var match = Number().Match(compact);
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (digits.Length > 20 || !decimal.TryParse(digits, out var value))
        {
            return null;
        }

        var point = digits.IndexOf('.');
        var negative = match.Groups["minus"].Length > 0 || (match.Groups["open"].Length > 0 && match.Groups["close"].Length > 0);
        var own = match.Groups["unit"].Value switch
        {
            "" => unit,
            "%" => QuantityUnit.Percent,
            "元" => QuantityUnit.Yuan,
            "万元" or "万" => QuantityUnit.TenThousandYuan,
            "亿元" or "亿" => QuantityUnit.HundredMillionYuan,
            "分" => QuantityUnit.Points,
            _ => QuantityUnit.Count,
        };
        return new Amount(negative ? -value : value, point < 0 ? 0 : digits.Length - point - 1, own);
    }

    /// <summary>True for a cell that says that nothing is counted there: dashes or dots.</summary>
    public static bool IsFiller(string compact) => Filler().IsMatch(compact);

    /// <summary>True if the cell holds a number and nothing else.</summary>
    public static bool IsNumber(string compact) => Number().IsMatch(compact);

    [GeneratedRegex(@"^(?<minus>-)?(?<open>\()?(?<digits>(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)(?<close>\))?(?<unit>%|元|万元|亿元|万|亿|分|辆|台|套|个|人次|人|批次|批|次|家|条|户|项|件|期|篇)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[-/*…·.]+$")]
    private static partial Regex Filler();
}
