using System.Text.RegularExpressions;

namespace Mingzhang.Documents;

/// <summary>Columns that nothing but runs of blanks parts.</summary>
public static partial class AlignedColumns
{
    /// <summary>True if a line has at least three columns, one of them a number: a row of a table, and no running text with blanks around its numbers.</summary>
    public static bool AreIn(string line) => !line.AsSpan().ContainsAny("，。；") && Gap().Count(line) >= 2 && Number().IsMatch(line);

    [GeneratedRegex(@"(?<=\S)[ \u3000]{2,}(?=\S)")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<=[ \u3000]{2})[\d,]+(?:\.\d+)?(?=\s{2,}[^\s万亿元%％人次个辆台套批]|\s*$)")]
    private static partial Regex Number();
}
