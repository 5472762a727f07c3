using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A section of the text that the contents list promises is not there.</summary>
internal sealed class MissingSectionCheck : ICheck
{
    public string RuleId => "MZ0703";

    public void Run(CheckContext context)
    {
        var sections = context.Disclosure.Contents.Where(e => e.Level > 1 && !MissingTableCheck.IsTable(e)).ToList();
        if (sections.Count == 0)
        {
            context.NotApplicable("文件没有列出各节的目录");
            return;
        }

        var promises = NarrativeText.Of(context.Disclosure).Promises;
        var lostParts = context.Disclosure.Contents.Where(e => e.Level == 1 && !promises.IsKept(e)).Select(e => e.Number).ToHashSet();
        foreach (var section in sections)
        {
            if (promises.IsKept(section))
            {
                context.Held();
            }
            else if (!lostParts.Contains(section.Part) && !context.MayBeUnread(section.Passage.Place))
            {
                context.Report(section.Passage.Place, section.Passage.Text.Trim());
            }
        }
    }
}
