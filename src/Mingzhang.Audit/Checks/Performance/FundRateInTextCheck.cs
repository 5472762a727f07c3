using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A sentence of a report gives budget, money that arrived and money spent, and rates that do not follow from them: 预算安排率 is what
/// arrived of the budget, 执行率 what was spent of the budget, as it was changed in the course of the year, or of what arrived.
/// </summary>
internal sealed partial class FundRateInTextCheck(ProjectAmounts amounts) : ICheck
{
    private const string Rate = "率";
    private const string Executed = "执行数";
    private const string Changed = "(?:调整|调增|调减|追加|追减|核减|压减)(?:后)?(?:为|至|到)";

    public string RuleId => "MZ0636";

    public void Run(CheckContext context)
    {
        // Where an amount is not the form's, the rate is not to blame.
        var wrong = amounts.Of(context.Disclosure).Where(a => !a.Holds && !FormCheck.HasWrongAmount(context, a.Form)).ToLookup(a => a.Text);
        var any = false;
        foreach (var text in PlainText.All(context.Disclosure).Where(t => t.Value.Contains(Rate, StringComparison.Ordinal) || t.Value.Contains(Executed, StringComparison.Ordinal)))
        {
            foreach (var sentence in Sentence().Matches(text.Value).Where(s => !wrong[text].Any(a => a.Number.Index >= s.Index && a.Number.Index < s.Index + s.Length)))
            {
                var arrived = Only(Arrived(), sentence.Value);
                var spent = Only(Spent(), sentence.Value);
                var budgets = Budgets(sentence.Value);
                Check(text, sentence, ArrangedRate(), arrived, budgets, "到位资金 ÷ 预算");
                Check(text, sentence, ExecutionRate(), spent, [.. budgets, arrived], "支出 ÷ 预算");

                // 全年预算数为 300.00 万元，执行数为 285.00 万元，完成预算的 95.00%: 决算数 would be an amount of the accounts.
                if (sentence.Value.Contains(Executed, StringComparison.Ordinal))
                {
                    Check(text, sentence, Completion(), spent, budgets, "执行数 ÷ 预算");
                }
            }
        }

        if (!any)
        {
            context.NotApplicable("文中没有同时写明资金和安排率、执行率");
        }

        void Check(PlainText text, Match sentence, Regex named, Interval? part, Interval?[] said, string how)
        {
            Interval[] wholes = [.. said.OfType<Interval>()];
            if (part is not { } done || named.Matches(sentence.Value) is not [var found] || wholes.Length == 0 || wholes.Any(w => w.Contains(0)))
            {
                return;
            }

            any = true;
            var stated = Amount.Written(found.Groups["n"].Value, QuantityUnit.Percent);
            Interval[] right = [.. wholes.Select(w => Interval.Divide(done, w)!.Value * 100)];
            if (right.Any(stated.Interval.Meets))
            {
                context.Held();
                return;
            }

            var number = found.Groups["n"];
            var expected = Arithmetic.Written.Number(Math.Round(done.Middle / wholes[0].Middle * 100, 2));
            context.Report(
                text.PlaceOf(sentence.Index + number.Index, number.Length), number.Value, expected,
                new Dictionary<string, string> { ["name"] = found.Groups["name"].Value, ["how"] = how }, [], expected);
        }
    }

    /// <summary>What a sentence says was spent of the budget, in percent; null unless it gives one amount of each.</summary>
    public static Interval? SpentOfBudget(string sentence) =>
        Only(Spent(), sentence) is { } spent && Budgets(sentence) is [{ } budget] && !budget.Contains(0) ? Interval.Divide(spent, budget) * 100 : null;

    /// <summary>
    /// The budget of a sentence, in 元. 年初预算 180 万元，全年预算调减为 160 万元: what was planned last goes first, because the spending is of that;
    /// none if there are several of one kind.
    /// </summary>
    private static Interval?[] Budgets(string sentence)
    {
        var said = Budget().Matches(sentence).DistinctBy(m => m.Groups["n"].Value).ToArray();
        return said switch
        {
            [var only] => [InYuan(only)],
            [var first, var last] when !first.Groups["adjusted"].Success && last.Groups["adjusted"].Success => [InYuan(last), InYuan(first)],
            _ => [],
        };
    }

    private static Interval? InYuan(Match match) => Amount.Written(match.Groups["n"].Value, QuantityUnit.TenThousandYuan).Interval;

    /// <summary>The one amount that a sentence gives of its kind, in 元; null if there is none or there are different ones.</summary>
    private static Interval? Only(Regex kind, string sentence) =>
        kind.Matches(sentence).Select(m => m.Groups["n"].Value).Distinct().ToArray() is [var only] ? Amount.Written(only, QuantityUnit.TenThousandYuan).Interval : null;

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Sentence();

    /// <summary>追加预算20万元 is a part of the budget; 追加为120万元 is the whole.</summary>
    [GeneratedRegex(@"(?:(?<!追加|调增|调减|追减|核减|压减)(?:(?<adjusted>全年|调整后的?)预算|(?<!全年|调整后的?)预算)(?:资金|数|安排)?(?:总额|总数|金额)?(?:(?<adjusted>" + Changed + @")|为|是|共)?|(?<=万元，?)(?:年中|后)?(?<adjusted>" + Changed + @"))(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Budget();

    [GeneratedRegex(@"到位(?:资金)?(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Arrived();

    [GeneratedRegex(@"(?:支出|执行|使用)(?:资金|数|了)?(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Spent();

    [GeneratedRegex(@"(?<name>(?:预算|资金)(?:安排|到位)率)(?:为|达到|达|是)?(?<n>\d{1,15}(?:\.\d{1,8})?)%")]
    private static partial Regex ArrangedRate();

    [GeneratedRegex(@"(?<name>完成(?:全年|年初)?预算)数?的?(?<n>\d{1,15}(?:\.\d{1,8})?)%")]
    private static partial Regex Completion();

    [GeneratedRegex(@"(?<name>(?:预算|资金)?执行率|预算完成率|(?:预算|资金)(?:使用|支付|支出)率)(?:为|达到|达|是)?(?<n>\d{1,15}(?:\.\d{1,8})?)%")]
    private static partial Regex ExecutionRate();
}
