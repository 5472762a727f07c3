namespace Mingzhang.Audit.Tests.Checks.Performance;

public class PerformanceRuleCaseTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in Audited.Catalog.Rules.Rules.Where(r => r.Family == "06"))
            {
                foreach (var example in rule.Cases)
                {
                    data.Add(rule.Id, example.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_finds_what_it_says(string rule, string name)
    {
        var example = Audited.Catalog.Rules[rule].Cases.Single(c => c.Name == name);

        Assert.Equal(example.Finds, Audited.Text(example.Text).FindsOf(rule));
    }

    [Fact]
    public void Every_rule_has_cases_that_fire_pass_and_stand_at_the_edge()
    {
        var lacking = Audited.Catalog.Rules.Rules.Where(r => r.Family == "06")
            .Where(r => new[] { "fires", "passes", "edge" }.Any(kind => r.Cases.All(c => c.Kind != kind))).Select(r => r.Id);

        Assert.Empty(lacking);
    }
}
