using System.Text.RegularExpressions;

namespace Mingzhang.Catalog;

/// <summary>A reason given in prose: where the words that announce it begin, and where the reason itself stands.</summary>
/// <param name="Intro">Offset of 主要原因 and the like.</param>
/// <param name="Start">Offset of the reason.</param>
/// <param name="Length">Its length: it ends with its sentence, or where the next comparison or a list of items (其中：) begins.</param>
public readonly partial record struct ReasonPhrase(int Intro, int Start, int Length)
{
    /// <summary>The reasons of a paragraph, from left to right.</summary>
    public static IEnumerable<ReasonPhrase> In(string text)
    {
        foreach (Match intro in Announcement().Matches(text))
        {
            var start = intro.Index + intro.Length;
            yield return new(intro.Index, start, EndOf(text, start) - start);
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('。', '；');
        end = end < 0 ? text.Length : start + end;
        var next = NextComparison().Match(text, start, end - start);
        return next.Success ? next.Index : end;
    }

    [GeneratedRegex(@"(?:主要)?原因(?:(?:是|为)[：:]?|[：:])|主要是因为[：:]?|主要是由于[：:]?")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"，(?:决算数|支出决算|本年(?:支出|收入|决算)|较上年|比上年|与上年|完成)|，其中[：:]\s*$")]
    private static partial Regex NextComparison();
}
