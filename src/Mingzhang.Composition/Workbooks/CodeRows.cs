using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>The codes that known figures give rows to: the lowest of each figure's tree.</summary>
internal sealed class CodeRows
{
    private readonly ILookup<FactKey, string> codesOf;

    private CodeRows(ILookup<FactKey, string> codesOf, IReadOnlyList<string> codes) => (this.codesOf, Codes) = (codesOf, codes);

    /// <summary>The codes in order.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The rows for accounts: of the year's figures and budgets, and, so that they need not be looked up again, of last year's.</summary>
    public static CodeRows Of(Accounts accounts)
    {
        var groups = accounts.Facts.Where(f => f.Key.Function.Length > 0 && f.Value != 0)
            .ToLookup(f => f.Key.With("function", Slot.Star), f => f.Key.Function);
        var codes = groups.SelectMany(g => g.Where(code => !g.Any(other => IsBelow(other, code)))).Distinct().ToHashSet();
        return new(groups, [.. codes.Order(StringComparer.Ordinal)]);
    }

    /// <summary>True if a fact's value for a code is entered and not a sum of those below it.</summary>
    /// <param name="fact">The fact with a star as its code.</param>
    /// <param name="code">The code.</param>
    public bool IsEntered(FactKey fact, string code) => !codesOf[fact].Any(other => IsBelow(other, code));

    private static bool IsBelow(string code, string above) => code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);
}
