using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A cell that every form must fill is empty: the name, the money, its rate and score, the goal, what was achieved, the totals, a score.</summary>
internal sealed class MissingCellCheck : FormCheck
{
    public override string RuleId => "MZ0625";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        if (form.IsScoreSheet)
        {
            return; // Sheets without scores lay down how points are given.
        }

        var missing = new List<(string What, Place Near)>();
        var title = form.Title.Place ?? form.Name.Place ?? form.Indicators.Select(i => i.Level1.Place ?? i.Level3.Place).FirstOrDefault(p => p is not null);
        Need(form.Name, form.IsWholeUnit ? "单位名称" : "项目名称", title);
        if (form.Total is { } total)
        {
            Need(total.FullBudget, "全年预算数", total.Label.Place);
            Need(total.Executed, "全年执行数", total.Label.Place);
            Need(total.Rate, "执行率", total.Label.Place);
            Need(total.Score, "预算执行率得分", total.Label.Place);
        }

        if (form.Funds.Count > 0)
        {
            Need(form.Goal, "预期目标", title);
            Need(form.Achieved, "实际完成情况", title);
        }

        if (form.Indicators.Count > 0)
        {
            Need(form.TotalWeight, "总分（分值）", title);
            Need(form.TotalScore, "总分（得分）", title);
        }

        foreach (var indicator in form.Indicators.Where(i => i.Weight.Amount is { Value: > 0 }))
        {
            Need(indicator.Score, $"指标“{FormScoring.NameOf(indicator)}”的得分", indicator.Weight.Place);
        }

        if (missing.Count == 0)
        {
            context.Held();
        }
        else
        {
            context.Report(
                missing[0].Near, null, null, Words(("missing", string.Join("、", missing.Select(m => m.What)))), missing.Skip(1).Select(m => m.Near));
        }

        void Need(FormCell cell, string what, Place? near)
        {
            if (cell.IsBlank && near is not null)
            {
                missing.Add((what, near));
            }
        }
    }
}
