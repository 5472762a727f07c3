using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests;

/// <summary>What is money and what is counted, the words of the form sets say.</summary>
public class CountsTests
{
    public static TheoryData<string> Forms => [.. Sample.Catalog.FormSets.Where(f => !f.IsEvaluation).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Rows_that_count_state_what_the_sentences_count(string id)
    {
        var form = Sample.Catalog.FindFormSet(id)!;
        var rows = form.Layouts.SelectMany(l => l.Halves.SelectMany(h => h.Rows).Concat(l.Rows), (l, r) => (Row: r, Unit: r.Unit ?? l.Unit)).Where(r => r.Row.Key is not null).ToArray();
        Assert.Contains(rows, r => r.Unit == QuantityUnit.Count);
        Assert.Equal([], rows.Where(r => form.Narrative.IsMoney(r.Row.Key!) != r.Unit.IsMoney()).Select(r => $"{r.Row.Key} {r.Unit}"));
    }

    [Theory]
    [InlineData("income", true)]
    [InlineData("performance-funds item=targets", true)]
    [InlineData("performance-projects item=targets", false)]
    [InlineData("staff item=active", false)]
    [InlineData("reception-batches item=foreign period=prior", false)]
    [InlineData("vehicles-kept", false)]
    public void A_fact_is_money_unless_it_is_said_with_a_counting_word(string fact, bool isMoney) =>
        Assert.Equal(isMoney, Sample.Catalog.FindFormSet("national-2024")!.Narrative.IsMoney(FactKey.Parse(fact)));
}
