using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Importing;

/// <summary>
/// Rebuilds a form's scores and says what is printed otherwise. Rounding is no difference: a printed number stands for every value that
/// rounds to it, unless rounding makes full marks of a target that was missed.
/// </summary>
internal sealed class Recomputer
{
    private readonly ImportedForm imported;
    private readonly Scorecard card;
    private readonly List<Difference> roots = [];
    private decimal printedScores;
    private decimal rightScores;
    private decimal rightExecution;

    private Recomputer(ImportedForm imported, Scorecard card) => (this.imported, this.card) = (imported, card);

    private PerformanceForm Form => imported.Form;

    public static Recomputation Run(ImportedForm imported, Scorecard card)
    {
        var run = new Recomputer(imported, card);
        run.Execution();
        foreach (var (row, scored) in imported.Rows.Zip(card.Indicators))
        {
            run.Indicator(row.Printed, scored);
        }

        var scores = run.roots.ToArray();
        var (weightsMissed, weightRoot) = run.Weights();
        run.TotalScore(scores, weightsMissed, weightRoot);
        return new(imported, card, run.roots) { TotalScore = run.rightScores };
    }

    private void Execution()
    {
        if (FormPoints.ExecutionCells(Form) is not var (weightCell, scoreCell))
        {
            return;
        }

        var row = Form.Funds.First(f => f.Weight == weightCell);
        var (rate, score) = (card.Execution.Rate, card.Execution.Score);
        var printed = scoreCell?.Amount?.Value;
        printedScores += printed ?? 0;
        var isRight = score is null || (printed is not null && card.Execution.Allowed!.Value.Meets(Rounded(scoreCell!)));
        rightExecution = isRight ? printed ?? 0 : score!.Value;
        rightScores += rightExecution;
        var ofScore = isRight ? null
            : new Difference(DifferenceKind.ExecutionScore, "预算执行率的得分", scoreCell ?? row.Score, Words.Number(score!.Value), card.Execution.Explanation);
        if (rate is not null && row is { Rate.Amount: { } printedRate, Executed.Amount: { } executed, FullBudget.Amount: { } budget } && !FormPoints.IsFraction(row.Rate, row.Executed, row.FullBudget) &&
            Interval.Divide(executed.Interval, budget.Interval) * 100 is { } range && !range.Meets(printedRate.Interval))
        {
            roots.Add(new(
                DifferenceKind.ExecutionRate, "执行率", row.Rate, Words.Number(Math.Round(rate.Value, 2)) + (FormPoints.IsPercent(row.Rate) ? "%" : ""),
                card.Execution.Explanation)
            { Consequences = ofScore is null ? [] : [ofScore] });
        }
        else if (ofScore is not null)
        {
            roots.Add(ofScore);
        }
    }

    private void Indicator(FormIndicator printed, ScoredIndicator scored)
    {
        foreach (var (cell, what) in new[] { (printed.Weight, "分值"), (printed.Score, "得分") }.Where(c => !c.Item1.IsBlank && c.Item1.Amount is not null && !FormPoints.HasPoints(c.Item1, Form)).Take(1))
        {
            roots.Add(new(DifferenceKind.NotPoints, $"指标“{scored.Indicator.Label}”的{what}", cell, "", $"{what}写作 {cell.Text}，不是分数，没有计入合计。"));
            return;
        }

        if (scored.Allowed is not { } allowed)
        {
            return;
        }

        var score = printed.Score.Amount?.Value;
        printedScores += score ?? 0;
        if (score is not null && IsAllowed(printed.Score, allowed, scored))
        {
            rightScores += score.Value;
            return;
        }

        var right = scored.Computed ?? Math.Clamp(score ?? 0, allowed.Low, allowed.High);
        rightScores += right;
        roots.Add(new(DifferenceKind.IndicatorScore, $"指标“{scored.Indicator.Label}”的得分", printed.Score, Words.Number(right), scored.Explanation));
    }

    private static bool IsAllowed(FormCell cell, Interval allowed, ScoredIndicator scored)
    {
        var score = cell.Amount!.Value.Value;
        var weight = scored.Indicator.Weight!.Value;
        return scored.Comparison is null ? allowed.Contains(score)
            : allowed.Meets(Rounded(cell)) && score <= weight && (score < weight || allowed.High == weight);
    }

