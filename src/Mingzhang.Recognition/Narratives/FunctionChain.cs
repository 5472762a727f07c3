using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Recognition.Narratives;

/// <summary>A function named in words, 一般公共服务支出(类)财政事务(款)行政运行(项), or by its code, 2010601行政运行.</summary>
/// <param name="Start">Offset of the first name, or of the code, in the compact text.</param>
/// <param name="End">Offset after the last bracket or name.</param>
/// <param name="Code">The code of the deepest level that was found; empty if the class is unknown.</param>
/// <param name="Name">The words of the deepest level.</param>
internal sealed record FunctionChain(int Start, int End, string Code, string Name)
{
    /// <summary>True if only an item (项) was named, 行政运行(项), and the levels above it follow from what was named before.</summary>
    public bool IsItemAlone { get; init; }
}

/// <summary>Finds functions named in words and looks up their codes: among the rows of the document's tables, then in the classification.</summary>
internal sealed partial class FunctionChains(Classification functions, IReadOnlyList<FoundTable> tables)
{
    private readonly Dictionary<(string Parent, string Name), string> printed = Printed(tables);

    /// <summary>Finds the functions named in a text, in order.</summary>
    /// <param name="text">The compact text.</param>
    /// <param name="above">The code of the function named last, in whose class a name that begins with a 款 or 项 is; empty if none was.</param>
    public FunctionChain[] Find(string text, string above)
    {
        var found = new List<FunctionChain>();
        for (var (from, level) = (0, LevelIn(text, 0)); level >= 0; level = LevelIn(text, from))
        {
            // A chain begins with a name, right before the word of its level.
            if (Chain().Match(text, Math.Max(from, level - LongestStart)) is not { Success: true } match)
            {
                break;
            }

            var chain = Named(match, above);
            above = chain.IsItemAlone && chain.Code.Length == 0 ? above : chain.Code;
            found.Add(chain);
            from = match.Index + match.Length;
        }

        foreach (var match in Coded().EnumerateMatches(text))
        {
            var code = text.Substring(match.Index, match.Length);
            var end = match.Index + match.Length;
            if (functions.Find(code) is not { } function)
            {
                continue;
            }

            var name = CompactText.Text(function.Name);
            if (text.AsSpan(end).StartsWith(name))
            {
                found.Add(new(match.Index, end + name.Length, code, name));
            }
            else if (text.AsSpan(end).StartsWith(")") && text.AsSpan(0, match.Index).EndsWith(name + "("))
            {
                found.Add(new(match.Index - 1 - name.Length, end + 1, code, name));
            }
        }

        return found.Count < 2 ? [.. found] : [.. found.OrderBy(c => c.Start)];
    }

    /// <summary>一般公共服务支出政府办公厅（室）及相关机构事务行政运行, 教育支出—普通教育—小学教育: names of several levels one behind the other; null if none stands behind the class.</summary>
    /// <param name="text">The compact text.</param>
    /// <param name="at">Offset of the class.</param>
    /// <param name="named">The class.</param>
    public FunctionChain? Path(string text, int at, Mark named)
    {
        var (code, name, end) = (named.Code, named.Text, at + named.Text.Length);
        while (code.Length is > 0 and < ItemDigits)
        {
            var from = end;
            while (from < text.Length && "—-－–→/·".Contains(text[from]))
            {
                from++;
            }

            var rest = text.AsMemory(from);
            if (functions.Below(code).Where(c => rest.Span.StartsWith(c.Value)).OrderByDescending(c => c.Value.Length).FirstOrDefault() is not { Value: { } child } below)
            {
                break;
            }

            (code, name, end) = (below.Key, child, from + child.Length);
        }

        return code == named.Code ? null : new(at, end, code, name);
    }

    /// <summary>
    /// The code of a function named alone: in the 款 named last, else the one of its name in the class named last, else the one of all; empty
    /// if there are several or none. What the tables print goes before the classification.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="above">The code of the function named last; empty if none was.</param>
    /// <param name="isItem">True if it is known to be an item (项).</param>
    public string Alone(string name, string above, bool isItem)
    {
        string[] scopes = above.Length == SectionDigits ? [above, Classification.Class(above), ""] : [Classification.Class(above), ""];
        foreach (var scope in scopes)
        {
            foreach (var named in (IEnumerable<string>[])[printed.Where(p => p.Key.Name == name).Select(p => p.Value), functions.Named(name).Select(c => c.Code)])
            {
                var codes = named.Where(c => c.StartsWith(scope, StringComparison.Ordinal) && (!isItem || c.Length == ItemDigits)).Distinct().ToArray();
                if (codes.Length > 0)
                {
                    return codes.Length == 1 ? codes[0] : "";
                }
            }
        }

        return "";
    }

    /// <summary>Where the next level of a function is named, 类) or 款) or 项); -1 if nowhere.</summary>
    private static int LevelIn(string text, int from)
    {
        for (var at = from; at < text.Length && text.AsSpan(at).IndexOfAny(Levels) is var next and >= 0; at += next + 1)
        {
            if (at + next + 1 < text.Length && text[at + next + 1] == ')')
            {
                return at + next;
            }
        }

        return -1;
    }

    private FunctionChain Named(Match match, string above)
    {
        if (match.Groups["alone"] is { Success: true } alone)
        {
            var name = Labels.Core(alone.Value);
            return new(alone.Index + alone.Length - name.Length, match.Index + match.Length, Alone(name, above, isItem: true), name) { IsItemAlone = true };
        }

        var first = match.Groups["class"] is { Success: true } named ? named : match.Groups["section"];
        var core = Labels.Core(first.Value);
        var code = first.Name == "class" ? ClassOf(core) : above.Length == 0 ? "" : ChildOf(Classification.Class(above), core);
        var deepest = core;
        foreach (var level in (string[])["section", "item"])
        {
            if (match.Groups[level] is { Success: true } group && group.Index != first.Index)
            {
                deepest = group.Value;
                code = code.Length == 0 ? "" : ChildOf(code, group.Value);
            }
        }

        return new(first.Index + first.Length - core.Length, match.Index + match.Length, code, deepest);
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

    private static readonly SearchValues<char> Levels = SearchValues.Create("类款项");

    /// <summary>Characters of the longest name with the bracket and the digits behind it.</summary>
    private const int LongestStart = 44;

    private const int SectionDigits = 5;
    private const int ItemDigits = 7;

    private const string ClassName = @"(?<class>[^，。；;：:、]{2,30}?)\((?:\d{3})?类\)(?:支出)?";
    private const string Below = @"(?<section>[^，。；;：:、]{2,40}?(?:、[^，。；;：:、]{1,20}?)*)" + SectionEnd;
    private const string BelowNamedBefore = @"(?<section>(?:(?!类\))[^，。；;：:、]){2,40}?)" + SectionEnd;
    private const string SectionEnd = @"\((?:\d{2})?款\)(?:(?<item>[^，。；;：:]{2,40}?)\((?:\d{2})?项\))?";

    private const string ItemAlone = @"(?<alone>(?:(?![类款项]\))[^，。；;：:、]){2,40}?)\((?:\d{2})?项\)";

    [GeneratedRegex(ClassName + "(?:" + Below + ")?|" + BelowNamedBefore + "|" + ItemAlone)]
    private static partial Regex Chain();

    [GeneratedRegex(@"(?<!\d)2\d{2}(?:\d{2}){0,2}(?!\d)")]
    private static partial Regex Coded();
}
