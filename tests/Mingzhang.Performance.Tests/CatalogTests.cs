using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Performance.Tests;

/// <summary>Profiles, the library of indicators and the kinds of evidence: what a place sets is data, and wrong data is refused.</summary>
public class CatalogTests
{
    private static readonly CatalogStore Catalog = CatalogStore.Load();

    [Fact]
    public void Every_form_set_names_a_profile()
    {
        Assert.All(Catalog.FormSets, f => Assert.NotNull(Catalog.FindProfile(f.Profile)));
        Assert.Equal("jiangxi-2023", Catalog.ProfileOf("jiangxi-2024").Id);
        Assert.Equal("national-2020", Catalog.ProfileOf("nowhere").Id);
    }

    [Fact]
    public void A_profile_repeats_only_what_differs()
    {
        var city = Catalog.FindProfile("jiangxi-jingdezhen-2024")!;

        Assert.Equal("cost", city.Structures[0].Id);
        Assert.Equal(2, city.Scoring.Decimals);
        Assert.Equal(["优", "良", "合格", "差"], city.Grades.Bands.Select(b => b.Grade));
        Assert.Contains("财预", Catalog.FindProfile("national-2020")!.Basis);
        Assert.Contains(city.Outlines, o => o.Id == "whole-unit-report");
    }

    [Theory]
    [InlineData("national-2020", "90", "优")]
    [InlineData("national-2020", "89.99", "良")]
    [InlineData("national-2020", "80", "良")]
    [InlineData("national-2020", "0", "差")]
    [InlineData("jiangxi-jingdezhen-2024", "89.5", "良")]
    [InlineData("jiangxi-jingdezhen-2024", "75", "良")]
    [InlineData("jiangxi-jingdezhen-2024", "74.5", "合格")]
    [InlineData("shanghai-2024", "59.99", "不合格")]
    public void Every_score_has_a_grade(string profile, string score, string grade) =>
        Assert.Equal(grade, Catalog.FindProfile(profile)!.Grades.GradeOf(decimal.Parse(score)));

    [Fact]
    public void A_profile_that_rounds_gives_a_score_between_two_bands_to_the_upper()
    {
        var scale = Catalog.FindProfile("jiangxi-jingdezhen-2024")!.Grades with { RoundsBetween = true };

        Assert.Equal(["优", "良"], new[] { 89.5m, 89.49m }.Select(scale.GradeOf));
    }

    [Theory]
    [InlineData("structures/0/groups/output", "60", "add up to 110")]
    [InlineData("total", "90", "add up to 100, not to 90")]
    [InlineData("grades/bands/1/from", "95", "do not descend")]
    [InlineData("grades/bands/3/from", "10", "do not descend to 0")]
    [InlineData("scoring/limit-lost-at", "100", "out of range")]
    [InlineData("qualitative/levels/1/usual", "85", "usual share")]
    [InlineData("monitoring/lights/1/behind", "5", "lights")]
    [InlineData("next-year/rules/4/grades/0", "劣", "no rule for next year's budget")]
    [InlineData("extends", "nothing", "extends 'nothing'")]
    [InlineData("extends", "national-2020", "extends it in turn")]
    public void A_profile_that_contradicts_itself_is_refused(string path, string value, string fault)
    {
        var root = National(node => Changed(node, path.Split('/'), value));

        var error = Assert.Throws<FormatException>(() => ProfileReader.ReadAll(root));

        Assert.Contains("national-2020", error.Message);
        Assert.Contains(fault, error.Message);
    }

    [Fact]
    public void A_profile_that_lacks_something_is_refused()
    {
        var root = National(node => new([.. node.Members.Where(m => m.Name != "goals")]));

        Assert.Contains("lacks 'goals'", Assert.Throws<FormatException>(() => ProfileReader.ReadAll(root)).Message);
    }

    [Fact]
    public void The_library_has_something_for_every_kind_and_for_every_common_field()
    {
        var library = Catalog.Indicators;

        Assert.True(library.Indicators.Count >= 60);
        Assert.Equal(
            [IndicatorKind.Output, IndicatorKind.Cost, IndicatorKind.Benefit, IndicatorKind.Satisfaction],
            library.Indicators.Select(i => i.Kind).Distinct());
        Assert.All((string[])["驻外联络", "机关综合", "培训", "采购", "建设", "信息化"], f => Assert.True(library.For(f).Count() >= 6, f));
        Assert.All(library.Indicators, i => Assert.True(i.Unit.Length > 0 && i.Source.Length > 0 && i.Fields.Count > 0, i.Id));
    }

    [Fact]
    public void Costs_of_the_library_are_limits_unless_they_are_savings()
    {
        var words = Catalog.FindProfile("national-2020")!.Words;

        Assert.All(
            Catalog.Indicators.Indicators.Where(i => i.Kind == IndicatorKind.Cost),
            i => Assert.True(i.Operator.IsLimit() || words.Savings.Any(i.Name.Contains), i.Name));
    }

    /// <summary>A catalog of one profile, changed.</summary>
    private static CatalogNode National(Func<CatalogNode, CatalogNode> change)
    {
        using var stream = typeof(CatalogStore).Assembly.GetManifestResourceStream("catalog.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        const string name = "performance/national-2020";
        return new([new CatalogMember(name, change(CatalogNode.Decode(bytes).Required(name)))]);
    }

    /// <summary>The same with another text at the end of a path of names and indexes.</summary>
    private static CatalogNode Changed(CatalogNode node, ReadOnlySpan<string> path, string value)
    {
        if (path.Length == 0)
        {
            return new(value);
        }

        if (!node.HasMembers)
        {
            CatalogNode[] items = [.. node.Items];
            var index = int.Parse(path[0]);
            items[index] = Changed(items[index], path[1..], value);
            return new(items);
        }

        CatalogMember[] members = [.. node.Members];
        var name = path[0];
        var at = Array.FindIndex(members, m => m.Name == name);
        if (at < 0)
        {
            return new([.. members, new CatalogMember(name, new(value))]);
        }

        members[at] = members[at] with { Value = Changed(members[at].Value, path[1..], value) };
        return new(members);
    }
}
