using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>
/// Prose that leaves out the zeros at the end of its amounts, 0.7 for 0.70, gives them to the cent all the same. It is taken to do so
/// only where it shows it: of many amounts with two decimals none ends in a zero, and amounts with fewer are stated elsewhere with
/// two, always with the same value. One that was rounded is proof of the contrary. What holds for one decimal holds for none: 13 for 13.00.
/// </summary>
internal static class TrimmedZeros
{
    /// <summary>Among so many amounts with two decimals some would end in a zero (1 - 0.9⁴⁰ = 98.5 %) if zeros were written.</summary>
    private const int ManyAmounts = 40;

    /// <summary>So many amounts with one decimal must be stated with two elsewhere.</summary>
    private const int Proofs = 2;

    /// <summary>Of fewer amounts it says less, and so many different facts must be stated with two decimals elsewhere, all of them ending in a zero (0.1⁶).</summary>
    private const int SomeAmounts = 20;
    private const int ManyProofs = 6;

    /// <summary>The ledger with the amounts as precise as they are; the ledger itself if nothing shows that zeros were left out.</summary>
    public static Ledger Restore(Ledger ledger)
    {
        Statement[] amounts = [.. ledger.Statements.Where(s => s is { Kind: StatementKind.Prose, Amount: { Unit: QuantityUnit.TenThousandYuan, Value: not 0 } } && !s.Key.IsClaim)];
        Statement[] full = Array.FindAll(amounts, s => s.Amount.Decimals == 2);
        return full.Length >= SomeAmounts && !Array.Exists(full, s => decimal.IsInteger(s.Amount.Value * 10)) &&
            Proved(Array.FindAll(amounts, IsShort), ledger) >= (full.Length >= ManyAmounts ? Proofs : ManyProofs)
            ? ledger.Changed(s => s.Kind == StatementKind.Prose && s.Amount.Unit == QuantityUnit.TenThousandYuan && IsShort(s) ? s with { Amount = s.Amount with { Decimals = 2 } } : s)
            : ledger;
    }

    private static bool IsShort(Statement statement) => statement.Amount.Decimals < 2 && !statement.Key.IsClaim;

    /// <summary>How many facts are stated shortened and with two decimals, always with the same value; 0 if one was rounded.</summary>
    private static int Proved(Statement[] shortened, Ledger ledger)
    {
        var same = new HashSet<FactKey>();
        foreach (var statement in shortened)
        {
            Amount[] others = [.. ledger.Of(statement.Key).Select(s => s.Amount).Where(a => a.Decimals == 2 && statement.Amount.Interval.Contains(a.Base))];
            if (Array.Exists(others, a => a.Base != statement.Amount.Base))
            {
                return 0;
            }

            if (others.Length > 0)
            {
                same.Add(statement.Key);
            }
        }

        return same.Count;
    }
}
