using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>A completion rate of a budget of nothing, a rate of change on nothing, or a share of nothing: there is no such percentage.</summary>
internal sealed partial class ZeroBaseCheck(Wording wording) : ICheck
{
    private const decimal All = 100;

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
            if (!isNothing || (done.Amount.Base == 0 && (other.Amount.Base != 0 || IsOfNothing(rate))))
            {
                context.Held();
            }
            else if (!ofBudget && IsRounded(rate.Amount, other.Amount, done.Amount.Interval - other.Amount.Interval))
            {
                context.WithinRounding();
            }
            else
            {
                Report(context, rate, ofBudget ? ("预算数", "完成率") : ("上年数", "增减率"), done.Amount.Base == 0 ? Zero(rate) : null, [other, done]);
            }
        }

        foreach (var share in ledger.Statements.Where(s => s.Key.Aspect == Aspect.Share))
        {
            var (whole, part) = (ledger.Of(share.Key.Whole!), ledger.Of(share.Key.Quantity.In(Phase.Actual)));
            if (whole.Count > 0 && whole.Concat(part).All(s => s.Amount.Base == 0))
            {
                if (IsOfNothing(share))
                {
                    context.Held();
                }
                else
                {
                    Report(context, share, ("总额", "占比"), Zero(share), [.. whole.Concat(part)]);
                }
            }
        }

        RunOnWords(context);
    }

    /// <summary>Nothing of nothing: some offices write 0%, others 100%.</summary>
    private static bool IsOfNothing(Statement rate) => Math.Abs(rate.Amount.Base) is 0 or All;

    private static string Zero(Statement rate) => (rate.Amount with { Value = 0 }).ToString();

    private static void Report(CheckContext context, Statement rate, (string Base, string Rate) words, string? right, IReadOnlyList<Statement> others) => context.Report(
        rate.Place, rate.Place.Quote, right,
        new Dictionary<string, string> { ["fact"] = rate.Label.Length > 0 ? rate.Label : others[^1].Label, ["base"] = words.Base, ["rate"] = words.Rate },
        others.Select(s => s.Place), right);

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
