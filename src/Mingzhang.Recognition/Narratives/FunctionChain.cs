using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Recognition.Narratives;

/// <summary>A function named in words: 一般公共服务支出(类)财政事务(款)行政运行(项).</summary>
/// <param name="Start">Offset of the class's name in the compact text.</param>
/// <param name="End">Offset after the last bracket.</param>
/// <param name="Code">The code of the deepest level that was found; empty if the class is unknown.</param>
/// <param name="Name">The words of the deepest level.</param>
internal sealed record FunctionChain(int Start, int End, string Code, string Name);

/// <summary>Finds functions named in words and looks up their codes: among the rows of the document's tables, then in the classification.</summary>
internal sealed partial class FunctionChains(Classification functions, IReadOnlyList<FoundTable> tables)
{
    private readonly Dictionary<(string Parent, string Name), string> printed = Printed(tables);

    public IReadOnlyList<FunctionChain> Find(string text)
    {
        if (!text.Contains("类)", StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<FunctionChain>();
        foreach (Match match in Chain().Matches(text))
        {
            var name = match.Groups["class"].Value;
            var core = Labels.Core(name);
            var start = match.Index + name.Length - core.Length;
            var code = ClassOf(core);
            var deepest = core;
            foreach (var level in (string[])["section", "item"])
            {
                if (match.Groups[level] is { Success: true } group)
                {
                    deepest = group.Value;
                    code = code.Length == 0 ? "" : ChildOf(code, group.Value);
                }
            }

            found.Add(new(start, match.Index + match.Length, code, deepest));
        }

        return found;
    }

    private static Dictionary<(string Parent, string Name), string> Printed(IReadOnlyList<FoundTable> tables)
    {
        var rows = new Dictionary<(string Parent, string Name), string>();
        foreach (var row in tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows))
        {
            rows.TryAdd((Classification.Parent(row.Code), row.Name), row.Code);
        }

        return rows;
    }

    private string ClassOf(string name) =>
        printed.GetValueOrDefault(("", name)) ?? printed.GetValueOrDefault(("", name + "支出")) ??
        ClassNames.Find(functions, name) ?? ClassNames.Find(functions, name + "支出") ??
        Abridged(name) ?? "";

    /// <summary>The one class in the tables that the name leaves words out of.</summary>
    private string? Abridged(string name)
    {
        var full = printed.Where(p => p.Key.Parent.Length == 0 && Labels.IsAbridged(name, p.Key.Name)).Select(p => p.Value).ToArray();
        return full.Length == 1 ? full[0] : null;
    }

    private string ChildOf(string parent, string name)
    {
        if (printed.TryGetValue((parent, name), out var code))
        {
            return code;
        }

        var child = functions.Named(name).FirstOrDefault(c => Classification.Parent(c.Code) == parent);
        return child?.Code ?? $"{parent}:{name}";
    }

    [GeneratedRegex(@"(?<class>[^，。；;：:、]{2,30}?)\((?:\d{3})?类\)(?:支出)?(?:(?<section>[^，。；;：:、]{2,40}?(?:、[^，。；;：:、]{1,20}?)*)\((?:\d{2})?款\)(?:(?<item>[^，。；;：:]{2,40}?)\((?:\d{2})?项\))?)?")]
    private static partial Regex Chain();
}
