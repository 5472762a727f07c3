using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Tests.Narratives.Scopes;

/// <summary>How far what is known holds: what a boundary replaces, and what it hands over.</summary>
public class DiscourseTests
{
    private static readonly FactKey Income = FactKey.Of("income");
    private static readonly FactKey Reception = FactKey.Parse("three-public item=reception");
    private static readonly FactKey Vehicles = FactKey.Parse("three-public item=vehicles");

    [Theory]
    [InlineData("一", "")]
    [InlineData("、", "")]
    [InlineData("：", "")]
    [InlineData("，", "phrase")]
    [InlineData("；", "clause phrase")]
    [InlineData("。", "sentence clause phrase")]
    public void A_boundary_replaces_its_scope_and_those_within(string text, string replaced)
    {
        var discourse = Begun();

        Assert.Equal(replaced, Replaced(discourse, () => Say(discourse, text)));
    }

    [Fact]
    public void A_paragraph_replaces_all_but_the_section()
    {
        var discourse = Begun();

        Assert.Equal("paragraph sentence clause phrase", Replaced(discourse, discourse.BeginParagraph));
    }

    [Fact]
    public void A_number_ends_a_phrase()
    {
        var discourse = Begun();

        Assert.Equal("phrase", Replaced(discourse, () => discourse.OnNumber(null)));
    }

    [Fact]
    public void What_is_named_in_brackets_is_spoken_of_in_them_only()
    {
        var discourse = Begun();
        discourse.Name(new(Income, "本年收入"));
        Say(discourse, "(一(");
        discourse.Name(new(Reception, "公务接待费"));
        Say(discourse, ")");
        var outer = discourse.Subject;
        discourse.Name(new(Vehicles, "公务用车费"));
        Say(discourse, ")");

        Assert.Equal(Income, outer);
        Assert.Equal(new Subject(Income, "本年收入"), discourse.Section.Subject);
        Assert.Null(discourse.Sentence.Bracket);
    }

    [Fact]
    public void A_full_stop_forgets_a_bracket_that_was_not_closed()
    {
        var discourse = Begun();
        discourse.Name(new(Income, "本年收入"));
        Say(discourse, "(一。");
        discourse.Name(new(Reception, "公务接待费"));
        Say(discourse, ")");

        Assert.Equal(Reception, discourse.Subject);
    }

    [Theory]
    [InlineData("其中：", true)]
    [InlineData("其中", false)]
    [InlineData("，：", false)]
    public void Parts_go_on_into_the_next_paragraph_behind_a_colon(string end, bool goOn)
    {
        var discourse = Begun();
        discourse.Name(new(Income, "本年收入"));
        Say(discourse, end);
        discourse.BeginParagraph();

        Assert.Equal(goOn, discourse.Sentence.Parts is not null);
        Assert.Equal(goOn ? Income : null, discourse.Sentence.LastNamed);
    }

    [Fact]
    public void What_was_given_a_number_is_spoken_of_in_the_next_sentence_and_not_what_was_only_mentioned()
    {
        var discourse = Begun();
        discourse.Name(new(Reception, "公务接待费"));
        discourse.Sentence.Give(Reception, "公务接待费");
        discourse.Name(new(Vehicles, "公务用车费"));
        Say(discourse, "。");

        Assert.Equal(new Subject(Reception, "公务接待费"), discourse.Section.Subject);
    }

    [Theory]
    [InlineData("three-public", true)]
    [InlineData("performance", false)]
    [InlineData("", false)]
    public void Only_in_a_section_on_the_accounts_the_subject_goes_on(string section, bool goesOn)
    {
        var discourse = Begun(section);
        discourse.Name(new(Income, "本年收入"));
        Say(discourse, "。");

        Assert.Equal(goesOn ? Income : null, discourse.Subject);
    }

    [Fact]
    public void The_topic_may_be_renamed_within_its_phrase()
    {
        var discourse = Begun();
        discourse.Name(new(Income, "一般公共预算"));
        discourse.Name(new(Reception, "公务接待费"));
        Say(discourse, "，");
        discourse.Name(new(Vehicles, "公务用车费"));

        Assert.Equal(Reception, discourse.Sentence.Topic);
    }

    [Fact]
    public void A_sentence_that_only_compares_is_about_the_whole_whose_parts_were_listed()
    {
        var discourse = Begun();
        discourse.Name(new(Income, "本年收入"));
        Say(discourse, "，其中：");
        discourse.Name(new(Reception, "公务接待费"));
        Say(discourse, "。");

        Assert.Equal(Income, discourse.Section.LastWhole);
    }

    /// <summary>A discourse at the beginning of a paragraph.</summary>
    private static Discourse Begun(string section = "three-public")
    {
        var layout = new SectionLayout { Id = section, Titles = [], Fund = "", Nature = "", Subject = null, ShareOf = null, Functions = null, IsOptional = true };
        var discourse = new Discourse(layout, Phase.OpeningBudget);
        discourse.BeginParagraph();
        return discourse;
    }

    private static void Say(Discourse discourse, string text)
    {
        foreach (var c in text)
        {
            discourse.OnCharacter(c);
        }
    }

    private static string Replaced(Discourse discourse, Action happens)
    {
        var (paragraph, sentence, clause, phrase) = (discourse.Paragraph, discourse.Sentence, discourse.Clause, discourse.Phrase);
        happens();
        string[] replaced =
        [
            paragraph == discourse.Paragraph ? "" : "paragraph",
            sentence == discourse.Sentence ? "" : "sentence",
            clause == discourse.Clause ? "" : "clause",
            phrase == discourse.Phrase ? "" : "phrase",
        ];
        return string.Join(' ', replaced.Where(s => s.Length > 0));
    }
}
