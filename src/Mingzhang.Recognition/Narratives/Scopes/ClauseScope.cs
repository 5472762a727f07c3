using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>What is known up to the next semicolon or full stop: whether amounts are taken, and what a change is measured against.</summary>
internal sealed class ClauseScope
{
    /// <summary>True after 主要原因, 主要用于 or 主要包括: what follows explains and states nothing.</summary>
    public bool IsProse { get; set; }

    /// <summary>Offset after the last amount within prose; -1 if there is none.</summary>
    public int AmountInProseEnd { get; set; } = -1;

    /// <summary>True after 主要包括: items of the economic classification may follow.</summary>
    public bool IsListing { get; set; }

    /// <summary>True if another quantity than the subject was named: amounts are not taken until a term is named again.</summary>
    public bool IsForeign { get; set; }

    /// <summary>True if a term, a phase or a base was said and no number since: an amount is the quantity's own.</summary>
    public bool AwaitsAmount { get; set; }

    /// <summary>True if a number was given.</summary>
    public bool HasNumber { get; set; }

    /// <summary>What a change is measured against.</summary>
    public ComparisonBase Base { get; set; }

    /// <summary>比上年预算数, 比2019年: neither last year's accounts nor this year's budget, whatever <see cref="Base"/> was.</summary>
    public bool HasStrangeBase { get; set; }

    /// <summary>与2019年相比，公务接待费: what every quantity that the clause goes on to name is compared with.</summary>
    public bool HasOtherYear { get; set; }

    /// <summary>比2022年 where last year is 2023: another year if the change on last year was stated elsewhere, and else a slip.</summary>
    public bool MayHaveOtherYear { get; set; }

    /// <summary>人均机关运行经费 4.00 万元，比上年减少: true after an average, where nothing tells whether its change follows or that of the sum.</summary>
    public bool IsOfAverage { get; set; }

    /// <summary>增加 or 减少, whose number did not follow yet.</summary>
    public SignedWord? Direction { get; set; }

    /// <summary>The sign of the change that the number before stated; 0 if it stated none.</summary>
    public int LastChangeSign { get; set; }

    /// <summary>大于, 小于 or 持平, whose right side did not follow yet.</summary>
    public SignedWord? Comparison { get; set; }

    /// <summary>The quantities whose shares follow in their order, less those whose share was given; null if 分别占 was not said.</summary>
    public Queue<FactKey>? PartsInOrder { get; set; }

    /// <summary>Of what they are shares; null if that was not said.</summary>
    public FactKey? WholeOfParts { get; set; }

    /// <summary>A base is named that is known: a strange one that was named before is none any more.</summary>
    public void CompareWith(ComparisonBase known)
    {
        Base = known;
        HasStrangeBase = false;
        HasOtherYear = false;
        MayHaveOtherYear = false;
    }

    /// <summary>A year before the last is what is compared with.</summary>
    public void CompareWithOtherYear()
    {
        HasStrangeBase = true;
        HasOtherYear = true;
        MayHaveOtherYear = false;
    }

    /// <summary>Whether another year is what is compared with is decided.</summary>
    public void SettleOtherYear(bool isOther)
    {
        MayHaveOtherYear = false;
        HasStrangeBase |= isOther;
        HasOtherYear |= isOther;
    }

    /// <summary>A quantity is named: amounts are taken again, and nothing is said of them yet.</summary>
    public void Name()
    {
        AwaitsAmount = true;
        IsProse = false;
        IsListing = false;
        IsForeign = false;
        IsOfAverage = false;
        HasStrangeBase = HasOtherYear;
        Base = Base.BeforeQuantity;
        Direction = null;
    }
}

/// <summary>What a change is measured against: nothing that was said, last year, or a budget of this year.</summary>
internal readonly record struct ComparisonBase
{
    /// <summary>较上年.</summary>
    public static readonly ComparisonBase LastYear = new() { IsLastYear = true };

    /// <summary>True for last year.</summary>
    public bool IsLastYear { get; private init; }

    /// <summary>The budget, or null.</summary>
    public Phase? Budget { get; private init; }

    /// <summary>True if no quantity was named since: 公务接待费比年初预算 5.00 万元减少 states the budget.</summary>
    public bool IsNewest { get; private init; }

    /// <summary>The same base after a quantity was named.</summary>
    public ComparisonBase BeforeQuantity => this with { IsNewest = false };

    /// <summary>The same base after a phase was named that nothing is compared with: a budget is a base no more.</summary>
    public ComparisonBase BeforePhase => this with { Budget = null };

    /// <summary>较年初预算.</summary>
    public static ComparisonBase Of(Phase budget) => new() { Budget = budget, IsNewest = true };
}
