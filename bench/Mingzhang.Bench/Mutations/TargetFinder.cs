using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Mutations;

/// <summary>Finds the numbers of a disclosure that can be changed, and what ties each to others.</summary>
internal static class TargetFinder
{
    public static IEnumerable<Target> Find(Disclosure disclosure, CatalogStore catalog)
    {
        var ledger = disclosure.Ledger;
        var values = new FactValues(ledger);
        var equations = Equations.Of(disclosure, values, catalog);
        var counts = new int[values.Count];
        foreach (var fact in equations.Where(e => e.IsReported && e.Relation == Relation.Equal && e.Weight > 0.5).SelectMany(e => e.Facts))
        {
            counts[fact]++;
        }

        return ledger.Statements
            .Where(s => !s.Key.IsClaim && s.Place.Line > 0 && s.Place.Quote.Any(char.IsAsciiDigit))
            .GroupBy(s => (s.Place.Line, s.Place.Column))
            .Select(g => g.Select(s => new Target(s, ledger.Of(s.Key).Count - 1, counts[values.IndexOf(s.Key)])).MaxBy(t => t.OtherStatements + t.Equations)!);
    }
}
