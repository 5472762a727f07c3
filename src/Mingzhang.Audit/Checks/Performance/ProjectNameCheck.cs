using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// The text names the projects that were self-evaluated, and one form bears another name: the text names as many projects as
/// there are forms, and one name is left over on either side, or it names one project and gives the money of a form of another name.
/// </summary>
internal sealed partial class ProjectNameCheck(ProjectNames projects) : ICheck
{
    /// <summary>In 元: a smaller amount with decimals may be another project's by chance.</summary>
    private const decimal LeastTellingAmount = 100_000;

    public string RuleId => "MZ0621";

    public void Run(CheckContext context)
    {
        PerformanceForm[] forms = [.. context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit && !f.Name.IsBlank)];
        List[] lists = forms.Length == 0 ? [] :
        [
            .. context.Disclosure.Sections.SelectMany(s => s.Passages)
                .SelectMany(p => Lists().Matches(p.Text).Select(m => new List(p, m.Groups["name"].Captures.ToArray(), Sentences.Around(p.Text, m.Index)))),
        ];
        if (lists.Length == 0)
        {
            context.NotApplicable("文中没有逐一列出自评项目的名称");
            return;
        }

        foreach (var fault in lists.Select(l => FaultOf(context, l, forms)).OfType<Fault>().GroupBy(f => f.Form))
        {
            Report(context, fault.Key, [.. fault]);
        }
    }

    /// <summary>The form that bears another name than a list; null if none does or nothing shows it.</summary>
    private Fault? FaultOf(CheckContext context, List list, PerformanceForm[] forms)
    {
        PerformanceForm[] unnamed = [.. forms.Where(f => !list.Names.Any(n => projects.Means(n.Value, f)))];
        Capture[] unknown = [.. list.Names.Where(n => !context.Disclosure.FormsAndListed.Any(f => projects.Means(n.Value, f)))];
        if (unknown.Length == 0 && list.Names.Length == forms.Length)
        {
            context.Held();
        }

        return unknown is not [var name] ? null
            : list.Names.Length == forms.Length ? unnamed is [var form] ? new(form, list.Passage, name) : null
            : list.Names.Length == 1 && unnamed.Where(f => HasMoney(f, list.Sentence)).ToArray() is [var same] ? new(same, list.Passage, name, IsByMoney: true)
            : null;
    }

    /// <summary>Of the two names the one that the text has more often is right; tied by its money alone, the form's own.</summary>
    private void Report(CheckContext context, PerformanceForm form, Fault[] faults)
    {
        var isNamed = projects.Naming(PlainText.All(context.Disclosure), form) > faults.Length;
        if (isNamed || faults[0].IsByMoney)
        {
            var expected = FormScoring.Squeeze(form.Name.Text);
            context.Report(
                faults[0].Place, faults[0].Name.Value, expected, Words("文中", "自评表"), [form.Name.Place!, .. faults.Skip(1).Select(f => f.Place)],
                isNamed ? expected : null);
        }
        else
        {
            context.Report(
                form.Name.Place!, form.Name.Text, projects.Bare(FormScoring.Squeeze(faults[0].Name.Value)), Words("自评表", "文中"), faults.Select(f => f.Place));
        }
    }

    private static Dictionary<string, string> Words(string here, string there) => new() { ["here"] = here, ["there"] = there };

    /// <summary>True if a sentence gives all that a form's project has spent; a round amount may be any project's.</summary>
    private static bool HasMoney(PerformanceForm form, string sentence) =>
        form.Total?.Executed.Amount is { } executed && executed.Value != Math.Round(executed.Value) && executed.Base >= LeastTellingAmount &&
        Money().Matches(sentence).Any(m => decimal.Parse(m.Groups["n"].Value) * QuantityUnit.TenThousandYuan.Factor() == executed.Base);

    /// <summary>Names of projects that a sentence lists.</summary>
    private sealed record List(Passage Passage, Capture[] Names, string Sentence);

    /// <summary>A form that a list names otherwise.</summary>
    private sealed record Fault(PerformanceForm Form, Passage Passage, Capture Name, bool IsByMoney = false)
    {
        public Place Place => Passage.Locate(Name.Index, Name.Length);
    }

    [GeneratedRegex(@"(?<![0-9.,])(?<n>[0-9]{1,15}(?:\.[0-9]{1,8})?)\s*万元")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?:[“""「](?<name>[^”""」“「]{2,40})[”""」](?:[\s、，和及与]*(?=[“""「]))?)+\s*(?:(?:等\s*)?\d+\s*个[^，。；]{0,6}项目|项目(?:支出)?(?:绩效)?自评|(?<=自评表[”""」][\s、，和及与]*)如下)")]
    private static partial Regex Lists();
}
