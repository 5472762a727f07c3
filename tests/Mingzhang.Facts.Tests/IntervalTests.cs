using FsCheck.Fluent;

namespace Mingzhang.Facts.Tests;

public sealed class IntervalTests
{
    [Fact]
    public void A_sum_contains_every_true_sum() =>
        Laws.Hold(Laws.Intervals, Laws.Intervals, (a, b) => (a.Interval + b.Interval).Contains(a.Value + b.Value));

    [Fact]
    public void A_sum_of_rounded_amounts_contains_the_sum_of_the_true_ones() =>
        Laws.Hold(Laws.Rounded.ListOf(12), amounts =>
            amounts.Aggregate(Interval.Zero, (sum, a) => sum + a.Amount.Interval).Contains(amounts.Sum(a => a.True)));

    [Fact]
    public void A_difference_contains_every_true_difference() =>
        Laws.Hold(Laws.Intervals, Laws.Intervals, (a, b) => (a.Interval - b.Interval).Contains(a.Value - b.Value));

    [Fact]
    public void A_product_contains_every_true_product() =>
        Laws.Hold(Laws.Intervals, Laws.Intervals, (a, b) =>
            (a.Interval * b.Interval).Contains(a.Value * b.Value) && (a.Interval * b.Value).Contains(a.Value * b.Value));

    [Fact]
    public void A_quotient_contains_every_true_quotient_and_there_is_none_by_what_may_be_zero() =>
        Laws.Hold(Laws.Intervals, Laws.Intervals, (a, b) => Interval.Divide(a.Interval, b.Interval) is { } quotient
            ? !b.Interval.Contains(0) && quotient.Contains(a.Value / b.Value)
            : b.Interval.Contains(0));

    [Fact]
    public void Two_meet_exactly_if_they_have_a_common_part() =>
        Laws.Hold(Laws.Intervals, Laws.Intervals, (a, b) =>
            a.Interval.Meets(b.Interval) == a.Interval.Intersect(b.Interval) is not null &&
            a.Interval.Meets(b.Interval) == (a.Interval - b.Interval).Contains(0) &&
            a.Interval.Meets(b.Interval) == b.Interval.Meets(a.Interval));

    [Fact]
    public void The_common_part_holds_what_both_hold_and_nothing_else() =>
        Laws.Hold(Laws.Intervals, Laws.Intervals, (a, b) =>
            (a.Interval.Intersect(b.Interval)?.Contains(a.Value) ?? false) == b.Interval.Contains(a.Value));

    [Fact]
    public void The_middle_is_as_far_from_either_end() =>
        Laws.Hold(Laws.Intervals, a => a.Interval.Middle - a.Interval.Low == a.Interval.High - a.Interval.Middle);

    [Fact]
    public void Turning_the_sign_twice_changes_nothing() => Laws.Hold(Laws.Intervals, a => -(-a.Interval) == a.Interval);

    [Fact]
    public void The_low_end_must_not_be_above_the_high_end() => Assert.Throws<ArgumentException>(() => new Interval(1, 0));
}
