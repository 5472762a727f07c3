using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests;

/// <summary>A department with units below it.</summary>
public class ConsolidationTests
{
    [Fact]
    public void Every_figure_is_the_sum_over_the_units()
    {
        Accounts[] units = [.. Enumerable.Range(61, 4).Select(seed => RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("shanghai-2024")!, seed))];
        var department = Consolidation.Of(units);
        foreach (var fact in (string[])["income", "expenditure fund=general", "total-in", "closing", "expenditure function=201", "three-public item=total phase=opening-budget", "income period=prior"])
        {
            var key = FactKey.Parse(fact);
            Assert.Equal(units.Sum(u => u[key]), department[key]);
        }

        Assert.Equal(units[0].Unit, department.Unit);
    }

    [Fact]
    public void What_one_unit_does_not_know_is_not_known_of_the_sum()
    {
        var budget = FactKey.Parse("operating-cost phase=opening-budget");
        var unit = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("hunan-2023")!, 71);
        var without = unit with { Facts = unit.Facts.Where(f => !f.Key.Equals(budget)).ToDictionary() };
        Assert.True(Consolidation.Of([unit, unit]).Knows(budget));
        Assert.False(Consolidation.Of([unit, without]).Knows(budget));
    }

    [Fact]
    public void Units_of_different_years_are_not_added_up()
    {
        var unit = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("hunan-2023")!, 72);
        Assert.Contains("不能汇总", Assert.Throws<InvalidOperationException>(() => Consolidation.Of([unit, unit with { Year = 2020 }])).Message);
    }
}
