using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>
/// 公务接待费支出11.76万元。接待96批次、1048人次，人均112.21元: what one guest, visit or vehicle cost does not follow from the expense and the number of
/// which the paragraph speaks. Where the sentence itself gives both, ProductInTextCheck (MZ0643) speaks of it.
/// </summary>
internal sealed partial class MeanCostCheck(IReadOnlyList<CountPair> pairs) : ICheck
{
    private static readonly string[] Words = ["均", "每"];

    public string RuleId => "MZ0314";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.All(context.Disclosure).Where(t => Words.Any(t.Value.Contains)))
        {
            foreach (Match match in CostOfOne().Matches(text.Value).Where(m => !OfOther().IsMatch(ClauseBefore(text.Value, m)) && !IsToldInSentence(text.Value, m)))
            {
                Check(context, text, match);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写人均、车均费用");
        }
    }

    private static ReadOnlySpan<char> ClauseBefore(string text, Match match) => text.AsSpan(0, match.Index)[(text.AsSpan(0, match.Index).LastIndexOfAny("，；。") + 1)..];

    private static bool IsToldInSentence(string text, Match match)
    {
        var before = SaidQuantity.In(text[Sentences.StartOf(text, match.Index)..match.Index]);
        return Array.Exists(before, q => q.Money.IsMoney()) && Array.Exists(before, q => !q.Money.IsMoney());
    }

    private void Check(CheckContext context, PlainText text, Match match)
    {
        var ledger = context.Disclosure.Ledger;
        var counter = CounterOf(match.Groups["each"].Value);
        Cost[] costs = [.. pairs.Where(p => p.Counters.Contains(counter)).SelectMany(p => CostsOf(ledger, text, match, p))];
        var mean = SaidQuantity.From(match.Groups["n"], match.Groups["unit"].Value) with { IsRoundedByNoughts = true };
        if (Array.Exists(costs, c => c.OfOne.Meets(mean.Interval)))
        {
            context.Held();
        }
        else if (Array.FindAll(costs, c => c.IsSaidBefore) is { Length: > 0 } said)
        {
            var last = said.Select(c => c.Count).Aggregate((a, b) => a.Place.IsBefore(b.Place) ? b : a);
            var usual = said.Where(c => c.Count == last).GroupBy(c => c.OfOne).MaxBy(g => g.Count())!;
            Report(context, text.PlaceOf(mean.Start, mean.Digits.Length), mean, usual.First());
        }
    }

    /// <summary>Of each amount of the expense and each number of guests or vehicles stated anywhere, if the paragraph gives that number before.</summary>
    private IEnumerable<Cost> CostsOf(Ledger ledger, PlainText text, Match match, CountPair pair)
    {
        var (start, end) = (text.PlaceOf(0, 1), text.PlaceOf(match.Groups["n"]));
        var counts = ledger.Of(pair.Count).Where(c => c.Amount.Value > 0).Select(c => (Count: c, IsSaidBefore: IsBefore(c))).ToArray();
        return Array.Exists(counts, c => c.IsSaidBefore)
            ? MoneyOf(ledger, pair).SelectMany(m => counts.Select(c => new Cost(m, c.Count, c.IsSaidBefore)))
            : [];

        bool IsBefore(Statement count) => count.Kind == StatementKind.Prose && start.IsBefore(count.Place) && count.Place.IsBefore(end);
    }

    /// <summary>The expense, and what it is part of; this alone tells nothing if it was spent on others (外事接待) too.</summary>
    private IEnumerable<Statement> MoneyOf(Ledger ledger, CountPair pair)
    {
        var own = ledger.Of(pair.Money);
        var hasOthers = pairs.Any(o => o.Count.Measure == pair.Count.Measure && !o.Count.Equals(pair.Count) && ledger.Of(o.Count).Any(c => c.Amount.Value > 0));
        return pair.OrMoney is { } whole && (own.Count > 0 || !hasOthers) ? own.Concat(ledger.Of(whole)) : own;
    }

    /// <summary>A number stated once is wrong rather than the mean if only a slip of the pen in it explains that they do not fit.</summary>
    private static void Report(CheckContext context, Place place, SaidQuantity mean, Cost cost)
    {
        var right = mean.Corrected(cost.OfOne.Middle);
        var count = cost.Count.Amount;
        var of = Interval.Divide(cost.Money.Amount.Interval, mean.Interval) is { } fitting ? count with { Value = Math.Round(fitting.Middle) } : count;
        var isCount = Likelihood.SlipOf(mean.Amount, right.Amount) == 0 && Likelihood.SlipOf(count, of) > 0 && context.Disclosure.Ledger.Of(cost.Count.Key).Count == 1;
        var (stated, expected) = isCount ? (count.Digits, of.Digits) : (mean.Digits, right.Digits);
        context.Report(
            isCount ? cost.Count.Place : place, stated, expected,
            new Dictionary<string, string>
            {
                ["what"] = isCount ? cost.Count.Label : "平均费用",
                ["how"] = isCount ? $"{cost.Money.Amount} ÷ {mean.Written}" : $"{cost.Money.Amount} ÷ {count.Digits}",
                ["money"] = cost.Money.Label,
            },
            [isCount ? place : cost.Count.Place, cost.Money.Place], expected);
    }

    /// <summary>The word by which those are counted whose 人均, 车均 or 批均 it is.</summary>
    private static string CounterOf(string each) => each switch
    {
        "车" => "辆",
        "人次" or "批次" => each[..1],
        _ => each,
    };

    /// <summary>人均接待费112.21元, 平均每辆运行维护费2.32万元.</summary>
    [GeneratedRegex($@"(?:(?<each>[人车辆批])均|平均每(?<each>人次|人|批次|批|辆|台))(?:国内|公务|用车|车辆)?(?:接待|运行维护|运行|维护)?(?:费用|费|支出|经费|成本)?(?:支出)?(?:为|是|约为)?(?<n>{SaidQuantity.Number})(?<unit>万元|元)(?!左右|以内|以下|/)")]
    private static partial Regex CostOfOne();

    /// <summary>上年人均98元, 未超过人均130元的标准.</summary>
    [GeneratedRegex("上年|去年|往年|超过|高于|低于|标准|比|较")]
    private static partial Regex OfOther();

    /// <summary>What one cost by an amount and a number.</summary>
    private sealed record Cost(Statement Money, Statement Count, bool IsSaidBefore)
    {
        public Interval OfOne { get; } = Interval.Divide(Money.Amount.Interval, Count.Amount.Interval) ?? Interval.Point(0);
    }
}
