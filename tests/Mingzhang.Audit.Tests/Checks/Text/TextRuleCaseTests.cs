using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Tests.Checks.Text;

public class TextRuleCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var check in TextChecks.All(TextAudit.Catalog))
        {
            foreach (var example in TextAudit.Catalog.Rules[check.RuleId].Cases)
            {
                data.Add(check.RuleId, example.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_finds_what_it_says(string rule, string name)
    {
        var example = TextAudit.Catalog.Rules[rule].Cases.Single(c => c.Name == name);

        var findings = TextAudit.Findings(TextAudit.Disclosure(TextAudit.Document(example.Text)), rule);

        Assert.Equal(example.Finds, findings.Select(TextAudit.Say));
        Assert.Equal(example.Kind == "fires", example.Finds.Count > 0);
    }

    [Fact]
    public void Every_rule_has_a_case_that_fires_and_one_that_stays_silent()
    {
        foreach (var check in TextChecks.All(TextAudit.Catalog))
        {
            var rule = TextAudit.Catalog.Rules[check.RuleId];
            Assert.Contains(rule.Cases, c => c.Kind == "fires");
            Assert.Contains(rule.Cases, c => c.Kind != "fires");
            Assert.Equal(rule.Cases.Count, rule.Cases.Select(c => c.Name).Distinct().Count());
        }
    }
}
