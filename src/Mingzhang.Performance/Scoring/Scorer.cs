using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Scoring;

/// <summary>Scores evaluations by a profile. Safe for use by several threads.</summary>
/// <param name="profile">The rules.</param>
/// <param name="layout">Tells which level-1 group measures what.</param>
public sealed class Scorer(PerformanceProfile profile, PerformanceFormLayout layout)
{
    private readonly IndicatorScorer indicators = new(profile);

    /// <summary>Scores an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="ledger">The evidence; null if there is none.</param>
    public Scorecard Score(Evaluation evaluation, EvidenceLedger? ledger = null)
    {
        var notices = new List<Notice>();
        var execution = ExecutionScorer.Score(evaluation, profile);
        ScoredIndicator[] scored = [.. evaluation.Indicators.Select(i => Score(evaluation, i, execution, ledger, notices))];
        GroupScore[] groups = [.. Grouped(scored, i => i.Level1).Select(g => Group(g, [.. Grouped([.. g], i => i.Level2).Select(s => Group(s, []))]))];
        var structure = Structure(evaluation, execution, groups);
        var card = new Scorecard
        {
            Evaluation = evaluation,
            Profile = profile,
            Structure = structure,
            Execution = execution,
            Indicators = scored,
            Groups = groups,
            Notices = notices,
        };
        ScoreNotices.Add(card, notices);
        return card;
    }

    /// <summary>What a level-1 group measures.</summary>
    public IndicatorKind GroupKindOf(string level1) => layout.GroupKindOf(Words.Chinese(level1));

    private ScoredIndicator Score(Evaluation evaluation, Indicator indicator, ScoredExecution execution, EvidenceLedger? ledger, List<Notice> notices)
    {
        var (actual, value, evidence) = EvidencedActual.Of(evaluation, indicator, ledger, notices);
        if (indicator.Kind == IndicatorKind.Execution && value is null && execution.Rate is { } rate)
        {
            actual = Words.Number(Math.Round(rate, 2)) + "%";
            value = new(TargetOperator.None, new(rate, 2, QuantityUnit.Percent), "%");
        }

        var (computed, allowed, comparison, explain) = indicators.Score(indicator, actual, value);
        var overridden = IsValid(evaluation, indicator, notices);
        return new(
            indicator, actual, evidence, comparison, computed, allowed,
            overridden
                ? () => $"人工确定为 {Words.Number(indicator.Override!.Score)} 分（{indicator.Override.By}：{indicator.Override.Reason}）；按规则计算：{explain()}"
                : explain,
            overridden, overridden ? indicator.Override!.Score : computed);
    }

    private static bool IsValid(Evaluation evaluation, Indicator indicator, List<Notice> notices)
    {
        if (indicator.Override is not { } set)
        {
            return false;
        }

        var isValid = !string.IsNullOrWhiteSpace(set.Reason) && set.Score >= 0 && set.Score <= (indicator.Weight ?? 0);
        notices.Add(new(
            isValid ? NoticeKind.Overridden : NoticeKind.OverrideRefused, isValid ? Severity.Info : Severity.Error, $"{evaluation.Id}/{indicator.Id}",
            isValid
                ? $"“{indicator.Label}”的得分由人工确定为 {Words.Number(set.Score)} 分：{set.Reason}"
                : $"“{indicator.Label}”人工确定的得分 {Words.Number(set.Score)} 无效：必须写明理由，且在 0 到分值 {Words.Number(indicator.Weight ?? 0)} 之间；仍按规则计算。"));
        return isValid;
    }

    /// <summary>Indicators of one group stand together; the order of the groups is that of their first indicators.</summary>
    private static IEnumerable<IGrouping<string, ScoredIndicator>> Grouped(ScoredIndicator[] scored, Func<Indicator, string> nameOf) =>
        scored.GroupBy(s => nameOf(s.Indicator));

    private GroupScore Group(IGrouping<string, ScoredIndicator> group, GroupScore[] below) => new(
        group.Key, GroupKindOf(group.Key) is var kind and not IndicatorKind.Other ? kind : group.First().Indicator.Kind,
        group.Sum(s => s.Indicator.Weight ?? 0), group.Sum(s => s.Score ?? 0), below);

    private WeightStructure? Structure(Evaluation evaluation, ScoredExecution execution, GroupScore[] groups)
    {
        if (evaluation.Structure is { } declared)
        {
            return profile.Structures.FirstOrDefault(s => s.Id == declared);
        }

        var weights = groups.GroupBy(g => g.Kind).ToDictionary(g => g.Key, g => g.Sum(s => s.Weight));
        weights[IndicatorKind.Execution] = weights.GetValueOrDefault(IndicatorKind.Execution) + execution.Weight;
        return profile.Structures.FirstOrDefault(s =>
            s.EffectiveFrom.Year <= evaluation.Year && weights.Where(w => w.Value != 0).All(w => s.Groups.GetValueOrDefault(w.Key) == w.Value) &&
            s.Groups.All(g => weights.GetValueOrDefault(g.Key) == g.Value));
    }
}
