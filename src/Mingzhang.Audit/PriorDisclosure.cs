using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>Last year's disclosure beside this year's: its facts are this year's prior-year facts.</summary>
internal static class PriorDisclosure
{
    /// <summary>This year's ledger with last year's actual values added.</summary>
    public static Ledger Add(Ledger ledger, Disclosure prior)
    {
        var both = new Ledger();
        foreach (var statement in ledger.Statements)
        {
            both.Add(statement);
        }

        foreach (var (key, place) in ledger.Blanks)
        {
            both.AddBlank(key, place);
        }

        foreach (var comparison in ledger.Comparisons)
        {
            both.AddComparison(comparison);
        }

        foreach (var statement in prior.Ledger.Statements.Where(IsActual))
        {
            both.Add(statement with
            {
                Key = statement.Key.In(Period.Prior),
                Place = statement.Place with { File = prior.Path },
                Kind = StatementKind.Other,
            });
        }

        return both;
    }

    private static bool IsActual(Statement statement) =>
        statement.Key is { Aspect: Aspect.Value, Phase: Phase.Actual, Period: Period.This, Subject: "", Measure: not "claim" } &&
        statement.Kind is StatementKind.Table or StatementKind.Prose;
}
