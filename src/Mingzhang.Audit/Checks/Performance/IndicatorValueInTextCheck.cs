using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A text names an indicator and gives another value than the form's 实际完成值, or a surplus that does not follow: 新建点位 28 处，超出目标 2 处.</summary>
internal sealed partial class IndicatorValueInTextCheck(Subjects subjects, ReportWording words) : ICheck
{
    private readonly WordFinder planned = new(words.Planned);

    public string RuleId => "MZ0647";

    public void Run(CheckContext context)
    {
        var forms = context.Disclosure.PerformanceForms;
        Known[] indicators = [.. forms.SelectMany(f => f.Indicators.Select(i => Known.Of(f, i))).OfType<Known>()];
        foreach (var text in PlainText.All(context.Disclosure).Where(_ => indicators.Length > 0))
        {
            foreach (var indicator in indicators.Where(i => text.Value.Contains(i.Name, StringComparison.Ordinal)))
            {
                foreach (var match in Said(text.Value, indicator).Where(m => IsMeant(subjects.Of(text, m.Index, forms), indicator, indicators)))
                {
                    Compare(context, text, indicator, match);
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明自评表中指标的完成值");
        }
    }

    /// <summary>Where the text gives a value of what the indicator counts, not of a part of it or of what was planned.</summary>
    private IEnumerable<Match> Said(string text, Known indicator)
    {
        for (var at = text.IndexOf(indicator.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(indicator.Name, at + 1, StringComparison.Ordinal))
        {
            var clause = text.AsSpan(0, at);
            clause = clause[(clause.LastIndexOfAny("，。；：、") + 1)..];
            if (Value().Match(text, at + indicator.Name.Length) is { Success: true } match && match.Groups["unit"].Value == indicator.Unit &&
                Lead().IsMatch(clause) && !planned.IsIn(clause))
            {
                yield return match;
            }
        }
    }

    private static bool IsMeant(Subject subject, Known indicator, Known[] all) => subject.Kind switch
    {
        SubjectKind.Projects => subject.Form == indicator.Form,
        SubjectKind.Stranger => false,
        _ => all.Count(i => i.Name == indicator.Name) == 1,
    };

    private static void Compare(CheckContext context, PlainText text, Known indicator, Match match)
    {
        Hold(match.Groups["n"], indicator.Actual, "实际完成值", indicator.Indicator.Actual, indicator.Target);
        if (match.Groups["over"] is { Success: true } over && indicator.Target is { } target)
        {
            Hold(over, indicator.Actual - target, "实际完成值与指标值之差", indicator.Indicator.Target, null);
        }

        void Hold(Group number, decimal right, string what, FormCell cell, decimal? also)
        {
            var stated = decimal.Parse(number.Value.Replace(",", "", StringComparison.Ordinal));
            if (stated == right || stated == also)
            {
                context.Held();
                return;
            }

            var expected = Arithmetic.Written.Number(right);
            context.Report(
                text.PlaceOf(number), number.Value, expected,
                new Dictionary<string, string> { ["name"] = FormScoring.NameOf(indicator.Indicator), ["what"] = what }, [cell.Place!], expected);
        }
    }

    /// <summary>An indicator that counts in a unit.</summary>
    private sealed partial record Known(PerformanceForm Form, FormIndicator Indicator, string Name, string Unit, decimal Actual, decimal? Target)
    {
        private const int ShortestName = 4;

        public static Known? Of(PerformanceForm form, FormIndicator indicator)
        {
            var name = Tail().Replace(string.Concat(indicator.Level3.Text.Where(char.IsLetterOrDigit)), "");
            var (target, actual) = (Written().Match(FormScoring.Squeeze(indicator.Target.Text)), Written().Match(FormScoring.Squeeze(indicator.Actual.Text)));
            var unit = target.Groups["unit"].Value is { Length: > 0 } printed ? printed : FormScoring.Squeeze(indicator.Unit.Text);
            return name.Length >= ShortestName && target.Success && actual.Success && unit.Length > 0 &&
                (actual.Groups["unit"].Length == 0 || actual.Groups["unit"].Value == unit)
                ? new(form, indicator, name, unit, decimal.Parse(actual.Groups["n"].Value), decimal.Parse(target.Groups["n"].Value))
                : null;
        }

        [GeneratedRegex(@"(?:总数量?|数量|[起个户人台件次场处]数|数)$")]
        private static partial Regex Tail();

        [GeneratedRegex(@"^[≥≤=><＞＜＝]?(?<n>\d{1,15}(?:\.\d{1,8})?)(?<unit>%|[\u4e00-\u9fff]{0,4})$")]
        private static partial Regex Written();
    }

    /// <summary>A part (线上培训教师) is another number.</summary>
    [GeneratedRegex(@"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)是.]?)?(?:截至年底|\d{4}年度?|全年|当年|本年|年内|实际|共计?|累计|已|完成|其中){0,3}$")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G(?:数量|总数|[起个户人台件次场处]?数)?(?:达到?|为|是|共)?(?<n>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?)(?<unit>%|[\u4e00-\u9fff]{1,4}?)(?=$|[，。；、()])(?:，超(?:出|过|额完成)?(?:年度|全年)?(?:目标|任务|计划)(?:数|值)?(?<over>\d{1,15}(?:\.\d{1,8})?)\k<unit>)?")]
    private static partial Regex Value();
}
