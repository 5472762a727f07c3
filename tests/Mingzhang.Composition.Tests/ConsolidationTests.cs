using Mingzhang.Audit;
using Mingzhang.Composition.Narrating;
using Mingzhang.Composition.Tests.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests;

/// <summary>A department with units below it.</summary>
public class ConsolidationTests
{
    [Fact]
    public void Every_figure_is_the_sum_over_the_units()
    {
        Accounts[] units = [.. Enumerable.Range(61, 4).Select(seed => RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("shanghai-2024")!, seed))];
        var department = Consolidation.Of(Sample.Catalog, units);
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
        Assert.True(Consolidation.Of(Sample.Catalog, [unit, unit]).Knows(budget));
        Assert.False(Consolidation.Of(Sample.Catalog, [unit, without]).Knows(budget));
    }

    [Fact]
    public void Units_of_different_years_are_not_added_up()
    {
        var unit = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("hunan-2023")!, 72);
        Assert.Contains("不能汇总", Assert.Throws<InvalidOperationException>(() => Consolidation.Of(Sample.Catalog, [unit, unit with { Year = 2020 }])).Message);
    }

    public static TheoryData<string, int> Departments
    {
        get
        {
            var departments = new TheoryData<string, int>();
            foreach (var form in (string[])["jiangxi-2023", "jiangxi-2024", "hunan-2023", "shanghai-2024", "national-2024"])
            {
                for (var seed = 1; seed <= 5; seed++)
                {
                    departments.Add(form, seed);
                }
            }

            return departments;
        }
    }

    /// <summary>Each unit's last year was published in 万元: its totals and parts are rounded each by itself.</summary>
    [Theory]
    [MemberData(nameof(Departments))]
    public void Roundings_of_last_year_add_up_to_no_contradiction(string form, int seed) =>
        AssertSound(Units(form, seed).Select(u => Rounded(u, k => k.Period == Period.Prior)));

    /// <summary>The units type this year's figures in 万元 too.</summary>
    [Theory]
    [MemberData(nameof(Departments))]
    public void Nor_do_roundings_of_figures_typed_in(string form, int seed) =>
        AssertSound(Units(form, seed).Select(u => Files.Reader.Read(Files.Open(Files.Write(Rounded(u, _ => true), QuantityUnit.TenThousandYuan))).Accounts));

    /// <summary>34.12 was published of 17.98, 7.25 and 8.90: four such units had 136.52, not 136.48.</summary>
    [Fact]
    public void A_published_total_is_the_sum_of_its_published_parts()
    {
        (string Item, decimal Value)[] published = [("total", 341_200), ("vehicles", 252_300), ("abroad", 0), ("purchase", 179_800), ("running", 72_500), ("reception", 89_000)];
        var facts = published.ToDictionary(p => FactKey.Parse($"three-public item={p.Item} period=prior"), p => p.Value);
        var unit = Sample.Of("jiangxi-2024", "云溪市人民政府驻宁州联络处", facts);
        var department = Consolidation.Of(Sample.Catalog, [unit, unit, unit, unit]);
        Assert.Equal([1_365_200, 1_009_200, 0, 719_200, 290_000, 356_000], facts.Keys.Select(k => department[k]));
    }

    [Fact]
    public void Units_with_three_hundred_items_are_added_up_as_well() => AssertSound(Enumerable.Range(91, 3)
        .Select(seed => Rounded(RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("jiangxi-2024")!, seed, 300), k => k.Period == Period.Prior)));

    [Fact]
    public void What_rounding_does_not_explain_stays_as_stated()
    {
        var total = FactKey.Parse("three-public item=total period=prior");
        var unit = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("jiangxi-2024")!, 73);
        var wrong = unit with { Facts = unit.Facts.Append(KeyValuePair.Create(total, unit[total] + 1_000)).GroupBy(f => f.Key).ToDictionary(f => f.Key, f => f.Last().Value) };
        Assert.Equal(wrong[total] + unit[total], Consolidation.Of(Sample.Catalog, [wrong, unit])[total]);
    }

    private static IEnumerable<Accounts> Units(string form, int seed) =>
        Enumerable.Range(seed * 100, 2 + (seed % 5)).Select(s => RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet(form)!, s));

    private static Accounts Rounded(Accounts unit, Func<FactKey, bool> where) => unit with
    {
        Facts = unit.Facts.ToDictionary(f => f.Key, f => where(f.Key) ? unit.Printed(f.Key) : f.Value),
    };

    private static void AssertSound(IEnumerable<Accounts> units)
    {
        var department = RandomUnit.WithReasons(Consolidation.Of(Sample.Catalog, [.. units]));
        using var stream = new MemoryStream();
        DocumentWriter.Write(new DisclosureComposer(Sample.Catalog).Compose(department).Document, DocumentFormat.Text, stream);
        var read = Sample.Recogniser.Recognise(DocumentReader.Read("决算公开.txt", stream.ToArray()));
        Assert.Empty(new Auditor(Sample.Catalog).Audit(read, null).Findings.Select(f => $"{f.Rule.Id} {f.At.Line}: {f.Message}"));
    }
}
