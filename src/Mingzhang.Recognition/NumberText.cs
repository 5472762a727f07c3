using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>Reads the number in a cell that holds nothing else.</summary>
internal static partial class NumberText
{
    /// <summary>In characters; a longer one is no amount.</summary>
    private const int LongestNumber = 20;

    /// <summary>A cell's number in a given unit; the cell may carry its own unit. Null if the cell is not a single number.</summary>
    /// <param name="compact">Compact text.</param>
    /// <param name="unit">The unit the table's head gives.</param>
    public static Amount? Parse(string compact, QuantityUnit unit)
    {
        if (IsPlain(compact))
        {
            return compact.Length > LongestNumber ? null : Amount.Written(compact, unit);
        }

        var match = Number().Match(compact);
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (digits.Length > LongestNumber || !decimal.TryParse(digits, out var value))
        {
            return null;
        }

        var negative = match.Groups["minus"].Length > 0 || (match.Groups["open"].Length > 0 && match.Groups["close"].Length > 0);
        var own = match.Groups["unit"].Value switch
        {
            "" => unit,
            "万" => QuantityUnit.TenThousandYuan,
            "亿" => QuantityUnit.HundredMillionYuan,
            var word => QuantityUnits.Of(word),
        };
        return Amount.Of(negative ? -value : value, own);
    }

    /// <summary>True for a cell that says that nothing is counted there: dashes or dots.</summary>
    public static bool IsFiller(string compact) => Filler().IsMatch(compact);

    /// <summary>True if the cell holds a number and nothing else.</summary>
    public static bool IsNumber(string compact) => IsPlain(compact) || Number().IsMatch(compact);

    /// <summary>True for digits with at most a point between them, as nearly all numbers are written: no pattern is needed for these.</summary>
    private static bool IsPlain(string compact)
    {
        var point = -1;
        for (var i = 0; i < compact.Length; i++)
        {
            if (compact[i] == '.' && point < 0 && i > 0 && i < compact.Length - 1)
            {
                point = i;
            }
            else if (!char.IsAsciiDigit(compact[i]))
            {
                return false;
            }
        }

        return compact.Length > 0;
    }

    [GeneratedRegex("^(?<minus>[" + NegativeMarks.Signs + @"])?(?<open>\()?(?<digits>(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)(?<close>\))?(?<unit>%|元|万元|亿元|万|亿|分|辆|台|套|个|人次|人|批次|批|次|家|条|户|项|件|期|篇)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[-/*…·.]+$")]
    private static partial Regex Filler();
}
