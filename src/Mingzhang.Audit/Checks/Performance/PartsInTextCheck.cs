using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A sentence of a report gives a whole and behind 其中 its parts, which do not add up. A list need not be complete: it is held against
/// the whole only where nothing can be left out, because there are as many parts as projects or because each part counts its things and
/// these are all there are, or where the parts are more than the whole. Of things counted only this last is a fault, and only where no
/// thing is of two kinds: staff by the kind of their posts are not; of others a slip of the pen that explains it makes it likely.
/// </summary>
internal sealed partial class PartsInTextCheck(ReportWording words) : ICheck
{
    private const string Among = "其中";
    private const int FewestParts = 2;

    /// <summary>Smaller numbers are a slip away from many others.</summary>
    private const int LeastLikelySlip = 100;

    private readonly WordFinder otherRelations = new(words.OtherRelations);
    private readonly WordFinder posts = new(words.KindsOfPosts);
    private readonly WordFinder planned = new(words.Planned);

    public string RuleId => "MZ0642";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, Among))
        {
            foreach (Match sentence in Listing().Matches(text.Value).Where(s => !otherRelations.IsIn(s.Groups["parts"].ValueSpan)))
            {
                Check(context, text, sentence, sentence.Groups["parts"].Index - sentence.Index);
            }
        }

        if (context.Outcome is { Held: 0, WithinRounding: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有列全各部分的合计数");
        }
    }

    private void Check(CheckContext context, PlainText text, Match sentence, int among)
    {
        var said = Number().Matches(sentence.Value).Where(m => m.Index > among || !planned.IsIn(ClauseBefore(sentence.Value, m.Index))).Select(m => new Said(m.Groups["n"].Index + sentence.Index, m.Groups["n"].Value, m.Groups["unit"].Value)).ToLookup(s => s.Unit);
        var lists = said.Select(unit => new List(
            [.. unit.Where(s => s.At < sentence.Index + among)], [.. unit.Where(s => s.At > sentence.Index + among)])).Where(l => l.Wholes.Length == 1 && l.Parts.Length >= FewestParts).ToArray();
        var projects = Projects().Match(sentence.Value[..among]) is { Success: true } p ? int.Parse(p.Groups["n"].Value) : 0;
        foreach (var list in lists)
        {
            if (list.AddsUp)
            {
                context.Held();
            }
            else if (list.IsMoney && lists.All(o => o.Parts.Length == list.Parts.Length) &&
                (list.Parts.Length == projects || lists.Any(o => o.CountsAllOf(list)) || list.Sum.Low > list.Wholes[0].Interval.High))
            {
                Report(context, text, list, null);
            }
            else if (!list.IsMoney && list.Sum.Low > list.Wholes[0].Interval.High && lists.Length == 1)
            {
                CheckCounts(context, text, sentence, list);
            }
        }
    }

    /// <summary>Things of which more are counted as parts than there are.</summary>
    private void CheckCounts(CheckContext context, PlainText text, Match sentence, List list)
    {
        if (list.Parts.All(p => posts.IsIn(ClauseBefore(sentence.Value, p.At - sentence.Index))))
        {
            Report(context, text, list, null);
        }
        else if (list.Wholes[0].Unit is not ("人" or "名" or "人次" or "户" or "家") && list.Repairs.Any(r => r.Right.Value >= LeastLikelySlip && Likelihood.SlipOf(r.Wrong.Amount, r.Right) > 0))
        {
            Report(context, text, list, Severity.Info);
        }
    }

    /// <summary>The words of a number's clause before it.</summary>
    private static ReadOnlySpan<char> ClauseBefore(string sentence, int at)
    {
        var before = sentence.AsSpan(0, at);
        return before[(before.LastIndexOfAny("，；：:、") + 1)..];
    }

    private static void Report(CheckContext context, PlainText text, List list, Severity? severity)
    {
        // Of the accounts' own numbers the identities speak.
        var whole = text.PlaceOf(list.Wholes[0].At, list.Wholes[0].Digits.Length);
        if (context.Disclosure.IsOfAccounts(whole))
        {
            return;
        }

        var likeliest = list.Repairs.ToLookup(r => Likelihood.SlipOf(r.Wrong.Amount, r.Right)).MaxBy(r => r.Key)!;
        var (wrong, right) = likeliest.First();
        var expected = right.Digits;
        context.Report(
            text.PlaceOf(wrong.At, wrong.Digits.Length), wrong.Digits, expected,
            new Dictionary<string, string> { ["whole"] = list.Wholes[0].Amount.ToString(), ["sum"] = (list.Wholes[0].Amount with { Value = list.Parts.Sum(p => p.Amount.Value) }).ToString() },
            list.Parts.Concat(list.Wholes).Where(s => s != wrong).Select(s => text.PlaceOf(s.At, s.Digits.Length)), list.IsMoney || likeliest.Count() == 1 ? expected : null, severity);
    }

    /// <summary>A number with its unit.</summary>
    private sealed record Said(int At, string Digits, string Unit)
    {
        public Amount Amount { get; } = Amount.Written(Digits, QuantityUnits.Of(Unit));

        public Interval Interval => Amount.Interval;
    }

    /// <summary>The numbers of one unit before and behind 其中.</summary>
    private sealed record List(Said[] Wholes, Said[] Parts)
    {
        public bool IsMoney => Wholes[0].Amount.Unit.IsMoney();

        public Interval Sum => Parts.Aggregate(Interval.Zero, (sum, p) => sum + p.Interval);

        public bool AddsUp => Sum.Meets(Wholes[0].Interval);

        /// <summary>
        /// True if these numbers count the things whose money the other list gives, and no thing is left out: the counts add up, and each part
        /// of the sentence has one of both.
        /// </summary>
        public bool CountsAllOf(List money) => !IsMoney && AddsUp && Parts.Length == money.Parts.Length && (Alternates(Parts, money.Parts) || Alternates(money.Parts, Parts));

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

    /// <summary>True if each number of the first is followed by one of the second before the next; both have as many.</summary>
    private static bool Alternates(Said[] first, Said[] second) =>
        Enumerable.Range(0, first.Length).All(i => first[i].At < second[i].At && (i + 1 == first.Length || second[i].At < first[i + 1].At));

    /// <summary>A sentence that says 其中 once; a semicolon before it parts nothing.</summary>
    [GeneratedRegex(@"(?<=^|[。；])(?>(?:(?!其中)[^。；])+)；?其中(?<parts>(?>(?:(?!其中)[^。；])+))(?=$|[。；])")]
    private static partial Regex Listing();

    [GeneratedRegex(@"(?<![\d.,])(?<n>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?)(?<unit>万元|亿元|元|个|户|家|人次|人|名|件|场|项|套|辆|台|起|处|批次|批|份|期|座|条|间|栋|所)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:(?<n>\d{1,4})个(?:二级|子)?项目|项目(?<n>\d{1,4})个)")]
    private static partial Regex Projects();
}
