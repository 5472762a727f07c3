using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>An indicator that counts in a unit.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Name">Its name without what only says that it counts: 举办培训班数量 is 举办培训班.</param>
/// <param name="Unit">As written, without brackets: 台（套） is 台.</param>
/// <param name="Actual">The 实际完成值.</param>
/// <param name="Target">The 指标值.</param>
internal sealed partial record CountedIndicator(PerformanceForm Form, FormIndicator Indicator, string Name, string Unit, decimal Actual, decimal Target)
{
    private const int ShortestName = 4;

    /// <summary>An indicator is told in other words by so many pairs of characters, and so great a part of those of its name.</summary>
    private const int FewestPairs = 2;
    private const decimal LeastPart = 0.25m;

    /// <summary>Every two neighbouring characters of the name, each pair once.</summary>
    private string[] Pairs => field ??= [.. Enumerable.Range(0, Math.Max(0, Name.Length - 1)).Select(i => Name.Substring(i, 2)).Distinct()];

    public static CountedIndicator? Of(PerformanceForm form, FormIndicator indicator)
    {
        var name = Tail().Replace(string.Concat(indicator.Level3.Text.Where(char.IsLetterOrDigit)), "");
        var (target, actual) = (Number(indicator.Target.Text), Number(indicator.Actual.Text));
        var unit = target.Groups["unit"].Value is { Length: > 0 } printed ? printed : Bracketed().Replace(FormScoring.Squeeze(indicator.Unit.Text), "");
        return name.Length >= ShortestName && target.Success && actual.Success && unit.Length > 0 &&
            (actual.Groups["unit"].Length == 0 || actual.Groups["unit"].Value == unit)
            ? new(form, indicator, name, unit, decimal.Parse(actual.Groups["n"].Value), decimal.Parse(target.Groups["n"].Value))
            : null;
    }

    /// <summary>Its counting word.</summary>
    public CountingUnit Counts { get; } = CountingUnit.Of(Unit);

    /// <summary>The part of the name's pairs of characters that a clause in its unit has; 0 if they are too few to tell the indicator in other words.</summary>
    public decimal LikenessOf(CountedClause clause)
    {
        if (clause.Unit.Word != Counts.Word)
        {
            return 0;
        }

        var common = 0;
        foreach (var pair in Pairs)
        {
            common += clause.Before.Contains(pair, StringComparison.Ordinal) || clause.Behind.Contains(pair, StringComparison.Ordinal) ? 1 : 0;
        }

        return common >= FewestPairs && common >= LeastPart * Pairs.Length ? (decimal)common / Pairs.Length : 0;
    }

    private static Match Number(string cell) => Written().Match(Bracketed().Replace(CompactText.Text(cell), ""));

    [GeneratedRegex(@"(?:总数量?|数量|[起个户人台件次场处]数|(?<=.{4})[场人批件户]次|数)$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"[(（][^()（）]*[)）]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[≥≤=><＞＜＝]?(?<n>[0-9]{1,15}(?:\.[0-9]{1,8})?)(?<unit>%|[\u4e00-\u9fff]{0,4})$")]
    private static partial Regex Written();
}
