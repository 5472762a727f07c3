using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A quantity is said to have changed and to be as last year in one breath: 减少为 0.00 万元，与 2023 年持平.</summary>
internal sealed partial class ChangedButLevelCheck : ICheck
{
    public string RuleId => "MZ0403";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Explanation.Where(l => !l.IsHeading && l.Text.Contains("持平")))
        {
            foreach (Match match in Changed().Matches(line.Text))
            {
                var word = match.Groups["word"];
                context.Report(line.Locate(word.Index, word.Length), word.Value);
            }
        }

        context.Held();
    }

    /// <summary>The amount itself stands behind the word: that of a change (减少 1.20 万元，与上年持平) contradicts another number and is told there.</summary>
    [GeneratedRegex(@"(?<word>增加|减少|增长|下降|上升|降低)[为到至][0-9][0-9,.]*[万亿]?元?，(?:与|同|和|较|比)?(?:上年|去年|20[0-9]{2}年)[^，。；]{0,10}持平")]
    private static partial Regex Changed();
}
