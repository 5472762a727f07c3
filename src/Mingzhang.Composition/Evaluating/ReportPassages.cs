using Mingzhang.Catalog;
using Mingzhang.Composition.Evaluating.Charts;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Results;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating;

/// <summary>What the data of an evaluation says under the headings of its report.</summary>
internal sealed class ReportPassages(CatalogStore catalog, FilledPerformance filled, YearScore scores, Scorecard card, bool isPublic)
{
    private const int MostRecords = 6;

    /// <summary>True if the outline has an overview, which states the money, so that it is not stated a second time.</summary>
    public required bool SaysMoneyFirst { get; init; }

    private Evaluation Evaluation => card.Evaluation;

    /// <summary>The blocks under a heading; none if the data says nothing there.</summary>
    public IEnumerable<Block> Of(string holds) => holds switch
    {
        "overview" => Overview(),
        "goals" => Text(Evaluation.Goal),
        "targets" => [SectionWriter.Body(Targets())],
        "purpose" => [SectionWriter.Body(Purpose())],
        "method" => [SectionWriter.Body(Method())],
        "process" => [SectionWriter.Body(Process())],
        "conclusion" => Conclusion(),
        "whole-unit" => [SectionWriter.Body(PerformanceSection.Result(card)), .. Text(Evaluation.Achieved), .. Conclusion().Skip(1)],
        "management" => [.. Others().Select(c => SectionWriter.Body(PerformanceSection.Result(c))), .. EvaluationCharts.Projects([.. Others()])],
        "execution" => [SectionWriter.Body(Execution())],
        "outputs" => [.. Analysis(IndicatorKind.Cost), .. Analysis(IndicatorKind.Output), .. Analysis(IndicatorKind.Other), .. EvaluationCharts.Pipeline(Records(), catalog.Evidence, isPublic)],
        "benefits" => [.. Analysis(IndicatorKind.Benefit), .. Analysis(IndicatorKind.Satisfaction), .. EvaluationCharts.Surveys(Records(), catalog.Evidence.Answers)],
        "problems" => Problems(),
        "measures" => Measures(),
        "use" => [SectionWriter.Body(Use())],
        _ => [],
    };

