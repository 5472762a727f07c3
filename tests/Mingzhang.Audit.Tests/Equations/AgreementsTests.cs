using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Tests.Equations;

/// <summary>Statements of one fact, sorted by what they agree on.</summary>
public class AgreementsTests
{
    [Fact]
    public void Statements_that_agree_within_rounding_are_together_and_the_most_precise_gives_the_value()
    {
        var clusters = ClustersOf(Of(280.7214m, 4), Of(280.72m, 2), Of(281m, 0), Of(290.1m, 1));

        Assert.Equal([(3, 2_807_214m), (1, 2_901_000m)], clusters.Select(c => (c.Statements.Count, c.Value.Point)));
    }

    [Fact]
    public void A_statement_that_meets_several_groups_joins_the_one_begun_first()
    {
        var clusters = ClustersOf(Of(284.1m, 1), Of(280.7m, 1), Of(282m, -1));

        Assert.Equal([2, 1], clusters.Select(c => c.Statements.Count));
    }

    [Fact]
    public void Thousands_of_statements_are_sorted_as_comparing_each_with_each_would()
    {
        var random = new Random(20241121);
        Statement[] statements = [.. Enumerable.Range(0, 3000).Select(i => Of(Math.Round((decimal)random.NextDouble() * 400, i % 5), i % 5))];

        var clusters = ClustersOf(statements);

        Assert.Equal(Naively(statements).Select(g => string.Join(' ', g.Select(s => s.Amount.Digits))), clusters.Select(c => string.Join(' ', c.Statements.Select(s => s.Amount.Digits))));
    }

    private static Cluster[] ClustersOf(params Statement[] statements)
    {
        var agreements = new Agreements();
        foreach (var statement in ByPrecision(statements))
        {
            agreements.Add(statement);
        }

        return agreements.Clusters();
    }

    private static List<List<Statement>> Naively(Statement[] statements)
    {
        var groups = new List<List<Statement>>();
        foreach (var statement in ByPrecision(statements))
        {
            var group = groups.Find(g => g.Select(s => (Interval?)s.Amount.Interval).Append(statement.Amount.Interval).Aggregate((a, b) => a is { } x && b is { } y ? x.Intersect(y) : null) is not null);
            if (group is null)
            {
                groups.Add([statement]);
            }
            else
            {
                group.Add(statement);
            }
        }

        return groups;
    }

    private static IEnumerable<Statement> ByPrecision(Statement[] statements) => statements.OrderBy(s => s.Amount.Interval.Width);

    /// <summary>An amount in 万元; -1 decimals stand for one in 亿元 with two.</summary>
    private static Statement Of(decimal value, int decimals) => new(
        FactKey.Of("income"), decimals < 0 ? new(value / 10_000, 2, QuantityUnit.HundredMillionYuan) : new(value, decimals, QuantityUnit.TenThousandYuan), new(1, 1, 1, ""), StatementKind.Prose);
}
