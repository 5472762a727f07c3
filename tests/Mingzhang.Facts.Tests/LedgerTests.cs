namespace Mingzhang.Facts.Tests;

public sealed class LedgerTests
{
    private static readonly FactKey Income = FactKey.Of("income");
    private static readonly FactKey Expenditure = FactKey.Of("expenditure");

    private readonly Ledger ledger = new();

    [Fact]
    public void A_fact_has_all_its_statements_in_the_order_read()
    {
        var (first, other, second) = (State(Income, 445.06m, 1), State(Expenditure, 445.61m, 2), State(Income, 445.60m, 3));

        Assert.Equal([first, second], ledger.Of(Income));
        Assert.Equal([first, other, second], ledger.Statements);
        Assert.Equal([Income, Expenditure], ledger.Keys);
    }

    [Fact]
    public void An_unstated_fact_has_no_statements()
    {
        Assert.Empty(ledger.Of(Income));
        Assert.False(ledger.States(Income));
    }

    [Fact]
    public void A_blank_is_not_a_statement_of_zero()
    {
        ledger.AddBlank(Income, At(4));
        ledger.AddBlank(Income, At(5));

        Assert.False(ledger.States(Income));
        Assert.Equal(At(4), Assert.Single(ledger.Blanks).Value);
    }

    [Fact]
    public void Comparisons_are_kept_in_the_order_read()
    {
        var (less, more) = (new Comparison(Expenditure, Income, -1, At(1)), new Comparison(Income, Expenditure, 1, At(2)));
        ledger.AddComparison(less);
        ledger.AddComparison(more);

        Assert.Equal([less, more], ledger.Comparisons);
    }

    private Statement State(FactKey key, decimal value, int line)
    {
        var statement = new Statement(key, new(value, 2, QuantityUnit.TenThousandYuan), At(line), StatementKind.Table);
        ledger.Add(statement);
        return statement;
    }

    private static Place At(int line) => new(line, 1, 6, "");
}
