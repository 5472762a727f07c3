using System.Text.RegularExpressions;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What the characters around a word make of it.</summary>
internal static partial class WordContext
{
    private const string ClauseEnds = "，,。；;：:()";

    /// <summary>True if a word ends right before an offset.</summary>
    public static bool IsBehind(string text, int at, string word) => text.AsSpan(0, at).EndsWith(word);

    /// <summary>占用, 占有 are not 占, 增 and 减 alone are words right before a number only; 未超过 compares nothing that is known; a year within a date or at the head of a list of years is not last year's value; a term that needs others in its sentence is none without them.</summary>
    public static bool IsPartOfAnotherWord(string text, int at, Mark mark)
    {
        var next = at + mark.Text.Length < text.Length ? text[at + mark.Text.Length] : '。';
        return mark.Kind switch
        {
            MarkKind.Share => (mark.Text == "占" && next is '用' or '有' or '地' or '据' or '领'),
            MarkKind.Up or MarkKind.Down => mark.Text.Length == 1 && !char.IsAsciiDigit(next),
            MarkKind.Greater or MarkKind.Less =>
                IsBehind(text, at, "未") || IsBehind(text, at, "没有") || IsBehind(text, at, "不") || (mark.Text.Length == 1 && !BudgetBehind().IsMatch(text.AsSpan(at + 1))),
            MarkKind.PriorYear => next is '末' or '底' or '初' or '、' or '和' or '及' or '至' or '-' || (char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(next)),
            MarkKind.Term => mark.Term is { With.Count: > 0 } term && !IsWith(text, at, term.With),
            _ => false,
        };
    }

    /// <summary>True if a clause begins at an offset.</summary>
    public static bool OpensClause(string text, int at) => at == 0 || ClauseEnds.Contains(text[at - 1]);

    /// <summary>，全年国内公务接待: true if a clause begins with a term, or with words that may stand before one of counts.</summary>
    public static bool OpensCounts(string text, int at) =>
        at == 0 || text[at - 1] is '，' or ',' or '。' or '；' or '的' || IsBehind(text, at, "全年") || IsBehind(text, at, "年末") || IsBehind(text, at, "，共");

    /// <summary>。2、车辆保险费: true if nothing but the number of an item stands between the end of a clause and an offset.</summary>
    public static bool OpensItem(string text, int at) => at > 0 && text[at - 1] is '.' or '、' && ItemNumber().IsMatch(text.AsSpan(0, at));

    /// <summary>预算安排“三公”经费: true if the words before an offset say that what follows was planned.</summary>
    public static bool IsPlanned(string text, int at) => Planned().IsMatch(text.AsSpan(0, at));

    /// <summary>公务接待费、因公出国（境）费, but not 收入总计、支出总计均为: true if the character before a word joins it to the one before that.</summary>
    public static bool IsJoined(string text, int at, int end) =>
        Joins(text[at - 1]) && !SpeaksOfEach(text, end);

    /// <summary>上缴上级支出和经营支出均为 0.00 万元: true if a word is the last of several joined ones, each of which has the amount that follows.</summary>
    public static bool EndsJoin(string text, int at, int end) => Joins(text[at - 1]) && SpeaksOfEach(text, end);

    private static bool Joins(char c) => c is '、' or '和' or '及' or '与';

    /// <summary>True if 均 stands at an offset: what follows is said of each.</summary>
    public static bool SpeaksOfEach(string text, int end) => end < text.Length && text[end] is '均' or '各' or '都';

    /// <summary>基本持平: true if the words before 持平 make it another statement.</summary>
    public static bool IsQualified(string text, int at) => IsBehind(text, at, "基本") || IsBehind(text, at, "大致") || IsBehind(text, at, "不");

