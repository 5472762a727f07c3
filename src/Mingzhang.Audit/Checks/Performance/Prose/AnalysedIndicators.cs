using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>An indicator as the analysis of an evaluation report tells it: 走访企业数：指标值≥20家，…，分值10分，得8分.</summary>
/// <param name="Text">The passage.</param>
/// <param name="Name">The indicator.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Score">Its score.</param>
/// <param name="Forms">The indicators of that name in the document's forms.</param>
internal sealed record AnalysedIndicator(PlainText Text, Group Name, Group Weight, Group Score, IReadOnlyList<FormIndicator> Forms);

/// <summary>Finds the indicators that reports analyse.</summary>
internal static partial class AnalysedIndicators
{
    private static readonly ConditionalWeakTable<Disclosure, IReadOnlyList<AnalysedIndicator>> Known = [];

    /// <summary>All of a disclosure, found once for all checks.</summary>
    public static IReadOnlyList<AnalysedIndicator> Of(Disclosure disclosure) => Known.GetValue(disclosure, d =>
    {
        var forms = d.PerformanceForms.SelectMany(f => f.Indicators).ToLookup(i => Bare(i.Level3.Text), StringComparer.Ordinal);
        return
        [
            .. PlainText.Saying(d, "指标值").SelectMany(t => Analysis().Matches(t.Value).Select(m =>
                new AnalysedIndicator(t, m.Groups["name"], m.Groups["weight"], m.Groups["score"], [.. forms[Bare(m.Groups["name"].Value)]]))),
        ];
    });

    /// <summary>A name without white space, quotation marks and signs, in which a report and a form may differ.</summary>
    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<=^|[。；])(?:[（(]?\d+[)）.、])?(?<name>[^，：。；]{2,40})[：，](?:年度)?指标值[^。；]*?分值(?:为)?(?<weight>\d{1,15}(?:\.\d{1,8})?)分，(?:实际|自评)?得(?:分)?(?:为)?(?<score>\d{1,15}(?:\.\d{1,8})?)分")]
    private static partial Regex Analysis();
}
