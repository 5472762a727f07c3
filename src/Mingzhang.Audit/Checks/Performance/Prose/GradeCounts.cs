using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>共12个项目，其中10个为优、2个为良，优良率100%.</summary>
/// <param name="All">How many projects there are.</param>
/// <param name="Grades">How many earned each grade (优, 良, …).</param>
/// <param name="GoodRate">优良率; blank if not said.</param>
/// <param name="IsOpen">True if others are mentioned whose number is not said.</param>
internal sealed partial record GradeCounts(FormCell All, IReadOnlyList<(string Grade, FormCell Count)> Grades, FormCell GoodRate, bool IsOpen)
{
    /// <summary>What a text says; null if it counts no projects by grade, or several lots of them.</summary>
    public static GradeCounts? In(PlainText text, GradeBands bands)
    {
        var claims = Claim().Matches(text.Value).Where(m => bands.Knows(m.Groups["grade"].Value)).ToArray();
        if (claims.Length == 0 || claims.Select(Grade).Distinct().Count() != claims.Length ||
            Projects().Matches(text.Value[..claims[0].Index]).LastOrDefault() is not { } all)
        {
            return null;
        }

        var rate = GoodRateIs().Match(text.Value, claims[^1].Index).Groups["n"];
        return new(
            Count(text, all.Groups["n"]), [.. claims.Select(c => (Grade(c), Count(text, c.Groups["n"])))],
            rate.Success ? SaidScores.Cell(text, rate, QuantityUnit.Percent) : FormCell.Blank, Others().IsMatch(text.Value) || InWords().IsMatch(text.Value));

        static string Grade(Match claim) => GradeBands.Plain(claim.Groups["grade"].Value);
    }

    /// <summary>How many projects most other sentences speak of; null if none does.</summary>
    public static decimal? SaidElsewhere(Disclosure disclosure, GradeCounts said) =>
        PlainText.Saying(disclosure, "项目").SelectMany(t => Projects().Matches(t.Value).Select(m => Count(t, m.Groups["n"])))
            .Where(c => c.Place != said.All.Place && said.Grades.All(g => g.Count.Place != c.Place)).GroupBy(c => c.Amount!.Value.Value)
            .MaxBy(g => g.Count())?.Key;

    private static FormCell Count(PlainText text, Group number) => SaidScores.Cell(text, number, QuantityUnit.Count);

    [GeneratedRegex(@"(?<n>\d{1,4})个(?:一级|二级|三级|预算|支出|自评|重点|专项)?项目|项目(?:共|共计)?(?<n>\d{1,4})个")]
    public static partial Regex Projects();

    [GeneratedRegex(@"(?<n>\d{1,4})个(?:项目)?(?:的)?(?:绩效)?(?:自评|评价|评定)?(?:结果|结论|等级|等次)?(?:评)?(?:为|是)“?(?<grade>优秀|优|良好|良|中等|中|一般|合格|较差|差)”?(?=[，。；、]|等[级次]|$)|(?:(?:结果|结论|等级|等次)?(?:为|是)|[，：、])“?(?<grade>优秀|优|良好|良|中等|中|较差|差)”?(?:等级|等次)?(?:的)?(?:项目)?(?:有|共)?(?<n>\d{1,4})个(?!工作日|百分点|小时|月)")]
    private static partial Regex Claim();

    [GeneratedRegex(@"优良率(?:为|是|达到?)?(?<n>\d{1,5}(?:\.\d{1,4})?%)")]
    private static partial Regex GoodRateIs();

    /// <summary>两个项目评价结果为优: a number in words is not read.</summary>
    [GeneratedRegex("[一二两三四五六七八九十]个(?:项目)?[^，。；0-9]{0,10}(?:为|是|评)“?[优良中差]")]
    private static partial Regex InWords();

    [GeneratedRegex("其余|其他|其它|另有|未评|余下")]
    private static partial Regex Others();
}