    /// <summary>What a phase at an offset is said for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Its offset.</param>
    /// <param name="isBehindYear">True right behind 上年, 比上年 or 2023年.</param>
    public static PhaseRole RoleOfPhase(string text, int at, bool isBehindYear) =>
        isBehindYear ? PhaseRole.LastYears
        : Base().IsMatch(text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at))) ? PhaseRole.Base
        : ClauseBegin().IsMatch(text.AsSpan(Math.Max(0, at - 4), Math.Min(4, at))) ? PhaseRole.OpensClause
        : PhaseRole.Amount;

    /// <summary>分别减少 0.18 万元和 0.56 万元: true if several changes stand together from an offset on.</summary>
    public static bool AreRespective(string text, int at) => text[at] is '分' or '各' && Respectively().IsMatch(text.AsSpan(at));

    /// <summary>分别占 98.31%、1.69%, 占比分别为 98.31%、1.69%: how many shares stand together from an offset on; 0 if none do.</summary>
    public static int PercentsInOrder(string text, int at) =>
        text[at] is '分' or '各' && OrderedShares().Match(text, at) is { Success: true } match ? match.Groups["share"].Captures.Count : 0;

    /// <summary>前两项分别占: true if what stands before an offset means the first of more.</summary>
    public static bool AreOfFirst(string text, int at) => at > 2 && text[at - 3] == '前' && text[at - 1] is ('项' or '者');

    /// <summary>增加到 9.80 万元, 减少为 0.00 万元: true if a number is what a quantity was changed to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lastEnd">Offset after the last word.</param>
    /// <param name="at">Offset of the number.</param>
    public static bool IsReached(string text, int lastEnd, int at) =>
        IsBehind(text, at, "到") || IsBehind(text, at, "至") || (at - lastEnd == 1 && text[lastEnd] == '为');

    /// <summary>人员经费增加 20.00 万元、公用经费减少 5.00 万元，合计增加: true if a change at an offset is that of several things together.</summary>
    public static bool IsOfAll(string text, int at) =>
        (IsBehind(text, at, "计") || IsBehind(text, at, "共")) && ChangesTogether().IsMatch(text.AsSpan(0, at));

    [GeneratedRegex(@"(?:[增减]|上升|下降)[^，。；、\d]{0,3}\d[\d.,]*(?:万元|亿元|元)[、，；和及](?:[^。；]*[^。；\d])?(?:[增减]|上升|下降)[^，。；、\d]{0,3}\d[\d.,]*(?:万元|亿元|元)，(?:[两二三四五以上各]{1,2}项)?(?:合计|共计|总计|总共|共)$", RegexOptions.RightToLeft)]
    private static partial Regex ChangesTogether();

    /// <summary>The words before an offset since the last semicolon or full stop.</summary>
    public static string ClauseBefore(string text, int at) => text[(text.AsSpan(0, at).LastIndexOfAny("。；;") + 1)..at];

    /// <summary>True if the sentence before an offset holds one of some words.</summary>
    private static bool IsWith(string text, int at, IReadOnlyList<string> words)
    {
        var sentence = text[(text.AsSpan(0, at).LastIndexOf('。') + 1)..at];
        return words.Any(w => sentence.Contains(w, StringComparison.Ordinal));
    }

    /// <summary>按每生每年 6000 元标准安排公用经费: true if a quantity named at an offset is what a standard for each makes, and not the unit's own sum.</summary>
    public static bool IsByStandard(string text, int at) => text.AsSpan(0, at).Contains("标准", StringComparison.Ordinal) && Standard().IsMatch(text.AsSpan(0, at));

    [GeneratedRegex(@"每[^，。；\d]{1,6}\d[\d,.]*(?:万元|元)[^，。；]{0,6}标准[^，。；]{0,12}$", RegexOptions.RightToLeft)]
    private static partial Regex Standard();

    [GeneratedRegex(@"(?:^|[。；;：:])\d{1,2}[.、]$", RegexOptions.RightToLeft)]
    private static partial Regex ItemNumber();

    [GeneratedRegex("预算数?安排[的了]?$", RegexOptions.RightToLeft)]
    private static partial Regex Planned();

    /// <summary>较年初预算, 与2024年度预算: the budget is what is compared with.</summary>
    [GeneratedRegex(@"[比较与同](?:\d{4}年度?|本年度?|当年)?$")]
    private static partial Regex Base();

    /// <summary>超年初预算, 超预算.</summary>
    [GeneratedRegex("^(?:年初|全年|当年|调整后?的?)?(?:部门)?预算")]
    private static partial Regex BudgetBehind();

    /// <summary>，年初预算, ，当年支出决算: what comes before a word that a clause begins with.</summary>
    [GeneratedRegex(@"[，,；;](?:当年|本年度?|全年)?$")]
    private static partial Regex ClauseBegin();

    [GeneratedRegex(@"^(?:分别|各)(?:增加|减少|增长|下降|上升|降低)了?[\d,.]+(?:万元|亿元|元|%)?[和、及与]")]
    private static partial Regex Respectively();

    [GeneratedRegex(@"\G(?:分别|各自?)(?:占[^，。；;\d%]{0,24}|(?<=占比分别|比重分别|比例分别|占比各)(?:为|是)?)(?<share>\d[\d.]*%)(?:[、和及与，](?<share>\d[\d.]*%))+")]
    private static partial Regex OrderedShares();

    /// <summary>两项合计占: the words before 占 that say how many of the quantities named last are meant together; null if none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Offset of 占.</param>
    /// <param name="count">How many.</param>
    public static string? SumBefore(string text, int at, out int count)
    {
        const int longest = 10;
        count = 0;
        var before = text.AsSpan(Math.Max(0, at - longest), Math.Min(longest, at));
        if (before.IndexOfAny('项', '者') < 0 || OfSeveral().Match(before.ToString()) is not { Success: true } match)
        {
            return null;
        }

        count = "两二三四五六七".IndexOf(match.Value[0]) is var digit and > 0 ? digit + 1 : 2;
        return match.Value;
    }

    /// <summary>两项合计, 三项共: several quantities that were just named, together.</summary>
    [GeneratedRegex(@"(?:[两二三四五六七]项(?:收入|支出|费用|经费)?|[两二三四]者)(?:合计|共计|总计|共)?$", RegexOptions.RightToLeft)]
    private static partial Regex OfSeveral();
}
