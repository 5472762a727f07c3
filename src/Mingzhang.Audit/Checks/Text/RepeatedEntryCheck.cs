using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>The contents list names a table or section twice: the second is left over, or stands for another.</summary>
internal sealed class RepeatedEntryCheck : ICheck
{
    public string RuleId => "MZ0712";

    public void Run(CheckContext context)
    {
        var entries = context.Disclosure.Contents;
        foreach (var same in Enumerable.Range(0, entries.Count).Where(i => entries[i] is { Level: > 1, Number: > 0 }).GroupBy(i => (Above(entries, i), TitleKey.Of(entries[i].Title))))
        {
            if (same.ToArray() is not [var first, var second, ..])
            {
                context.Held();
                continue;
            }

            var (listed, again) = (entries[first].Passage, entries[second].Passage);
            context.Report(again.Place, again.Text.Trim(), words: new Dictionary<string, string> { ["first"] = listed.Text.Trim() }, related: [listed.Place]);
        }
    }

    /// <summary>Index of the entry that an entry stands under; -1 if it stands under none.</summary>
    private static int Above(IReadOnlyList<ContentsEntry> entries, int index)
    {
        var above = index - 1;
        while (above >= 0 && entries[above].Level >= entries[index].Level)
        {
            above--;
        }

        return above;
    }
}
