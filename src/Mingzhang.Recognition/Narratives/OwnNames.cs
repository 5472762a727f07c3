using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Something that no form has, named right before its amounts.</summary>
/// <param name="Start">Offset of the name in the compact text.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Name">The name.</param>
internal sealed record OwnName(int Start, int End, string Name);

/// <summary>
/// Finds names that no form has where they open a statement: 1.送戏下乡经费。年初预算为 …, ，纸质图书购置费 300 万元. Nothing but such a name
/// may stand between the beginning and the words of the budget or the amount.
/// </summary>
internal sealed partial class OwnNames(Language language, Lexicon lexicon)
{
    private const int Longest = 40;
    private const string ItemStops = "。:：，,";
    private const string ClauseStops = ":：";
    private const string NotInNames = "，,。；;、:：？！|";

    /// <summary>Length of the number that a text begins with as an item of a list, 1. or （一）; 0 if it has none.</summary>
    public static int NumberLength(string text) => Number().Match(text).Length;

    /// <summary>The name of a numbered item; null if the item opens with something else.</summary>
    /// <param name="text">The compact text.</param>
    /// <param name="start">Offset after the number.</param>
    /// <param name="section">Id of the section.</param>
    public OwnName? OfItem(string text, int start, string section) =>
        Find(text, start, section, ItemStops) is { } own && !language.Topics.Any(t => own.Name.EndsWith(t, StringComparison.Ordinal)) && !Whole().IsMatch(own.Name) ? own : null;

    /// <summary>The name that a clause opens with; null if it opens with something else.</summary>
    /// <param name="text">The compact text.</param>
    /// <param name="start">Offset of the clause.</param>
    /// <param name="section">Id of the section.</param>
    public OwnName? OfClause(string text, int start, string section) =>
        Find(text, start, section, ClauseStops) is { } own && !language.ConstantPrices.Any(own.Name.Contains) ? own : null;

    /// <summary>True if a word beside a number says that it is not exact.</summary>
    /// <param name="text">The compact text.</param>
    /// <param name="from">Offset after the last word or number.</param>
    /// <param name="start">Offset of the number.</param>
    /// <param name="end">Offset after the number and its unit.</param>
    public bool IsRough(string text, int from, int start, int end)
    {
        var before = text[Math.Min(from, start)..start];
        return language.Rough.Any(w => before.Contains(w, StringComparison.Ordinal) || text.AsSpan(end).StartsWith(w));
    }

    /// <summary>True if nothing between two words names anything: a year, or the end of a sentence.</summary>
    public static bool IsNothing(ReadOnlySpan<char> between, LinkingWords links) =>
        links.Fill(Years().Replace(between.ToString(), "").Trim('。', '；', ';'));

    private OwnName? Find(string text, int start, string section, string stops)
    {
        var at = start < text.Length && text[start] == '2' ? start + Code().Match(text, start).Length : start;
        while (at < text.Length && at - start <= Longest && !char.IsAsciiDigit(text[at]) && !stops.Contains(text[at]))
        {
            if (NotInNames.Contains(text[at]))
            {
                return null;
            }

            var mark = lexicon.At(text, at, section);
            if (mark is not null && !WordContext.IsPartOfAnotherWord(text, at, mark))
            {
                if (mark.Kind == MarkKind.Phase)
                {
                    break;
                }

                if (!MayBeInName(mark, text[start..at]))
                {
                    return null;
                }
            }

            at += mark?.Kind is MarkKind.Term or MarkKind.Class or MarkKind.Item ? mark.Text.Length : text[at] == '(' ? Math.Max(1, text.IndexOf(')', at) + 1 - at) : 1;
        }

        if (at >= text.Length || at - start > Longest)
        {
            return null;
        }

        var name = Ends().Replace(text[start..at], "");
        var next = stops.Contains(text[at]) ? at + 1 : at;
        return IsName(name) && IsStated(text, next + Year().Match(text, next).Length, section) ? new(start, at, name) : null;
    }

    /// <summary>图书购置项目支出 is not 项目支出: a name may hold that, an item of the classification or a function; other words say something.</summary>
    private static bool MayBeInName(Mark mark, string before) =>
        mark.Kind is MarkKind.Item || (mark.Kind == MarkKind.Class && (mark.Code.Length == 0 || before.Length > 0)) ||
        (mark is { Kind: MarkKind.Term, Term.Key: { Nature: "project", Fund: "", Item: "" } } && before.Length > 1 && !Whole().IsMatch(before));

    private bool IsName(string name) =>
        name.Count(c => c > '\u4e00') >= 2 && !Relating().IsMatch(name) && !language.Rough.Any(w => name.EndsWith(w, StringComparison.Ordinal));

    /// <summary>True if the words of a budget or an amount follow.</summary>
    private bool IsStated(string text, int at, string section) =>
        at < text.Length && (lexicon.At(text, at, section) is { Kind: MarkKind.Phase } || Amount().IsMatch(text.AsSpan(at)));

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳])")]
    private static partial Regex Number();

    /// <summary>The code of a function written before its name.</summary>
    [GeneratedRegex(@"\G2\d{2}(?:\d{2}){0,2}[-—]?(?![\d年,.])")]
    private static partial Regex Code();

    [GeneratedRegex(@"\G(?:\d{4}年度?|本年度?|当年|全年)")]
    private static partial Regex Year();

    /// <summary>The same between two words, where the number of a year may have been passed.</summary>
    [GeneratedRegex(@"(?:\d{4})?年度?|本年度?|当年|全年")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:支出|收入|为|共计|合计|共|金额|总额)*\d[\d,]*(?:\.\d+)?(?:万元|亿元|元)")]
    private static partial Regex Amount();

    /// <summary>Words between a name and its amount.</summary>
    [GeneratedRegex(@"(?:为|是|共计|合计|共|达到|达|的)+$")]
    private static partial Regex Ends();

    /// <summary>All that the unit spent in the year, and no single thing.</summary>
    [GeneratedRegex(@"^(?:\d{4}年度?|本年度?|全年|当年|年初|本?单位|本?部门|我[局院校委办]|支出|[的总])*$")]
    private static partial Regex Whole();

    /// <summary>Words that relate what follows to something else.</summary>
    [GeneratedRegex(@"其中|分别|[与较比同对按]$|^[与较比对按]|人均|平均")]
    private static partial Regex Relating();
}
