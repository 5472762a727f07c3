using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// The text names the projects that were self-evaluated, and one form bears another name: the text names as many projects as
/// there are forms, and one name is left over on either side.
/// </summary>
internal sealed partial class ProjectNameCheck(ProjectNames projects) : ICheck
{
    public string RuleId => "MZ0621";

    public void Run(CheckContext context)
    {
        PerformanceForm[] forms = [.. context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit && !f.Name.IsBlank)];
        var named = context.Disclosure.Sections.SelectMany(s => s.Passages)
            .SelectMany(p => Lists().Matches(p.Text).Select(m => new { Passage = p, Names = m.Groups["name"].Captures.ToArray() }))
            .Where(n => n.Names.Length == forms.Length && forms.Length > 0).ToArray();
        if (named.Length == 0)
        {
            context.NotApplicable("文中没有逐一列出自评项目的名称");
            return;
        }

        var faults = new Dictionary<PerformanceForm, List<(Passage Passage, Capture Name)>>();
        foreach (var list in named)
        {
            var names = list.Names;
            PerformanceForm[] unnamed = [.. forms.Where(f => !names.Any(n => projects.Means(n.Value, f)))];
            Capture[] unknown = [.. names.Where(n => !forms.Any(f => projects.Means(n.Value, f)))];
            if (unnamed.Length == 0)
            {
                context.Held();
            }
            else if (unnamed is [var form] && unknown is [var name])
            {
                faults.TryAdd(form, []);
                faults[form].Add((list.Passage, name));
            }
        }

        foreach (var (form, places) in faults)
        {
            var expected = projects.Bare(FormScoring.Squeeze(places[0].Name.Value));
            context.Report(
                form.Name.Place!, form.Name.Text, expected, null, places.Select(p => p.Passage.Locate(p.Name.Index, p.Name.Length)));
        }
    }

    [GeneratedRegex(@"(?:[“""「](?<name>[^”""」“「]{2,40})[”""」](?:[\s、，和及与]*(?=[“""「]))?)+\s*(?:(?:等\s*)?\d+\s*个[^，。；]{0,6}项目|项目(?:支出)?(?:绩效)?自评|(?<=自评表[”""」][\s、，和及与]*)如下)")]
    private static partial Regex Lists();
}
