using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>对“甲”“乙”2个项目开展评价: as many projects as are named; with 等 no fewer.</summary>
/// <remarks>Names are told by their quotation marks, which only the text as it is written has.</remarks>
internal sealed partial class NamedProjectsCheck : ICheck
{
    /// <summary>评价结果为“不合格”的 1 个项目: such words are grades.</summary>
    private const int LongestGrade = 3;

    public string RuleId => "MZ0657";

    public void Run(CheckContext context)
    {
        foreach (var passage in context.Disclosure.Sections.SelectMany(s => s.Passages).Where(p => p.Text.Contains('”')))
        {
            foreach (Match match in Named().Matches(passage.Text))
            {
                Check(context, passage, match.Groups["n"], match.Groups["name"].Captures, match.Groups["more"].Success);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明几个项目又逐个写出名称");
        }
    }

    private static void Check(CheckContext context, Passage passage, Group number, CaptureCollection names, bool hasMore)
    {
        if (names.Any(n => n.Length <= LongestGrade))
        {
            return;
        }

        var count = int.Parse(number.Value, CultureInfo.InvariantCulture);
        if (count == names.Count || (hasMore && count > names.Count))
        {
            context.Held();
            return;
        }

        var right = hasMore ? null : names.Count.ToString(CultureInfo.InvariantCulture);
        context.Report(
            passage.Locate(number.Index, number.Length), number.Value, right,
            new Dictionary<string, string> { ["names"] = names.Count.ToString(CultureInfo.InvariantCulture) },
            names.Select(n => passage.Locate(n.Index, n.Length)), right);
    }

    [GeneratedRegex(@"(?:“(?<name>[^“”]{1,80})”(?:\s|[、，和及])*)+(?<more>等)?(?:\s|共)*(?<n>[1-9][0-9]{0,2})\s*个\s*(?:二级|重点|预算|专项)?项目(?!经费|资金)")]
    private static partial Regex Named();
}
