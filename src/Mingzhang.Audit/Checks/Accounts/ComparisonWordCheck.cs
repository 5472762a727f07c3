using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>决算数小于（大于、等于）预算数, 较上年增加（减少）的主要原因: the word against the two numbers.</summary>
internal sealed class ComparisonWordCheck : ICheck
{
    public string RuleId => "MZ0402";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        foreach (var comparison in ledger.Comparisons)
        {
            var left = ledger.Of(comparison.Left);
            var right = comparison.Right.Period == Period.Prior ? LastYear(ledger, comparison) : Budget(ledger, comparison);
            if (left.Count == 0 || right.Count == 0)
            {
                context.NotApplicable("文中没有被比较的两个数");
                continue;
            }

            var difference = left[0].Amount.Interval - right[0].Amount.Interval;
            var sign = difference.Contains(0) ? 0 : difference.Low > 0 ? 1 : -1;
            if (sign == comparison.Sign)
            {
                context.Held();
            }
            else if (sign == 0 && !AreSaidAlike(comparison, left, right))
            {
                context.WithinRounding();
            }
            else
            {
                var word = Word(sign, comparison.Place.Quote);
                context.Report(
                    comparison.Place, comparison.Place.Quote, word,
                    new Dictionary<string, string> { ["left"] = left[0].Amount.ToString(), ["right"] = right[0].Amount.ToString() },
                    [left[0].Place, right[0].Place], word, sign == 0 ? Severity.Info : null);
            }
        }
    }

    /// <summary>True if the sentence itself has just given both numbers as the same: what differs behind the last digit, no reader can see.</summary>
    private static bool AreSaidAlike(Comparison comparison, IReadOnlyList<Statement> left, IReadOnlyList<Statement> right) =>
        comparison.Sign != 0 && SaidBefore(comparison.Place, left) is { } a && SaidBefore(comparison.Place, right) is { } b && a.Value == b.Value && a.Unit == b.Unit && a.Value != 0;

    private static Amount? SaidBefore(Place word, IReadOnlyList<Statement> statements) =>
        statements.LastOrDefault(s => (s.Place.Page, s.Place.Line) == (word.Page, word.Line) && s.Place.Column < word.Column)?.Amount;

    /// <summary>预算数 after 年初预算数 or 全年预算数 means that one.</summary>
    private static IReadOnlyList<Statement> Budget(Ledger ledger, Comparison comparison)
    {
        var key = comparison.Right;
        if (ledger.Of(key).Count > 0)
        {
            return ledger.Of(key);
        }

        if (key.Phase != Phase.Budget)
        {
            var budgets = Array.FindAll([Phase.OpeningBudget, Phase.FullBudget, Phase.Budget], p => ledger.Of(key.In(p)).Count > 0);
            return comparison.IsAnyBudget && budgets is [var only] ? ledger.Of(key.In(only)) : [];
        }

        return ledger.Of(key.In(Phase.OpeningBudget)) is { Count: > 0 } opening ? opening : ledger.Of(key.In(Phase.FullBudget));
    }

    /// <summary>Last year's value: stated, or by the change that is.</summary>
    private static IReadOnlyList<Statement> LastYear(Ledger ledger, Comparison comparison) =>
        ledger.Of(comparison.Right) is { Count: > 0 } stated ? stated
        : ledger.Of(comparison.Left) is [var now, ..] && ledger.Of(comparison.Left.Said(Aspect.Change)) is [var change, ..] && now.Amount.Unit == change.Amount.Unit
            ? [change with { Amount = now.Amount with { Value = now.Amount.Value - change.Amount.Value } }] : [];

    private static string Word(int sign, string stated) => (sign, stated) switch
    {
        (> 0, "减少") => "增加",
        (> 0, "下降" or "降低") => "增长",
        (< 0, "增加") => "减少",
        (< 0, "增长" or "上升") => "下降",
        (0, "增加" or "减少" or "增长" or "下降" or "上升" or "降低") => "持平",
        (> 0, "低于") => "高于",
        (> 0, _) => "大于",
        (< 0, "高于" or "超出") => "低于",
        (< 0, _) => "小于",
        _ => "等于",
    };
}
