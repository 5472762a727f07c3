using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Tests.Narratives.Scopes;

public class CountsTests
{
    private static readonly FactKey Batches = FactKey.Of("reception-batches");
    private static readonly FactKey Persons = FactKey.Of("reception-persons");
    private static readonly Counts Reception = new(new Dictionary<string, FactKey> { ["批"] = Batches, ["批次"] = Batches, ["人次"] = Persons });

    [Theory]
    [InlineData("批", "reception-batches")]
    [InlineData("批次", "reception-batches")]
    [InlineData("人次", "reception-persons")]
    [InlineData("辆", null)]
    public void A_counting_word_counts_what_its_term_says(string counter, string? fact) => Assert.Equal(fact, Reception.Find(counter)?.ToString());

    [Theory]
    [InlineData("批", null)]
    [InlineData("批次", null)]
    [InlineData("人次", "reception-persons")]
    public void A_fact_is_counted_once_by_whatever_word(string counter, string? fact) =>
        Assert.Equal(fact, Reception.Without(Batches).Find(counter)?.ToString());

    [Fact]
    public void All_facts_may_be_given() => Assert.Null(Reception.Without(Batches).Without(Persons).Find("人次"));

    [Fact]
    public void Without_a_term_nothing_is_counted() => Assert.Null(default(Counts).Find("批"));
}
