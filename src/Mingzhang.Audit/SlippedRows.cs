using System.Globalization;
using Mingzhang.Audit.Checks;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>
/// Amounts that stand against the wrong rows: a run of rows of one table has, in order, the amounts that another table has
/// against other codes. It is one fault, however many numbers it puts wrong: it is reported once, and what the table states
/// is held against nothing.
/// </summary>
internal static class SlippedRows
{
    public const string RuleId = "MZ0106";

    /// <summary>Fewer rows than these can have another row's amounts by chance.</summary>
    private const int Fewest = 5;

    /// <summary>Rows of a table that have another row's amount.</summary>
    /// <param name="Table">The table with the rows.</param>
    /// <param name="Rows">The rows that slipped, in order.</param>
    /// <param name="Source">For each of them the row of the other table that has its amount.</param>
    private sealed record Slip(FoundTable Table, IReadOnlyList<Row> Rows, IReadOnlyList<Row> Source);

    /// <summary>A row by its code and the first amount it states.</summary>
    private sealed record Row(CodedRow Printed, Statement Stated)
    {
        public string Code => Printed.Code;

        public Amount Amount => Stated.Amount;
    }

    /// <summary>Reports the tables whose amounts have slipped.</summary>
    /// <param name="context">The rule and the disclosure as it was read.</param>
    /// <returns>The disclosure without the amounts of such a table.</returns>
    public static Disclosure Report(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var stated = disclosure.Ledger.Statements.Where(s => s.Kind == StatementKind.Table && s.Key.Function.Length > 0).ToLookup(s => s.Place.Table);
        var tables = disclosure.Tables.Where(t => t.Classification == "function").Select(t => new { Table = t, Rows = RowsOf(t, stated[t.Title]) })
            .Where(t => t.Rows.Length >= Fewest).Select(t => new { t.Table, t.Rows, Broken = BrokenSums(t.Rows) }).ToArray();
        var slips = new List<Slip>();
        foreach (var table in tables)
        {
            var slip = tables.Where(o => table.Broken > o.Broken).Select(o => Find(table.Table, table.Rows, o.Rows)).OfType<Slip>().MaxBy(s => s.Rows.Count);
            if (slip is null)
            {
                context.Held();
                continue;
            }

            slips.Add(slip);
            Report(context, slip);
        }

        return slips.Count == 0 ? disclosure : disclosure with { Ledger = Without(disclosure.Ledger, slips) };
    }

    private static void Report(CheckContext context, Slip slip)
    {
        var (first, source) = (slip.Rows[0], slip.Source[0]);
        var words = new Dictionary<string, string>
        {
            ["table"] = slip.Table.Title,
            ["row"] = first.Printed.Name,
            ["source"] = source.Printed.Name,
            ["rows"] = slip.Rows.Count.ToString(CultureInfo.InvariantCulture),
        };
        context.Report(first.Stated.Place, first.Stated.Place.Quote, null, words, [source.Stated.Place, slip.Rows[^1].Stated.Place]);
    }

    private static Row[] RowsOf(FoundTable table, IEnumerable<Statement> statements)
    {
        var first = new Dictionary<string, Statement>();
        foreach (var statement in statements)
        {
            first.TryAdd(statement.Key.Function, statement);
        }

        return [.. table.CodedRows.DistinctBy(r => r.Code).Where(r => first.ContainsKey(r.Code)).Select(r => new Row(r, first[r.Code]))];
    }

    /// <summary>How many rows differ from the sum of the rows under them: of two tables the one with more has slipped.</summary>
    private static int BrokenSums(IReadOnlyList<Row> rows)
    {
        var children = rows.ToLookup(r => Classification.Parent(r.Code));
        return rows.Count(r => children.Contains(r.Code) && !children[r.Code].Aggregate(Interval.Zero, (sum, c) => sum + c.Amount.Interval).Meets(r.Amount.Interval));
    }

    /// <summary>
    /// The first run of rows that do not have the amount of their own code but, in order, amounts of other codes. A row whose
    /// code has the same amount as the next one is in the run, but shows nothing.
    /// </summary>
    private static Slip? Find(FoundTable table, Row[] rows, Row[] others)
    {
        var places = others.Index().ToDictionary(o => o.Item.Code, o => o.Index);
        var (run, source) = (new List<Row>(), new List<Row>());
        var next = 0;
        foreach (var row in rows)
        {
            var own = places.GetValueOrDefault(row.Code, -1);
            var isRight = own >= 0 && IsSame(others[own], row);
            if (isRight && run.Count > 0 && Math.Max(next, own + 1) is var after && after < others.Length && IsSame(others[after], row))
            {
                next = after + 1;
            }
            else if (!isRight && Array.FindIndex(others, next, o => IsSame(o, row)) is >= 0 and var at)
            {
                run.Add(row);
                source.Add(others[at]);
                next = at + 1;
            }
            else if (run.Count >= Fewest)
            {
                break;
            }
            else
            {
                run.Clear();
                source.Clear();
                next = Math.Max(next, own + 1);
            }
        }

        return run.Count >= Fewest ? new(table, run, source) : null;
    }

    private static bool IsSame(Row a, Row b) => a.Amount.Base == b.Amount.Base;

    private static Ledger Without(Ledger ledger, IEnumerable<Slip> slips)
    {
        var slipped = slips.Select(s => s.Table.Title).ToHashSet();
        var kept = new Ledger();
        foreach (var statement in ledger.Statements.Where(s => s.Kind != StatementKind.Table || !slipped.Contains(s.Place.Table ?? "")))
        {
            kept.Add(statement);
        }

        foreach (var (key, place) in ledger.Blanks.Where(b => !slipped.Contains(b.Value.Table ?? "")))
        {
            kept.AddBlank(key, place);
        }

        foreach (var comparison in ledger.Comparisons)
        {
            kept.AddComparison(comparison);
        }

        kept.AddSums(ledger);
        return kept;
    }
}
