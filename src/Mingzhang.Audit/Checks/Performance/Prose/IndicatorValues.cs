using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>The value of an indicator in a text, and what it should be by the form.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number.</param>
/// <param name="Name">What the indicator is called in a message.</param>
/// <param name="What">实际完成值, its surplus over the target, or 指标值.</param>
/// <param name="Cell">The cell of the form.</param>
/// <param name="Right">What the form says.</param>
/// <param name="Holds">True if the number is that, or the target.</param>
internal sealed record IndicatorValueSaid(PlainText Text, Group Number, string Name, string What, FormCell Cell, decimal Right, bool Holds)
{
    /// <summary>What a form's own 预期目标 is held against.</summary>
    public const string Target = "指标值";

    /// <summary>What a text says of the 实际完成值.</summary>
    public const string Actual = "实际完成值";

    /// <summary>True if it is what the cell says, and not how far it is from another.</summary>
    public bool IsOfCell => What is Target or Actual;

    /// <summary>The number in the text.</summary>
    public decimal Value => decimal.Parse(Number.Value.Replace(",", "", StringComparison.Ordinal));
}

/// <summary>Finds the values that texts give of indicators whose forms are attached: 新建点位 28 处，超出目标 2 处. Safe to share.</summary>
internal sealed partial class IndicatorValues(Subjects subjects, ReportWording words)
{
    /// <summary>From here on other words for an indicator are hardly those of something else.</summary>
    private const decimal SureLikeness = 0.4m;

    /// <summary>Numbers of so many telling digits differ by a single one hardly by chance.</summary>
    private const int SureDigits = 3;

    private readonly ConditionalWeakTable<Disclosure, IReadOnlyList<IndicatorValueSaid>> known = [];
    private readonly WordFinder planned = new(words.Planned);
    private readonly WordFinder goals = new(words.Goals);
    private readonly WordFinder otherNumbers = new(words.OtherNumbers);

    /// <summary>All of a disclosure, found once for all checks.</summary>
    public IReadOnlyList<IndicatorValueSaid> Of(Disclosure disclosure) => known.GetValue(disclosure, d => [.. Find(d)]);

    private IEnumerable<IndicatorValueSaid> Find(Disclosure disclosure)
    {
        var forms = disclosure.PerformanceForms;
        CountedIndicator[] indicators = [.. forms.SelectMany(f => f.Indicators.Select(i => CountedIndicator.Of(f, i))).OfType<CountedIndicator>()];
        if (indicators.Length == 0)
        {
            return [];
        }

        // Few names of indicators stand in the prose: the others are not looked for in each of its texts.
        var texts = PlainText.Of(disclosure);
        CountedIndicator[] said = [.. indicators.Where(i => texts.Joined.Contains(i.Name, StringComparison.Ordinal))];
        return texts.All.SelectMany(text => OfProse(text, said, indicators, forms))
            .Concat(forms.SelectMany(form => new[] { (form.Aim, true), (form.Achievement, false) }.SelectMany(p => OfForm(p.Item1, p.Item2, [.. indicators.Where(i => i.Form == form)]))));
    }

