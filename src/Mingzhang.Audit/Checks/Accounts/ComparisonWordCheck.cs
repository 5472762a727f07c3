using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>决算数小于（大于、等于）预算数: the word against the two numbers.</summary>
internal sealed class ComparisonWordCheck : ICheck
{
    public string RuleId => "MZ0402";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        foreach (var comparison in ledger.Comparisons)
        {
            var (left, right) = (ledger.Of(comparison.Left), Budget(ledger, comparison.Right));
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
    private static IReadOnlyList<Statement> Budget(Ledger ledger, FactKey key)
    {
        if (ledger.Of(key) is { Count: > 0 } stated || key.Phase != Phase.Budget)
        {
            return ledger.Of(key);
        }

        return ledger.Of(key.In(Phase.OpeningBudget)) is { Count: > 0 } opening ? opening : ledger.Of(key.In(Phase.FullBudget));
    }

    private static string Word(int sign, string stated) => (sign, stated) switch
    {
        (> 0, "低于") => "高于",
        (> 0, _) => "大于",
        (< 0, "高于" or "超出") => "低于",
        (< 0, _) => "小于",
        _ => "等于",
    };
}
