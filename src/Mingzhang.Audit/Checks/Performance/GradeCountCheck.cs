using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>共12个项目，其中10个为优、2个为良: the numbers do not add up, or another number of the listed projects earned the grade.</summary>
internal sealed class GradeCountCheck : ICheck
{
    private const int FewestGrades = 2;
    private static readonly FactKey Rated = FactKey.Parse("performance-projects item=rated-1");
    private static readonly FactKey Evaluated = FactKey.Parse("performance-projects item=self-evaluated");

    public string RuleId => "MZ0651";

    public void Run(CheckContext context)
    {
        var bands = GradeBands.Of(context.Disclosure, context.Scores.ProfileOf(context.Disclosure).Grades);
        var results = ProjectResult.All(context);
        if (results.Any(r => r.GradeBy(bands) is null))
        {
            results = [];
        }

        foreach (var text in PlainText.Saying(context.Disclosure, "个"))
        {
            if (GradeCounts.In(text, bands) is { } said)
            {
                TableArithmetic.Report(context, EquationsOf(context.Disclosure, said, [.. results.Select(r => r.GradeBy(bands)!)]));
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明各等级的项目个数，或没有可核对的数");
        }
    }

    private static FormEquations EquationsOf(Disclosure disclosure, GradeCounts said, string[] earned)
    {
        var equations = new FormEquations();
        equations.Name(said.All, "项目总数");
        equations.Name(said.GoodRate, "优良率");
        FormCell[] counts = [.. said.Grades.Select(g => g.Count)];
        var sum = counts.Sum(c => c.Amount!.Value.Value);
        var all = said.All.Amount!.Value.Value;
        foreach (var (grade, count) in said.Grades)
        {
            equations.Name(count, $"评为“{grade}”的项目数");
            if (earned.Length > 0 && (all == earned.Length || sum == earned.Length))
            {
                var right = earned.Count(e => e == grade);
                equations.Add(new KnownValue(Interval.Point(right), $"按各项目的得分和等级有 {right} 个") { Kind = FormFaultKind.GroupWeights, Cells = [count] });
            }
        }

        if (counts.Length < FewestGrades || said.IsOpen || (IsPrescribed(disclosure, counts[0]) && (disclosure.Ledger.Of(Evaluated).Count > 0 || sum <= all)))
        {
            return equations;
        }

        equations.Add(new SumEquation(added => $"各等级合计 {added} 个", "项目总数") { Kind = FormFaultKind.TotalScore, Cells = [said.All, .. counts] });
        if (GradeCounts.SaidElsewhere(disclosure, said) is { } usual)
        {
            equations.Add(new KnownValue(Interval.Point(usual), "") { Cells = [said.All] });
        }

        if (said.GoodRate.Amount is not null && sum == all && all > 0)
        {
            var good = said.Grades.Where(g => g.Grade is "优" or "良").Sum(g => g.Count.Amount!.Value.Value);
            var rate = Math.Round(good / all * 100, 2);
            var why = $"优、良 {Written.Number(good)} 个 ÷ {Written.Number(all)} 个 = {Written.Number(rate)}%";
            equations.Add(new KnownValue(Amount.Of(rate, QuantityUnit.Percent).Rounded, why)
            {
                Kind = FormFaultKind.ExecutionRate, Cells = [said.GoodRate],
            });
        }

        return equations;
    }

    /// <summary>
    /// True of the sentence that the form prescribes. An identity of the catalog checks its sum where the number evaluated is said as prescribed
    /// too; of another number some projects may have no grade.
    /// </summary>
    private static bool IsPrescribed(Disclosure disclosure, FormCell count) =>
        disclosure.Ledger.Of(Rated).Any(s => (s.Place.Sheet, s.Place.Page, s.Place.Line) == (count.Place!.Sheet, count.Place.Page, count.Place.Line));
}
