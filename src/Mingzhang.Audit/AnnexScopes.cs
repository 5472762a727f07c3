using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>
/// Annexes and performance forms give amounts without saying whether they are of all money or of a part of it: one that the accounts give to a
/// fund, and not to all money together, is of that fund.
/// </summary>
internal static class AnnexScopes
{
    private static readonly string[] Funds = ["fiscal", "general"];

    /// <summary>The ledger with such amounts stated of their funds.</summary>
    public static Ledger Of(Ledger ledger) =>
        ledger.Statements.Any(s => IsUnscoped(s) && FundOf(ledger, s) is not null)
            ? ledger.Changed(s => IsUnscoped(s) && FundOf(ledger, s) is { } fund ? s with { Key = s.Key.With("fund", fund) } : s)
            : ledger;

    private static bool IsUnscoped(Statement said) =>
        said is { Kind: StatementKind.Form, Key: { Fund: "", Aspect: Aspect.Value, IsClaim: false }, Amount.Value: not 0 };

    private static string? FundOf(Ledger ledger, Statement said)
    {
        return Accounts(said.Key) is { Length: > 0 } all && !Array.Exists(all, Agrees)
            ? Array.Find(Funds, f => Array.Exists(Accounts(said.Key.With("fund", f)), Agrees))
            : null;

        Statement[] Accounts(FactKey key) => [.. ledger.Of(key).Where(s => s.Kind is StatementKind.Table or StatementKind.Prose)];

        bool Agrees(Statement other) => other.Amount.Interval.Meets(said.Amount.Interval);
    }
}
