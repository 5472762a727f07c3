using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>The unit of money that the head of a table gives.</summary>
/// <param name="Unit">元, 万元 or 亿元.</param>
/// <param name="Line">The paragraph or cell that gives it.</param>
/// <param name="Start">Where in it the word for the unit begins.</param>
/// <param name="Length">How long the word is.</param>
internal sealed partial record HeadUnit(QuantityUnit Unit, SourceText Line, int Start, int Length)
{
    /// <summary>How many rows the head of a table may have.</summary>
    private const int MostHeadRows = 5;

    /// <summary>The unit a line gives; null if it gives none.</summary>
    public static HeadUnit? In(SourceText line)
    {
        if (!UnitLine().IsMatch(CompactText.Text(line.Value)))
        {
            return null;
        }

        var compact = CompactText.Of(line.Value);
        var word = UnitLine().Match(compact.Value).Groups[1];
        var (start, length) = compact.Range(word.Index, word.Length);
        return new(QuantityUnits.Of(word.Value), line, start, length);
    }

    /// <summary>The unit the first rows of a table give; null if they give none.</summary>
    public static HeadUnit? In(TableGrid grid) =>
        Enumerable.Range(0, Math.Min(MostHeadRows, grid.Height)).SelectMany(grid.CellsBeginningIn).Select(c => In(c.Cell.Text)).FirstOrDefault(u => u is not null);

    [GeneratedRegex(@"(?:金额)?单位[:：](?:人民币)?(亿元|万元|元)")]
    private static partial Regex UnitLine();
}
