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
                any |= Check(context, text, sentence, ArrangedRate(), arrived, budgets);
                any |= Check(context, text, sentence, ExecutionRate(), spent, [.. budgets, .. Of(arrived)]);

                // 全年预算数为 300.00 万元，执行数为 285.00 万元，完成预算的 95.00%: 决算数 would be an amount of the accounts.
                any |= sentence.Value.Contains(Executed, StringComparison.Ordinal) && Check(context, text, sentence, Completion(), spent, budgets);
            }
        }

        if (!any)
        {
            context.NotApplicable("文中没有同时写明资金和安排率、执行率");
        }
    }

    private static bool Check(CheckContext context, PlainText text, Match sentence, Regex named, SaidQuantity? part, IReadOnlyList<SaidQuantity> wholes)
    {
        if (part is null || named.Matches(sentence.Value) is not [var found] || wholes.Count == 0 || wholes.Any(w => w.Amount.Value == 0))
        {
            return false;
        }

        SaidRelation[] possible = [.. wholes.Select(w => new SaidRelation(found.Groups["name"].Value, RelationForm.Share, [SaidQuantity.From(found.Groups["n"], "%"), part, w]))];
        if (possible.Any(r => r.Holds))
        {
            context.Held();
        }
        else if (possible[0].Fault([], SaidElsewhere.In(context.Disclosure), PlaceOf) is var (which, right))
        {
            possible[0].Report(context, which, right, PlaceOf);
        }

        return true;

        Place PlaceOf(SaidQuantity quantity) => text.PlaceOf(sentence.Index + quantity.Start, quantity.Digits.Length);
    }

    /// <summary>What a sentence says was spent of the budget, in percent; null unless it gives one amount of each.</summary>
    public static Interval? SpentOfBudget(string sentence) =>
        Only(Spent(), sentence) is { } spent && Budgets(sentence) is [{ Amount.Value: not 0 } budget] ? Interval.Divide(spent.Interval, budget.Interval) * 100 : null;

    /// <summary>
    /// The budget of a sentence. 年初预算 180 万元，全年预算调减为 160 万元: what was planned last goes first, because the spending is of that;
    /// none if there are several of one kind.
    /// </summary>
    private static SaidQuantity[] Budgets(string sentence)
    {
        var said = Budget().Matches(sentence).DistinctBy(m => m.Groups["n"].Value).ToArray();
        return said switch
        {
            [var only] => [InTenThousands(only)],
            [var one, var other] when one.Groups["adjusted"].Success != other.Groups["adjusted"].Success =>
                [.. said.OrderBy(m => m.Groups["adjusted"].Success ? 0 : 1).Select(InTenThousands)],
            _ => [],
        };
    }

    private static SaidQuantity InTenThousands(Match match) => SaidQuantity.From(match.Groups["n"], "万元");

    private static SaidQuantity[] Of(SaidQuantity? one) => one is null ? [] : [one];

    /// <summary>The one amount that a sentence gives of its kind; null if there is none or there are different ones.</summary>
    private static SaidQuantity? Only(Regex kind, string sentence) =>
        kind.Matches(sentence).DistinctBy(m => m.Groups["n"].Value).ToArray() is [var only] ? InTenThousands(only) : null;

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
