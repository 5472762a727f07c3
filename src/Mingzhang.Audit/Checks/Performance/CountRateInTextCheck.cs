using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A sentence of a report counts a whole and a part and gives a rate that does not follow: 发放问卷 120 份，收回 115 份，回收率 98%. Where the
/// words of the rate tell its counts by themselves, no list of them is needed.
/// </summary>
internal sealed partial class CountRateInTextCheck(IReadOnlyList<CountRate> rates, IndicatorValues values) : ICheck
{
    private readonly Kind[] kinds = [.. rates.Select(r => new Kind(new(r.Names), new(r.Part), new(r.Whole)))];

    public string RuleId => "MZ0641";

    public void Run(CheckContext context)
    {
        // Where a number is not the form's, the rate is not to blame.
        var wrong = values.Of(context.Disclosure).Where(v => !v.Holds).ToLookup(v => v.Text, v => v.Number.Index);
        foreach (var text in PlainText.Saying(context.Disclosure, "%"))
        {
            Kind[] named = [.. kinds.Where(k => k.Names.IsIn(text.Value))];
            foreach (var sentence in Sentence().Matches(text.Value).Where(s => !wrong[text].Any(at => at >= s.Index && at < s.Index + s.Length)))
            {
                Check(context, text, sentence);
                foreach (var kind in named)
                {
                    Check(context, text, sentence, kind);
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有同时写明数量和由它们算出的比率");
        }
    }

    private void Check(CheckContext context, PlainText text, Match sentence)
    {
        var quantities = SaidQuantity.In(sentence.Value);
        foreach (var ratio in CountRatios.In(sentence.Value).Where(r => !IsOfKinds(sentence.Value, r)))
        {
            var place = text.PlaceOf(sentence.Index + ratio.Rate.Index, ratio.Rate.Length);
            if (ratio.Holds || CountRatios.IsOfAnyPair(quantities, ratio.Stated))
            {
                context.Held();
            }
            else if (!context.Disclosure.IsOfAccounts(place))
            {
                Report(context, place, ratio.Rate.Value, ratio.Expected, ratio.Name, ratio.Part, ratio.Whole);
            }
        }
    }

    /// <summary>True if the rate is one of those whose counts are listed, which tell more of them.</summary>
    private bool IsOfKinds(string sentence, CountRatio ratio) => kinds.Any(k => k.RateIn(sentence) is { } found && found.Number.Index == ratio.Rate.Index);

    private static void Report(CheckContext context, Place place, string stated, string expected, string name, string part, string whole) => context.Report(
        place, stated, expected, new Dictionary<string, string> { ["name"] = name, ["part"] = part, ["whole"] = whole }, [], expected);

    private static void Check(CheckContext context, PlainText text, Match sentence, Kind kind)
    {
        if (kind.RateIn(sentence.Value) is not var (name, number) || kind.Part.In(sentence.Value).ToArray() is not [var part])
        {
            return;
        }

        // Several wholes may be meant.
        SaidCount[] wholes = [.. kind.Whole.In(sentence.Value).Where(w => w.Start != part.Start && w.Unit == part.Unit && w.Number >= part.Number && w.Number > 0)];
        if (wholes.Length == 0)
        {
            return;
        }

        var stated = Amount.Written(number.Value, QuantityUnit.Percent);
        if (wholes.Any(w => stated.Interval.Contains(part.Number / w.Number * 100)))
        {
            context.Held();
            return;
        }

        var whole = wholes[^1];
        var expected = Math.Round(part.Number / whole.Number * 100, stated.Decimals).ToString("F" + stated.Decimals.ToString());
        Report(
            context, text.PlaceOf(sentence.Index + number.Index, number.Length), number.Value, expected, name,
            $"{part.Number}{part.Unit}", $"{whole.Number}{whole.Unit}");
    }

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Sentence();

    /// <summary>The number right behind a rate's name.</summary>
    [GeneratedRegex(@"\G(?:为|达到|达|是)?(?<n>\d{1,9}(?:\.\d{1,8})?)%")]
    private static partial Regex Rate();

    /// <summary>A kind of rate and the counts it follows from.</summary>
    private sealed record Kind(WordFinder Names, CountReader Part, CountReader Whole)
    {
        /// <summary>The one rate of the kind that a sentence gives; null if it gives none or several.</summary>
        public (string Name, Group Number)? RateIn(string sentence)
        {
            (string Name, Group Number)? only = null;
            foreach (var (start, name) in Names.In(sentence))
            {
                if (Rate().Match(sentence, start + name.Length) is { Success: true } found)
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = (name, found.Groups["n"]);
                }
            }

            return only;
        }
    }
}
