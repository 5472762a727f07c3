using Mingzhang.Recognition.Narratives;

namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>What the characters around a word make of it; | stands before the word.</summary>
public class WordContextTests
{
    [Theory]
    [InlineData("公务接待费|年初预算", "Amount")]
    [InlineData("，|年初预算", "OpensClause")]
    [InlineData("；当年|支出决算", "OpensClause")]
    [InlineData("较|年初预算", "Base")]
    [InlineData("与2024年度|预算", "Base")]
    [InlineData("|年初预算", "Amount")]
    public void A_phase_is_said_for_what_stands_before_it(string text, string role) =>
        Assert.Equal(role, WordContext.RoleOfPhase(text.Replace("|", ""), text.IndexOf('|'), isBehindYear: false).ToString());

    [Fact]
    public void A_phase_right_behind_a_year_is_that_years_even_if_compared_with() =>
        Assert.Equal(PhaseRole.LastYears, WordContext.RoleOfPhase("比2023年预算", 6, isBehindYear: true));

    [Theory]
    [InlineData("|占用土地", "Share", "占", true)]
    [InlineData("|占本年收入", "Share", "占", false)]
    [InlineData("|增收节支", "Up", "增", true)]
    [InlineData("|增30.00万元", "Up", "增", false)]
    [InlineData("支出未|超过预算", "Greater", "超过", true)]
    [InlineData("支出|超过预算", "Greater", "超过", false)]
    [InlineData("支出未|超预算", "Greater", "超", true)]
    [InlineData("支出|超预算", "Greater", "超", false)]
    [InlineData("|上年末", "PriorYear", "上年", true)]
    [InlineData("|2023年12月", "PriorYear", "2023年", true)]
    [InlineData("|2023年支出", "PriorYear", "2023年", false)]
    public void A_word_may_be_part_of_another(string text, string kind, string word, bool isPart) =>
        Assert.Equal(isPart, WordContext.IsPartOfAnotherWord(text.Replace("|", ""), text.IndexOf('|'), new(Enum.Parse<MarkKind>(kind), word)));

    [Theory]
    [InlineData("公务接待费、|会议费1.00万元", 3, true)]
    [InlineData("收入总计、|支出总计均为1.00万元", 4, false)]
    [InlineData("公务接待费为|会议费", 3, false)]
    public void Words_are_joined_unless_what_follows_is_said_of_each(string text, int length, bool isJoined)
    {
        var at = text.IndexOf('|');

        Assert.Equal(isJoined, WordContext.IsJoined(text.Replace("|", ""), at, at + length));
    }

    [Theory]
    [InlineData("增加|9.80万元", false)]
    [InlineData("增加到|9.80万元", true)]
    [InlineData("减少至|9.80万元", true)]
    [InlineData("减少为|9.80万元", true)]
    [InlineData("减少约为|9.80万元", false)]
    public void A_change_reaches_an_amount_or_is_one(string text, bool isReached) =>
        Assert.Equal(isReached, WordContext.IsReached(text.Replace("|", ""), 2, text.IndexOf('|')));
}
