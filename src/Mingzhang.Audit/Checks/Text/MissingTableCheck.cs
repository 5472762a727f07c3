using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A table that the contents list promises is not there.</summary>
internal sealed class MissingTableCheck : ICheck
{
    /// <summary>From so many, tables that are all missing are one fault: they were published elsewhere.</summary>
    private const int Several = 3;

    public string RuleId => "MZ0702";

    public void Run(CheckContext context)
    {
        var promises = NarrativeText.Of(context.Disclosure).Promises;
        var tables = context.Disclosure.Contents.Where(e => e.Level > 1 && IsTable(e)).ToList();
        if (tables.Count == 0)
        {
            context.NotApplicable("文件没有列出各表的目录");
            return;
        }

        var notFound = tables.Where(t => !promises.IsKept(t)).ToList();
        for (var i = notFound.Count; i < tables.Count; i++)
        {
            context.Held();
        }

        var missing = notFound.Where(t => !context.MayBeUnread(t.Passage.Place)).ToList();

        if (missing.Count == tables.Count && missing.Count >= Several)
        {
            context.Report(
                missing[0].Passage.Place, $"{missing[0].Title}等{missing.Count}张表", related: missing.Skip(1).Select(m => m.Passage.Place));
            return;
        }

        foreach (var table in missing)
        {
            context.Report(table.Passage.Place, table.Passage.Text.Trim());
        }
    }

    public static bool IsTable(ContentsEntry entry) => entry.Title.EndsWith('表');
}
