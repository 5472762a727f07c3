using System.Globalization;
using Mingzhang.Audit.Checks;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>
/// Tables whose figures are in another unit than their head says: the numbers that other tables or sentences state too are all
/// the same under one other unit. It is one fault, however many numbers it puts wrong: it is reported at the unit, and the table is
/// read in the unit that fits.
/// </summary>
internal static class WrongUnits
{
    public const string RuleId = "MZ0107";

    /// <summary>One number can be ten thousand times another by a slip of its own.</summary>
    private const int FewestNumbers = 2;

    /// <summary>Numbers of fewer digits are alike by chance.</summary>
    private const int FewestDigits = 3;

    private const int MostNamed = 3;

    private static readonly QuantityUnit[] Units = [QuantityUnit.Yuan, QuantityUnit.TenThousandYuan, QuantityUnit.HundredMillionYuan];

    /// <summary>A number of a table and another statement of the same fact.</summary>
    private sealed record Link(Statement Own, Statement Other)
    {
        /// <summary>Who says so: another table as a whole, because it has one unit, but each sentence for itself.</summary>
        public object Witness => Other.Kind == StatementKind.Table ? Other.Place.Table! : Other;

        public bool IsByTable => Other.Kind == StatementKind.Table;
    }

    /// <summary>A table that others contradict and that would agree with them if it were in another unit.</summary>
    private sealed record Misreading(FoundTable Table, QuantityUnit Right, IReadOnlyList<Link> For, int Against)
    {
        public int Witnesses { get; } = For.Select(l => l.Witness).Distinct().Count();

        public int Numbers => For.Select(l => l.Own.Amount.Value).Distinct().Count();

        /// <summary>More witnesses are for it than against it, and they are of several numbers.</summary>
        public bool IsLikely => Numbers >= FewestNumbers && Witnesses > 2 * Against;
    }

    /// <summary>Reports the tables in another unit than they say.</summary>
    /// <param name="context">The rule and the disclosure as it was read.</param>
    /// <returns>The disclosure with these tables read in the unit that fits.</returns>
    public static Disclosure Report(CheckContext context)
    {
        var disclosure = context.Disclosure;
        FoundTable[] tables = [.. disclosure.Tables.Where(t => t.Unit.IsMoney()).DistinctBy(t => t.Title)];
        var links = LinksOf(disclosure.Ledger, tables.ToDictionary(t => t.Title, t => t.Unit));
        var usual = Usual(disclosure);
        var found = new Dictionary<string, Misreading>();
        while (tables.Where(t => !found.ContainsKey(t.Title)).Select(t => Misread(t, links[t.Title], found, usual)).OfType<Misreading>().MaxBy(m => m.Witnesses - m.Against) is { } worst)
        {
            found.Add(worst.Table.Title, worst);
        }

        foreach (var alike in tables.Select(t => found.GetValueOrDefault(t.Title)).OfType<Misreading>().GroupBy(m => (m.Table.UnitWord is null, m.Table.Unit, m.Right)))
        {
            Report(context, [.. alike], found);
        }

        foreach (var _ in tables.Where(t => !found.ContainsKey(t.Title)))
        {
            context.Held();
        }

        return found.Count == 0 ? disclosure : disclosure with { Ledger = disclosure.Ledger.Changed(s => s with { Amount = Read(s, found) }) };
    }

    private static ILookup<string, Link> LinksOf(Ledger ledger, Dictionary<string, QuantityUnit> units)
    {
        var links = new List<Link>();
        foreach (var (_, statements) in ledger.Facts.Where(f => f.Statements.Count > 1))
        {
            Statement[] telling = [.. statements.Where(s => s.Kind is StatementKind.Table or StatementKind.Prose && IsTelling(s))];
            foreach (var own in telling.Length < 2 ? [] : telling.Where(s => s.Kind == StatementKind.Table && units.TryGetValue(s.Place.Table ?? "", out var unit) && s.Amount.Unit == unit).DistinctBy(s => s.Place.Table))
            {
                links.AddRange(telling.Where(s => s.Place.Table != own.Place.Table).Select(s => new Link(own, s)));
            }
        }

        return links.ToLookup(l => l.Own.Place.Table!);
    }

