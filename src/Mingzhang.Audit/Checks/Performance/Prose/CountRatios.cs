using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A rate in a clause group that the grammar ties to two quantities of the same kind.</summary>
/// <param name="Rate">The number in front of %.</param>
/// <param name="Name">What the rate is called.</param>
/// <param name="Part">The dividend.</param>
/// <param name="Whole">The divisor.</param>
/// <param name="Value">The quotient in percent.</param>
internal sealed record CountRatio(Group Rate, string Name, string Part, string Whole, Interval Value)
{
    /// <summary>True if the rate as written can be the quotient.</summary>
    public bool Holds => Stated.Interval.Meets(Value);

    /// <summary>The quotient with the decimals of the rate.</summary>
    public string Expected => Math.Round(Value.Middle, Stated.Decimals, MidpointRounding.AwayFromZero).ToString("F" + Stated.Decimals.ToString());

    public Amount Stated => Amount.Written(Rate.Value, QuantityUnit.Percent);
}

/// <summary>
/// Reads rates by the words that tie them to their quantities: 由73人下降到70人，下降4.11%; 1623起，比上年增加123起，增长8.20%;
/// 860人，占年度任务800人的107.50%; 办结2097件，办结率97.99%.
/// </summary>
internal static partial class CountRatios
{
    private const string Number = @"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?";
    private const string Unit = @"[\u4e00-\u9fff]{1,4}?";
    private const string Up = "上升|增长|增加|提高|提升|扩大|多";
    private const string Down = "下降|减少|降低|缩小|少";
    private const string Rate = @"(?:幅度|幅)?(?:了|为|达到?)?(?<p>\d{1,9}(?:\.\d{1,8})?)%";

    /// <summary>The rates of a clause group whose quantities the words tell.</summary>
    public static IEnumerable<CountRatio> In(string group) =>
        FromTo().Matches(group).Select(OfFromTo)
            .Concat(Change().Matches(group).Select(OfChange))
            .Concat(Share().Matches(group).Select(OfShare))
            .Concat(Named().Matches(group).Select(m => OfNamed(group, m))).OfType<CountRatio>();

    /// <summary>True if any two quantities of one kind make the rate, as a share or as a change: then it may be meant of them.</summary>
    public static bool IsOfAnyPair(SaidQuantity[] quantities, Amount rate) => quantities.Any(a => quantities.Any(b =>
        a != b && a.Unit == b.Unit && Interval.Divide(a.Interval, b.Interval) is { } share &&
        ((share * 100).Meets(rate.Interval) || ((share - Interval.Point(1)) * 100).Meets(rate.Interval) || ((Interval.Point(1) - share) * 100).Meets(rate.Interval))));

    private static CountRatio? OfFromTo(Match match)
    {
        var (from, to) = (Quantity(match, "a"), Quantity(match, "b"));
        var change = IsUp(match) ? to.Interval - from.Interval : from.Interval - to.Interval;
        return Of(match, Name(match), IsUp(match) ? $"（{to.Written} − {from.Written}）" : $"（{from.Written} − {to.Written}）", change, from.Written, from.Interval);
    }

    private static CountRatio? OfChange(Match match)
    {
        var (now, change) = (Quantity(match, "b"), Quantity(match, "d"));
        return IsUp(match)
            ? Of(match, Name(match), change.Written, change.Interval, $"（{now.Written} − {change.Written}）", now.Interval - change.Interval)
            : Of(match, Name(match), change.Written, change.Interval, $"（{now.Written} ＋ {change.Written}）", now.Interval + change.Interval);
    }

    private static CountRatio? OfShare(Match match)
    {
        var (part, whole) = (Quantity(match, "b"), SaidQuantity.From(match.Groups["a"], match.Groups["u"].Value, match.Groups["what"].Value));
        return Of(match, Name(match) + match.Groups["what"].Value, part.Written, part.Interval, whole.Written, whole.Interval);
    }

    /// <summary>办结率: what was 办结, of the one other quantity of the kind.</summary>
    private static CountRatio? OfNamed(string group, Match match)
    {
        var name = match.Groups["name"].Value;
        var before = SaidQuantity.In(group[..match.Index]);
        SaidQuantity[] parts = [.. before.Where(q => Enumerable.Range(0, name.Length - 1).Any(i => group[..q.Start].EndsWith(name[i..], StringComparison.Ordinal) && !IsDenied(group, q.Start - (name.Length - i))))];
        return parts is [var part] && before.Where(q => q != part && q.Unit == part.Unit).ToArray() is [var whole] && whole.Amount.Value >= part.Amount.Value
            ? Of(match, name + "率", part.Written, part.Interval, whole.Written, whole.Interval)
            : null;
    }

    private static bool IsDenied(string text, int at) => at > 0 && text[at - 1] is '不' or '未';

    private static CountRatio? Of(Match match, string name, string part, Interval dividend, string whole, Interval divisor) =>
        Interval.Divide(dividend, divisor) is { } share ? new(match.Groups["p"], name, part, whole, share * 100) : null;

    private static SaidQuantity Quantity(Match match, string name) => SaidQuantity.From(match.Groups[name], match.Groups["u"].Value);

    private static string Name(Match match) => match.Groups["name"].Value;

    private static bool IsUp(Match match) => match.Groups["up"].Success;

    [GeneratedRegex($@"[由从][^，。；\d]{{0,10}}(?<a>{Number})(?<u>{Unit})(?:(?<up>{Up})|{Down})[到至为](?:今年|本年|当年|目前)?的?(?<b>{Number})\k<u>，(?:同比|比上年|较上年)?(?<name>{Up}|{Down}|增|降){Rate}")]
    private static partial Regex FromTo();

    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{Unit})，[同比较][^，。；\d]{{0,8}}?(?:(?<up>{Up})|{Down})了?(?<d>{Number})\k<u>，(?:同比|比上年|较上年)?(?<name>{Up}|{Down}|增|降){Rate}")]
    private static partial Regex Change();

    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{Unit})，?(?<name>占|完成|为|达到?)了?(?<what>[^，。；\d]{{0,14}}?)(?<a>{Number})\k<u>的(?<p>\d{{1,9}}(?:\.\d{{1,8}})?)%")]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<=，|其中)(?<name>[\u4e00-\u9fff]{2,8})率(?:为|达到|达|是)?(?<p>\d{1,9}(?:\.\d{1,8})?)%")]
    private static partial Regex Named();
}
