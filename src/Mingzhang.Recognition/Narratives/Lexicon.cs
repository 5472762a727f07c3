using System.Collections;
using System.Runtime.InteropServices;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What a word of the narrative does to the reading.</summary>
internal enum MarkKind
{
    /// <summary>Names a quantity.</summary>
    Term,

    /// <summary>Names a class (类) of the functional classification.</summary>
    Class,

    /// <summary>年初预算数, 决算数, …</summary>
    Phase,

    /// <summary>增加, …</summary>
    Up,

    /// <summary>减少, …</summary>
    Down,

    /// <summary>持平, …</summary>
    Equal,

    /// <summary>大于, …</summary>
    Greater,

    /// <summary>小于, …</summary>
    Less,

    /// <summary>比上年, …</summary>
    Prior,

    /// <summary>上年决算数, …: the amount that follows is last year's.</summary>
    PriorYear,

    /// <summary>An item (款) of the economic classification.</summary>
    Item,

    /// <summary>占.</summary>
    Share,

    /// <summary>完成.</summary>
    Completion,

    /// <summary>主要原因, …</summary>
    Reason,

    /// <summary>主要用于, …</summary>
    Use,

    /// <summary>主要包括, …</summary>
    Contents,

    /// <summary>包括: contents only where items are listed.</summary>
    Items,

    /// <summary>剔除: amounts without something follow.</summary>
    Excluding,

    /// <summary>人均, 车均: an average follows.</summary>
    Average,

    /// <summary>追加, 调减: by how much a budget was adjusted follows.</summary>
    Adjusting,

    /// <summary>按经济分类: the items that follow are parts of the whole.</summary>
    ByEconomic,

    /// <summary>以下方面: takes a word before it that opens prose back.</summary>
    Lists,
}

/// <summary>A word and what it does.</summary>
internal sealed record Mark(MarkKind Kind, string Text)
{
    public Term? Term { get; init; }

    public Phase Phase { get; init; }

    public string Code { get; init; } = "";

    /// <summary>True of 节约: less than the budget stated with it.</summary>
    public bool IsSaving { get; init; }
}

/// <summary>All words of a form set's narrative for one fiscal year, found by the longest match at a position.</summary>
internal sealed class Lexicon
{
    /// <summary>Characters of a function's name that is nothing else wherever it stands.</summary>
    private const int UnmistakableName = 10;

    private readonly Dictionary<int, List<Mark>> byOpening = [];
    private readonly Dictionary<char, List<Mark>> single = [];

    /// <summary>The characters that words begin with: most characters of a text are none of them.</summary>
    private readonly BitArray firsts = new(char.MaxValue + 1);

    public Lexicon(Narrative narrative, Classification functions, Classification economics, int? year)
    {
        Year = year;
        Links = new(narrative.Language);
        var prior = (year - 1)?.ToString() ?? "\uFFFF";
        var items = economics.Codes.Where(c => c.Code.Length == 5).GroupBy(c => CompactText.Text(c.Name)).ToDictionary(g => g.Key, g => g.First().Code);
        foreach (var term in narrative.Terms)
        {
            Add(MarkKind.Term, term.Say, m => m with { Term = term, Code = items.GetValueOrDefault(m.Text, "") });
        }

        var language = narrative.Language;
        foreach (var (word, phase) in language.Phases)
        {
            Add(MarkKind.Phase, [word], m => m with { Phase = phase });
        }

        Add(MarkKind.Up, language.Up);
        Add(MarkKind.Down, language.Down, m => m with { IsSaving = language.Saving.Contains(m.Text) });
        Add(MarkKind.Equal, language.Equal);
        Add(MarkKind.Greater, language.Greater);
        Add(MarkKind.Less, language.Less);
        Add(MarkKind.Prior, language.Prior);
        Add(MarkKind.PriorYear, language.PriorYear);
        Add(MarkKind.Share, language.Share);
        Add(MarkKind.Completion, language.Completion);
        Add(MarkKind.Reason, language.Reason);
        Add(MarkKind.Use, language.Use);
        Add(MarkKind.Contents, language.Contents);
        Add(MarkKind.Items, language.Items);
        Add(MarkKind.Lists, language.Lists);
        Add(MarkKind.ByEconomic, language.ByEconomic);
        Add(MarkKind.Average, language.Averages);
        Add(MarkKind.Adjusting, language.Adjusting);
        Add(MarkKind.Excluding, language.Excluding);
        var classes = functions.Codes.Where(c => c.Code.Length == 3).ToArray();
        foreach (var code in classes)
        {
            var former = functions.FormerNames.Where(f => f.Code == code.Code).Select(f => f.Name);
            Add(MarkKind.Class, [code.Name, WithoutSpending(code.Name) + "”", .. former], m => m with { Code = code.Code });
        }

        foreach (var (name, code) in NamesBelow(functions, classes))
        {
            Add(MarkKind.Class, [name], m => m with { Code = code });
        }

        foreach (var (name, code) in items)
        {
            Add(MarkKind.Item, [name], m => m with { Code = code });
        }

        Order();

        void Add(MarkKind kind, IEnumerable<string> words, Func<Mark, Mark>? with = null)
        {
            foreach (var word in words)
            {
                var text = CompactText.Text(word.Replace("{prior}", prior, StringComparison.Ordinal).Replace("{year}", year?.ToString() ?? "\uFFFF", StringComparison.Ordinal));
                var mark = new Mark(kind, text);
                var list = text.Length > 1
                    ? CollectionsMarshal.GetValueRefOrAddDefault(byOpening, Opening(text), out _) ??= []
                    : CollectionsMarshal.GetValueRefOrAddDefault(single, text[0], out _) ??= [];
                list.Add(with is null ? mark : with(mark));
            }
        }
    }

