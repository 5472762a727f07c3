using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Equations;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A sentence of a report gives a whole and behind 其中 its parts, which do not add up. A list need not be complete: it is held against
/// the whole only where another number of the same list shows that nothing is left out, or where the parts are more than the whole.
/// </summary>
internal sealed partial class PartsInTextCheck : ICheck
{
    private const string Among = "其中";
    private const int FewestParts = 2;

    /// <summary>Words of lists whose numbers are no parts of one whole.</summary>
    private static readonly string[] OtherRelations = ["比", "增", "减", "均", "每", "执行", "支出", "到位", "完成", "使用", "结余", "不含", "另"];

    public string RuleId => "MZ0642";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, Among))
        {
            foreach (Match sentence in Listing().Matches(text.Value).Where(s => !OtherRelations.Any(s.Groups["parts"].Value.Contains)))
            {
                Check(context, text, sentence, sentence.Groups["parts"].Index - sentence.Index);
            }
        }

        if (context.Outcome is { Held: 0, WithinRounding: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有列全各部分的合计数");
        }
    }

    private static void Check(CheckContext context, PlainText text, Match sentence, int among)
    {
        var said = Number().Matches(sentence.Value).Select(m => new Said(m.Groups["n"].Index + sentence.Index, m.Groups["n"].Value, m.Groups["unit"].Value)).ToLookup(s => s.Unit);
        var lists = said.Select(unit => new List(
            [.. unit.Where(s => s.At < sentence.Index + among)], [.. unit.Where(s => s.At > sentence.Index + among)])).Where(l => l.Wholes.Length == 1 && l.Parts.Length >= FewestParts).ToArray();
        foreach (var list in lists)
        {
            var isWhole = lists.Any(o => o != list && o.Parts.Length == list.Parts.Length && o.AddsUp) || Projects().Match(sentence.Value[..among]) is { Success: true } p && int.Parse(p.Groups["n"].Value) == list.Parts.Length;
            if (list.AddsUp)
            {
                context.Held();
            }
            else if (list.IsMoney && (isWhole || list.Sum.Low > list.Wholes[0].Interval.High) && lists.All(o => o.Parts.Length == list.Parts.Length))
            {
                Report(context, text, list);
            }
        }
    }

    private static void Report(CheckContext context, PlainText text, List list)
    {
        // Of the accounts' own numbers the identities speak.
        var whole = text.PlaceOf(list.Wholes[0].At, list.Wholes[0].Digits.Length);
        if (context.Disclosure.Ledger.Statements.Any(s => s.Key.Measure != "claim" && (s.Place.Page, s.Place.Line, s.Place.Column, s.Place.Cell) == (whole.Page, whole.Line, whole.Column, whole.Cell)))
        {
            return;
        }

        var (wrong, right) = list.Repairs.OrderByDescending(r => Likelihood.SlipOf(r.Wrong.Amount, r.Right)).First();
        var expected = right.Digits;
        context.Report(
            text.PlaceOf(wrong.At, wrong.Digits.Length), wrong.Digits, expected,
            new Dictionary<string, string> { ["whole"] = list.Wholes[0].Amount.ToString(), ["sum"] = (list.Wholes[0].Amount with { Value = list.Parts.Sum(p => p.Amount.Value) }).ToString() },
            list.Parts.Concat(list.Wholes).Where(s => s != wrong).Select(s => text.PlaceOf(s.At, s.Digits.Length)));
    }

    /// <summary>A number with its unit.</summary>
    private sealed record Said(int At, string Digits, string Unit)
    {
        public Amount Amount { get; } = Amount.Written(Digits, Unit switch { "万元" => QuantityUnit.TenThousandYuan, "亿元" => QuantityUnit.HundredMillionYuan, "元" => QuantityUnit.Yuan, _ => QuantityUnit.Points });

        public Interval Interval => Amount.Interval;
    }

    /// <summary>The numbers of one unit before and behind 其中.</summary>
    private sealed record List(Said[] Wholes, Said[] Parts)
    {
        public bool IsMoney => Wholes[0].Amount.Unit.IsMoney();

        public Interval Sum => Parts.Aggregate(Interval.Zero, (sum, p) => sum + p.Interval);

        public bool AddsUp => Sum.Meets(Wholes[0].Interval);

        /// <summary>Each number with the one that would make the list add up; the whole first.</summary>
        public IEnumerable<(Said Wrong, Amount Right)> Repairs
        {
            get
            {
                var missing = Wholes[0].Amount.Value - Parts.Sum(p => p.Amount.Value);
                yield return (Wholes[0], Wholes[0].Amount with { Value = Wholes[0].Amount.Value - missing });
                foreach (var part in Parts.Where(p => p.Amount.Value + missing > 0))
                {
                    yield return (part, part.Amount with { Value = part.Amount.Value + missing });
                }
            }
        }
    }

    /// <summary>A sentence that says 其中 once.</summary>
    [GeneratedRegex(@"(?<=^|[。；])(?>(?:(?!其中)[^。；])+)其中(?<parts>(?>(?:(?!其中)[^。；])+))(?=$|[。；])")]
    private static partial Regex Listing();

    [GeneratedRegex(@"(?<![\d.,])(?<n>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?)(?<unit>万元|亿元|元|个|户|家|人次|人|名|件|场|项)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:(?<n>\d{1,4})个(?:二级|子)?项目|项目(?<n>\d{1,4})个)")]
    private static partial Regex Projects();
}
