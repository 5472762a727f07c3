using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>
/// 收入总计 1867.35 万元，其中年初结转和结余 67.15 万元，较上年增加 77.20 万元，增长 4.31%: whether the whole has changed or the part
/// named last, only the rate beside the change tells.
/// </summary>
internal static class WholeOrPart
{
    /// <summary>The whole that has changed; null if the part has, or if nothing tells.</summary>
    /// <param name="discourse">What is being spoken of.</param>
    /// <param name="change">The change.</param>
    /// <param name="rate">The number behind it, its rate.</param>
    /// <param name="stated">The amount that was stated of a quantity last; null if none was.</param>
    public static FactKey? Changed(Discourse discourse, Amount change, Amount rate, Func<FactKey, Amount?> stated) =>
        discourse is { Subject: { } part, Sentence: { Parts: not null, Topic: { } whole }, Clause: { AwaitsAmount: false, Base.IsLastYear: true, Direction: { } direction } } &&
        !whole.Equals(part) && whole.Aspect == Aspect.Value &&
        stated(part.In(Phase.Actual)) is { } ofPart && stated(whole.In(Phase.Actual)) is { } ofWhole &&
        !Fits(ofPart, change, rate, direction.Sign) && Fits(ofWhole, change, rate, direction.Sign)
            ? whole : null;

    private static bool Fits(Amount amount, Amount change, Amount rate, int sign)
    {
        const int percent = 100;
        var by = change.Interval * sign;
        return Interval.Divide(by * percent, amount.Interval - by)?.Meets(rate.Interval * sign) == true;
    }
}
