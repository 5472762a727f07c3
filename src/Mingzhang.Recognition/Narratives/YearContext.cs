using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What the characters around a year make of it.</summary>
internal static partial class YearContext
{
    /// <summary>True if a year says of which year the amounts behind it are: in a series of years, of a budget to come, or long ago.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of the year.</param>
    /// <param name="end">Offset after its digits.</param>
    /// <param name="before">How many years before the year of the accounts it is.</param>
    /// <param name="isSeries">True if a series of years was opened.</param>
    public static bool IsTold(string text, int start, int end, int before, bool isSeries) => before switch
    {
        0 => isSeries && !IsCompared(text, start),
        1 => isSeries,
        < 0 => IsOfBudget(text, end),
        _ => OpensSeries(text, start) || IsQualifiedYear(text, start, end),
    };

    /// <summary>2022年支出合计 …，2023年支出合计 …: true if a sentence begins with a year, and after an amount goes on, or the next one begins, with the year that follows it.</summary>
    public static bool IsBesideNextYear(string text, int at)
    {
        const int digits = 4;
        if (at + digits > text.Length || !int.TryParse(text.AsSpan(at, digits), out var year) || !WordContext.OpensClause(text, at))
        {
            return false;
        }

        var next = text.AsSpan(at).IndexOf($"{year + 1}年") is > 0 and var behind ? at + behind : 0;
        return next > 0 && text[next - 1] is '，' or ',' or '；' or ';' or '。' && text.AsSpan(at, next - at).Count('。') <= 1;
    }

    /// <summary>2021年 25.60 万元，2022年 …: true if a series of years begins at an offset, each with an amount.</summary>
    private static bool OpensSeries(string text, int at)
    {
        const int digits = 4;
        if ((at > 0 && text[at - 1] is '比' or '较' or '与' or '从' or '自' or '至' or '-') || !int.TryParse(text.AsSpan(at, digits), out var year))
        {
            return false;
        }

        var rest = text.AsSpan(at);
        var next = rest.IndexOf($"{year + 1}年");
        return next > 0 && rest[next - 1] is '，' or ',' or '；' or ';' or '、' && rest[..next] is var between && !between.Contains('。') && between.IndexOf('元') > 0;
    }

    /// <summary>2024年没有安排支出，2023年为 30.00 万元: true if a year stands behind the one that follows it in its sentence.</summary>
    public static bool IsBehindNextYear(string text, int at)
    {
        const int digits = 4;
        return at + digits <= text.Length && int.TryParse(text.AsSpan(at, digits), out var year) &&
            text.AsSpan(text.LastIndexOf('。', at) + 1, at - text.LastIndexOf('。', at) - 1).Contains($"{year + 1}年", StringComparison.Ordinal);
    }

    /// <summary>The year that is compared with from an offset on, 比2019年; null if none is.</summary>
    public static int? OtherYear(string text, int at) =>
        text[at] is '比' or '较' or '与' && OtherYear().Match(text, at) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>比2024年: true if a year is what something is compared with.</summary>
    private static bool IsCompared(string text, int at) => at > 0 && text[at - 1] is '比' or '较' or '与';

    /// <summary>疫情前的2019年“三公”经费: true if words before a year say which one it is.</summary>
    private static bool IsQualifiedYear(string text, int at, int end) =>
        at > 0 && text[at - 1] == '的' && end + 1 < text.Length && text[end] == '年' && text[end + 1] is not ('末' or '底' or '初');

    /// <summary>2025年部门预算: true if a year is that of a budget.</summary>
    private static bool IsOfBudget(string text, int end) => BudgetOfYear().IsMatch(text, end);

    /// <summary>近三年收入分别为: true if several years begin at an offset, each with an amount.</summary>
    public static bool OpensYears(string text, int at) => text[at] == '近' && Years().IsMatch(text, at);

    [GeneratedRegex(@"\G[比较与](?<year>\d{4})年")]
    private static partial Regex OtherYear();

    [GeneratedRegex(@"\G年度?(?:部门|单位|本级|年初|全年|支出|经费|三公经费)*预算")]
    private static partial Regex BudgetOfYear();

    [GeneratedRegex(@"\G近[两二三四五几\d]年[^。；]*?分别(?:为|是|达)?\d")]
    private static partial Regex Years();
}