    /// <summary>The weights' sums; gives by how much the total misses, and the difference that explains it.</summary>
    private (decimal Missed, Difference? Root) Weights()
    {
        var groups = new List<Difference>();
        decimal groupsMissed = 0;
        var weighted = imported.Rows.Where(r => r.Indicator.Weight is not null).ToArray();
        foreach (var (heads, level) in new (Func<FormIndicator, (FormCell, FormCell)>, int)[] { (i => (i.GroupWeight, i.Level1), 1), (i => (i.SubgroupWeight, i.Level2), 2) })
        {
            foreach (var group in weighted.GroupBy(r => heads(r.Printed)).Where(g => g.Key.Item1.Amount is not null))
            {
                var (head, sum) = (group.Key.Item1, group.Sum(r => r.Indicator.Weight!.Value));
                if (sum != head.Amount!.Value.Value)
                {
                    groupsMissed += level == 1 ? sum - head.Amount.Value.Value : 0;
                    groups.Add(new(
                        DifferenceKind.GroupWeight, $"“{Words.Squeeze(group.Key.Item2.Text)}”标题中的分值", head, Words.Number(sum),
                        $"其下各指标分值 {string.Join(" + ", group.Select(r => Words.Number(r.Indicator.Weight!.Value)))} = {Words.Number(sum)}。"));
                }
            }
        }

        var (missed, total) = TotalWeight();
        if (total is null || groups.Count == 0 || groupsMissed != missed)
        {
            roots.AddRange(groups);
            roots.AddRange(total is null ? [] : [total]);
            return (missed, total);
        }

        var root = groups[0] with { Consequences = [total] };
        roots.AddRange([root, .. groups.Skip(1)]);
        return (missed, root);
    }

    private (decimal Missed, Difference? Difference) TotalWeight()
    {
        if (Form.TotalWeight.Amount is not { } total || imported.Rows.All(r => r.Indicator.Weight is null))
        {
            return (0, null);
        }

        var sum = LeavesOutExecution ? card.TotalWeight - card.Execution.Weight : card.TotalWeight;
        var full = LeavesOutExecution ? card.Profile.Total - card.Execution.Weight : card.Profile.Total;
        return total.Value == sum && sum == full ? (0, null)
            : (sum - total.Value, new(
                DifferenceKind.TotalWeight, "总分（分值栏）", Form.TotalWeight, Words.Number(sum),
                $"各指标{(card.Execution.Weight == 0 || LeavesOutExecution ? "" : "与预算执行率的")}分值合计 {Words.Number(sum)}，总分写作 {Form.TotalWeight.Text}，应为 {Words.Number(full)}。"));
    }

    /// <summary>True if the form prints a total of 90 and scores the execution rate apart.</summary>
    private bool LeavesOutExecution =>
        card.Execution.Weight > 0 && Form.TotalWeight.Amount?.Value == card.Profile.Total - card.Execution.Weight && card.TotalWeight == card.Profile.Total;

    private void TotalScore(Difference[] scores, decimal weightsMissed, Difference? weightRoot)
    {
        if (Form.TotalScore.Amount is not { } total)
        {
            return;
        }

        var execution = FormPoints.ExecutionCells(Form)?.Score?.Amount?.Value ?? 0;
        var leavesOut = LeavesOutExecution && total.Value == printedScores - execution;
        var (printed, right) = leavesOut ? (total.Value, rightScores - rightExecution) : (printedScores, rightScores);
        var shown = Rounded(Form.TotalScore, printedScores.Scale > 0);
        if (shown.Contains(right))
        {
            return;
        }

        var missed = shown.Contains(printed) ? 0 : printed - total.Value;
        var difference = new Difference(
            DifferenceKind.TotalScore, "总分（得分栏）", Form.TotalScore, Words.Number(right),
            missed == 0 ? $"各项得分改正后合计 {Words.Number(right)}。"
                : $"表中各项得分合计 {Words.Number(printed)}，总分写作 {Form.TotalScore.Text}{(right == printed ? "" : $"；各项得分改正后合计 {Words.Number(right)}")}。");
        var cause = missed == 0 ? scores.FirstOrDefault(d => d.Kind != DifferenceKind.NotPoints) : missed == weightsMissed ? weightRoot : null;
        if (cause is null)
        {
            roots.Add(difference);
        }
        else
        {
            roots[roots.IndexOf(cause)] = cause with { Consequences = [.. cause.Consequences, difference] };
        }
    }

    /// <summary>What a printed score stands for: half a unit of its last digit to either side; a whole zero is exact.</summary>
    private static Interval Rounded(FormCell cell, bool isRounded = true) =>
        (isRounded ? cell.Amount!.Value with { Unit = QuantityUnit.Percent } : cell.Amount!.Value).Interval;
}
