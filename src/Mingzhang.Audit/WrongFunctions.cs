using Mingzhang.Audit.Checks;
using Mingzhang.Audit.Checks.Codes;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>
/// Amounts that stand against another function than their own: the code of a row contradicts its name, which other tables print with
/// another code, or the text gives to one function what the tables give to another, of which it says nothing. The name or the code is
/// the fault, not the amounts: they are held against the function that is meant.
/// </summary>
internal static class WrongFunctions
{
    public const string RuleId = "MZ0906";

    /// <summary>Amounts of fewer digits are alike by chance.</summary>
    private const int FewestDigits = 3;

    /// <summary>Reports the functions that the text names wrongly; codes of rows are reported with the codes.</summary>
    /// <param name="context">The rule and the disclosure as it was read.</param>
    /// <param name="functions">The classification by function.</param>
    /// <returns>The disclosure with the amounts of wrong names and codes stated of the functions that are meant.</returns>
    public static Disclosure Report(CheckContext context, Classification functions)
    {
        var disclosure = WithRightCodes(context.Disclosure, functions);
        var ledger = disclosure.Ledger;
        var printed = disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows).DistinctBy(r => r.Code).ToArray();
        var prose = ledger.Statements.Where(s => s.Kind == StatementKind.Prose && s.Key.Function.Length > 0).ToArray();
        var told = prose.Select(s => s.Key.Function).ToHashSet();
        var meant = new Dictionary<Statement, string>(ReferenceEqualityComparer.Instance);
        foreach (var run in RunsOf(prose))
        {
            if (Array.FindAll(run, IsTelling) is not { Length: > 0 } spent || !IsOfNoRow(ledger, spent, prose) ||
                Array.FindAll(printed, r => r.Code.Length == run[0].Key.Function.Length && !told.Contains(r.Code) && Array.TrueForAll(spent, s => IsPrinted(ledger, s, r.Code))) is not [var row])
            {
                continue;
            }

            Report(context, disclosure, spent[0], row);
            Array.ForEach(run, s => meant[s] = row.Code);
        }

        return meant.Count == 0 ? disclosure : disclosure with { Ledger = Restated(ledger, s => meant.GetValueOrDefault(s)) };
    }

    /// <summary>Rows under a wrong code, and the text that was read by it.</summary>
    private static Disclosure WithRightCodes(Disclosure disclosure, Classification functions)
    {
        var right = new Dictionary<(string Code, string Name), string>();
        foreach (var table in disclosure.Tables.Where(t => t.Classification == "function"))
        {
            foreach (var row in table.CodedRows.Where(r => !(functions.Find(r.Code) is { } known && CodeNames.Has(known, r.Name))))
            {
                if (CodeNames.Elsewhere(disclosure, table, row, functions) is { } code)
                {
                    right[(row.Code, row.Name)] = code;
                }
            }
        }

        return right.Count == 0 ? disclosure
            : disclosure with { Ledger = Restated(disclosure.Ledger, s => right.GetValueOrDefault((s.Key.Function, s.Place.Row ?? s.Label))) };
    }

    /// <summary>Statements of one function, one behind the other.</summary>
    private static IEnumerable<Statement[]> RunsOf(Statement[] prose)
    {
        var start = 0;
        for (var i = 1; i <= prose.Length; i++)
        {
            if (i == prose.Length || prose[i].Key.Function != prose[start].Key.Function || prose[i].Label != prose[start].Label)
            {
                yield return prose[start..i];
                start = i;
            }
        }
    }

    private static bool IsTelling(Statement statement) =>
        statement.Key is { Aspect: Aspect.Value, Phase: Phase.Actual, Period: Period.This } && statement.Amount.Value != 0 &&
        statement.Amount.TellingDigits >= FewestDigits;

    /// <summary>True if the tables give the function nothing, or what another passage says of it.</summary>
    private static bool IsOfNoRow(Ledger ledger, Statement[] spent, Statement[] prose) => Array.TrueForAll(spent, s =>
    {
        var own = ledger.Of(s.Key).Where(o => o.Kind == StatementKind.Table && o.Amount.Value != 0).ToArray();
        return own.Length == 0 ||
            (!Array.Exists(own, o => o.Amount.Interval.Meets(s.Amount.Interval)) &&
                Array.Exists(prose, p => p != s && p.Key.Equals(s.Key) && Array.Exists(own, o => o.Amount.Interval.Meets(p.Amount.Interval))));
    });

    private static bool IsPrinted(Ledger ledger, Statement statement, string code) =>
        ledger.Of(statement.Key.With("function", code)).Any(o => o.Kind == StatementKind.Table && o.Amount.Interval.Meets(statement.Amount.Interval));

    private static void Report(CheckContext context, Disclosure disclosure, Statement stated, CodedRow row)
    {
        var name = NamedFunctionsCheck.NameOf(stated, disclosure);
        var words = new Dictionary<string, string>
        {
            ["name"] = stated.Label,
            ["why"] = $"{stated.Place.Quote}在各表中是“{row.Name}”的金额",
        };
        context.Report(name ?? stated.Place, stated.Label, row.Name, words, [stated.Place, row.Place], name?.Quote == stated.Label ? row.Name : null);
    }

    /// <summary>The ledger with statements, and the comparisons beside them, of the function that a code is given for; null leaves them.</summary>
    private static Ledger Restated(Ledger ledger, Func<Statement, string?> right)
    {
        var moved = ledger.Statements.Where(s => s.Kind == StatementKind.Prose && right(s) is not null)
            .DistinctBy(s => (s.Place.Page, s.Place.Line, s.Key.Function)).ToDictionary(s => (s.Place.Page, s.Place.Line, s.Key.Function), s => right(s)!);
        return ledger.Changed(
            s => right(s) is { } code ? s with { Key = s.Key.With("function", code) } : s,
            c => moved.TryGetValue((c.Place.Page, c.Place.Line, c.Left.Function), out var code)
                ? c with { Left = c.Left.With("function", code), Right = c.Right.With("function", code) } : c);
    }
}
