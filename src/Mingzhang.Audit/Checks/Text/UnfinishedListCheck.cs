using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A list of items ends in …… where the template leaves the rest to the unit.</summary>
internal sealed partial class UnfinishedListCheck : ICheck
{
    public string RuleId => "MZ0803";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Explanation.Where(l => l.Text.Contains('…') || l.Text.Contains("...", StringComparison.Ordinal)))
        {
            context.ReportOnce(Dots().Matches(line.Text).Select(m => line.Locate(m.Index, m.Length)));
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<=、)[^、，。；（）…]{1,16}(?:…+|\.{3,})(?=[；。，、（]|$|其他)|(?<=占[\d.]{1,6}%)…+")]
    private static partial Regex Dots();
}
