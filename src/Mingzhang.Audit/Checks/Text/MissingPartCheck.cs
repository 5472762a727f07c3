namespace Mingzhang.Audit.Checks.Text;

/// <summary>A part that the contents list promises is not there.</summary>
internal sealed class MissingPartCheck : ICheck
{
    public string RuleId => "MZ0701";

    public void Run(CheckContext context)
    {
        var parts = context.Disclosure.Contents.Where(e => e.Level == 1).ToList();
        if (parts.Count == 0)
        {
            context.NotApplicable("文件没有列出各部分的目录");
            return;
        }

        var promises = NarrativeText.Of(context.Disclosure).Promises;
        foreach (var part in parts)
        {
            if (promises.IsKept(part))
            {
                context.Held();
            }
            else if (!context.MayBeUnread(part.Passage.Place))
            {
                context.Report(part.Passage.Place, part.Passage.Text.Trim());
            }
        }
    }
}
