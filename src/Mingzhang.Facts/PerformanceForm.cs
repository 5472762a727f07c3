namespace Mingzhang.Facts;

/// <summary>Words or a number in a cell of a form.</summary>
/// <param name="Text">As written, without white space at the ends.</param>
/// <param name="Place">Where; null if the cell is blank and has no place.</param>
public sealed record FormCell(string Text, Place? Place)
{
    /// <summary>A blank cell.</summary>
    public static FormCell Blank { get; } = new("", null);

    /// <summary>True if nothing is written.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>The number, if the cell is one (a percent sign is dropped); null otherwise.</summary>
    public Amount? Amount { get; init; }
}

/// <summary>A 绩效自评表 as printed: of a project, or of the whole unit.</summary>
public sealed class PerformanceForm
{
    /// <summary>The form's heading.</summary>
    public required FormCell Title { get; init; }

    /// <summary>The year printed under or in the heading; null if none.</summary>
    public required FormCell? Year { get; init; }

    /// <summary>True for 部门（单位）整体支出, false for 项目支出.</summary>
    public required bool IsWholeUnit { get; init; }

    /// <summary>
    /// True for a 评分表: indicators with weights and scores by criteria in words, without targets, and no project of its own.
    /// </summary>
    public bool IsScoreSheet { get; init; }

    /// <summary>项目名称, or the unit's name.</summary>
    public required FormCell Name { get; init; }

    /// <summary>主管部门.</summary>
    public FormCell Department { get; init; } = FormCell.Blank;

    /// <summary>实施单位.</summary>
    public FormCell Unit { get; init; } = FormCell.Blank;

    /// <summary>The rows of 项目资金; the row of the total first if there is one.</summary>
    public required IReadOnlyList<FormFunds> Funds { get; init; }

    /// <summary>The row of the total; null if there is none.</summary>
    public FormFunds? Total => Funds.FirstOrDefault(f => f.IsTotal);

    /// <summary>预期目标.</summary>
    public required FormCell Goal { get; init; }

    /// <summary>实际完成情况.</summary>
    public required FormCell Achieved { get; init; }

    /// <summary>实际完成情况 as prose, of which every number has its place; null if blank.</summary>
    public Passage? Achievement { get; init; }

    /// <summary>The words of <see cref="Goal"/> with the place of each; null if the cell is blank.</summary>
    public Passage? Aim { get; init; }

    /// <summary>The indicators in the order printed.</summary>
    public required IReadOnlyList<FormIndicator> Indicators { get; init; }

    /// <summary>
    /// Indicators printed a second time under a repeated head behind the total (a page of the form pasted twice). They are
    /// kept apart so that nothing is counted twice.
    /// </summary>
    public IReadOnlyList<FormIndicator> Repeated { get; init; } = [];

    /// <summary>Whole-unit forms: the total divided by income (按收入性质分) and by expenditure (按支出性质分), as printed.</summary>
    public IReadOnlyList<FormPart> Parts { get; init; } = [];

    /// <summary>True if the form has a column for the reasons of deviations.</summary>
    public bool HasReasons { get; init; }

    /// <summary>总分 in the column of weights.</summary>
    public required FormCell TotalWeight { get; init; }

    /// <summary>总分 in the column of scores.</summary>
    public required FormCell TotalScore { get; init; }

    /// <summary>得分率 of the whole; blank if the form has no column for it.</summary>
    public FormCell TotalRate { get; init; } = FormCell.Blank;

    /// <summary>评价结论, what the form says of itself in words; null if it has no row for it.</summary>
    public Passage? Conclusion { get; init; }
}

/// <summary>A row of 项目资金.</summary>
/// <param name="Label">年度资金总额, 当年财政拨款, …</param>
/// <param name="OpeningBudget">年初预算数.</param>
/// <param name="FullBudget">全年预算数 (A).</param>
/// <param name="Executed">全年执行数 (B).</param>
/// <param name="Weight">分值, a number or —.</param>
/// <param name="Rate">执行率.</param>
/// <param name="Score">得分.</param>
public sealed record FormFunds(
    FormCell Label, FormCell OpeningBudget, FormCell FullBudget, FormCell Executed, FormCell Weight, FormCell Rate, FormCell Score)
{
    /// <summary>True for the row of the total (年度资金总额).</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A part of a whole unit's money, printed as a label and a number in one cell.</summary>
/// <param name="Item">Its id in the catalog, such as <c>general</c> or <c>project</c>; empty if the catalog has none.</param>
/// <param name="ByNature">True under 按支出性质分, false under 按收入性质分.</param>
/// <param name="Label">Such as 一般公共预算.</param>
/// <param name="Amount">The number; blank if none is written.</param>
public sealed record FormPart(string Item, bool ByNature, FormCell Label, FormCell Amount);

/// <summary>What an indicator measures, told from the words of its group.</summary>
public enum IndicatorKind
{
    /// <summary>Another group, or one whose words are not known.</summary>
    Other,

    /// <summary>产出: 数量, 质量, 时效.</summary>
    Output,

    /// <summary>成本: less is better.</summary>
    Cost,

    /// <summary>效益.</summary>
    Benefit,

    /// <summary>满意度.</summary>
    Satisfaction,

    /// <summary>预算执行率, where the form scores it as a row among the indicators.</summary>
    Execution,
}

/// <summary>An indicator.</summary>
/// <param name="Level1">一级指标, as printed, such as 产出指标(50分).</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Level3">三级指标: the indicator's own name.</param>
/// <param name="Target">年度指标值.</param>
/// <param name="Actual">实际完成值.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
/// <param name="Reason">偏差原因分析及改进措施.</param>
public sealed record FormIndicator(
    FormCell Level1, FormCell Level2, FormCell Level3, FormCell Target, FormCell Actual, FormCell Weight, FormCell Score, FormCell Reason)
{
    /// <summary>The weight written in the head of its level-1 group, such as 50; blank if none.</summary>
    public FormCell GroupWeight { get; init; } = FormCell.Blank;

    /// <summary>The weight written in the head of its level-2 group; blank if none.</summary>
    public FormCell SubgroupWeight { get; init; } = FormCell.Blank;

    /// <summary>计算符号, where the form has a column for it.</summary>
    public FormCell Operator { get; init; } = FormCell.Blank;

    /// <summary>计量单位, where the form has a column for it.</summary>
    public FormCell Unit { get; init; } = FormCell.Blank;

    /// <summary>得分率, where the form has a column for it.</summary>
    public FormCell Rate { get; init; } = FormCell.Blank;

    /// <summary>What it measures.</summary>
    public IndicatorKind Kind { get; init; }
}
