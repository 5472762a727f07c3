using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// The ledger as it would be with the wrong numbers put right. What else looks at the figures looks at these: a wrong number
/// has been reported and must not be taken for the cause of other faults.
/// </summary>
internal static class RepairedLedger
{
    public static Ledger Of(Ledger ledger, IReadOnlyList<Correction> corrections, Writing writing)
    {
        var wrong = new Dictionary<Statement, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var correction in corrections.Where(c => c.Kind != CorrectionKind.Undecided && c.Bound == Bound.None))
        {
            foreach (var statement in correction.Statements)
            {
                wrong[statement] = correction.Right;
            }
        }

        return ledger.Changed(s => wrong.TryGetValue(s, out var right) ? s with { Amount = writing.Corrected(s.Amount, right) } : s);
    }
}
