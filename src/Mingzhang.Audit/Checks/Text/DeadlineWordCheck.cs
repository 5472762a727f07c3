using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>截止 stands before a date, where 截至 is the word. One finding for a document: the form itself may print it.</summary>
internal sealed partial class DeadlineWordCheck : ICheck
{
    public string RuleId => "MZ0811";

    public void Run(CheckContext context)
    {
        Place[] places = [.. NarrativeText.Of(context.Disclosure).AllLines.Find(Deadline()).Select(d => d.Line.Locate(d.Start, d.Length))];
        context.ReportOnce(places, "截至");
        if (places.Length == 0)
        {
            context.Held();
        }
    }

    [GeneratedRegex(@"截止(?=\d{2,4}年|\d{1,2}月|目前|年末|年底|上年|本年|去年)")]
    private static partial Regex Deadline();
}
