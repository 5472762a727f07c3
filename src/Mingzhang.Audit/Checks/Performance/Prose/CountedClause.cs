using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A number of things with the words of its clause: 向12名代表性传承人发放补助.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="Unit">Its counting word.</param>
/// <param name="Before">The words before the number.</param>
/// <param name="Behind">The words behind it, which may lead to another number.</param>
internal sealed partial record CountedClause(Group Number, CountingUnit Unit, string Before, string Behind)
{
    private const string Delimiters = "，。；：、";

    /// <summary>The number in the base unit: 30,000 of 3万人次.</summary>
    public decimal Value { get; } = decimal.Parse(Number.Value.Replace(",", "", StringComparison.Ordinal)) * Unit.Scale;

    /// <summary>The numbers of a text from left to right.</summary>
    public static IEnumerable<CountedClause> In(string text)
    {
        var last = 0;
        foreach (Match match in Counted().Matches(text))
        {
            var (number, unit) = (match.Groups["n"], match.Groups["u"].Value);
            var start = Math.Max(last, text.AsSpan(0, match.Index).LastIndexOfAny(Delimiters) + 1);
            last = match.Index + match.Length;
            var behind = text.AsSpan(last);
            var end = behind.IndexOfAny(Delimiters) is >= 0 and var stop ? stop : behind.Length;
            behind = behind[..end];
            behind = behind.IndexOfAnyInRange('0', '9') is >= 0 and var next ? behind[..next] : behind;
            yield return new(number, CountingUnit.Of(unit), text[start..match.Index], behind.ToString());
        }
    }

    [GeneratedRegex($@"(?<![0-9.,]|[0-9]，)(?<n>{SaidQuantity.Number})(?<u>{SaidQuantity.Units})(?:\([^()]{{1,2}}\))?(?!百分|次|月)")]
    private static partial Regex Counted();
}
