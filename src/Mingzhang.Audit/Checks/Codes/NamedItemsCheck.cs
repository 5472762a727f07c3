using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>Items of expenditure that the text lists (主要包括：基本工资、…) but the table of basic expenditure has at nothing.</summary>
internal sealed partial class NamedItemsCheck(CatalogStore catalog) : ICheck
{
    private readonly Lazy<ILookup<string, string>> codes = new(() => catalog.Economics.Codes.Where(c => c.Code.Length == 5)
        .SelectMany(c => c.Variants.Prepend(c.Name).Select(n => new { Name = CodeNames.Plain(n), c.Code })).Distinct().ToLookup(p => p.Name, p => p.Code));

    public string RuleId => "MZ0905";

    public void Run(CheckContext context)
    {
        var items = context.Disclosure.Ledger.Keys.Where(IsItem).ToDictionary(k => k.Economic, k => context.Disclosure.Ledger.Of(k)[0]);
        if (items.Count == 0)
        {
            context.NotApplicable("没有识别到基本支出的经济分类款级科目");
            return;
        }

        foreach (var passage in context.Disclosure.Sections.SelectMany(s => s.Passages))
        {
            foreach (Match list in ItemList().Matches(passage.Text))
            {
                Check(context, passage, list.Groups["items"], items);
            }
        }
    }

    private void Check(CheckContext context, Passage passage, Group list, Dictionary<string, Statement> items)
    {
        var absent = new List<(string Name, Place Place)>();
        var at = list.Index;
        foreach (var part in list.Value.Split('、'))
        {
            var name = CodeNames.Plain(part).TrimEnd('等', '…', '.');
            if (codes.Value[name].ToArray() is { Length: > 0 } named)
            {
                if (Array.Exists(named, c => items.TryGetValue(c, out var statement) && statement.Amount.Value != 0))
                {
                    context.Held();
                }
                else
                {
                    var start = at + part.TakeWhile(char.IsWhiteSpace).Count();
                    absent.Add((name, passage.Locate(start, part.Trim().TrimEnd('等', '…', '.').Length)));
                }
            }

            at += part.Length + 1;
        }

        if (absent.Count > 0)
        {
            context.Report(
                absent[0].Place, absent[0].Name, null, new Dictionary<string, string> { ["names"] = string.Join("、", absent.Select(a => a.Name)) },
                absent.Skip(1).Select(a => a.Place));
        }
    }

    private static bool IsItem(FactKey key) =>
        key is { Measure: "expenditure", Fund: "general", Nature: "basic", Function: "", Economic.Length: 5, Phase: Phase.Actual, Aspect: Aspect.Value, Period: Period.This };

    [GeneratedRegex(@"(?:人员经费|公用经费|公用支出)[^。；]{0,60}?(?:主要)?包括[:：]?\s*(?<items>[^。；;]+)")]
    private static partial Regex ItemList();
}
