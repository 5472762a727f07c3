using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A sentence of a report gives quantities and a rate or difference that does not follow: 发放问卷 120 份，收回 115 份，回收率 98%. Where the
/// words of the rate tell its counts by themselves, no list of them is needed.
/// </summary>
internal sealed partial class CountRateInTextCheck(ReportWording words, IndicatorValues values) : ICheck
{
    private readonly Kind[] kinds = [.. words.CountRates.Select(r => new Kind(new(r.Names), new(r.Part), new(r.Whole)))];
    private readonly WordFinder names = new(words.CountRates.SelectMany(r => r.Names));
    private readonly SaidRelations relations = new(words);

    public string RuleId => "MZ0641";

    public void Run(CheckContext context)
    {
        foreach (var fault in context.Disclosure.IsEvaluation ? PlainText.Reports(context.Disclosure).Select(ToldFunds.FaultIn).OfType<FormFault>() : [])
        {
            var unit = fault.Cell.Amount!.Value.Unit.Symbol();
            context.Report(
                fault.Cell.Place!, fault.Cell.Text, fault.Expected,
                new Dictionary<string, string> { ["name"] = fault.Name, ["unit"] = unit, ["how"] = string.Join("；", fault.Why) }, fault.Related, fault.Expected);
        }

        // Where a number is not the form's, the rate is not to blame.
        var wrong = values.Of(context.Disclosure).Where(v => !v.Holds).ToLookup(v => v.Text, v => v.Number.Index);
        foreach (var text in PlainText.All(context.Disclosure).Where(t => t.Value.AsSpan().IndexOfAny("%比较由从未缺差欠余转") >= 0))
        {
            var before = -1;
            foreach (var sentence in Sentence().EnumerateMatches(text.Value))
            {
                var (start, end) = (sentence.Index, sentence.Index + sentence.Length);
                if (!IsWithin(wrong[text], start, end))
                {
                    if (HasThreeNumbers(text.Value.AsSpan(start..end)))
                    {
                        Check(context, text, start, text.Value[start..end]);
                    }
                    else if (before >= 0 && names.IsIn(text.Value.AsSpan(start..end)))
                    {
                        CheckNamed(context, text, before, text.Value[before..end]);
                    }
                }

                before = start;
            }

            foreach (var shares in text.Value.Contains('占') ? ListShares.In(text.Value) : [])
            {
                foreach (var share in shares)
                {
                    Check(context, text, 0, share, shares);
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有同时写明数量和由它们算出的比率、增减数");
        }
    }

    private static bool IsWithin(IEnumerable<int> places, int start, int end) => places.Any(at => at >= start && at < end);

    private void Check(CheckContext context, PlainText text, int start, string said)
    {
        var (told, isNamed) = (relations.In(said), names.IsIn(said));
        if (told.Count == 0 && !isNamed)
        {
            return;
        }

        var quantities = SaidQuantity.In(said);
        SaidRelation[] listed = isNamed ? [.. kinds.Select(k => k.In(said, quantities)).OfType<SaidRelation>()] : [];
        SaidRelation[] all = [.. listed, .. told.Where(r => !listed.Any(l => l.Result.Start == r.Result.Start))];
        var parts = said.IndexOf("其中", StringComparison.Ordinal);
        foreach (var relation in all)
        {
            var mayBeOfOthers = !relation.Holds && (relation.HoldsOfWhole(quantities, parts) || (!listed.Contains(relation) && relation.Result.Unit == "%" &&
                SaidRelations.IsOfAnyPair([.. quantities.Select(q => relation.Terms.FirstOrDefault(t => t.Start == q.Start) ?? q)], relation.Result.Interval)));
            Check(context, text, start, relation, all, mayBeOfOthers);
        }
    }

    /// <summary>核定编制 14 名，在职 10 人。编制使用率 71.43%: the rate of the counts in the sentence before it.</summary>
    private void CheckNamed(CheckContext context, PlainText text, int start, string sentences)
    {
        var quantities = SaidQuantity.In(sentences);
        SaidRelation[] listed = [.. kinds.Select(k => k.In(sentences, quantities)).OfType<SaidRelation>()];
        foreach (var relation in listed)
        {
            Check(context, text, start, relation, listed);
        }
    }

    /// <summary>A relation, beside others whose numbers it may share.</summary>
    private static void Check(CheckContext context, PlainText text, int start, SaidRelation relation, IReadOnlyList<SaidRelation> all, bool mayBeOfOthers = false)
    {
        if (mayBeOfOthers || relation.Holds)
        {
            context.Held();
        }
        else if (!relation.Terms.Any(IsTold) && relation.Fault(all, SaidElsewhere.In(context.Disclosure), PlaceOf) is var (which, right) &&
            (which > 0 || !relation.IsAboveWhole) && !context.Disclosure.IsOfAccounts(PlaceOf(relation.Result)))
        {
            relation.Report(context, which, right, PlaceOf);
        }

        Place PlaceOf(SaidQuantity quantity) => text.PlaceOf(start + quantity.Start, quantity.Digits.Length);

        bool IsTold(SaidQuantity term) => context.Findings.Any(f => f.At == PlaceOf(term));
    }

    /// <summary>A relation ties three numbers; sentences of fewer need no closer look.</summary>
    private static bool HasThreeNumbers(ReadOnlySpan<char> sentence)
    {
        var numbers = 0;
        for (var i = 0; i < sentence.Length && numbers < 3; i++)
        {
            numbers += char.IsAsciiDigit(sentence[i]) && (i == 0 || !(char.IsAsciiDigit(sentence[i - 1]) || sentence[i - 1] == '.')) ? 1 : 0;
        }

        return numbers == 3;
    }

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Sentence();

    /// <summary>The number right behind a rate's name.</summary>
    [GeneratedRegex(@"\G(?:为|达到|达|是)?(?<n>\d{1,9}(?:\.\d{1,8})?)%")]
    private static partial Regex Rate();

    /// <summary>A kind of rate and the counts it follows from.</summary>
    private sealed record Kind(WordFinder Names, CountReader Part, CountReader Whole)
    {
        /// <summary>
        /// The one rate of the kind that a sentence gives, with its counts; null if it gives none or several. Of several wholes that may be
        /// meant the one that makes it true, else the last.
        /// </summary>
        public SaidRelation? In(string sentence, SaidQuantity[] quantities)
        {
            if (RateIn(sentence) is not var (name, number) || Part.In(sentence).ToArray() is not [var part])
            {
                return null;
            }

            SaidCount[] wholes = [.. Whole.In(sentence).Where(IsOfPart)];
            SaidRelation[] all = [.. wholes.Where(w => w.Number >= part.Number || wholes.Length == 1).Select(w =>
                new SaidRelation(name, RelationForm.Share, [SaidQuantity.From(number, "%"), Quantity(part), Quantity(w)]))];
            return all.FirstOrDefault(r => r.Holds) ?? all.LastOrDefault();

            SaidQuantity Quantity(SaidCount count) => quantities.First(q => q.Start >= count.Start);

            bool IsOfPart(SaidCount whole) =>
                whole.Start != part.Start && SaidQuantity.UnitOf(whole.Unit) == SaidQuantity.UnitOf(part.Unit) && whole.Number > 0 && Quantity(whole) != Quantity(part);
        }

        private (string Name, Group Number)? RateIn(string sentence)
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
