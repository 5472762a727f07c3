using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Comparing;

/// <summary>Compares what two disclosures say, in whatever formats they came. Safe for use by several threads.</summary>
/// <param name="catalog">Law and forms, for the names of facts.</param>
public sealed class DisclosureComparer(CatalogStore catalog)
{
    private readonly ReasonGiven reasons = new(catalog.Wording);

    /// <summary>
    /// Compares two disclosures of one year fact by fact, or those of two years that follow each other by meaning: this year's
    /// quantities with last year's. Amounts that may be the same but for rounding are no difference, nor is a zero that only one of
    /// them writes.
    /// </summary>
    /// <param name="first">One disclosure; that of the earlier year comes first in the result in either order.</param>
    /// <param name="second">The other.</param>
    public DisclosureDiff Compare(Disclosure first, Disclosure second)
    {
        var isYearOnYear = first.Year is { } a && second.Year is { } b && Math.Abs(a - b) == 1;
        var (before, after) = isYearOnYear && first.Year > second.Year ? (second, first) : (first, second);
        var names = (Old: new FactNames(before, catalog), New: new FactNames(after, catalog));
        var changes = new List<FactChange>();
        foreach (var key in after.Ledger.Keys.Union(before.Ledger.Keys).Where(k => IsCompared(k, isYearOnYear)))
        {
            var name = (after.Ledger.States(key) ? names.New : names.Old).Of(key);
            changes.AddRange(Differences(before.Ledger.Of(key), after.Ledger.Of(key), isYearOnYear)
                .Select(pair => new FactChange(key, name, pair.Old, pair.New)));
        }

        return new(before, after, isYearOnYear, isYearOnYear ? [.. changes.Select(c => WithReason(c, before, after))] : changes);
    }

    /// <summary>A claim is known by the words around it only, and what a project's form says differs from year to year.</summary>
    private static bool IsCompared(FactKey key, bool isYearOnYear) =>
        !key.IsClaim && (!isYearOnYear || key is { Aspect: Aspect.Value, Period: Period.This, Subject: "" });

    /// <summary>
    /// The statements that differ: those that stand for the fact, and where these agree those at like places, as in a version in
    /// which one sentence was changed.
    /// </summary>
    private static IEnumerable<(Statement? Old, Statement? New)> Differences(IReadOnlyList<Statement> old, IReadOnlyList<Statement> young, bool isYearOnYear)
    {
        var (a, b) = (Main(old), Main(young));
        if (a is null || b is null)
        {
            return (a ?? b)!.Amount.Value == 0 ? [] : [(a, b)];
        }

        if (!Agree(a, b))
        {
            return [(a, b)];
        }

        return isYearOnYear ? [] : old.GroupBy(Where).Join(young.GroupBy(Where), g => g.Key, g => g.Key, (x, y) => x.Zip(y))
            .SelectMany(pairs => pairs.Where(p => !Agree(p.First, p.Second)))
            .Select(p => ((Statement?)p.First, (Statement?)p.Second));
    }

    private static Statement? Main(IReadOnlyList<Statement> statements) =>
        statements.FirstOrDefault(s => s.Kind == StatementKind.Table) ?? statements.FirstOrDefault();

    private static bool Agree(Statement a, Statement b) => a.Amount.Interval.Meets(b.Amount.Interval);

    private static (StatementKind Kind, string? Heading) Where(Statement statement) => (statement.Kind, statement.Place.Table ?? statement.Place.Section);

    /// <summary>Changes that one of the two disclosures states as such are those that the form has explained.</summary>
    private FactChange WithReason(FactChange change, Disclosure before, Disclosure after)
    {
        var stated = Stated(change.Key, after.Ledger);
        var needsReason = change is { Before: not null, After: not null } && (stated is not null || Stated(change.Key, before.Ledger) is not null);
        return !needsReason ? change : change with
        {
            NeedsReason = true,
            Reason = stated is null ? null : reasons.For(after, stated.Place),
        };
    }

    private static Statement? Stated(FactKey key, Ledger ledger) =>
        ledger.Of(key.Said(Aspect.Change)).Concat(ledger.Of(key.Said(Aspect.ChangeRate))).FirstOrDefault();
}
