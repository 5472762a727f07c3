using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The text says how many projects were self-evaluated, and the document holds another number of forms.</summary>
internal sealed partial class ProjectCountCheck : ICheck
{
    public string RuleId => "MZ0620";

    public void Run(CheckContext context)
    {
        var forms = context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit).ToArray();
        var claim = PlainText.Saying(context.Disclosure, "自评")
            .Select(t => new { Text = t, Match = Claim().Match(t.Value) }).FirstOrDefault(c => c.Match.Success);
        if (forms.Length == 0 || claim is null)
        {
            context.NotApplicable(forms.Length == 0 ? "文中没有项目支出绩效自评表" : "文中没有写明自评项目个数");
            return;
        }

        var count = claim.Match.Groups["count"];
        if (int.Parse(count.Value) == forms.Length)
        {
            context.Held();
            return;
        }

        var expected = forms.Length.ToString();
        context.Report(
            claim.Text.PlaceOf(count), count.Value, expected, null,
            forms.Where(f => f.Title.Place is not null).Select(f => f.Title.Place!), null,
            int.Parse(count.Value) < forms.Length ? null : Severity.Info);
    }

    [GeneratedRegex(@"项目(?<count>\d{1,6})个[^，。；]{0,8}绩效自评|(?<count>\d{1,6})个(?:二级)?项目[^，。；]{0,8}(?:绩效)?自评")]
    private static partial Regex Claim();
}
