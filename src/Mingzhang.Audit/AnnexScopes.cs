using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>
/// Annexes and performance forms give amounts without saying whether they are of all money or of a part of it: one that the accounts give to a
/// fund, and not to all money together, is of that fund.
/// </summary>
internal static class AnnexScopes
{
    private static readonly string[] Funds = ["fiscal", "general"];

    /// <summary>项目支出 of an annex, and what it is made up of there: of one fund together.</summary>
    private static readonly FactKey Projects = FactKey.Parse("expenditure nature=project");
    private static readonly FactKey Work = FactKey.Parse("project-work");

    /// <summary>The ledger with such amounts stated of their funds.</summary>
    public static Ledger Of(Ledger ledger)
    {
        var annexed = ledger.Statements.Where(s => s is { Kind: StatementKind.Form, Key: { Fund: "", Aspect: Aspect.Value, IsClaim: false } }).ToArray();
        var funds = new Dictionary<Statement, string>(ReferenceEqualityComparer.Instance);
        foreach (var said in annexed)
        {
            if (FundOf(ledger, said.Key, said.Amount.Interval) is { } fund)
            {
                funds.Add(said, fund);
            }
        }

        foreach (var table in annexed.Where(s => IsProjects(s.Key)).GroupBy(s => s.Place.Table))
        {
            // A wrong total tells no fund: then the sum of what it is made up of does.
            var sums = table.Where(s => s.Key.Measure == Work.Measure).GroupBy(s => Projects.In(s.Key.Phase).In(s.Key.Period))
                .Select(g => FundOf(ledger, g.Key, g.Aggregate(Interval.Point(0), (sum, s) => sum + s.Amount.Interval)));
            if (table.Select(s => funds.GetValueOrDefault(s)).Concat(sums).FirstOrDefault(f => f is not null) is { } fund)
            {
                table.ToList().ForEach(s => funds[s] = fund);
            }
        }

        return funds.Count == 0 ? ledger : ledger.Changed(s => funds.TryGetValue(s, out var fund) ? s with { Key = s.Key.With("fund", fund) } : s);
    }

    private static bool IsProjects(FactKey key) => key.Measure == Work.Measure || Projects.In(key.Phase).In(key.Period).Equals(key);

    private static string? FundOf(Ledger ledger, FactKey key, Interval amount)
    {
        return amount != Interval.Point(0) && Accounts(key) is { Length: > 0 } all && !Array.Exists(all, Agrees)
            ? Array.Find(Funds, f => Array.Exists(Accounts(key.With("fund", f)), Agrees))
            : null;

        Statement[] Accounts(FactKey of) => [.. ledger.Of(of).Where(s => s.Kind is StatementKind.Table or StatementKind.Prose)];

        bool Agrees(Statement other) => other.Amount.Interval.Meets(amount);
    }
}
