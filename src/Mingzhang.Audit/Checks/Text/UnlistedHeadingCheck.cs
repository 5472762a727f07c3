using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A heading is not in the contents list, which lists the others of its kind.</summary>
internal sealed class UnlistedHeadingCheck : ICheck
{
    public string RuleId => "MZ0705";

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var listed = disclosure.Contents.Select(e => (e.Part, e.Level)).ToHashSet();
        if (listed.Count == 0)
        {
            context.NotApplicable("文件没有目录");
            return;
        }

        var promises = NarrativeText.Of(context.Disclosure).Promises;
        foreach (var section in disclosure.Sections)
        {
            if (section.Heading is not { } heading || section.Level != 2 || section.Number == 0 || section.Kind is PartKind.Annex or PartKind.Tables ||
                !listed.Contains((section.Part, section.Level)))
            {
                continue;
            }

            if (promises.IsListed(section))
            {
                context.Held();
            }
            else
            {
                context.Report(heading.Place, heading.Text.Trim());
            }
        }
    }
}
