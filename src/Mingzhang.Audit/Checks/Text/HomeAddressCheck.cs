using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A home address: a street and number behind a word such as 家庭住址.</summary>
internal sealed partial class HomeAddressCheck(Wording wording) : ICheck
{
    private const int Longest = 60;

    private readonly WordFinder homes = new(wording.Addresses);

    public string RuleId => "MZ1104";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var (line, start, word) in text.AllLines.Find(homes).Concat(text.AllCells.Find(homes)))
        {
            var from = start + word.Length;
            if (Address().Match(line.Text, from, Math.Min(Longest, line.Text.Length - from)) is { Success: true } match && match.Index - from <= 2)
            {
                context.Report(line.Locate(match.Index, match.Length), line.Quote(match.Index, match.Length));
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{2,20}?(?:路|街|道|巷|弄|里|村|镇|小区|花园|组)[\p{IsCJKUnifiedIdeographs}\d-]{0,16}\d+(?:号|弄|栋|幢|单元|室|组)(?:\d+(?:号|栋|幢|单元|室))*")]
    private static partial Regex Address();
}
