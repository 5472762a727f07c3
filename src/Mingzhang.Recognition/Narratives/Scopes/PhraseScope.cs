using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>What is known up to the next comma or number: what words announce the number to be.</summary>
internal sealed class PhraseScope
{
    private HashSet<FactKey>? named;

    /// <summary>What words since the quantity was named announce the number to be.</summary>
    public Announced Announced { get; set; }

    /// <summary>A comparison in words right behind which nothing else stood yet.</summary>
    public BudgetGap? BudgetGap { get; set; }

    /// <summary>The quantities named: 出国（境）费和公务接待费.</summary>
    public IReadOnlyCollection<FactKey> Named => named ?? (IReadOnlyCollection<FactKey>)[];

    /// <summary>A quantity is named.</summary>
    public void Name(FactKey quantity) => (named ??= []).Add(quantity);

    /// <summary>True behind 人均, 年中追加 or 比2019年: the number is an average, by how much a budget was adjusted, or of another year.</summary>
    public bool IsOfElse { get; set; }

    /// <summary>True if a choice of the template was left open, 增加（减少）: the next amount has no direction.</summary>
    public bool IsUndecided { get; set; }
}

/// <summary>What words announce the next number to be, if not an amount of the quantity itself.</summary>
/// <param name="Share">占: a share, or null.</param>
/// <param name="Completion">完成: a rate of completion or the budget it is of, or null.</param>
/// <param name="LastYear">Whether it is last year's.</param>
internal readonly record struct Announced(Share? Share, Completion? Completion, LastYear LastYear);

/// <summary>占: a share.</summary>
/// <param name="Whole">Of what; null if that was not said.</param>
/// <param name="Sum">The sum that it is a share of the whole of, 两项合计占; null if it is of the subject.</param>
/// <param name="IsOfUnknown">True if of which quantities the sum is nothing tells.</param>
internal readonly record struct Share(FactKey? Whole, SumOfParts? Sum = null, bool IsOfUnknown = false);

/// <summary>Several quantities that were named one after the other, together.</summary>
/// <param name="Key">Their sum.</param>
/// <param name="First">The first of them.</param>
internal sealed record SumOfParts(FactKey Key, FactKey First);

/// <summary>完成: how much of a budget was spent.</summary>
/// <param name="Budget">Which budget; null if that was not said.</param>
internal readonly record struct Completion(Phase? Budget);

/// <summary>Whether the next amount is last year's.</summary>
internal enum LastYear
{
    /// <summary>Nothing says that it is.</summary>
    Unsaid,

    /// <summary>上年决算数: it is.</summary>
    Said,

    /// <summary>较上年的, 较上年“三公”经费: it is, whatever words the clause puts before it.</summary>
    Compared,

    /// <summary>A number of a year: it is, unless this year's was not stated before; then the year is the slip.</summary>
    IfNotFirst,
}