    private static bool IsTelling(Statement statement) =>
        statement.Amount.Unit.IsMoney() && statement.Amount.TellingDigits >= FewestDigits;

    private static Misreading? Misread(FoundTable table, IEnumerable<Link> links, Dictionary<string, Misreading> found, QuantityUnit usual)
    {
        var (agreeing, others) = (new HashSet<object>(), new List<Link>());
        foreach (var link in links)
        {
            if (link.Own.Amount.Interval.Meets(Read(link.Other, found).Interval))
            {
                agreeing.Add(link.Witness);
            }
            else
            {
                others.Add(link);
            }
        }

        // A sentence in a unit that the document seldom writes may have a slip of its own.
        others.RemoveAll(l => !l.IsByTable && l.Other.Amount.Unit != usual);
        return others.Count < FewestNumbers ? null
            : Units.Where(u => u != table.Unit)
                .Select(u => new Misreading(table, u, [.. others.Where(l => (l.Own.Amount with { Unit = u }).Interval.Meets(Read(l.Other, found).Interval))], agreeing.Count))
                .Where(m => m.IsLikely).MaxBy(m => m.Witnesses);
    }

    /// <summary>The unit of money that the document writes most often: in a head for the whole table, in a sentence behind each number.</summary>
    private static QuantityUnit Usual(Disclosure disclosure) =>
        disclosure.Tables.Select(t => t.Unit).Concat(disclosure.Ledger.Statements.Where(s => s.Kind == StatementKind.Prose).Select(s => s.Amount.Unit))
            .Where(u => u.IsMoney()).CountBy(u => u).OrderByDescending(u => u.Value).FirstOrDefault().Key;

    /// <summary>The amount in the unit that fits its table.</summary>
    private static Amount Read(Statement statement, Dictionary<string, Misreading> found) =>
        statement.Kind == StatementKind.Table && found.TryGetValue(statement.Place.Table ?? "", out var misreading) && statement.Amount.Unit == misreading.Table.Unit
            ? statement.Amount with { Unit = misreading.Right } : statement.Amount;

    private static void Report(CheckContext context, Misreading[] alike, Dictionary<string, Misreading> found)
    {
        var first = alike[0];
        var (stated, right) = (first.Table.UnitWord, first.Right.Symbol());

        // Where all tables have one unit and the sentences another, either may be wrong.
        var witnesses = alike.SelectMany(m => m.For).Where(l => !l.IsByTable || !found.ContainsKey(l.Other.Place.Table!)).ToArray();
        var isSure = (first.Witnesses > 1 && witnesses.Any(l => l.IsByTable || l.Other.Amount.Unit == first.Table.Unit)) ||
            context.Disclosure.Tables.Count(t => t.Unit == first.Right) > context.Disclosure.Tables.Count(t => t.Unit == first.Table.Unit);
        var words = new Dictionary<string, string>
        {
            ["table"] = string.Join("》《", alike.Select(m => m.Table.Title)),
            ["head"] = stated is null ? $"没有写明金额单位，按“{first.Table.Unit.Symbol()}”读" : $"的金额单位写作“{first.Table.Unit.Symbol()}”",
            ["numbers"] = alike.Sum(m => m.Numbers).ToString(CultureInfo.InvariantCulture),
            ["example"] = first.For[0].Own.Place.Quote,
            ["unit"] = right,
            ["others"] = Named([.. witnesses.DefaultIfEmpty(first.For[0]).Select(l => l.IsByTable ? PlaceWords.Of(l.Other.Place) : "正文").Distinct()]),
            ["verdict"] = isSure ? $"单位应为“{right}”" : "两处的单位必有一处有误，请核对",
        };
        context.Report(
            stated ?? first.Table.Heading, stated?.Quote, isSure ? right : null, words, first.For.Select(l => l.Other.Place).Take(MostNamed),
            isSure && stated is not null ? right : null, stated is null ? Severity.Info : null,
            alike.Skip(1).Select(m => new Repetition(m.Table.UnitWord ?? m.Table.Heading, isSure ? right : null, isSure && stated is not null ? right : null)));
    }

    private static string Named(string[] places) => string.Join("、", places.Take(MostNamed)) + (places.Length > MostNamed ? "等" : "");
}
