using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Tells the numbers of the accounts, of which the identities speak, from those of a report.</summary>
internal static class AccountsNumbers
{
    /// <summary>True if a number of the accounts stands at a place, or one that a change or budget of something else makes recomputable.</summary>
    public static bool IsOfAccounts(this Disclosure disclosure, Place place) => disclosure.Ledger.Statements.Any(s =>
        (!s.Key.IsClaim || s.Key.Aspect != Aspect.Value) && (s.Place.Page, s.Place.Line, s.Place.Column, s.Place.Cell) == (place.Page, place.Line, place.Column, place.Cell));
}
