using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>公开时间：2021年9月19日 above the final accounts of 2021: they are made after the year's end.</summary>
internal sealed partial class PublishedDateCheck : ICheck
{
    /// <summary>The title and what a site prints around it.</summary>
    private const int LinesOfHead = 15;

    public string RuleId => "MZ0816";

    public void Run(CheckContext context)
    {
        TextLine[] head = [.. NarrativeText.Of(context.Disclosure).Lines.Take(LinesOfHead)];
        if (context.Disclosure.Year is not { } year || !Array.Exists(head, l => l.Text.Contains($"{year}年", StringComparison.Ordinal) && Accounts().IsMatch(l.Text)))
        {
            context.NotApplicable("标题没有写决算的年度");
            return;
        }

        foreach (var line in head)
        {
            foreach (Match match in Published().Matches(line.Text))
            {
                if (int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) <= year)
                {
                    var date = match.Groups["date"];
                    context.Report(line.Locate(date.Index, date.Length), line.Quote(date.Index, date.Length), words: new Dictionary<string, string> { ["year"] = $"{year}" });
                }
                else
                {
                    context.Held();
                }
            }
        }
    }

    /// <summary>决算 and no budget: the title of final accounts.</summary>
    [GeneratedRegex("^[^算]*(?:部门|单位)决算")]
    private static partial Regex Accounts();

    [GeneratedRegex(@"(?:公开|发布|发文|公布)(?:时间|日期)：(?<date>(?<year>20\d\d)(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?)")]
    private static partial Regex Published();
}
