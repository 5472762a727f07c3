using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition;

/// <summary>Tells the lines that belong to the page and not to the text: its number, 续表, and the title of the whole as pages repeat it.</summary>
internal static partial class PageFurniture
{
    private const int Longest = 60;

    /// <summary>True for a line that a page puts between two pieces of a table.</summary>
    public static bool Is(string line) => line.Length <= Longest && (PageNumbers.IsInMargin(line) || BetweenPieces().IsMatch(CompactText.Text(line)));

    [GeneratedRegex(@"^(?:[(（]?续(?:表|上表)?[)）]?|.{0,40}20\d\d年度?(?:部门|单位)?决算(?:公开)?(?:说明|报告|情况)?)$")]
    private static partial Regex BetweenPieces();
}
