using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An execution rate of a project in the text or a report is not the one of the form's amounts.</summary>
internal sealed partial class ExecutionRateInTextCheck(ProjectNames projects) : ICheck
{
    public string RuleId => "MZ0632";

    public void Run(CheckContext context)
    {
        var faults = new Dictionary<PerformanceForm, List<(PlainText Text, Group Rate)>>();
        var any = false;
        foreach (var text in PlainText.Saying(context.Disclosure, "率").Where(_ => context.Disclosure.FormsAndListed.Count > 0))
        {
            var rates = Rate().Matches(text.Value);
            foreach (Match match in rates)
            {
                if (FormOf(rates.Count == 1 ? text.Value : ClauseOf(text.Value, match.Index), context.Disclosure.FormsAndListed) is not { } form ||
                    form.Total is not { Executed.Amount: { } executed, FullBudget.Amount: { } budget } ||
                    Interval.Divide(executed.Interval, budget.Interval) is not { } rate || FormCheck.HasWrongAmount(context, form))
                {
                    continue;
                }

                any = true;
                var stated = Amount.Written(match.Groups["rate"].Value, QuantityUnit.Percent);
                if (stated.Interval.Meets(rate * 100))
                {
                    context.Held();
                }
                else
                {
                    faults.TryAdd(form, []);
                    faults[form].Add((text, match.Groups["rate"]));
                }
            }
        }

        foreach (var (form, places) in faults)
        {
            Report(context, form, places);
        }

        if (!any)
        {
            context.NotApplicable("文中没有写明自评项目的执行率");
        }
    }

    private static void Report(CheckContext context, PerformanceForm form, List<(PlainText Text, Group Rate)> places)
    {
        var total = form.Total!;
        var (text, rate) = places[0];
        var expected = Arithmetic.Written.Number(Math.Round(total.Executed.Amount!.Value.Base / total.FullBudget.Amount!.Value.Base * 100, 2));
        context.Report(
            text.PlaceOf(rate), rate.Value, expected,
            new Dictionary<string, string>
            {
                ["form"] = FormScoring.Squeeze(form.Name.Text), ["executed"] = total.Executed.Text, ["budget"] = total.FullBudget.Text,
            },
            places.Skip(1).Select(p => p.Text.PlaceOf(p.Rate)).Concat([total.FullBudget.Place!, total.Executed.Place!]), expected);
    }

    /// <summary>
    /// The form whose project a text speaks of: it is named there, or it is the only one whose budget and spending the text
    /// gives.
    /// </summary>
    private PerformanceForm? FormOf(string text, IReadOnlyList<PerformanceForm> forms)
    {
        if (projects.NamedIn(text, forms) is [var named])
        {
            return named;
        }

        PerformanceForm[] given =
        [
            .. forms.Where(f => !f.IsWholeUnit && f.Total is { } total && Gives(text, total.FullBudget) && Gives(text, total.Executed) &&
                (forms.Count == 1 || total.FullBudget.Amount!.Value.Base != total.Executed.Amount!.Value.Base)),
        ];
        return given is [var only] ? only : null;
    }

    /// <summary>Where a text tells several rates, each is spoken of between two semicolons or full stops.</summary>
    private static string ClauseOf(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny('。', '；') + 1;
        var length = text.AsSpan(at).IndexOfAny('。', '；');
        return length < 0 ? text[start..] : text[start..(at + length)];
    }

    private static bool Gives(string text, FormCell cell) =>
        cell.Amount is { } amount && Money().Matches(text).Any(m => decimal.Parse(m.Groups["n"].Value) == amount.Base / QuantityUnit.TenThousandYuan.Factor());

    [GeneratedRegex(@"(?:执行率|预算完成率|(?:预算|资金)(?:使用|支付|支出)率)(?:为|达到|达|是)?(?<rate>\d{1,15}(?:\.\d{1,8})?)%")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Money();
}
