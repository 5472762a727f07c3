using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating;

/// <summary>Writes the section 预算绩效情况说明 of a disclosure from the year's scores and the accounts.</summary>
/// <param name="accounts">The unit's accounts; null if they are not at hand, so that nothing is compared with them.</param>
internal sealed class PerformanceSection(Accounts? accounts)
{
    private static readonly FactKey Projects = FactKey.Parse("expenditure nature=project");
    private static readonly FactKey General = FactKey.Parse("expenditure fund=general");
    private static readonly FactKey GovernmentFund = FactKey.Parse("expenditure fund=govfund");

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<string> Write(FilledPerformance filled, YearScore scores)
    {
        var year = filled.Year.Year;
        Scorecard[] projects = [.. scores.Cards.Where(c => c.Evaluation.Scope == EvaluationScope.Project)];
        Scorecard[] whole = [.. scores.Cards.Where(c => c.Evaluation.Scope == EvaluationScope.WholeUnit)];
        Scorecard[] department = [.. scores.Cards.Where(c => c.Evaluation.Scope == EvaluationScope.Department)];
        var paragraphs = new List<string> { "（一）绩效管理工作开展情况" };
        if (projects.Length > 0)
        {
            paragraphs.Add(Overall(year, projects, filled));
        }

        paragraphs.AddRange(department.Select(c => $"组织对“{c.Evaluation.Name}”开展了部门评价，得分{Performances.Number(c.TotalScore)}分{Graded(c, "，评价结果为")}，部门评价报告见附件。"));
        paragraphs.AddRange(whole.Select(c => $"组织开展部门整体支出绩效自评{Funds()}，自评得分{Performances.Number(c.TotalScore)}分{Graded(c, "，评价结果为")}。"));
        if (projects.Length > 0)
        {
            paragraphs.Add("（二）部门决算中项目绩效自评情况");
            paragraphs.AddRange(projects.Select(Result));
            paragraphs.Add("各项目支出绩效自评表见附件。");
        }

        paragraphs.Add($"自评结果作为编制{year + 1}年度预算和改进管理的依据，随部门决算一并公开。");
        return paragraphs;
    }

    /// <summary>One evaluation in a sentence: money, rate, score, grade.</summary>
    public static string Result(Scorecard card)
    {
        var total = card.Evaluation.Budget.Total;
        var name = card.Evaluation.Scope == EvaluationScope.WholeUnit ? "部门整体支出" : $"“{card.Evaluation.Name}”";
        var money = total.Full is { } full && total.Executed is { } executed
            ? $"安排资金{full.Digits}万元，执行数{executed.Digits}万元，{(card.Execution.Rate is { } rate ? $"执行率{Performances.Rate(rate)}，" : "")}" : "";
        return $"{name}{money}自评得分{Performances.Number(card.TotalScore)}分{Graded(card, "，评价结果为")}。";
    }

    private static string Graded(Scorecard card, string lead) => card.Grade is { } grade ? $"{lead}“{grade}”" : "";

    private string Overall(int year, Scorecard[] projects, FilledPerformance filled)
    {
        var executed = projects.Sum(c => c.Evaluation.Budget.Total.Executed?.Base ?? 0);
        var sum = Performances.TenThousand(0).WithBase(executed);
        var share = accounts is not null && accounts[Projects] > 0 ? $"，占项目支出总额的{Performances.Rate(executed / accounts[Projects] * 100)}" : "";
        var grades = projects.All(c => c.Grade is not null)
            ? "其中，" + string.Join("，", filled.Profile.Grades.Bands.Select(b => $"{projects.Count(c => c.Grade == b.Grade)}个项目评价结果为“{b.Grade}”")) + "。" : "";
        return $"根据预算绩效管理要求，我部门组织对{year}年度{projects.Length}个项目开展绩效自评，共涉及资金{sum.Digits}万元{share}。{grades}";
    }

    private string Funds() => accounts is null ? ""
        : $"，涉及一般公共预算支出{Money(General)}{(accounts[GovernmentFund] == 0 ? "" : $"，政府性基金预算支出{Money(GovernmentFund)}")}";

    private string Money(FactKey key) => Performances.TenThousand(0).WithBase(accounts![key]).Digits + "万元";
}
