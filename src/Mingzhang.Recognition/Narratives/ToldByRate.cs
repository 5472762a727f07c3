using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What the words before an amount leave open and the rate behind it tells.</summary>
/// <param name="discourse">What is being spoken of.</param>
/// <param name="stated">The amount that was stated of a quantity last; null if none was.</param>
internal sealed class ToldByRate(Discourse discourse, Func<FactKey, Amount?> stated)
{
    /// <summary>
    /// 收入总计 1867.35 万元，其中年初结转和结余 67.15 万元，较上年增加 77.20 万元，增长 4.31%: the whole, if it has changed and not the part named
    /// last; null if the part has, or if nothing tells.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="rate">Its rate.</param>
    public FactKey? Whole(Amount change, Amount rate) =>
        discourse is { Subject: { } part, Sentence: { Parts: not null, Topic: { } whole }, Clause: { AwaitsAmount: false, Base.IsLastYear: true, Direction: { } direction } } &&
        change.Value != 0 && !whole.Equals(part) && whole.Aspect == Aspect.Value && Fits(part, change, rate, direction.Sign) == false && Fits(whole, change, rate, direction.Sign) == true
            ? whole : null;

    /// <summary>较上年决算数 38.31 万元，下降 6.31%: the change, if the word for it was left out; null if the amount is last year's.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="sign">Its sign.</param>
    public FactKey? ChangeWithoutWord(Amount amount, Amount rate, int sign) =>
        discourse is { Subject: { } subject, Clause: { Base.IsLastYear: true, Direction: null }, Phrase.Announced.LastYear: LastYear.Said or LastYear.Compared } &&
        stated(subject.In(Phase.Actual)) is { } now && Fits(subject, amount, rate, sign) == true &&
        Interval.Divide((now.Interval - amount.Interval) * Percent, amount.Interval)?.Meets(rate.Interval * sign) == false
            ? subject.In(Phase.Actual).Said(Aspect.Change) : null;

    /// <summary>True if a share is that of a part in a whole, both of which were stated.</summary>
    public bool Is(Amount share, FactKey part, FactKey whole) =>
        stated(part) is { } some && stated(whole) is { } all && Interval.Divide(some.Interval * Percent, all.Interval)?.Meets(share.Interval) == true;

    private const int Percent = 100;

    /// <summary>True if a rate is that of a change of a quantity; null if its amount was not stated.</summary>
    private bool? Fits(FactKey quantity, Amount change, Amount rate, int sign)
    {
        var by = change.Interval * sign;
        return stated(quantity.In(Phase.Actual)) is { } now ? Interval.Divide(by * Percent, now.Interval - by)?.Meets(rate.Interval * sign) == true : null;
    }
}
