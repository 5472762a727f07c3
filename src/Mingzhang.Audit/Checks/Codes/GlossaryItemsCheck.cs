using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>The glossary explains sections and items (款, 项) that the tables do not have, as one copied from another office does.</summary>
internal sealed partial class GlossaryItemsCheck : ICheck
{
    public string RuleId => "MZ0907";

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var names = disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows)
            .Where(r => r.Code.Length is 5 or 7).Select(r => CodeNames.Plain(r.Name)).ToHashSet();
        if (names.Count == 0 || disclosure.Tables.Any(t => t.IsUnread && t.Classification == "function"))
        {
            context.NotApplicable("没有识别到按功能分类列示的项级科目，或有的表没有读出");
            return;
        }

        var absent = new List<(string Name, Place Place)>();
        foreach (var passage in disclosure.Sections.Where(s => s.Kind == PartKind.Glossary).SelectMany(s => s.Passages.Concat(s.Heading is { } h ? [h] : [])))
        {
            foreach (Match match in Item().Matches(passage.Text))
            {
                var group = match.Groups["name"];
                var name = CodeNames.Plain(group.Value);
                if (names.Contains(name) || names.Any(n => CodeNames.Same(n, name)))
                {
                    context.Held();
                }
                else
                {
                    absent.Add((name, passage.Locate(group.Index, group.Length)));
                }
            }
        }

        if (absent.Count > 0)
        {
            context.Report(
                absent[0].Place, absent[0].Name, null, new Dictionary<string, string> { ["names"] = string.Join("、", absent.Select(a => a.Name).Distinct()) },
                absent.Skip(1).Select(a => a.Place));
        }
    }

    [GeneratedRegex(@"(?<![\u4e00-\u9fff])(?<name>(?:[\u4e00-\u9fff]|[（(](?![类款项一二三四五六七八九十\d])[^（）()]{1,6}[）)]){3,})[（(][款项][）)]")]
    private static partial Regex Item();
}
