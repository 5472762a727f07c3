using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>The codes that known figures give rows to: the lowest of each figure's tree.</summary>
internal sealed class CodeRows
{
    private readonly ILookup<FactKey, string> codesOf;

    private CodeRows(ILookup<FactKey, string> codesOf, IReadOnlyList<string> codes) => (this.codesOf, Codes) = (codesOf, codes);

    /// <summary>The codes in order.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>
    /// The rows for accounts: of the year's figures and budgets, and, so that they need not be looked up again, of last year's.
    /// Figures that are not typed by code, such as sums by class over several funds, give no row.
    /// </summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="columns">The facts that are typed by code, with a star as their code.</param>
    public static CodeRows Of(Accounts accounts, IReadOnlySet<FactKey> columns)
    {
        var groups = accounts.Facts.Where(f => f.Key.Function.Length > 0 && f.Value != 0 && columns.Contains(f.Key.With("function", Slot.Star).In(Period.This)))
            .ToLookup(f => f.Key.With("function", Slot.Star), f => f.Key.Function);
        var lowest = groups.ToLookup(g => g.Key.Period, g => g.Where(code => !g.Any(other => IsBelow(other, code))));
        var codes = lowest[Period.This].SelectMany(g => g).ToHashSet();

        // Last year's figures stand elsewhere: they only tell which codes to expect.
        var expected = lowest[Period.Prior].SelectMany(g => g).Distinct().ToArray();
        codes.UnionWith(expected.Where(code => !expected.Concat(codes).Any(other => IsBelow(other, code))).ToArray());
        return new(groups, [.. codes.Order(StringComparer.Ordinal)]);
    }

    /// <summary>True if a fact's value for a code is entered and not a sum of those below it.</summary>
    /// <param name="fact">The fact with a star as its code.</param>
    /// <param name="code">The code.</param>
    public bool IsEntered(FactKey fact, string code) => !codesOf[fact].Any(other => IsBelow(other, code));

    private static bool IsBelow(string code, string above) => code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);
}