    private static IEnumerable<Block> Text(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(SectionWriter.Body);

    private IEnumerable<Scorecard> Others() => scores.Cards.Where(c => c.Evaluation.Scope == EvaluationScope.Project);

    private EvidenceRecord[] Records() =>
        [.. filled.Year.Evidence.Where(r => Evaluation.Scope == EvaluationScope.WholeUnit || r.Project is null || r.Project == Evaluation.Id)];

    private IEnumerable<Block> Overview()
    {
        var who = string.Concat(
            Evaluation.Unit.Length > 0 ? $"，由{Evaluation.Unit}实施" : "", Evaluation.Department.Length > 0 && Evaluation.Department != Evaluation.Unit ? $"，主管部门为{Evaluation.Department}" : "");
        yield return SectionWriter.Body($"“{Evaluation.Name}”是{filled.Year.Unit}{Evaluation.Year}年度的支出项目{who}。");
        if (Money() is { Length: > 0 } money)
        {
            yield return SectionWriter.Body(money);
        }
    }

    private string Money()
    {
        var total = Evaluation.Budget.Total;
        var sources = Evaluation.Budget.Sources.Where(s => s.Executed is { Base: > 0 }).Select(s => $"{s.Source}{s.Executed!.Value.Digits}万元").ToArray();
        return total.Full is { } full && total.Executed is { } executed
            ? $"{(total.Opening is { } opening ? $"年初预算数{opening.Digits}万元，" : "")}全年预算数{full.Digits}万元，全年执行数{executed.Digits}万元{(card.Execution.Rate is { } rate ? $"，执行率{Performances.Rate(rate)}" : "")}。{(sources.Length > 1 ? $"执行数按来源分：{string.Join("，", sources)}。" : "")}"
            : "";
    }

    private string Targets() => $"设置绩效指标{card.Indicators.Count}项：{string.Join("；", card.Indicators.Select(i => $"{i.Indicator.Name}{i.Indicator.Target}"))}。";

    private string Purpose() =>
        $"本次评价是为了核对资金使用是否合规、产出和效益是否达到预期目标，为改进管理和安排预算提供依据。评价对象为“{Evaluation.Name}”，范围为{Evaluation.Year}年度的全部资金{(Evaluation.Budget.Total.Executed is { } executed ? $"，全年执行数{executed.Digits}万元" : "")}。";

    private string Method()
    {
        var bands = card.Profile.Grades.Bands;
        var groups = string.Join("、", card.Groups.Select(g => $"{PlainHead(g.Name)}{Performances.Number(g.Weight)}分").Prepend($"预算执行率{Performances.Number(card.Execution.Weight)}分").Where(t => !t.EndsWith("率0分", StringComparison.Ordinal)));
        var grades = string.Join("，", bands.Select((b, i) => i == 0 ? $"{Performances.Number(b.From)}分（含）以上为“{b.Grade}”" : i == bands.Count - 1 ? $"其余为“{b.Grade}”" : $"{Performances.Number(b.From)}分（含）以上为“{b.Grade}”"));
        return $"评价遵循科学公正、绩效相关的原则，定量与定性结合，按{card.Profile.Title}计分，依据为{card.Profile.Basis}。指标体系：{groups}，共设三级指标{card.Indicators.Count}个。定量指标达到指标值得满分，未达到的按完成比例得分；定性指标按达成程度分档得分。评价等级：{grades}。";
    }

    private string Process()
    {
        var counted = card.Indicators.Count(i => i.Evidence is not null);
        var records = card.Indicators.Where(i => i.Evidence is not null).SelectMany(i => i.Evidence!.Records).Select(r => r.Id).Distinct().Count();
        ScoredIndicator[] typed = [.. card.Indicators.Where(i => i.Evidence is null && i.Indicator.Kind != IndicatorKind.Execution)];
        var bare = typed.Count(i => i.Indicator.Attachments.Count == 0);
        string[] steps =
        [
            .. counted > 0 ? [$"{(typed.Length > 0 ? $"{counted}项" : "各项")}指标的完成值由台账统计得出，涉及佐证记录{records}条"] : (string[])[],
            .. typed.Length > 0 ? [$"{(counted > 0 ? "其余" : "各项")}指标由实施单位填报完成值，{(bare > 0 ? $"其中{bare}项没有列出佐证材料" : "并列出佐证材料")}"] : (string[])[],
        ];
        return $"对“{Evaluation.Name}”的评价按归集佐证、核对完成值、计分、汇总形成报告的步骤进行{string.Concat(steps.Select(s => "，" + s))}。";
    }

    private IEnumerable<Block> Conclusion()
    {
        var grade = card.Grade is { } g ? $"，等级为“{g}”" : "；因分值或完成值不完整，不评定等级";
        yield return SectionWriter.Body($"经评价，“{Evaluation.Name}”得分{Performances.Number(card.TotalScore)}分{grade}。各部分得分如下：");
        yield return ScoreTablePrinter.Print(card);
        foreach (var chart in EvaluationCharts.Groups(card))
        {
            yield return chart;
        }
    }

    private string Execution()
    {
        var reason = Evaluation.ExecutionReason.Length > 0 ? $"原因：{Evaluation.ExecutionReason.TrimEnd('。')}。" : "";
        var money = !SaysMoneyFirst ? Money() : card.Execution.Rate is { } rate ? $"全年预算的执行率为{Performances.Rate(rate)}。" : "";
        return card.Execution is { Weight: > 0, Score: { } score } ? $"{money}预算执行率分值{Performances.Number(card.Execution.Weight)}分，得{Performances.Number(score)}分。{reason}" : money + reason;
    }

    private IEnumerable<Block> Analysis(IndicatorKind kind)
    {
        foreach (var group in card.Indicators.Where(i => KindOf(i) == kind && i.Indicator.Weight > 0).GroupBy(i => i.Indicator.Level1))
        {
            var score = card.Groups.First(g => g.Name == group.Key);
            yield return SectionWriter.Body($"{PlainHead(group.Key)}分值{Performances.Number(score.Weight)}分，得{Performances.Number(score.Score)}分。");
            foreach (var scored in group)
            {
                yield return SectionWriter.Body(Sentence(scored));
            }
        }
    }

    private IndicatorKind KindOf(ScoredIndicator scored) =>
        card.Groups.First(g => g.Name == scored.Indicator.Level1).Kind is var kind and not IndicatorKind.Execution ? kind : IndicatorKind.Execution;

    private string Sentence(ScoredIndicator scored)
    {
        var indicator = scored.Indicator;
        var reached = scored.Actual.Length > 0 ? $"完成值{scored.Actual}" : "没有完成值";
        var reason = FormPrinter.ReasonOf(scored);
        return $"{indicator.Name}：指标值{indicator.Target}，{reached}，分值{Performances.Number(indicator.Weight ?? 0)}分，{(scored.Score is { } score ? $"得{Performances.Number(score)}分" : "未计分")}。{Proof(scored)}{(reason.Length > 0 ? "说明：" + reason : "")}";
    }

    private string Proof(ScoredIndicator scored)
    {
        if (scored.Evidence is { Records.Count: > 0 } evidence)
        {
            if (isPublic)
            {
                return $"佐证：“{evidence.Query.Kind.Title}”台账{evidence.Records.Count}条记录。";
            }

            var titles = evidence.Records.Take(MostRecords).Select(r => r.Title);
            return $"佐证：“{evidence.Query.Kind.Title}”台账{evidence.Records.Count}条记录，{(evidence.Records.Count > MostRecords ? "包括" : "即")}{string.Join("、", titles)}{(evidence.Records.Count > MostRecords ? "等" : "")}。";
        }

        return scored.Indicator.Attachments.Count > 0 && !isPublic ? $"佐证：{string.Join("、", scored.Indicator.Attachments)}。" : "";
    }

    private IEnumerable<ResultFinding> Findings() =>
        filled.Year.Findings.Where(f => (!f.IsInternal || !isPublic) && (Evaluation.Scope == EvaluationScope.WholeUnit || f.Evaluation == Evaluation.Id));

    private IEnumerable<Block> Problems()
    {
        foreach (var (finding, i) in Findings().Select((f, i) => (f, i + 1)))
        {
            yield return SectionWriter.Body($"问题{ChineseNumber.Of(i)}：{finding.Text.TrimEnd('。')}。");
        }

        var missed = card.Indicators.Where(i => i.Score < i.Indicator.Weight).ToArray();
        if (missed.Length > 0)
        {
            yield return SectionWriter.Body($"“{Evaluation.Name}”未得满分的指标{missed.Length}项：{string.Join("；", missed.Select(m => m.Indicator.Name + (m.Indicator.Reason.Length > 0 ? "，" + m.Indicator.Reason.TrimEnd('。') : "")))}。");
        }
    }

    private IEnumerable<Block> Measures()
    {
        foreach (var (finding, i) in Findings().Select((f, i) => (f, i + 1)).Where(f => f.f.Measures.Count > 0))
        {
            yield return SectionWriter.Body($"针对问题{ChineseNumber.Of(i)}：{string.Join("；", finding.Measures.Select(Measure))}。");
        }

        var remedies = card.Indicators.Where(i => i.Indicator.Remedy.Length > 0).Select(i => $"{i.Indicator.Name}，{i.Indicator.Remedy.TrimEnd('。')}").ToArray();
        if (remedies.Length > 0)
        {
            yield return SectionWriter.Body($"对未得满分的指标：{string.Join("；", remedies)}。");
        }
    }

    private static string Measure(CorrectiveMeasure m) =>
        $"{m.Text.TrimEnd('。')}（{(m.Owner.Length > 0 ? m.Owner + "，" : "")}{(m.Done is { } done ? $"{done.Year}年{done.Month}月{done.Day}日已完成" : $"{m.Due.Year}年{m.Due.Month}月{m.Due.Day}日前完成")}）";

    private string Use()
    {
        var suggestion = BudgetSuggestion.Of(card);
        return $"评价结果作为编制{Evaluation.Year + 1}年度预算和改进管理的依据{(suggestion.Rule is { } rule ? "：" + rule.Advice : "")}；自评表和本报告随部门决算一并公开，接受社会监督。";
    }

    private static string PlainHead(string head) => head.Split('(', '（')[0];
}
