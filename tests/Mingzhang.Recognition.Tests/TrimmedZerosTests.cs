using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests;

/// <summary>Amounts whose zeros at the end are left out are to the cent, where the text shows that it leaves them out.</summary>
public class TrimmedZerosTests
{
    private static readonly FactKey Meeting = FactKey.Parse("general-cost item=meeting phase=opening-budget");

    [Fact]
    public void Where_no_amount_ends_in_a_zero_a_short_one_is_to_the_cent() =>
        Assert.Equal(new Interval(6950, 7050), Meant(Ledger()));

    [Fact]
    public void So_is_a_whole_one()
    {
        var ledger = Ledger();
        Add(ledger, FactKey.Parse("income item=business"), "13", StatementKind.Prose);

        Assert.Equal(new Interval(129950, 130050), TrimmedZeros.Restore(ledger).Statements[^1].Amount.Interval);
    }

    [Fact]
    public void A_whole_one_that_was_rounded_shows_that_amounts_are_rounded()
    {
        var ledger = Ledger();
        Add(ledger, FactKey.Parse("income item=business"), "13", StatementKind.Prose);
        Add(ledger, FactKey.Parse("income item=business"), "13.21", StatementKind.Table);

        Assert.Equal(new Interval(6500, 7500), Meant(ledger));
    }

    [Fact]
    public void A_written_zero_shows_that_zeros_are_written() =>
        Assert.Equal(new Interval(6500, 7500), Meant(Ledger("12.50")));

    [Fact]
    public void A_few_amounts_show_nothing() =>
        Assert.Equal(new Interval(6500, 7500), Meant(Ledger(amounts: 30)));

    [Fact]
    public void A_few_show_enough_where_many_others_confirm_it()
    {
        var ledger = Ledger(amounts: 30);
        foreach (var (code, i) in new[] { "301", "302", "303", "307" }.Select((c, i) => (c, i)))
        {
            var key = FactKey.Of("expenditure").With("economic", code);
            Add(ledger, key, $"{i + 21}.40", StatementKind.Table);
            Add(ledger, key, $"{i + 21}.4", StatementKind.Prose);
        }

        Assert.Equal(new Interval(6950, 7050), Meant(ledger));
    }

    [Theory]
    [InlineData("211.60", "8.13")] // one is rounded
    [InlineData("211.60", "9.99")] // one other is another number altogether
    public void Nothing_is_shown_where_others_do_not_confirm_it(string first, string second) =>
        Assert.Equal(new Interval(6500, 7500), Meant(Ledger(tables: [first, second])));

    [Fact]
    public void Amounts_of_tables_and_claims_stay_as_they_are_written()
    {
        var ledger = Ledger();
        Add(ledger, FactKey.Parse("income item=business"), "5.3", StatementKind.Table);
        Add(ledger, FactKey.Of("claim").With("item", "签约"), "27.6", StatementKind.Prose);

        Assert.Equal([1, 1], TrimmedZeros.Restore(ledger).Statements.TakeLast(2).Select(s => s.Amount.Decimals));
    }

    private static Interval Meant(Ledger ledger) => TrimmedZeros.Restore(ledger).Of(Meeting)[0].Amount.Interval;

    /// <summary>Prose with many amounts, of which 211.6 and 8.1 stand in tables too, and 0.7.</summary>
    private static Ledger Ledger(string? more = null, int amounts = 60, string[]? tables = null)
    {
        var ledger = new Ledger();
        var keys = new[] { FactKey.Parse("income item=fiscal"), FactKey.Parse("income item=other") };
        foreach (var (key, text) in keys.Zip(tables ?? ["211.60", "8.10"]))
        {
            Add(ledger, key, text, StatementKind.Table);
        }

        Add(ledger, keys[0], "211.6", StatementKind.Prose);
        Add(ledger, keys[1], "8.1", StatementKind.Prose);
        for (var i = 0; i < amounts; i++)
        {
            Add(ledger, FactKey.Of("expenditure").With("function", $"2{i:00}"), $"{i + 10}.{(i % 9) + 1}{(i % 7) + 1}", StatementKind.Prose);
        }

        if (more is not null)
        {
            Add(ledger, FactKey.Of("expenditure"), more, StatementKind.Prose);
        }

        Add(ledger, Meeting, "0.7", StatementKind.Prose);
        return ledger;
    }

    private static void Add(Ledger ledger, FactKey key, string digits, StatementKind kind) =>
        ledger.Add(new(key, Amount.Written(digits, QuantityUnit.TenThousandYuan), new Place(1, 1, digits.Length, digits), kind));
}
