using Mingzhang.Facts;

namespace Mingzhang.Audit.Comparing;

/// <summary>What two disclosures say differently.</summary>
/// <param name="Before">The first, or that of the earlier year.</param>
/// <param name="After">The second, or that of the later year.</param>
/// <param name="IsYearOnYear">True if they are of years that follow each other, so that this year's facts are compared with last year's.</param>
/// <param name="Changes">The facts that differ, in the order read.</param>
public sealed record DisclosureDiff(Disclosure Before, Disclosure After, bool IsYearOnYear, IReadOnlyList<FactChange> Changes);

/// <summary>A fact that two disclosures state differently, or only one of them states.</summary>
/// <param name="Key">The fact.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Before">Where the first states it; null if it does not.</param>
/// <param name="After">Where the second states it; null if it does not.</param>
public sealed record FactChange(FactKey Key, string Name, Statement? Before, Statement? After)
{
    /// <summary>The place that is shown: in the second disclosure, else in the first.</summary>
    public Place Place => (After ?? Before)!.Place;

    /// <summary>The second amount less the first, in the unit of the second; null unless both state it in units of one kind.</summary>
    public Amount? Difference => Before is { Amount: var from } && After is { Amount: var to } && (from.Unit == to.Unit || (from.Unit.IsMoney() && to.Unit.IsMoney()))
        ? to.WithBase(to.Base - from.Base)
        : null;

    /// <summary>The difference as a percentage of the first amount, to two decimals; null for a base of zero and for percentages.</summary>
    public decimal? Rate => Difference is not null && Before!.Amount is { Base: not 0, Unit: not QuantityUnit.Percent } from
        ? Math.Round((After!.Amount.Base - from.Base) / Math.Abs(from.Base) * 100, 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>Whether the change is one that disclosures of this form state and explain.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>The reason the second disclosure gives: empty if it gives one in other words than 主要原因, null if none.</summary>
    public string? Reason { get; init; }
}
