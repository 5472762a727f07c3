using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A heading is not in the contents list, which lists the others of its kind.</summary>
internal sealed class UnlistedHeadingCheck : ICheck
{
    public string RuleId => "MZ0705";

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var last = disclosure.Contents.Where(e => e.Level == 2).GroupBy(e => e.Part).ToDictionary(g => g.Key, g => g.Max(e => e.Number));
        if (last.Count == 0)
        {
            context.NotApplicable("文件没有目录");
            return;
        }

        var promises = NarrativeText.Of(context.Disclosure).Promises;
        foreach (var section in disclosure.Sections)
        {
            if (section.Heading is not { } heading || section.Level != 2 || section.Number == 0 || section.Kind is PartKind.Annex or PartKind.Tables ||
                !last.TryGetValue(section.Part, out var listed))
            {
                continue;
            }

            if (promises.IsListed(section))
            {
                context.Held();
            }
            else if (section.Number > listed)
            {
                // A lower number counts the headings of a report within the section.
                context.Report(heading.Place, heading.Text.Trim());
            }
        }
    }
}
