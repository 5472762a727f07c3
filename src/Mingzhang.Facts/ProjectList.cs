namespace Mingzhang.Facts;

/// <summary>A table of projects with what they cost and scored (项目绩效自评情况汇总表), one project a row.</summary>
/// <param name="Rows">The projects in the order printed, the total not among them.</param>
/// <param name="Total">合计; null if the table has none.</param>
public sealed record ProjectList(IReadOnlyList<ProjectListRow> Rows, ProjectListRow? Total);

/// <summary>A row of a <see cref="ProjectList"/>; what the table has no column for is blank.</summary>
/// <param name="Name">项目名称.</param>
/// <param name="OpeningBudget">年初预算数.</param>
/// <param name="FullBudget">全年预算数, or the budget where the table has only one.</param>
/// <param name="Executed">执行数.</param>
/// <param name="Rate">执行率, in percent.</param>
/// <param name="Score">自评得分, in points.</param>
/// <param name="Grade">自评等级, such as 优.</param>
public sealed record ProjectListRow(
    FormCell Name, FormCell OpeningBudget, FormCell FullBudget, FormCell Executed, FormCell Rate, FormCell Score, FormCell Grade)
{
    /// <summary>The row as a form that says nothing else, for those who compare what a text says of a project with its form.</summary>
    public PerformanceForm AsForm { get; } = new()
    {
        Title = Name,
        Year = null,
        IsWholeUnit = false,
        Name = Name,
        Funds = [new(Name, FullBudget.IsBlank ? FormCell.Blank : OpeningBudget, FullBudget.IsBlank ? OpeningBudget : FullBudget, Executed, FormCell.Blank, Rate, FormCell.Blank) { IsTotal = true }],
        Goal = FormCell.Blank,
        Achieved = FormCell.Blank,
        Indicators = [],
        TotalWeight = FormCell.Blank,
        TotalScore = Score,
    };
}
