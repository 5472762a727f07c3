using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>预算数 of an annex may be 年初预算 or 全年预算: it is the one whose figures in the accounts it repeats.</summary>
internal static class AnnexBudgets
{
    /// <summary>Statements of annexes, each in the phase that is meant.</summary>
    /// <param name="annexes">What the annexes state, of a budget that they do not tell in <see cref="Phase.Budget"/>.</param>
    /// <param name="accounts">What the accounts state.</param>
    public static Ledger Settle(Ledger annexes, Ledger accounts)
    {
        Statement[] plain = [.. annexes.Statements.Where(s => s.Key.Phase == Phase.Budget && s.Amount.Value != 0)];
        var (full, opening) = (Repeated(Phase.FullBudget), Repeated(Phase.OpeningBudget));
        var meant = full.Same > Math.Max(full.Other, opening.Same) ? Phase.FullBudget : Phase.OpeningBudget;
        return annexes.Changed(s => s.Key.Phase == Phase.Budget ? s with { Key = s.Key.In(meant) } : s);

        (int Same, int Other) Repeated(Phase phase)
        {
            bool[] same = [.. plain.Where(s => accounts.States(s.Key.In(phase))).Select(s => accounts.Of(s.Key.In(phase)).Any(a => a.Amount.Interval.Meets(s.Amount.Interval)))];
            return (same.Count(s => s), same.Count(s => !s));
        }
    }
}
