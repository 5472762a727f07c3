using System.Buffers;
using System.Text.RegularExpressions;

namespace Mingzhang.Catalog;

/// <summary>Compares printed labels with prescribed ones: without ordinals, without the unit in brackets, cut or whole.</summary>
public static partial class Labels
{
    /// <summary>The shortest cut label that is still taken for a prescribed one.</summary>
    private const int ShortestCut = 5;

    /// <summary>What ordinals begin with, digits aside; few labels do.</summary>
    private static readonly SearchValues<char> OrdinalStarts = SearchValues.Create("一二三四五六七八九十(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳其#*");

    /// <summary>The label without its ordinal (一、, （一）, 1., 其中：) and the counting word in brackets behind it.</summary>
    public static string Core(string compact)
    {
        var bare = compact.Length > 0 && (char.IsDigit(compact[0]) || OrdinalStarts.Contains(compact[0])) ? Ordinal().Replace(compact, "") : compact;
        return bare.EndsWith(')') ? TrailingUnit().Replace(bare, "") : bare;
    }

    /// <summary>True if a printed label is the prescribed one, possibly cut at its end.</summary>
    /// <param name="printed">Core of the printed label.</param>
    /// <param name="prescribed">Core of the prescribed label.</param>
    public static bool Match(string printed, string prescribed) =>
        printed == prescribed || (printed.Length >= ShortestCut && prescribed.StartsWith(printed, StringComparison.Ordinal));

    /// <summary>True if a name is another with words left out of it, as former names of classes often are; never the whole of it.</summary>
    /// <param name="printed">Core of the printed name.</param>
    /// <param name="full">Core of the other name.</param>
    public static bool IsAbridged(string printed, string full)
    {
        if (printed.Length < ShortestCut || printed.Length >= full.Length || printed.Length * 2 < full.Length)
        {
            return false;
        }

        var at = 0;
        foreach (var character in full)
        {
            at += at < printed.Length && printed[at] == character ? 1 : 0;
        }

        return at == printed.Length;
    }

    /// <summary>True for the head of a column of line numbers.</summary>
    public static bool IsLineNumberHead(string compact) => compact is "行次" or "行号" or "行" or "栏次" or "序号";

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[.、](?!\d)|[①-⑳]|其中:|其中：|#|\*)+")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\((?:个|人|辆|台|台、辆|辆、台|台、套|台\(套\)|批|批次|次|人次|元|万元)\)$")]
    private static partial Regex TrailingUnit();
}
