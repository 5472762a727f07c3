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
}

/// <summary>Finds the values that texts give of indicators whose forms are attached: 新建点位 28 处，超出目标 2 处. Safe to share.</summary>
internal sealed partial class IndicatorValues(Subjects subjects, ReportWording words)
{
    private readonly ConditionalWeakTable<Disclosure, IReadOnlyList<IndicatorValueSaid>> known = [];
    private readonly WordFinder planned = new(words.Planned);

    /// <summary>All of a disclosure, found once for all checks.</summary>
    public IReadOnlyList<IndicatorValueSaid> Of(Disclosure disclosure) => known.GetValue(disclosure, d => [.. Find(d)]);

    private IEnumerable<IndicatorValueSaid> Find(Disclosure disclosure)
    {
        var forms = disclosure.PerformanceForms;
        Known[] indicators = [.. forms.SelectMany(f => f.Indicators.Select(i => Known.Of(f, i))).OfType<Known>()];
        if (indicators.Length == 0)
        {
            return [];
        }

        // Few names of indicators stand in the prose: the others are not looked for in each of its texts.
        var texts = PlainText.Of(disclosure);
        Known[] said = [.. indicators.Where(i => texts.Joined.Contains(i.Name, StringComparison.Ordinal))];
        return texts.All
            .SelectMany(text => Named(text, said).Where(f => IsMeant(subjects.Of(text, f.Match.Index, forms), f.Indicator, indicators)).SelectMany(f => Values(text, f)))
            .Concat(forms.SelectMany(form => new[] { (form.Aim, true), (form.Achievement, false) }.SelectMany(p => OfForm(p.Item1, p.Item2, [.. indicators.Where(i => i.Form == form)]))));
    }

    /// <summary>
    /// What a form's own 预期目标 or 实际完成情况 gives. It may shorten an indicator's name (扶持经营主体 for 新型经营主体扶持个数): then another number may be
    /// one of a part, unless a slip of the pen explains it.
    /// </summary>
    private IEnumerable<IndicatorValueSaid> OfForm(Passage? words, bool isGoal, Known[] indicators)
    {
        if (words is null || indicators.Length == 0)
        {
            return [];
        }

        var text = PlainText.Of(words);
        Found[] named = [.. Named(text, indicators).Select(f => f with { IsGoal = isGoal })];
        var shortened = Clause().Matches(text.Value)
            .Where(c => !named.Any(n => n.Match.Groups["n"].Index == c.Groups["n"].Index))
            .SelectMany(c => indicators.Where(i => i.IsShortened(c.Groups["name"].Value, c.Groups["unit"].Value)).ToArray() is [var only] ? new[] { new Found(only, c) { IsGoal = isGoal } } : [])
            .SelectMany(f => Values(text, f)).Where(v => v.Holds || Likelihood.SlipOf(Plain(v.Number), Plain(v.Right)) > 0);
        return named.SelectMany(f => Values(text, f)).Concat(shortened);
    }

    /// <summary>Where a text gives a value of what an indicator counts, not of a part of it or of what was planned.</summary>
    private IEnumerable<Found> Named(PlainText text, Known[] indicators)
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

    private static bool IsMeant(Subject subject, Known indicator, Known[] all) => subject.Kind switch
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
            text, match.Groups["n"], name, "实际完成值", indicator.Indicator.Actual, indicator.Actual, stated == indicator.Actual || stated == indicator.Target);
        if (match.Groups["over"] is { Success: true } over)
        {
            var surplus = indicator.Actual - indicator.Target;
            yield return new(text, over, name, "实际完成值与指标值之差", indicator.Indicator.Target, surplus, Number(over) == surplus);
        }
    }

    private static decimal Number(Group digits) => decimal.Parse(digits.Value.Replace(",", "", StringComparison.Ordinal));

    private static Amount Plain(Group digits) => Plain(Number(digits));

    private static Amount Plain(decimal value) => Amount.Written(Arithmetic.Written.Number(value), QuantityUnit.None);

    /// <summary>Where a text gives a value of an indicator.</summary>
    private sealed record Found(Known Indicator, Match Match)
    {
        /// <summary>True if it is what the form wants, and not what was done.</summary>
        public bool IsGoal { get; init; }
    }

    /// <summary>An indicator that counts in a unit.</summary>
    private sealed partial record Known(PerformanceForm Form, FormIndicator Indicator, string Name, string Unit, decimal Actual, decimal Target)
    {
        private const int ShortestName = 4;

        public static Known? Of(PerformanceForm form, FormIndicator indicator)
        {
            var name = Tail().Replace(string.Concat(indicator.Level3.Text.Where(char.IsLetterOrDigit)), "");
            var (target, actual) = (Written().Match(CompactText.Text(indicator.Target.Text)), Written().Match(CompactText.Text(indicator.Actual.Text)));
            var unit = target.Groups["unit"].Value is { Length: > 0 } printed ? printed : FormScoring.Squeeze(indicator.Unit.Text);
            return name.Length >= ShortestName && target.Success && actual.Success && unit.Length > 0 &&
                (actual.Groups["unit"].Length == 0 || actual.Groups["unit"].Value == unit)
                ? new(form, indicator, name, unit, decimal.Parse(actual.Groups["n"].Value), decimal.Parse(target.Groups["n"].Value))
                : null;
        }

        /// <summary>True if words in front of a number of this unit have only characters of the name.</summary>
        public bool IsShortened(string words, string unit) => unit == Unit && words.Length >= ShortestName && words.All(Name.Contains);

        [GeneratedRegex(@"(?:总数量?|数量|[起个户人台件次场处]数|数)$")]
        private static partial Regex Tail();

        [GeneratedRegex(@"^[≥≤=><＞＜＝]?(?<n>\d{1,15}(?:\.\d{1,8})?)(?<unit>%|[\u4e00-\u9fff]{0,4})$")]
        private static partial Regex Written();
    }

    /// <summary>A part (线上培训教师) is another number.</summary>
    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)是.]?)?(?:截至年底|\d{4}年度?|全年|当年|本年|年内|实际|共计?|累计|已|完成|其中){0,3}$")]
    private static partial Regex Lead();

    [GeneratedRegex($@"\G(?:数量|总数|[起个户人台件次场处]?数)?(?:达到?|为|是|共)?(?<n>{SaidQuantity.Number})(?<unit>%|[\u4e00-\u9fff]{{1,4}}?)(?=$|[，。；、()])(?:，超(?:出|过|额完成)?(?:年度|全年)?(?:目标|任务|计划)(?:数|值)?(?<over>\d{{1,15}}(?:\.\d{{1,8}})?)\k<unit>)?")]
    private static partial Regex Value();

    /// <summary>A clause that is a name, a number and its unit.</summary>
    [GeneratedRegex($@"(?<=^|[，。；、])(?:全年|当年|本年|实际|共计?|累计|已|完成){{0,3}}(?<name>[\u4e00-\u9fff]{{4,20}}?)(?:数量|总数|[起个户人台件次场处]?数)?(?:达到?|为|是|共|不少于|不低于)?(?<n>{SaidQuantity.Number})(?<unit>%|[\u4e00-\u9fff]{{1,4}}?)(?:以上)?(?=$|[，。；、()])")]
    private static partial Regex Clause();
}
