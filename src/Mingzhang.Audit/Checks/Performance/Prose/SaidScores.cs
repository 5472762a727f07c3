using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>What a text says one group of indicators scored: 产出指标满分40分，得39分，扣1分，得分率97.5%.</summary>
/// <param name="Name">The group; empty if the words before do not name it.</param>
/// <param name="Full">满分.</param>
/// <param name="Score">得分.</param>
/// <param name="Lost">扣分; blank if not said.</param>
/// <param name="Rate">得分率; blank if not said.</param>
internal sealed record SaidScore(string Name, FormCell Full, FormCell Score, FormCell Lost, FormCell Rate)
{
    /// <summary>The name of a group without what texts and tables add to it: 产出指标(50分) is 产出.</summary>
    public static string Bare(string name) => GroupNames.Tail().Replace(FormScoring.Squeeze(name), "");
}

/// <summary>The groups that a text tells one by one, and what it says of all together.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">Where the first group is named.</param>
/// <param name="Groups">The groups in order.</param>
/// <param name="Totals">The scores of all together: the last one said before, and one said behind.</param>
/// <param name="Lost">四项共扣4.8分; blank if not said.</param>
internal sealed partial record SaidScores(PlainText Text, int Start, IReadOnlyList<SaidScore> Groups, IReadOnlyList<FormCell> Totals, FormCell Lost)
{
    /// <summary>The scores that the texts of a disclosure tell.</summary>
    public static IEnumerable<SaidScores> All(Disclosure disclosure)
    {
        foreach (var text in PlainText.Saying(disclosure, "得"))
        {
            var found = Group().Matches(text.Value).ToArray();
            if (found.Length > 0)
            {
                yield return Of(text, found);
            }
        }
    }

    /// <summary>A number of a text as a cell.</summary>
    public static FormCell Cell(PlainText text, Capture found, QuantityUnit unit) =>
        new(found.Value, text.PlaceOf(found)) { Amount = Amount.Written(found.Value.TrimEnd('%'), unit) };

    private static SaidScores Of(PlainText text, Match[] found)
    {
        var (start, end) = (found[0].Index, found[^1].Index + found[^1].Length);
        var before = StatedScores.Pattern().Matches(text.Value).LastOrDefault(m => m.Index + m.Length <= start)?.Groups["score"];
        var behind = Together().Match(text.Value, end);
        var lost = LostTogether().Match(text.Value, end);
        return new(
            text, start, [.. found.Select(Said)],
            [.. new[] { before, behind.Success ? behind.Groups["n"] : null }.OfType<Group>().Select(g => Cell(text, g, QuantityUnit.Points))],
            Optional(lost.Groups["n"], QuantityUnit.Points));

        SaidScore Said(Match match) => new(
            SaidScore.Bare(match.Groups["name"].Value), Cell(text, match.Groups["full"], QuantityUnit.Points), Cell(text, match.Groups["score"], QuantityUnit.Points),
            Optional(match.Groups["lost"], QuantityUnit.Points), Optional(match.Groups["rate"], QuantityUnit.Percent));

        FormCell Optional(Group group, QuantityUnit unit) => group.Success ? Cell(text, group, unit) : FormCell.Blank;
    }

    [GeneratedRegex(
        @"(?:(?<=^|[，、；：。.)]|其中)(?<name>[\u4e00-\u9fff]{2,14}?))?(?:(?:满分|分值|权重|标准分)(?:为|是|：)?(?<full>\d{1,3}(?:\.\d{1,4})?)分|\((?:满分|分值|权重)?(?<full>\d{1,3}(?:\.\d{1,4})?)分\)|(?<=[\u4e00-\u9fff])(?<![扣得加减失为计分低高])(?<full>\d{1,3}(?:\.\d{1,4})?)分)[，：]?(?:扣(?:除|减|掉)?(?<lost>\d{1,4}(?:\.\d{1,4})?)分[，：])?(?:实际|自评|评价)?得分?(?:为|是|：)?(?<score>\d{1,4}(?:\.\d{1,4})?)分(?!值)(?:，(?:扣|失|扣减|扣除)分?(?:为)?(?<lost>\d{1,4}(?:\.\d{1,4})?)分(?=[，；。]|$)|，得分率(?:为|是|达到?)?(?<rate>\d{1,5}(?:\.\d{1,4})?%)){0,2}")]
    private static partial Regex Group();

    [GeneratedRegex(@"\G[；。，](?:以上|上述)?(?:[一二三四五六七八九十\d]{1,2}(?:项|类|部分))?(?:共计|合计|总计|累计|共|总)(?:得分|得)(?:为|是|：)?(?<n>\d{1,5}(?:\.\d{1,4})?)分")]
    private static partial Regex Together();

    [GeneratedRegex(@"\G[；。，](?:以上|上述)?(?:[一二三四五六七八九十\d]{1,2}(?:项|类|部分))?(?:共计|合计|总计|累计|共|总)(?:扣|失|扣减|扣除)分?(?:为|：)?(?<n>\d{1,5}(?:\.\d{1,4})?)分")]
    private static partial Regex LostTogether();
}

/// <summary>How groups of indicators are named.</summary>
internal static partial class GroupNames
{
    [GeneratedRegex(@"(?:类)?(?:指标)?(?:[(（]\d+(?:\.\d+)?(?:分|%)?[)）])?$")]
    public static partial Regex Tail();
}
