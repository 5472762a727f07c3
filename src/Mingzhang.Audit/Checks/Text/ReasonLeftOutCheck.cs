using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>主要原因： is followed by nothing.</summary>
internal sealed class ReasonLeftOutCheck : ICheck
{
    public string RuleId => "MZ1004";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var reason in text.Reasons)
        {
            if (reason.Length > 0 || GoesOn(text, reason))
            {
                context.Held();
            }
            else
            {
                context.Report(
                    reason.Line.Locate(reason.Intro, reason.Start - reason.Intro), reason.Line.Quote(reason.Intro, reason.Start - reason.Intro));
            }
        }
    }

    /// <summary>The reason may begin in the next paragraph of the section.</summary>
    private static bool GoesOn(NarrativeText text, Reason reason)
    {
        if (reason.Start < reason.Line.Text.Length)
        {
            return false;
        }

        for (var i = 0; i + 1 < text.Lines.Count; i++)
        {
            if (text.Lines[i] == reason.Line)
            {
                return !text.Lines[i + 1].IsHeading;
            }
        }

        return false;
    }
}
