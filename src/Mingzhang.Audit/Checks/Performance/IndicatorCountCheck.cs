using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The text says how many indicators of a level there are, and the form has another number.</summary>
internal sealed partial class IndicatorCountCheck : ICheck
{
    public string RuleId => "MZ0617";

    public void Run(CheckContext context)
    {
        var forms = context.Disclosure.PerformanceForms;
        var any = false;
        foreach (var text in PlainText.Saying(context.Disclosure, "级指标"))
        {
            foreach (Match match in Claim().Matches(text.Value))
            {
                any = true;
                Check(context, forms, text, match.Groups["count"], match.Groups["level"].Value);
            }
        }

        if (!any || forms.Count == 0)
        {
            context.NotApplicable(any ? "文中没有绩效自评表" : "文中没有写明指标个数");
        }
    }

    /// <summary>With several forms the claim may be about any of them; blank groups may be counted or not, and so may 预算执行率 where it is a row.</summary>
    private static void Check(CheckContext context, IReadOnlyList<PerformanceForm> forms, PlainText text, Group count, string level)
    {
        var claimed = int.Parse(count.Value);
        var printed = forms.Select(f => Count(f, level, all: true)).ToArray();
        var filled = forms.Select(f => Count(f, level, all: false)).ToArray();
        var withoutExecution = forms.Select(f => Count(f, level, all: true, i => i.Kind != IndicatorKind.Execution));
        if (printed.Concat(filled).Concat(withoutExecution).Contains(claimed))
        {
            context.Held();
        }
        else if (forms.Count == 1)
        {
            var expected = printed[0].ToString();
            context.Report(
                text.PlaceOf(count), count.Value, expected,
                new Dictionary<string, string>
                {
                    ["level"] = level,
                    ["filled"] = filled[0] == printed[0] ? "" : $"（其中填写了内容的 {filled[0]} 个）",
                },
                forms[0].Title.Place is { } at ? [at] : [], expected);
        }
    }

    private static int Count(PerformanceForm form, string level, bool all, Func<FormIndicator, bool>? counts = null)
    {
        FormIndicator[] rows = [.. form.Indicators.Where(i => (all || !i.Level3.IsBlank) && counts?.Invoke(i) != false)];
        return level switch
        {
            "一级" => Groups(rows.Select(i => i.Level1)),
            "二级" => Groups(rows.Select(i => i.Level2)),
            _ => rows.Count(i => !i.Level3.IsBlank),
        };
    }

    private static int Groups(IEnumerable<FormCell> heads) => heads.Where(h => !h.IsBlank).Distinct().Count();

    [GeneratedRegex(@"(?<count>\d{1,6})[个项](?<level>一级|二级|三级)指标|(?:设置|设立|设定|设|有)(?<level>一级|二级|三级)(?:绩效)?指标(?<count>\d{1,6})[个项]")]
    private static partial Regex Claim();
}
