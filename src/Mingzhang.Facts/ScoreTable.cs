namespace Mingzhang.Facts;

/// <summary>A report's table of the groups of indicators with what they weigh and scored (评价项目, 权重, 分值, 得分率).</summary>
/// <param name="Groups">One for each group, the total not among them.</param>
/// <param name="Total">合计; null if the table has none.</param>
public sealed record ScoreTable(IReadOnlyList<ScoreTableGroup> Groups, ScoreTableGroup? Total);

/// <summary>A group of indicators, one column or one row of a <see cref="ScoreTable"/>.</summary>
/// <param name="Name">Such as 产出指标.</param>
/// <param name="Weight">权重.</param>
/// <param name="Score">得分.</param>
/// <param name="Rate">得分率.</param>
public sealed record ScoreTableGroup(FormCell Name, FormCell Weight, FormCell Score, FormCell Rate)
{
    /// <summary>扣分; blank if the table has none.</summary>
    public FormCell Lost { get; init; } = FormCell.Blank;
}
