using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Tells the numbers of the accounts, of which the identities speak, from those of a report.</summary>
internal static class AccountsNumbers
{
    /// <summary>True if a number of the accounts stands at a place.</summary>
    public static bool IsOfAccounts(this Disclosure disclosure, Place place) => disclosure.Ledger.Statements.Any(s =>
        s.Key.Measure != "claim" && (s.Place.Page, s.Place.Line, s.Place.Column, s.Place.Cell) == (place.Page, place.Line, place.Column, place.Cell));
}
