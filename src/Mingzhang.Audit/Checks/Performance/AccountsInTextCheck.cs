using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A report repeats a number of the accounts with a slip of the pen: 2022 年度整体支出 1190.16 万元 for 1109.16. A number that is no slip away
/// may be of another scope (of the budget, of one fund), so that it is no fault.
/// </summary>
internal sealed partial class AccountsInTextCheck(IReadOnlyList<AccountsNumber> numbers) : ICheck
{
    private readonly Known[] known = [.. numbers.Select(n => new Known(n, new(n.Words)))];

    public string RuleId => "MZ0648";

    public void Run(CheckContext context)
    {
        foreach (var number in known)
        {
            foreach (var text in PlainText.All(context.Disclosure))
            {
                Check(context, text, number);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有复述决算的整体支出、项目资金");
        }
    }

    private static void Check(CheckContext context, PlainText text, Known number)
    {
        foreach (var (start, word) in number.Words.In(text.Value))
        {
            if (Value().Match(text.Value, start + word.Length) is not { Success: true } match || number.Number.IsShare != (match.Groups["unit"].Value == "%") ||
                (ShareOfAmountBefore(context.Disclosure.Ledger, number.Number, text.Value[..start]) ?? ValueOf(context.Disclosure.Ledger, number.Number)) is not { } value)
            {
                continue;
            }

            var digits = match.Groups["n"];
            var stated = Amount.Written(digits.Value, number.Number.IsShare ? QuantityUnit.Percent : QuantityUnit.TenThousandYuan);
            var right = stated.WithBase(value.Middle);
            if (stated.Interval.Meets(value))
            {
                context.Held();
            }
            else if (Likelihood.SlipOf(stated, right) > 0 && (number.Number.IsShare || !IsOfAccounts(context.Disclosure.Ledger, stated)))
            {
                context.Report(
                    text.PlaceOf(digits), digits.Value, right.Digits, new Dictionary<string, string> { ["name"] = word, ["unit"] = match.Groups["unit"].Value },
                    number.Number.Keys.SelectMany(k => context.Disclosure.Ledger.Of(k)).Select(s => s.Place), right.Digits);
            }
        }
    }

    /// <summary>390.93万元，占项目支出总额的: the share of that amount; null if none stands right before, or not all places give the same whole.</summary>
    private static Interval? ShareOfAmountBefore(Ledger ledger, AccountsNumber number, string before) =>
        number.IsShare && AmountBefore().Match(before) is { Success: true } found && ledger.Of(number.Keys[1]).DistinctBy(s => s.Amount.Base).ToArray() is [var whole] && !whole.Amount.Interval.Contains(0)
            ? Interval.Divide(Amount.Written(found.Groups["n"].Value, QuantityUnit.TenThousandYuan).Interval, whole.Amount.Interval) * 100 : null;

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,15}(?:\.\d{1,8})?)万元，$", RegexOptions.RightToLeft)]
    private static partial Regex AmountBefore();

    /// <summary>What the accounts give for it; null unless all places say the same.</summary>
    private static Interval? ValueOf(Ledger ledger, AccountsNumber number)
    {
        Interval?[] values = [.. number.Keys.Select(k => ledger.Of(k).DistinctBy(s => s.Amount.Base).ToArray() is [var only] ? only.Amount.Interval : (Interval?)null)];
        return values switch
        {
            [{ } value] => value,
            [{ } part, { } whole] when !whole.Contains(0) => Interval.Divide(part, whole) * 100,
            _ => null,
        };
    }

    /// <summary>True if the accounts have this amount.</summary>
    private static bool IsOfAccounts(Ledger ledger, Amount amount) => ledger.Statements.Any(s => !s.Key.IsClaim && s.Amount.Base == amount.Base);

    /// <summary>A number of the accounts and what finds it.</summary>
    private sealed record Known(AccountsNumber Number, WordFinder Words);

    [GeneratedRegex(@"\G(?:总额|金额|的比例|的比重|的)?(?:为|共|是)?(?<n>\d{1,15}(?:\.\d{1,8})?)(?<unit>万元|%)")]
    private static partial Regex Value();
}
