using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Tests.Scoring;

public class IndicatorScorerTests
{
    private static readonly IndicatorScorer Scorer = new(Given.National);

    [Theory]
    [InlineData("≥30公里", "31公里", "10")]
    [InlineData("≥30公里", "30公里", "10")]
    [InlineData("≥30公里", "24公里", "8")]
    [InlineData(">30公里", "30公里", "10")] // as the platform has it
    [InlineData("≥3", "1", "3.33")]
    [InlineData("=100%", "100", "10")]
    [InlineData("=100%", "=100%", "10")]
    [InlineData("=12个", "15个", "10")]
    [InlineData("=12个", "9个", "7.5")]
    [InlineData("=0起", "0起", "10")]
    [InlineData("=0起", "1起", "0")]
    [InlineData("≥6000万元", "47.54亿", "10")]
    [InlineData("≥6000万元", "3000万元", "5")]
    [InlineData("≤20000元", "16597", "10")]
    [InlineData("≤20000元", "2万元", "10")]
    [InlineData("≤20000元", "25000元", "7.5")]
    [InlineData("≤20000元", "40000元", "0")]
    [InlineData("≤20000元", "39999元", "0")] // 0.0005 of 10 points
    [InlineData("≤128万元", "126.4", "10")]
    [InlineData("≤128万元", "192", "5")]
    [InlineData("≤128万元", "1264000", "10")] // in 元: nothing costs ten thousand times its limit
    [InlineData("≤128万元", "1920000", "5")]
    [InlineData("<5天", "5天", "10")]
    [InlineData("≥95%", "0.95", "10")]
    [InlineData("≥60万页", "63.5", "10")]
    [InlineData("≥60万页", "30", "5")]
    [InlineData("≥60万页", "635000", "10")]
    [InlineData("≥60万页", "300000", "5")]
    [InlineData("≤1天", "20小时", "10")]
    [InlineData("≤1天", "36小时", "5")]
    [InlineData("≥1.2公里", "900米", "7.5")]
    public void A_number_is_scored_by_the_platforms_rule(string target, string actual, string score) =>
        Assert.Equal(decimal.Parse(score), Score(target, actual));

    [Fact]
    public void A_cost_without_an_operator_is_a_limit() =>
        Assert.Equal(8.07m, Score("235.26万元", "280.72万元", IndicatorKind.Cost));

    [Fact]
    public void Nobody_can_tell_which_way_a_time_without_an_operator_goes_unless_it_is_met_to_the_point()
    {
        Assert.Equal(10, Score("1年", "1年"));
        Assert.Null(Score("5天", "4天"));
    }

    [Theory]
    [InlineData("提升", "提升", "10")]
    [InlineData("提升", "基本达成目标", "10")]
    [InlineData("提升", "部分达成", "7")]
    [InlineData("提升", "未完成", "0")]
    [InlineData("100%", "已完成", "10")]
    public void An_answer_in_words_earns_what_its_level_usually_does(string target, string actual, string score) =>
        Assert.Equal(decimal.Parse(score), Score(target, actual));

    [Theory]
    [InlineData("65", "6.5")]
    [InlineData("80", "7")] // not within the level
    [InlineData("60", "6")]
    public void The_assessor_gives_the_degree_within_the_level(string degree, string score)
    {
        var indicator = Given.Indicator("提升", "部分达成") with { Degree = decimal.Parse(degree) };

        Assert.Equal(decimal.Parse(score), Scorer.Score(indicator, indicator.Actual, null).Score);
    }

    [Theory]
    [InlineData("", "31公里", "年度指标值")]
    [InlineData("无", "基本达成目标", "年度指标值")]
    [InlineData("≥30公里", "", "实际完成值")]
    [InlineData("", "/", "年度指标值、实际完成值")]
    public void What_has_no_target_or_actual_earns_nothing(string target, string actual, string lacking)
    {
        var indicator = Given.Indicator(target, actual);

        var scored = Scorer.Score(indicator, actual, indicator.ActualValue);

        Assert.Equal(0, scored.Score);
        Assert.Equal($"没有{lacking}，不得分。", scored.Explain());
    }

    [Fact]
    public void A_share_and_a_count_cannot_be_compared_and_any_score_is_allowed()
    {
        var indicator = Given.Indicator("≥95%", "38个");

        var scored = Scorer.Score(indicator, indicator.Actual, indicator.ActualValue);

        Assert.Null(scored.Score);
        Assert.Equal(new Interval(0, 10), scored.Allowed);
        Assert.Contains("无法比较", scored.Explain());
    }

    [Theory]
    [InlineData("≥30公里", "31公里", "“≥”：达到指标值得满分，未达到按完成比例得分。完成 31公里，指标值 ≥30公里，达到，得满分 10 分。")]
    [InlineData("≥30公里", "24公里", "“≥”：达到指标值得满分，未达到按完成比例得分。完成 24公里，指标值 ≥30公里，未达到：24 ÷ 30 × 10 = 8 分。")]
    [InlineData("≤2万元", "25000元", "“≤”：不超过指标值得满分，超过按比例扣分，达到指标值的 200% 不得分。完成 25000元，指标值 ≤2万元，未达到：(1 − (2.5 − 2) ÷ 2) × 10 = 7.5 分。")]
    [InlineData("提升", "部分达成", "定性指标：完成情况“部分达成”属“部分达成年度指标并具有一定效果”，可得分值的 60%（含）至 80%，未评定具体程度，取 70%：10 × 70% = 7 分。")]
    public void The_explanation_shows_rule_numbers_and_formula(string target, string actual, string explanation)
    {
        var indicator = Given.Indicator(target, actual);

        Assert.Equal(explanation, Scorer.Score(indicator, actual, indicator.ActualValue).Explain());
    }

    private static decimal? Score(string target, string actual, IndicatorKind kind = IndicatorKind.Output)
    {
        var indicator = Given.Indicator(target, actual, kind: kind);
        return Scorer.Score(indicator, actual, indicator.ActualValue).Score;
    }
}
