using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>A completion rate of a budget of nothing, or a rate of change on nothing: there is no such percentage.</summary>
internal sealed partial class ZeroBaseCheck(Wording wording) : ICheck
{
    private readonly WordFinder nothing = new(wording.Nothing);

    public string RuleId => "MZ0310";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        foreach (var rate in ledger.Statements.Where(s => s.Key.Aspect is Aspect.Completion or Aspect.ChangeRate))
        {
            var ofBudget = rate.Key.Aspect == Aspect.Completion;
            var actual = rate.Key.Quantity.In(Phase.Actual);
            var compared = ofBudget ? rate.Key.Quantity : actual.Said(Aspect.Change);
            if (ledger.Of(actual) is not [var done, ..] || ledger.Of(compared) is not [var other, ..])
            {
                continue;
            }

            var isNothing = ofBudget ? other.Amount.Base == 0 : done.Amount.Interval.Meets(other.Amount.Interval);
            if (!isNothing || done.Amount.Base == 0)
            {
                context.Held();
                continue;
            }

            if (!ofBudget && IsRounded(rate.Amount, other.Amount, done.Amount.Interval - other.Amount.Interval))
            {
                context.WithinRounding();
                continue;
            }

            context.Report(
                rate.Place, rate.Place.Quote, null,
                new Dictionary<string, string>
                {
                    ["fact"] = rate.Label.Length > 0 ? rate.Label : done.Label,
                    ["base"] = ofBudget ? "预算数" : "上年数",
                    ["rate"] = ofBudget ? "完成率" : "增减率",
                },
                [other.Place, done.Place]);
        }

        RunOnWords(context);
    }

    /// <summary>上年没有支出，同比增长 100%: the base is said in words.</summary>
    private void RunOnWords(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Explanation.Where(l => !l.IsHeading))
        {
            foreach (var (start, word) in nothing.In(line.Text))
            {
                if (Rise().Match(line.Text, start + word.Length).Groups["rate"] is { Success: true } rate && LastYear().IsMatch(line.Text.AsSpan(0, start)))
                {
                    Report(context, line.Locate(rate.Index, rate.Length));
                }
            }
        }
    }

    private static void Report(CheckContext context, Place at)
    {
        if (!context.Findings.Any(f => f.At.BeginsAt(at)))
        {
            context.Report(at, at.Quote, null, new Dictionary<string, string> { ["fact"] = "此处", ["base"] = "上年数", ["rate"] = "增减率" });
        }
    }

    /// <summary>True if last year's number may be zero only by rounding: a rate on so little is huge.</summary>
    private static bool IsRounded(Amount rate, Amount change, Interval basis)
    {
        var largest = Math.Max(Math.Abs(basis.Low), Math.Abs(basis.High));
        var least = Math.Min(Math.Abs(change.Interval.Low), Math.Abs(change.Interval.High));
        return largest > 0 && Math.Abs(rate.Base) * largest >= least * 100;
    }

    /// <summary>What is nothing, before the words that say so.</summary>
    [GeneratedRegex(@"(?:上年度?|去年)(?:同期)?(?:决算数?|支出数?|金额)?$", RegexOptions.RightToLeft)]
    private static partial Regex LastYear();

    /// <summary>The rise on it, right behind them.</summary>
    [GeneratedRegex(@"\G(?:\.0+)?(?:万?元)?）?，?(?:本年|今年)?(?:同比|比上年|较上年)?(?:增长|上升|增加)(?<rate>\d+(?:\.\d+)?%)")]
    private static partial Regex Rise();
}
