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

    /// <summary>项目名称, or the unit's name.</summary>
    public required FormCell Name { get; init; }

    /// <summary>The rows of 项目资金; the row of the total first if there is one.</summary>
    public required IReadOnlyList<FormFunds> Funds { get; init; }

    /// <summary>预期目标.</summary>
    public required FormCell Goal { get; init; }

    /// <summary>实际完成情况.</summary>
    public required FormCell Achieved { get; init; }

    /// <summary>The indicators in the order printed.</summary>
    public required IReadOnlyList<FormIndicator> Indicators { get; init; }

    /// <summary>总分 in the column of weights.</summary>
    public required FormCell TotalWeight { get; init; }

    /// <summary>总分 in the column of scores.</summary>
    public required FormCell TotalScore { get; init; }
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
    FormCell Level1, FormCell Level2, FormCell Level3, FormCell Target, FormCell Actual, FormCell Weight, FormCell Score, FormCell Reason);
