using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A list of items ends in …… where the template leaves the rest to the unit.</summary>
internal sealed partial class UnfinishedListCheck : ICheck
{
    public string RuleId => "MZ0803";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Explanation)
        {
            Place? first = null;
            var others = new List<Place>();
            if (!line.Text.Contains('…') && !line.Text.Contains("...", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match match in Dots().Matches(line.Text))
            {
                var place = line.Locate(match.Index, match.Length);
                if (first is null)
                {
                    first = place;
                }
                else
                {
                    others.Add(place);
                }
            }

            if (first is not null)
            {
                context.Report(first, first.Quote, related: others);
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<=、)[^、，。；（）…]{1,16}(?:…+|\.{3,})(?=[；。，、（]|$|其他)|(?<=占[\d.]{1,6}%)…+")]
    private static partial Regex Dots();
}