    /// <summary>The longest word goes first, of words that are spelled alike one of a section before one of everywhere, and an item of the classification is last.</summary>
    private void Order()
    {
        foreach (var list in byOpening.Values.Concat(single.Values))
        {
            list.Sort((a, b) => (b.Text.Length, Rank(b)).CompareTo((a.Text.Length, Rank(a))));
            firsts[list[0].Text[0]] = true;
        }

        static int Rank(Mark mark) => mark.Kind == MarkKind.Item ? -1 : mark.Term?.In.Count ?? 0;
    }

    /// <summary>
    /// 初中教育支出, 其他农林水支出: a name below that ends with a class's is not the class. 机关事业单位职业年金缴费支出: no other words are so long.
    /// The code is empty where several have the name.
    /// </summary>
    private static IEnumerable<(string Name, string Code)> NamesBelow(Classification functions, ClassificationCode[] classes) =>
        functions.Codes.Where(c => c.Code.Length > 3).GroupBy(c => WithoutSpending(c.Name) + "支出")
            .Where(below => Array.Exists(classes, c => below.Key.Length > c.Name.Length && below.Key.EndsWith(c.Name, StringComparison.Ordinal)) ||
                (below.Key.Length >= UnmistakableName && below.Count() == 1 && below.First().Name == below.Key))
            .Select(below => (below.Key, below.Count() == 1 ? below.First().Code : ""));

    /// <summary>The fiscal year; null if it is not known.</summary>
    public int? Year { get; }

    /// <summary>Words that stand between a word and its number.</summary>
    public LinkingWords Links { get; }

    /// <summary>The longest word at a position that is in force in a section; null if there is none.</summary>
    public Mark? At(string text, int position, string section)
    {
        if (!firsts[text[position]])
        {
            return null;
        }

        var rest = text.AsSpan(position);
        return (rest.Length > 1 && byOpening.TryGetValue(Opening(rest), out var longer) ? LongestOf(longer, rest, section) : null)
            ?? (single.TryGetValue(rest[0], out var alone) ? LongestOf(alone, rest, section) : null);
    }

    /// <summary>The name as it is often quoted: “一般公共服务”.</summary>
    private static string WithoutSpending(string name) => name.EndsWith("支出", StringComparison.Ordinal) ? name[..^2] : name;

    /// <summary>The first two characters as one number.</summary>
    private static int Opening(ReadOnlySpan<char> text) => (text[0] << 16) | text[1];

    private static Mark? LongestOf(List<Mark> marks, ReadOnlySpan<char> text, string section)
    {
        foreach (var mark in marks)
        {
            if (text.StartsWith(mark.Text) && (mark.Term is not { In.Count: > 0 } term || term.In.Contains(section)))
            {
                return mark;
            }
        }

        return null;
    }
}
