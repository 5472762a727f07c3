using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Tests.Scoring;

/// <summary>What every score obeys, whatever the numbers.</summary>
public class ScoringLawTests
{
    private static readonly IndicatorScorer Scorer = new(Given.National);

    private static readonly decimal Step = new(1, 0, 0, false, (byte)Given.National.Scoring.Decimals);

    private static Gen<string> Signs => Gen.Elements("≥", ">", "=", "≤", "<");

    /// <summary>0.01 to 10,000.00.</summary>
    private static Gen<decimal> Values => Gen.Choose(1, 1_000_000).Select(n => n / 100m);

    private static Gen<decimal> Weights => Gen.Choose(1, 5000).Select(n => n / 100m);

    [Fact]
    public void A_better_actual_never_scores_less() => Given.Law(
        from sign in Signs
        from target in Values
        from a in Values
        from b in Values
        from weight in Weights
        select (sign, target, a, b, weight),
        x =>
        {
            var (worse, better) = IsLimit(x.sign) == x.a > x.b ? (x.a, x.b) : (x.b, x.a);
            return Score(x.sign, x.target, worse, x.weight) <= Score(x.sign, x.target, better, x.weight);
        });

    [Fact]
    public void A_score_is_never_below_nothing_nor_above_its_weight() => Given.Law(
        from sign in Signs
        from target in Gen.OneOf(Values, Gen.Constant(0m))
        from actual in Gen.OneOf(Values, Gen.Constant(0m))
        from weight in Weights
        select (sign, target, actual, weight),
        x => Score(x.sign, x.target, x.actual, x.weight) is var score && score >= 0 && score <= x.weight);

    [Fact]
    public void The_target_itself_earns_full_marks() => Given.Law(
        from sign in Signs
        from target in Values
        from weight in Weights
        select (sign, target, weight),
        x => Score(x.sign, x.target, x.target, x.weight) == x.weight);

    /// <summary>A small change of the actual changes the score by its share of the target, but for the rounding of both scores.</summary>
    [Fact]
    public void A_score_is_continuous() => Given.Law(
        from sign in Signs
        from target in Values
        from actual in Values
        from change in Gen.Choose(1, 100).Select(n => n / 100m)
        from weight in Weights
        select (sign, target, actual, change, weight),
        x => Math.Abs(Score(x.sign, x.target, x.actual, x.weight) - Score(x.sign, x.target, x.actual + x.change, x.weight)) <=
            (x.change / x.target * x.weight) + Step);

    [Fact]
    public void An_answer_in_words_stays_within_its_level() => Given.Law(
        from answer in Gen.Elements("达成", "基本完成", "部分实现", "未达到")
        from degree in Gen.Choose(0, 100)
        from weight in Weights
        select (answer, degree, weight),
        x =>
        {
            var indicator = Given.Indicator("提升", x.answer, x.weight) with { Degree = x.degree };
            var (score, allowed, _, _) = Scorer.Score(indicator, x.answer, null);
            return score >= Math.Round(allowed!.Value.Low, 2, MidpointRounding.AwayFromZero) && score <= x.weight;
        });

    [Fact]
    public void The_execution_rate_is_monotone_bounded_and_full_at_the_whole_budget() => Given.Law(
        from full in Values
        from a in Values
        from b in Values
        select (full, low: Math.Min(a, b), high: Math.Max(a, b)),
        x => Execution(x.full, x.low) <= Execution(x.full, x.high) && Execution(x.full, x.high) <= 10 && Execution(x.full, 0) == 0 &&
            Execution(x.full, x.full) == 10);

    [Fact]
    public void However_indicators_are_grouped_and_scored_the_weights_add_up_to_the_same() => Given.Law(
        (from kind in Gen.Elements(IndicatorKind.Output, IndicatorKind.Cost, IndicatorKind.Benefit, IndicatorKind.Satisfaction)
         from level2 in Gen.Elements("数量指标", "质量指标", "")
         from target in Gen.Elements("≥30公里", "≤30公里", "提升", "")
         from actual in Gen.Elements("10公里", "31公里", "达成", "", "5个")
         from weight in Weights
         select Given.Indicator(target, actual, weight, kind) with { Level2 = level2 }).ListOf(8),
        indicators =>
        {
            var card = Given.Evaluator.Score(Given.Project() with { Indicators = [.. indicators.Select((x, n) => x with { Id = n.ToString() })] });
            return card.TotalWeight == 10 + indicators.Sum(i => i.Weight!.Value) &&
                card.Groups.All(g => g.Weight == g.Groups.Sum(s => s.Weight) && g.Score == g.Groups.Sum(s => s.Score)) &&
                card.TotalScore <= card.TotalWeight && card.TotalScore == 10 + card.Indicators.Sum(i => i.Score ?? 0);
        });

    private static bool IsLimit(string sign) => sign is "≤" or "<";

    private static decimal Score(string sign, decimal target, decimal actual, decimal weight)
    {
        var indicator = Given.Indicator($"{sign}{target}公里", $"{actual}公里", weight);
        return Scorer.Score(indicator, indicator.Actual, indicator.ActualValue).Score!.Value;
    }

    private static decimal Execution(decimal full, decimal executed) =>
        Given.Evaluator.Score(new Evaluation { Id = "P", Name = "P", Year = 2024, Budget = Given.Money(0, full, executed) }).Execution.Score!.Value;
}
