using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>截止 stands before a date, where 截至 is the word. One finding for a document: the form itself may print it.</summary>
internal sealed partial class DeadlineWordCheck : ICheck
{
    public string RuleId => "MZ0811";

    public void Run(CheckContext context)
    {
        Place? first = null;
        var others = new List<Place>();
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines)
        {
            foreach (Match match in Deadline().Matches(line.Text))
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
        }

        if (first is null)
        {
            context.Held();
        }
        else
        {
            context.Report(first, first.Quote, "截至", related: others, suggestion: "截至");
        }
    }

    [GeneratedRegex(@"截止(?=\d{2,4}年|\d{1,2}月|目前|年末|年底|上年|本年|去年)")]
    private static partial Regex Deadline();
}