    private IEnumerable<IndicatorValueSaid> OfProse(PlainText text, CountedIndicator[] said, CountedIndicator[] all, IReadOnlyList<PerformanceForm> forms)
    {
        if (!text.Value.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var isGoal = Opening().Match(text.Value) is { Success: true } opening
            ? words.Goals.Any(opening.Value.EndsWith) : text.Headings is [var heading, ..] && goals.IsIn(heading.Value + "。");
        Found[] named = isGoal ? [] : [.. Named(text, said).Where(f => IsMeant(subjects.Of(text, f.Match.Index, forms), f.Indicator, all))];
        return named.SelectMany(f => Values(text, f)).Concat(InOtherWords(text, isGoal, named, all, forms));
    }

    /// <summary>What a form's own 预期目标 or 实际完成情况 gives.</summary>
    private IEnumerable<IndicatorValueSaid> OfForm(Passage? words, bool isGoal, CountedIndicator[] indicators)
    {
        if (words is null || indicators.Length == 0)
        {
            return [];
        }

        var text = PlainText.Of(words);
        Found[] named = [.. Named(text, indicators).Select(f => f with { IsGoal = isGoal })];
        return named.SelectMany(f => Values(text, f)).Concat(InOtherWords(text, isGoal, named, indicators, []));
    }

    /// <summary>
    /// What a text gives in words like an indicator's (开展各类文化活动 46 场 for 举办群众文化活动场次): another number may be one of a part, unless a slip
    /// of the pen explains it and no other clause gives the right one.
    /// </summary>
    private IEnumerable<IndicatorValueSaid> InOtherWords(PlainText text, bool isGoal, Found[] named, CountedIndicator[] indicators, IReadOnlyList<PerformanceForm> forms)
    {
        var values = new List<(IndicatorValueSaid Value, bool IsSlip)>();
        foreach (var clause in CountedClause.In(text.Value))
        {
            if (Likest(clause, isGoal, indicators) is not var (indicator, likeness) || otherNumbers.IsIn(clause.Before) || (!isGoal && planned.IsIn(clause.Before)) ||
                named.Any(n => n.Match.Groups["n"].Index == clause.Number.Index))
            {
                continue;
            }

            var subject = forms.Count == 0 ? Subject.Unsaid : subjects.Of(text, clause.Number.Index, forms);
            if (subject.Kind != SubjectKind.Stranger)
            {
                var isSure = likeness >= SureLikeness && (subject.Kind != SubjectKind.Projects || subject.Forms.Contains(indicator.Form));
                var value = Value(text, clause, indicator, isGoal);
                values.Add((value, IsSlip(clause.Value, value.Right * clause.Unit.Scale, isSure)));
            }
        }

        return values.Where(v => v.Value.Holds || (v.IsSlip && !values.Exists(o => o.Value.Holds && o.Value.Cell == v.Value.Cell))).Select(v => v.Value);
    }

    /// <summary>True if a slip of the pen makes one number the other; where it is not sure that they are of the same, one that chance hardly gives.</summary>
    private static bool IsSlip(decimal stated, decimal right, bool isSure) =>
        stated == right * 10 || right == stated * 10 ||
        (Likelihood.SlipOf(Plain(stated), Plain(right)) > 0 && (isSure || Plain(right).TellingDigits >= SureDigits));

    /// <summary>The indicator whose name a clause has the greatest part of; null if it has none of any, or as much of several with different values.</summary>
    private static (CountedIndicator Indicator, decimal Likeness)? Likest(CountedClause clause, bool isGoal, CountedIndicator[] indicators)
    {
        (CountedIndicator Indicator, decimal Likeness)? likest = null;
        var isSure = true;
        foreach (var indicator in indicators)
        {
            var likeness = indicator.LikenessOf(clause);
            if (likeness > (likest?.Likeness ?? 0))
            {
                (likest, isSure) = ((indicator, likeness), true);
            }
            else if (likest is var (other, most) && likeness == most)
            {
                isSure &= Counted(indicator) == Counted(other);
            }
        }

        return isSure ? likest : null;

        decimal Counted(CountedIndicator indicator) => (isGoal ? indicator.Target : indicator.Actual) * indicator.Counts.Scale;
    }

    private static IndicatorValueSaid Value(PlainText text, CountedClause clause, CountedIndicator indicator, bool isGoal)
    {
        var scale = indicator.Counts.Scale / clause.Unit.Scale;
        var (target, actual) = (indicator.Target * scale, indicator.Actual * scale);
        var stated = clause.Value / clause.Unit.Scale;
        var name = FormScoring.NameOf(indicator.Indicator);
        return isGoal
            ? new(text, clause.Number, name, IndicatorValueSaid.Target, indicator.Indicator.Target, target, stated == target)
            : new(text, clause.Number, name, IndicatorValueSaid.Actual, indicator.Indicator.Actual, actual, IsSaid(stated, actual) || stated == target);
    }

    /// <summary>Where a text gives a value of what an indicator counts, not of a part of it or of what was planned.</summary>
    private IEnumerable<Found> Named(PlainText text, CountedIndicator[] indicators)
    {
        foreach (var indicator in indicators)
        {
            for (var at = text.Value.IndexOf(indicator.Name, StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf(indicator.Name, at + 1, StringComparison.Ordinal))
            {
                var clause = text.Value.AsSpan(0, at);
                clause = clause[(clause.LastIndexOfAny("，。；：、") + 1)..];
                if (Value().Match(text.Value, at + indicator.Name.Length) is { Success: true } match && match.Groups["unit"].Value == indicator.Unit &&
                    Lead().IsMatch(clause) && !planned.IsIn(clause))
                {
                    yield return new(indicator, match);
                }
            }
        }
    }

    private static bool IsMeant(Subject subject, CountedIndicator indicator, CountedIndicator[] all) => subject.Kind switch
    {
        SubjectKind.Projects => subject.Form == indicator.Form,
        SubjectKind.Stranger => false,
        _ => all.Count(i => i.Name == indicator.Name) == 1,
    };

    /// <summary>The value, which may also be the target, and the surplus if one is said.</summary>
    private static IEnumerable<IndicatorValueSaid> Values(PlainText text, Found found)
    {
        var (indicator, match) = found;
        var name = FormScoring.NameOf(indicator.Indicator);
        var stated = Number(match.Groups["n"]);
        if (found.IsGoal)
        {
            yield return new(text, match.Groups["n"], name, IndicatorValueSaid.Target, indicator.Indicator.Target, indicator.Target, stated == indicator.Target);
            yield break;
        }

        yield return new(
            text, match.Groups["n"], name, IndicatorValueSaid.Actual, indicator.Indicator.Actual, indicator.Actual, IsSaid(stated, indicator.Actual) || stated == indicator.Target);
        if (match.Groups["over"] is { Success: true } over)
        {
            var surplus = indicator.Actual - indicator.Target;
            yield return new(text, over, name, "实际完成值与指标值之差", indicator.Indicator.Target, surplus, Number(over) == surplus);
        }
    }

    /// <summary>The numbered heading with which a passage begins.</summary>
    [GeneratedRegex(@"^\(?[一二三四五六七八九十0-9]{1,3}[)、.，].{0,20}?[。：]")]
    private static partial Regex Opening();

    /// <summary>94.9 for 94.87: true if a text gives a value, rounded or not; but what is not all is never 100.</summary>
    private static bool IsSaid(decimal stated, decimal value) =>
        stated == value || (stated.Scale < value.Scale && stated != 100 && Math.Round(value, stated.Scale, MidpointRounding.AwayFromZero) == stated);

    private static decimal Number(Group digits) => decimal.Parse(digits.Value.Replace(",", "", StringComparison.Ordinal));

    private static Amount Plain(decimal value) => Amount.Written(Arithmetic.Written.Number(value), QuantityUnit.None);

    /// <summary>Where a text gives a value of an indicator.</summary>
    private sealed record Found(CountedIndicator Indicator, Match Match)
    {
        /// <summary>True if it is what the form wants, and not what was done.</summary>
        public bool IsGoal { get; init; }
    }

    /// <summary>A part (线上培训教师) is another number.</summary>
    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)是.]?)?(?:截至年底|\d{4}年度?|全年|当年|本年|年内|实际|共计?|累计|已|完成|其中){0,3}$")]
    private static partial Regex Lead();

    [GeneratedRegex($@"\G(?:数量|总数|[起个户人台件次场处]?数)?(?:达到?|为|是|共|不少于|不低于)?(?<n>{SaidQuantity.Number})(?<unit>%|[\u4e00-\u9fff]{{1,4}}?)(?:以上)?(?=$|[，。；、()])(?:，超(?:出|过|额完成)?(?:年度|全年)?(?:目标|任务|计划)(?:数|值)?(?<over>\d{{1,15}}(?:\.\d{{1,8}})?)\k<unit>)?")]
    private static partial Regex Value();
}
