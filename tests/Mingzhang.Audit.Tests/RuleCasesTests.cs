using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Tests;

/// <summary>Every case of every rule, through the whole program; and what all rules have in common.</summary>
public sealed partial class RuleCasesTests
{
    /// <summary>Families whose rules compare numbers, so that each has an edge of rounding.</summary>
    private static readonly string[] Arithmetic = ["01", "02", "03", "04", "05", "06"];

    private static readonly RuleBook Rules = TextDocuments.Catalog.Rules;

    public static TheoryData<string, string> Cases => [.. Rules.Rules.SelectMany(r => r.Cases.Select(c => (r.Id, c.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_finds_what_it_says(string rule, string name)
    {
        var example = Rules[rule].Cases.Single(c => c.Name == name);

        var found = TextDocuments.Audit(example.Text, example.Prior).Findings.Where(f => f.Rule.Id == rule).ToArray();

        Assert.Equal(example.Finds.Count, found.Length);
        foreach (var (written, finding) in example.Finds.Zip(found))
        {
            // A case that names no expected value does not care for it.
            Assert.Equal(written, written.Contains('→') ? $"{finding.At.Quote}→{finding.Expected}" : finding.At.Quote);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_fires_or_stays_silent_as_its_kind_says(string rule, string name)
    {
        var example = Rules[rule].Cases.Single(c => c.Name == name);

        Assert.Contains(example.Kind, (string[])["fires", "passes", "edge"]);
        Assert.Equal(example.Kind == "fires", example.Finds.Count > 0);
    }

    [Fact]
    public void Every_rule_has_cases_that_fire_and_that_stay_silent()
    {
        foreach (var rule in Rules.Rules)
        {
            Assert.True(rule.Cases.Any(c => c.Kind == "fires"), $"{rule.Id} has no case that fires.");
            Assert.True(rule.Cases.Any(c => c.Kind != "fires"), $"{rule.Id} has no case that stays silent.");
            Assert.Equal(rule.Cases.Count, rule.Cases.Select(c => c.Name).Distinct().Count());
        }
    }

    [Fact]
    public void Every_rule_of_arithmetic_has_a_case_that_passes_and_one_at_the_edge_of_rounding()
    {
        foreach (var rule in Rules.Rules.Where(r => Arithmetic.Contains(r.Family)))
        {
            Assert.True(rule.Cases.Any(c => c.Kind == "passes"), $"{rule.Id} has no case that passes.");
            Assert.True(rule.Cases.Any(c => c.Kind == "edge"), $"{rule.Id} has no case at the edge of rounding.");
        }
    }

    [Fact]
    public void The_rules_of_identities_are_really_evaluated_in_cases_that_stay_silent()
    {
        var identities = TextDocuments.Catalog.Identities.Select(i => i.RuleId).ToHashSet();
        foreach (var rule in Rules.Rules.Where(r => identities.Contains(r.Id)))
        {
            foreach (var example in rule.Cases.Where(c => c.Kind != "fires"))
            {
                var outcome = TextDocuments.Audit(example.Text, example.Prior).Outcomes.Single(o => o.Rule.Id == rule.Id);
                Assert.True(outcome.Held + outcome.WithinRounding > 0, $"{rule.Id}, {example.Name}: the rule did not run.");
            }
        }
    }

    [Fact]
    public void Ids_are_unique_and_belong_to_a_family()
    {
        Assert.All(Rules.Rules, r => Assert.Matches("^MZ[0-9]{4}$", r.Id));
        Assert.Equal(Rules.Rules.Count, Rules.Rules.Select(r => r.Id).Distinct().Count());
        Assert.Equal(Rules.Rules.Count, Rules.Rules.Select(r => r.Name).Distinct().Count());
        Assert.All(Rules.Rules, r => Assert.Matches("^[a-z]+(?:-[a-z]+)*$", r.Name));
        Assert.All(Rules.Rules, r => Assert.Contains(Rules.Families, f => f.Number == r.Family));
    }

    [Fact]
    public void Every_placeholder_of_a_message_is_filled_in_what_users_see()
    {
        var fired = Rules.Rules.SelectMany(r => r.Cases.Where(c => c.Kind == "fires"))
            .SelectMany(c => TextDocuments.Audit(c.Text, c.Prior).Findings);

        Assert.All(fired, f => Assert.DoesNotMatch(Placeholder(), f.Message));
    }

    [Fact]
    public void Messages_name_only_placeholders_in_the_form_that_is_filled()
    {
        foreach (var rule in Rules.Rules)
        {
            var braces = rule.Message.Count(c => c is '{' or '}');
            Assert.Equal(braces, 2 * Placeholder().Count(rule.Message));
        }
    }

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Placeholder();
}
