using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A number in the prose of a form.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="IsFact">True if it counts something; false for an ordinal or a date.</param>
/// <param name="Words">What stands before it in its clause.</param>
/// <param name="Amount">Its value.</param>
internal readonly record struct ProseNumber(int Start, int Length, bool IsFact, string Words, Amount Amount);

/// <summary>A number of the prose as it is stated.</summary>
internal sealed record ResultNumber(string Where, string Words, Amount Amount, Place Place);

/// <summary>The numbers in the prose of a form's goal and of what was achieved.</summary>
internal static partial class FormProse
{
    public static IEnumerable<ProseNumber> Numbers(string text)
    {
        foreach (var (start, length) in FormText.Numbers(text))
        {
            var (before, after) = (text[..start], text[(start + length)..]);
            var unit = Unit().Match(after).Value.Trim();
            if (NumberText.Parse(CompactText.Text(text.Substring(start, length) + unit), QuantityUnit.Count) is { } amount)
            {
                var isFact = !Ordinal().IsMatch(before) && !NotCounted().IsMatch(after);
                yield return new(start, length, isFact, FormText.Chinese(Clause().Match(before).Value), amount);
            }
        }
    }

    [GeneratedRegex(@"(?:目标|第|任务|[(（])\s*$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*(?:[、:：.．)）]|年(?![^\s，。；]{0,2}[以来内])|月|日|号|$)")]
    private static partial Regex NotCounted();

    [GeneratedRegex(@"^\s*(?:%|％|万元|亿元|元)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"[^，。；,;：:]{0,12}$")]
    private static partial Regex Clause();
}
