using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A report gives the execution rate with its amounts and elsewhere another one. Only rates said of the whole are compared: a rate of a
/// project, of a kind of money or of a part of the year is another rate.
/// </summary>
internal sealed partial class RepeatedRateCheck(ReportWording words) : ICheck
{
    private readonly WordFinder subjects = new(words.OtherSubjects);
    private readonly WordFinder times = new(words.OtherTimes);

    public string RuleId => "MZ0639";

    public void Run(CheckContext context)
    {
        // With the forms of several projects at hand a rate may be that of any of them.
        var reports = context.Disclosure.PerformanceForms.Count <= 1 ? PlainText.Reports(context.Disclosure) : [];
        foreach (var report in reports)
        {
            Said[] rates = [.. report.Where(t => t.Value.Contains("执行率", StringComparison.Ordinal)).SelectMany(SaidIn)];
            Said[] grounded = [.. rates.Where(r => r.ByAmounts is not null && !subjects.IsIn(r.Before))];
            if (grounded.Length == 0 || grounded.Any(g => !g.ByAmounts!.Value.Meets(grounded[0].ByAmounts!.Value)))
            {
                continue;
            }

            foreach (var rate in rates.Where(r => r.ByAmounts is null && !subjects.IsIn(r.Text.Value) && !times.IsIn(r.Before)))
            {
                if (rate.Amount.Interval.Meets(grounded[0].ByAmounts!.Value))
                {
                    context.Held();
                }
                else
                {
                    var expected = grounded[0].Rate.Value;
                    context.Report(
                        rate.Text.PlaceOf(rate.Rate), rate.Rate.Value, expected, null, [grounded[0].Text.PlaceOf(grounded[0].Rate)], expected);
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有重复写明同一执行率");
        }
    }

    private static IEnumerable<Said> SaidIn(PlainText text) =>
        Sentence().Matches(text.Value).SelectMany(sentence => Rate().Matches(sentence.Value).Select(found =>
        {
            var at = Rate().Match(text.Value, sentence.Index + found.Index).Groups["n"];
            var rate = Amount.Written(at.Value, QuantityUnit.Percent);
            var byAmounts = FundRateInTextCheck.SpentOfBudget(sentence.Value);
            return new Said(text, sentence.Value[..found.Groups["n"].Index], at, rate, byAmounts is { } quotient && quotient.Meets(rate.Interval) ? quotient : null);
        }));

    /// <summary>A rate in a text.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Before">Its sentence up to the number.</param>
    /// <param name="Rate">The number.</param>
    /// <param name="Amount">Its value.</param>
    /// <param name="ByAmounts">What the amounts of its sentence make of it, if they agree with it.</param>
    private sealed record Said(PlainText Text, string Before, Group Rate, Amount Amount, Interval? ByAmounts);

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<=^|[，。；:：])(?:\d{4}年度?)?(?:全年|年度|本年度?|总体|整体|部门|单位)?(?:部门)?(?:整体支出)?(?:预算|资金)?执行率(?:为|达到|达|是)?(?<n>\d{1,15}(?:\.\d{1,8})?)%(?!以上|以下|左右)")]
    private static partial Regex Rate();
}
