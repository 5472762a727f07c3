using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition;

/// <summary>Tells the lines that belong to the page and not to the text: its number, 续表, and the title of the whole as pages repeat it.</summary>
internal static partial class PageFurniture
{
    private const int Longest = 60;

    /// <summary>True for a line that holds but the number of a page: 12, - 12 -, 12 / 61, 第 12 页 共 61 页.</summary>
    public static bool IsNumber(string line) => line.Length <= Longest && PageNumber().IsMatch(line);

    /// <summary>True for a line that a page puts between two pieces of a table.</summary>
    public static bool Is(string line) => line.Length <= Longest && (IsNumber(line) || BetweenPieces().IsMatch(CompactText.Text(line)));

    [GeneratedRegex(@"^\s*[-—–－~·]*\s*(?:第\s*)?\d{1,3}\s*页?\s*(?:[/／，,]?\s*共?\s*\d{1,3}\s*页?)?\s*[-—–－~·]*\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:[(（]?续(?:表|上表)?[)）]?|.{0,40}20\d\d年度?(?:部门|单位)?决算(?:公开)?(?:说明|报告|情况)?)$")]
    private static partial Regex BetweenPieces();
}
