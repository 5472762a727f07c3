using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A heading or table is not in the contents list, which lists the others of its kind.</summary>
internal sealed class UnlistedHeadingCheck : ICheck
{
    public string RuleId => "MZ0705";

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        if (!disclosure.Contents.Any(e => e.Level == 2))
        {
            context.NotApplicable("文件没有目录");
            return;
        }

        var unlisted = NarrativeText.Of(disclosure).Promises.Unlisted;
        foreach (var title in unlisted)
        {
            context.Report(title.Place, title.Words);
        }

        foreach (var _ in disclosure.Sections.Where(s => s.Heading is { } h && s is { Level: 2, Number: > 0, Kind: not (PartKind.Annex or PartKind.Tables) } && !unlisted.Any(u => u.Place == h.Place)))
        {
            context.Held();
        }
    }
}
