using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// The money that an evaluation report tells from paragraph to paragraph, 预算总额500万元, 实际到位486.5万元, 项目支出459.2万元, 结余27.3万元, with
/// the rates between. What the reports of several projects tell does not go together: only where most of it fits is one number said to be wrong.
/// </summary>
internal sealed partial class ToldFunds
{
    private const int FewestHolding = 2;
    private readonly FormEquations equations = new();

    private ToldFunds(IReadOnlyList<PlainText> report)
    {
        var budget = Cell(report, Budget(), "预算资金", QuantityUnit.TenThousandYuan);
        var arrived = Cell(report, Arrived(), "到位资金", QuantityUnit.TenThousandYuan);
        var spent = Cell(report, Spent(), "项目支出", QuantityUnit.TenThousandYuan);
        var rest = Cell(report, Rest(), "结余", QuantityUnit.TenThousandYuan);
        AddRate(Cell(report, ArrivedRate(), "资金到位率", QuantityUnit.Percent), arrived, budget, ("资金到位率", "到位", "预算"));
        AddRate(Cell(report, SpentRate(), "预算执行率", QuantityUnit.Percent), spent, budget, ("预算执行率", "支出", "预算"));
        AddRate(Cell(report, UsedRate(), "占到位资金的比重", QuantityUnit.Percent), spent, arrived, ("占到位资金", "支出", "到位"));
        if (arrived is not null && spent is not null && rest is not null)
        {
            equations.Add(new SumEquation(sum => $"支出 {spent.Text} + 结余 {rest.Text} = {sum}", "到位") { Kind = FormFaultKind.FundsParts, Cells = [arrived, spent, rest] });
        }
    }

    /// <summary>The only number that a report shows to be wrong; null if it shows none or several.</summary>
    public static FormFault? FaultIn(IReadOnlyList<PlainText> report)
    {
        var told = new ToldFunds(report).equations;
        return told.All.Count(e => e.Holds) >= FewestHolding && TableArithmetic.FaultsOf(told) is [{ Located: true, Expected: not null } fault] ? fault : null;
    }

    /// <summary>结余资金1.8万元 of a single activity is no slip of the pen for the project's 27.3.</summary>
    private static bool MayBeSame(FormCell cell, FormCell first) =>
        cell.Amount!.Value.Interval.Meets(first.Amount!.Value.Interval) || Likelihood.AnySlipOf(cell.Amount.Value, first.Amount.Value) > 0;

    /// <summary>The first number said; those said behind must be the same, or are of something else.</summary>
    private FormCell? Cell(IReadOnlyList<PlainText> report, Regex pattern, string name, QuantityUnit unit)
    {
        FormCell? first = null;
        foreach (var text in report)
        {
            foreach (var digits in pattern.Matches(text.Value).Where(m => !IsOfOther(text.Value[Sentences.StartOf(text.Value, m.Index)..m.Index], unit)).Select(m => m.Groups["n"]))
            {
                var cell = SaidScores.Cell(text, digits, unit);
                equations.Name(cell, name);
                if (first is null)
                {
                    first = cell;
                }
                else if (MayBeSame(cell, first))
                {
                    equations.Add(new SameNumber("另一处") { Kind = FormFaultKind.Elsewhere, Cells = [cell, first] });
                }
            }
        }

        return first;
    }

    /// <summary>True if the words in front of a number in its sentence say that it is of another time, or, of an amount, of a part.</summary>
    private static bool IsOfOther(string before, QuantityUnit unit) => OfOtherTime().IsMatch(before) || (unit.IsMoney() && OfPart().IsMatch(before));

    private void AddRate(FormCell? rate, FormCell? part, FormCell? whole, (string Rate, string Part, string Whole) names)
    {
        if (rate is not null && part is not null && whole?.Amount is { Value: > 0 })
        {
            equations.Add(new RateEquation(names.Rate, names.Part, names.Whole) { Kind = FormFaultKind.ExecutionRate, Cells = [rate, part, whole] });
        }
    }

    [GeneratedRegex("级|配套|其中|部分|调整|追加")]
    private static partial Regex OfPart();

    [GeneratedRegex(@"上年|去年|上半年|季度|月底|目标|截至(?!20\d\d年(?:12月31日|底))")]
    private static partial Regex OfOtherTime();

    [GeneratedRegex(@"(?:项目预算|预算(?:总额|资金|总资金|金额))(?:总额|资金|总资金|安排)?(?:为|是|共|共计)?(?<n>\d{1,9}(?:\.\d{1,6})?)万元")]
    private static partial Regex Budget();

    [GeneratedRegex(@"实际到位(?:资金)?(?:为|是|共|共计)?(?<n>\d{1,9}(?:\.\d{1,6})?)万元")]
    private static partial Regex Arrived();

    [GeneratedRegex(@"(?<=^|[，。；：])(?:项目|资金|项目资金)?(?:实际|累计|全年)?支出(?:资金)?(?:为|是|共|共计)?(?<n>\d{1,9}(?:\.\d{1,6})?)万元")]
    private static partial Regex Spent();

    [GeneratedRegex(@"(?<=[，。；])(?:资金|项目)?结余(?:资金)?(?:为|是|共|共计)?(?<n>\d{1,9}(?:\.\d{1,6})?)万元")]
    private static partial Regex Rest();

    [GeneratedRegex(@"(?<=^|[，。；：])(?:项目)?资金到位率(?:为|是|达到?)?(?<n>\d{1,4}(?:\.\d{1,4})?)%")]
    private static partial Regex ArrivedRate();

    [GeneratedRegex(@"(?<=^|[，。；：])(?:项目|资金|总体)?预算执行率(?:为|是|达到?)?(?<n>\d{1,4}(?:\.\d{1,4})?)%")]
    private static partial Regex SpentRate();

    [GeneratedRegex(@"占(?:实际)?到位资金(?:总额)?的(?<n>\d{1,4}(?:\.\d{1,4})?)%")]
    private static partial Regex UsedRate();
}
