using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The equations between the weights and scores of a form.</summary>
internal sealed class PointEquations(PerformanceForm form, ScoredForm scored, FormEquations equations)
{
    private readonly (FormCell Weight, FormCell? Score)? execution = FormPoints.ExecutionCells(form);

    public void Add()
    {
        AddWeights([.. form.Indicators.Where(i => FormPoints.HasPoints(i.Weight, form))]);
        AddScores([.. form.Indicators.Where(i => FormPoints.HasPoints(i.Score, form))]);
        foreach (var indicator in form.Indicators)
        {
            AddRate(FormScoring.NameOf(indicator), indicator.Rate, indicator.Score, indicator.Weight);
        }

        AddRate("总分", form.TotalRate, form.TotalScore, form.TotalWeight);
    }

    /// <summary>得分率, where a table of scores gives it.</summary>
    private void AddRate(string name, FormCell rate, FormCell score, FormCell weight)
    {
        if (rate.Amount is not null && score.Amount is not null && weight.Amount is { Value: > 0 } && !FormPoints.IsFraction(rate, score, weight))
        {
            equations.Name(rate, $"“{name}”的得分率");
            equations.Add(new RateEquation("得分率", "得分", "分值") { Kind = FormFaultKind.ScoreRate, Cells = [rate, score, weight] });
        }
    }

    private void AddWeights(FormIndicator[] weighted)
    {
        AddGroups(weighted, i => i.GroupWeight, i => i.Level1);
        AddGroups(weighted, i => i.SubgroupWeight, i => i.Level2);
        foreach (var indicator in weighted)
        {
            equations.Name(indicator.Weight, $"指标“{FormScoring.NameOf(indicator)}”的分值");
        }

        if (weighted.Length == 0 || form.TotalWeight.Amount is not { } total || !IsWhole(weighted) || LacksHead(total.Value - Sum([.. weighted.Select(i => i.Weight)])))
        {
            return;
        }

        equations.Name(form.TotalWeight, "总分（分值栏）");
        if (!AddTotal("分值", FormFaultKind.TotalWeight, form.TotalWeight, [.. weighted.Select(i => i.Weight)], execution?.Weight))
        {
            return;
        }

        equations.Add(new KnownValue(Interval.Point(scored.Profile.Total), $"分值总分应为 {Written.Number(scored.Profile.Total)}，写作 {form.TotalWeight.Text}")
        {
            Kind = FormFaultKind.TotalWeight,
            Cells = [form.TotalWeight],
        });
    }

    /// <summary>The weight printed at the head of a group of indicators.</summary>
    private void AddGroups(FormIndicator[] weighted, Func<FormIndicator, FormCell> headOf, Func<FormIndicator, FormCell> titleOf)
    {
        foreach (var group in weighted.GroupBy(headOf).Where(g => g.Key.Amount is not null && IsWhole(g)))
        {
            var title = FormScoring.Squeeze(titleOf(group.First()).Text);
            equations.Name(group.Key, $"“{title}”标题中的分值");
            equations.Add(new SumEquation(sum => $"“{title}”下各指标分值合计 {sum}", "标题")
            {
                Kind = FormFaultKind.GroupWeights,
                Cells = [group.Key, .. group.Select(i => i.Weight)],
            });
        }
    }

    /// <summary>
    /// False where indicators may be missing or not meant: behind the last row of a table without a total, or in a sheet that scores only
    /// some of several rows to choose from.
    /// </summary>
    private bool IsWhole(IEnumerable<FormIndicator> group) =>
        !(form.TotalWeight.IsBlank && form.TotalScore.IsBlank && group.Contains(form.Indicators[^1])) && !(form.IsScoreSheet && group.Any(i => i.Score.IsBlank));

    /// <summary>True of what a page break has left of a form without its head, if the points of the execution rate there may be what is missing.</summary>
    private bool LacksHead(decimal rest) =>
        execution is null && !form.IsScoreSheet && form.Name.IsBlank && form.Funds.Count == 0 && rest > 0 && rest <= scored.Profile.Scoring.ExecutionWeight;

    private void AddScores(FormIndicator[] withScores)
    {
        foreach (var indicator in withScores)
        {
            AddScore(indicator);
        }

        if (withScores.Length == 0 || form.TotalScore.Amount is not { } total)
        {
            return;
        }

        equations.Name(form.TotalScore, "总分（得分栏）");
        FormCell[] scores = [.. withScores.Select(i => i.Score)];
        if (LacksHead(total.Value - Sum(scores)) || (execution is { Score: null } unscored && total.Value - Sum(scores) is > 0 and var rest && rest <= Points(unscored.Weight)))
        {
            return; // The execution score that is not printed is what is missing.
        }

        AddTotal("得分", FormFaultKind.TotalScore, form.TotalScore, scores, execution?.Score);
    }

    private void AddScore(FormIndicator indicator)
    {
        equations.Name(indicator.Score, $"指标“{FormScoring.NameOf(indicator)}”的得分");
        if (!FormPoints.HasPoints(indicator.Weight, form))
        {
            return;
        }

        IReadOnlyList<FormCell> cells = [indicator.Score, indicator.Weight];
        equations.Add(new WithinShare(1) { Cells = cells });
        if (!form.IsScoreSheet && scored.ExpectedShare(indicator) is { } share)
        {
            equations.Add(new WithinShare(share) { Cells = cells });
            equations.Add(new ProportionTie(share) { Cells = cells });
        }
    }

    /// <summary>A total is the sum of its column. False where it leaves out the points of the execution rate, as the total of weights then shows.</summary>
    private bool AddTotal(string column, FormFaultKind kind, FormCell total, FormCell[] parts, FormCell? ofExecution)
    {
        var leavesOutExecution = execution is var (weight, _) && form.TotalWeight.Amount?.Value == scored.Profile.Total - Points(weight) && Points(total) == Sum(parts);
        var withExecution = ofExecution is not null && !leavesOutExecution;
        equations.Add(new SumEquation(sum => $"各指标{(withExecution ? "与预算执行率的" : "")}{column}合计 {sum}", "总分")
        {
            Kind = kind,
            Cells = withExecution ? [total, .. parts, ofExecution!] : [total, .. parts],
        });
        return !leavesOutExecution;
    }

    private static decimal Points(FormCell cell) => cell.Amount!.Value.Value;

    private static decimal Sum(FormCell[] cells) => cells.Sum(Points);
}
