using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Tells which of a row's labels is the level-1 group, the level-2 group and the indicator itself: by the words known for
/// groups and, where these leave it open, by the columns.
/// </summary>
internal sealed class IndicatorLabels(PerformanceFormLayout layout)
{
    public bool IsLevel1(string chinese) => layout.Level1.Any(g => g.Names(chinese));

    public bool IsLevel2(string chinese) => layout.Level2.Any(g => g.Names(chinese));

    /// <summary>Gives each label its level.</summary>
    /// <param name="cells">The row's words in front of its values.</param>
    /// <param name="levelOf">The level whose column a cell stands in: 0 before the first level, then 1 to 3.</param>
    public RowLabels Assign(IReadOnlyList<GridCell> cells, Func<GridCell, int> levelOf)
    {
        GridCell[] labels = [.. cells.Where((c, i) => !c.IsNumber && !(i == 0 && cells.Count > 1 && IsSideHead(c)))];
        return labels.Length switch
        {
            0 => default,
            1 => One(labels[0], levelOf),
            2 => Two(labels[0], labels[1], levelOf),
            _ => new(labels[^3], labels[^2], labels[^1]),
        };
    }

    /// <summary>绩效指标, written along the side of the table and perhaps cut by the page.</summary>
    private static bool IsSideHead(GridCell cell) =>
        cell.Chinese is { Length: > 0 } text && "绩效指标".Contains(text, StringComparison.Ordinal);

    private RowLabels One(GridCell cell, Func<GridCell, int> levelOf)
    {
        var words = cell.Chinese;
        return (IsLevel1(words), IsLevel2(words)) switch
        {
            _ when levelOf(cell) == 3 => new(null, null, cell),
            (true, true) when levelOf(cell) == 2 => new(null, cell, null),
            (true, _) => new(cell, null, null),
            (false, true) => new(null, cell, null),
            _ => new(null, null, cell),
        };
    }

    private RowLabels Two(GridCell first, GridCell second, Func<GridCell, int> levelOf)
    {
        var (a, b) = (first.Chinese, second.Chinese);
        var firstIsGroup = IsLevel1(a) && !(IsLevel2(a) && levelOf(first) >= 2);
        if (firstIsGroup)
        {
            return IsLevel2(b) && levelOf(second) < 3 ? new(first, second, null) : new(first, null, second);
        }

        var isSubgroup = IsLevel2(a) || levelOf(first) == 2 || levelOf(second) == 3;
        return isSubgroup && levelOf(first) != 1 || IsLevel2(a) ? new(null, first, second)
            : levelOf(second) == 2 ? new(first, second, null)
            : new(first, null, second);
    }
}
