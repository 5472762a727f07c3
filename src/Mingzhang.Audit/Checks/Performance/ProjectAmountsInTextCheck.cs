using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A passage that names a project gives another budget, spending or balance than the project's form.</summary>
internal sealed partial class ProjectAmountsInTextCheck(ProjectNames projects) : ICheck
{
    public string RuleId => "MZ0635";

    public void Run(CheckContext context)
    {
        var any = false;
        foreach (var text in PlainText.All(context.Disclosure))
        {
            if (projects.NamedIn(text.Value, context.Disclosure.PerformanceForms) is not [var form] ||
                form.Funds.FirstOrDefault(f => f.IsTotal) is not { FullBudget.Amount: { } full, Executed.Amount: { } executed } total ||
                FormCheck.HasWrongAmount(context, form))
            {
                continue;
            }

            Interval[] budgets = total.OpeningBudget.Amount is { } opening ? [full.Interval, opening.Interval] : [full.Interval];
            Compare("预算", Budget().Matches(text.Value), budgets, total.FullBudget);
            Compare("实际支出", Spent().Matches(text.Value), [executed.Interval], total.Executed);
            Compare("结余", Balance().Matches(text.Value), [full.Interval - executed.Interval], total.Executed);

            void Compare(string what, MatchCollection found, Interval[] allowed, FormCell cell)
            {
                foreach (var number in found.Select(m => m.Groups["n"]))
                {
                    any = true;
                    var stated = Amount.Written(number.Value, QuantityUnit.TenThousandYuan);
                    if (allowed.Any(stated.Interval.Meets))
                    {
                        context.Held();
                        continue;
                    }

                    var expected = Arithmetic.Written.Like(number.Value, allowed[0].Middle / QuantityUnit.TenThousandYuan.Factor());
                    context.Report(
                        text.PlaceOf(number), number.Value, expected,
                        new Dictionary<string, string> { ["form"] = FormScoring.Squeeze(form.Name.Text), ["what"] = what },
                        [cell.Place!], expected);
                }
            }
        }

        if (!any)
        {
            context.NotApplicable("文中没有写明自评项目的金额");
        }
    }

    [GeneratedRegex(@"(?:预算资金|预算安排|安排资金|预算数|金额)(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Budget();

    [GeneratedRegex(@"(?:(?:实际支出|全年执行)(?:资金|数|金额)?|(?<=，)(?:实际)?执行数)(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Spent();

    [GeneratedRegex(@"(?:结余|结余结转|结转结余)(?:资金)?(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Balance();
}
