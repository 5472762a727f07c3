using System.Text.RegularExpressions;
using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// 比上年减少 13.70 万元，主要原因：基本工资减少 12.28 万元、津贴减少 1.42 万元: a reason that is nothing but changes with their amounts should come to what it
/// explains. Reasons leave small things out, so that only a slip of the pen in one of the amounts is told.
/// </summary>
internal sealed partial class ReasonPartsCheck : ICheck
{
    private const int FewestParts = 2;

    /// <summary>An amount of fewer telling digits is one slip of the pen away from many.</summary>
    private const int FewestDigits = 2;

    public string RuleId => "MZ0313";

    public void Run(CheckContext context)
    {
        foreach (var reason in NarrativeText.Of(context.Disclosure).Reasons)
        {
            if (Parts().Match(reason.Text) is { Success: true } list && list.Groups["n"].Captures.Count >= FewestParts)
            {
                Check(context, reason, list);
            }
        }

        if (context.Outcome is { Held: 0, WithinRounding: 0, Broken: 0 })
        {
            context.NotApplicable("变动原因中没有逐项写明增减金额");
        }
    }

    private static void Check(CheckContext context, Reason reason, Match list)
    {
        Part[] parts = [.. list.Groups["n"].Captures.Zip(list.Groups["dir"].Captures, (n, dir) => new Part(n, IsUp(dir.Value) ? 1 : -1))];
        Amount[] changes = [.. Change().Matches(reason.Subject).Select(m => Of(m.Groups["n"].Value, IsUp(m.Groups["dir"].Value) ? 1 : -1))];
        var sum = parts.Aggregate(Interval.Zero, (all, p) => all + p.Amount.Interval);
        if (Array.Exists(changes, c => c.Interval.Meets(sum)))
        {
            context.Held();
            return;
        }

        if (changes.Length == 0 || reason.IsOfWrongNumber(context))
        {
            return;
        }

        var missing = changes[0].Base - parts.Sum(p => p.Amount.Base);
        var slips = parts.Select(p => (Part: p, Right: p.Amount.WithBase(p.Amount.Base + missing)))
            .Where(r => r.Right.Value * r.Part.Sign > 0 && r.Part.Amount.TellingDigits >= FewestDigits && Likelihood.SlipOf(r.Part.Amount, r.Right) > 0).ToArray();
        if (slips.Length == 0)
        {
            return;
        }

        var (wrong, right) = slips[0];
        var expected = right.Digits.TrimStart('-');
        context.Report(
            reason.Line.Locate(reason.Start + wrong.Number.Index, wrong.Number.Length), wrong.Number.Value, expected,
            new Dictionary<string, string> { ["change"] = changes[0].ToString(), ["sum"] = (changes[0] with { Value = 0 }).WithBase(parts.Sum(p => p.Amount.Base)).ToString() },
            parts.Where(p => p != wrong).Select(p => reason.Line.Locate(reason.Start + p.Number.Index, p.Number.Length)), slips.Length == 1 ? expected : null);
    }

    private static bool IsUp(string word) => word[0] is '增' or '上' or '新' or '多';

    private static Amount Of(string digits, int sign) =>
        Amount.Written(digits, QuantityUnit.TenThousandYuan) is var amount ? amount with { Value = amount.Value * sign } : default;

    /// <summary>A change that the reason names.</summary>
    /// <param name="Number">Its number as written.</param>
    /// <param name="Sign">1 for more, -1 for less.</param>
    private sealed record Part(Capture Number, int Sign)
    {
        public Amount Amount { get; } = Of(Number.Value, Sign);
    }

    [GeneratedRegex(@"^(?:(?:[一二三四五]是|[0-9]\.|[（(][0-9一二三四五][）)])?[^，。；、0-9]{2,24}?(?:比上年|较上年|相应|同比)?(?<dir>增加|减少|增长|下降|新增|增支|减支|多支|少支)(?:支出)?(?:了)?(?<n>[0-9]{1,9}(?:\.[0-9]{1,6})?)万元[，；、和及以]{0,2})+$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<dir>增加|减少|增长|下降|上升|降低)(?:了)?(?<n>[0-9]{1,9}(?:\.[0-9]{1,6})?)万元")]
    private static partial Regex Change();
}
