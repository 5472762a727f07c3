using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>A class (类) that the text names with words left out or by its former name, where the tables print another.</summary>
internal sealed partial class NamedClassesCheck(Classification functions) : ICheck
{
    private const string Spending = "支出";

    public string RuleId => "MZ0908";

    public void Run(CheckContext context)
    {
        var printed = context.Disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows)
            .Where(r => r.Code.Length == 3).DistinctBy(r => r.Name).ToArray();
        if (printed.Length == 0)
        {
            context.NotApplicable("没有识别到按功能分类列示的表");
            return;
        }

        foreach (var line in NarrativeText.Of(context.Disclosure).Explanation.Where(l => l.Text.Contains("类）") || l.Text.Contains("支出”")))
        {
            foreach (var name in ClassName().Matches(line.Text).Select(m => m.Groups["name"]))
            {
                if (Array.Exists(printed, r => EndsWith(name.Value, r.Name)))
                {
                    context.Held();
                }
                else if (Array.FindAll(printed, r => IsAnother(name.Value, r)) is [var row])
                {
                    context.Report(line.Locate(name.Index, name.Length), name.Value, row.Name, related: [row.Place], suggestion: row.Name);
                }
            }
        }
    }

    /// <summary>The words before (类) end with a class: other words may stand before it, and 支出 may be left out.</summary>
    private static bool EndsWith(string words, string printed) =>
        words.EndsWith(printed, StringComparison.Ordinal) ||
        (printed.EndsWith(Spending, StringComparison.Ordinal) && words.EndsWith(printed[..^Spending.Length], StringComparison.Ordinal));

    private bool IsAnother(string name, CodedRow row) =>
        Labels.IsAbridged(name, row.Name) || functions.FormerNames.Any(f => f.Code == row.Code && f.Name == name);

    [GeneratedRegex(@"(?<name>[\u4E00-\u9FFF]{4,})（类）|(?<=“)(?<name>[\u4E00-\u9FFF]{2,}支出)(?=”)")]
    private static partial Regex ClassName();
}
