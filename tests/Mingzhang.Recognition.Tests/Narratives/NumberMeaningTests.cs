using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>What a number is by what is known of it; where several things are known, which of them tells.</summary>
public class NumberMeaningTests
{
    private static readonly SignedWord Less = new(-1, 4, 2);
    private static readonly NumberToken Money = new(10, 4, Amount.Of(5.00m, QuantityUnit.TenThousandYuan), "", true);
    private static readonly NumberToken Percent = new(10, 4, Amount.Of(5.00m, QuantityUnit.Percent), "", true);
    private static readonly NumberToken Batches = new(10, 1, Amount.Of(5m, QuantityUnit.Count), "批", true);

    private readonly Discourse discourse = new(
        new() { Id = "three-public", Titles = [], Fund = "", Nature = "", Subject = null, ShareOf = null, Functions = null, IsOptional = true }, Phase.OpeningBudget);

    public NumberMeaningTests()
    {
        discourse.Section.Counts = new(new Dictionary<string, FactKey> { ["批"] = FactKey.Of("reception-batches") });
        discourse.Name(new(FactKey.Parse("three-public item=reception"), "公务接待费"));
    }

    [Fact]
    public void An_amount_is_the_quantitys_own() => Says("three-public item=reception", Money);

    [Fact]
    public void An_amount_in_a_sentence_on_the_budget_is_the_budgets()
    {
        discourse.Sentence.Phase = Phase.FullBudget;

        Says("three-public item=reception phase=full-budget", Money);
        Says("three-public item=reception phase=full-budget aspect=completion", Percent);
    }

    [Fact]
    public void A_change_is_on_last_year_unless_a_budget_is_compared_with()
    {
        discourse.Clause.Direction = Less;
        Says("three-public item=reception aspect=change", Money);

        discourse.Clause.Base = ComparisonBase.Of(Phase.FullBudget);
        Says("three-public item=reception phase=full-budget aspect=budget-gap", Money);
        Says("three-public item=reception phase=full-budget aspect=budget-gap-rate", Percent);
    }

    [Fact]
    public void What_a_quantity_was_changed_to_is_its_amount()
    {
        discourse.Clause.Direction = Less;

        Assert.Equal("three-public item=reception", new NumberMeaning(discourse, new(discourse, _ => null)).Take(Money, isLinked: true, isReached: true)?.Key.ToString());
    }

    [Fact]
    public void What_is_announced_tells_before_the_change_does()
    {
        discourse.Clause.Direction = Less;
        discourse.Phrase.Announced = new() { LastYear = LastYear.Said };
        Says("three-public item=reception period=prior", Money);

        discourse.Phrase.BudgetGap = new(Less, Phase.OpeningBudget);
        Says("three-public item=reception phase=opening-budget aspect=budget-gap", Money);

        discourse.Phrase.Announced = new() { Completion = new(Phase.FullBudget) };
        Says("three-public item=reception phase=full-budget", Money);
        Says("three-public item=reception phase=full-budget aspect=completion", Percent);
    }

    [Fact]
    public void A_share_is_of_the_sum_unless_another_whole_is_said()
    {
        discourse.Phrase.Announced = new() { Share = new(null) };
        Says("three-public item=reception aspect=share [three-public item=total]", Percent);

        discourse.Phrase.Announced = new() { Share = new(FactKey.Of("expenditure")) };
        Says("three-public item=reception aspect=share [expenditure]", Percent);
    }

    [Fact]
    public void Of_several_quantities_only_counts_are_told_apart()
    {
        discourse.Section.IsOneOfSeveral = true;

        Says(null, Money);
        Says("reception-batches", Batches);
    }

    [Fact]
    public void Prose_and_another_quantity_state_nothing()
    {
        discourse.Clause.IsProse = true;
        Says(null, Money);
        Says(null, Batches);

        (discourse.Clause.IsProse, discourse.Clause.IsForeign) = (false, true);
        Says(null, Percent);
    }

    [Fact]
    public void A_change_on_a_strange_base_states_nothing()
    {
        discourse.Clause.HasStrangeBase = true;
        discourse.Clause.Direction = Less;

        Says(null, Money);
    }

    private void Says(string? fact, NumberToken number) =>
        Assert.Equal(fact, new NumberMeaning(discourse, new(discourse, _ => null)).Take(number, isLinked: true, isReached: false)?.Key.ToString());
}
