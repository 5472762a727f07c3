using Mingzhang.Catalog;

namespace Mingzhang.Audit.Tests.Checks.Text;

/// <summary>
/// What the checks of wording find in real disclosures, worked out by hand. The lists are complete: whatever else could look
/// like a fault is a trap that must stay silent, such as the next city's office named in passing, numbers of laws, plans for the
/// next year, the same reason given for several items, sign-off lines printed blank, or counts of persons.
/// </summary>
public class CorpusTextTests
{
    [Theory]
    [InlineData(
        "000",
        "MZ0708 654 附表", "MZ0708 692 附表", // both reports point to a table that neither has
        "MZ0807 710", // a sentence of the same report again
        "MZ0810 532 （", // 《…》（《…》
        "MZ0811 409 截止→截至",
        "MZ1105 534")] // officials named as warning examples
    [InlineData(
        "001",
        "MZ0708 696 附件1", "MZ0708 708 附件", // the report points to attachments it does not have
        "MZ0801 489 （此处请补充内容）",
        "MZ0804 505 厅直系统", "MZ0804 505 局综合科", "MZ0804 509 我局", "MZ0804 517 局门户网站", // a bureau's text in an office
        "MZ0807 499", "MZ0807 507", // said twice in a row; a passage of the section before
        "MZ0811 417 截止→截至",
        "MZ1001 431", "MZ1001 443")] // reasons that repeat the figures
    [InlineData("002")]
    [InlineData(
        "003",
        "MZ0706 53", // 一、 is missing before the first heading
        "MZ0710 332", "MZ0710 336", // changes on last year without a reason
        "MZ0801 422 （此页为封面）", "MZ0801 486 （按用途分类）",
        "MZ0803 314", // two lists end in ……
        "MZ0807 486", "MZ0807 496", // the projects' text is the unit's
        "MZ0808 59 单位单位→单位", "MZ0808 288 与上年相比，与上年相比，→与上年相比，",
        "MZ0809 444 国有资本经营→政府性基金",
        "MZ0811 346 截止→截至",
        "MZ0812 418", // name and date of the cover are blank
        "MZ1105 478")]
    public void Findings_are_these_and_no_others(string document, params string[] expected)
    {
        const int shown = 16;
        var findings = TextAudit.All(TextAudit.Disclosure(Corpus.Read(document)))
            .Select(f => $"{f.Rule.Id} {f.At.Line}" + (f.At.Quote.Length <= shown ? " " + TextAudit.Say(f) : "")).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected.Length, findings.Count);
        Assert.All(expected.Order(StringComparer.Ordinal).Zip(findings), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void The_district_account_is_silent() =>
        Assert.Empty(TextAudit.All(TextAudit.Disclosure(Corpus.Read("shanghai-putuo"))));

    [Fact]
    public void The_template_is_full_of_instructions_but_lacks_nothing()
    {
        var findings = TextAudit.All(TextAudit.Disclosure(Corpus.Read("shanghai-template")));

        Assert.True(findings.Count(f => f.Rule.Id == "MZ0801") > 50);
        Assert.True(findings.Count(f => f.Rule.Id == "MZ0802") > 20);
        Assert.DoesNotContain(findings, f => f.Rule.Id is "MZ0701" or "MZ0702" or "MZ0703" or "MZ0704" or "MZ0705" or "MZ0706" or "MZ0805" or "MZ0806");
    }

    [Fact]
    public void A_rank_of_a_provincial_body_is_an_error_in_a_city_office()
    {
        var findings = TextAudit.Findings(TextAudit.Disclosure(Corpus.Read("001")), "MZ0804");

        Assert.Equal([Severity.Error, Severity.Warning, Severity.Warning, Severity.Warning], findings.Select(f => f.Severity));
    }

    [Fact]
    public void A_repeated_passage_names_the_places_of_both()
    {
        var finding = TextAudit.Findings(TextAudit.Disclosure(Corpus.Read("003")), "MZ0807")[0];

        Assert.Equal(486, finding.At.Line);
        Assert.Equal(468, Assert.Single(finding.Related).Line);
    }
}
