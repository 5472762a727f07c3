using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// Reads the shares of a list in the whole before 其中: 支出 234.13万元。其中设备购置 146.80万元，占62.70%；…, or behind the list 专门档案占33.50%.
/// </summary>
internal static partial class ListShares
{
    /// <summary>The shares of a text; offsets are those of the text.</summary>
    public static IEnumerable<IReadOnlyList<SaidRelation>> In(string text)
    {
        foreach (Match list in List().Matches(text))
        {
            SaidQuantity[] all = [.. SaidQuantity.In(list.Value).Select(q => q with { Start = q.Start + list.Index })];
            var parts = list.Groups["parts"].Index;
            SaidRelation[] shares = [.. Share().Matches(text[..(list.Index + list.Length)], parts).Select(m => Of(text, m, all, parts)).OfType<SaidRelation>()];
            if (shares.Length > 0)
            {
                yield return shares;
            }
        }
    }

    /// <summary>The share in that one of the wholes that makes it true, else in the last; null if there is no whole or the part is not known.</summary>
    private static SaidRelation? Of(string text, Match match, SaidQuantity[] all, int parts)
    {
        var name = match.Groups["name"].Value;
        var part = all.LastOrDefault(q => q.Start >= parts && (name.Length == 0 ? q.Start + q.Written.Length == match.Index : q.Start < match.Index && text[..q.Start].EndsWith(name, StringComparison.Ordinal)));
        SaidRelation[] possible = part is null ? [] :
        [
            .. all.Where(q => q.Start < parts && q.Unit == part.Unit && q.Amount.Value >= part.Amount.Value)
                .Select(whole => new SaidRelation("占比", RelationForm.Share, [SaidQuantity.From(match.Groups["p"], "%"), part, whole])),
        ];
        return Array.Find(possible, r => r.Holds) ?? possible.LastOrDefault();
    }

    [GeneratedRegex(@"(?<=^|。)(?>(?:(?!其中)[^。])+)。?其中(?<parts>(?>(?:(?!其中)[^。])+))")]
    private static partial Regex List();

    [GeneratedRegex(@"(?<=[^\d.,])(?:[，(]|(?<=，)(?<name>[\u4e00-\u9fff]{2,10}))(?:所)?占比?(?:为|达)?(?<p>\d{1,3}(?:\.\d{1,8})?)%")]
    private static partial Regex Share();
}
