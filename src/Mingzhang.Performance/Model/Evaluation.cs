using Mingzhang.Facts;

namespace Mingzhang.Performance.Model;

/// <summary>What is evaluated.</summary>
public enum EvaluationScope
{
    /// <summary>项目支出绩效自评.</summary>
    Project,

    /// <summary>部门整体支出绩效自评.</summary>
    WholeUnit,

    /// <summary>部门评价: the department evaluates a project of a unit below it.</summary>
    Department,
}

/// <summary>An evaluation of one year: money, goals and indicators. What can be computed (rates, scores, grades) is not in it.</summary>
public sealed record Evaluation
{
    /// <summary>Unique within the year, such as P01.</summary>
    public required string Id { get; init; }

    /// <summary>What is evaluated.</summary>
    public EvaluationScope Scope { get; init; }

    /// <summary>项目名称, or the unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>主管部门; empty if not said.</summary>
    public string Department { get; init; } = "";

    /// <summary>实施单位; empty if not said.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The money.</summary>
    public Budget Budget { get; init; } = Budget.None;

    /// <summary>预期目标.</summary>
    public string Goal { get; init; } = "";

    /// <summary>实际完成情况.</summary>
    public string Achieved { get; init; } = "";

    /// <summary>The indicators in order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Id of the weight structure it declares; null if it declares none.</summary>
    public string? Structure { get; init; }

    /// <summary>Why the execution rate is low; empty if not said.</summary>
    public string ExecutionReason { get; init; } = "";

    /// <summary>The weight of the execution rate; null for the profile's usual one.</summary>
    public decimal? ExecutionWeight { get; init; }

    /// <summary>
    /// Where the next year starts: the same goals and indicators with this year's actuals as last year's, nothing executed,
    /// nothing achieved, no reasons and no overrides.
    /// </summary>
    public Evaluation StartNextYear() => this with
    {
        Year = Year + 1,
        Budget = new([.. Budget.Lines.Select(l => new BudgetLine(l.Source, l.IsTotal))]),
        Achieved = "",
        ExecutionReason = "",
        Indicators = [.. Indicators.Select(i => i with { LastYear = i.Actual, Actual = "", Reason = "", Remedy = "", Degree = null, Override = null })],
    };
}

/// <summary>The money of an evaluation.</summary>
/// <param name="Lines">The total and its sources, as far as stated.</param>
public sealed record Budget(IReadOnlyList<BudgetLine> Lines)
{
    /// <summary>A whole unit's executed total, divided by income and by nature, as far as stated.</summary>
    public IReadOnlyList<BudgetPart> Parts { get; init; } = [];

    /// <summary>No money stated.</summary>
    public static Budget None { get; } = new([]);

    /// <summary>The line of the total; if none is stated, the sum of the sources as far as all state a number.</summary>
    public BudgetLine Total => Lines.FirstOrDefault(l => l.IsTotal) ?? new("年度资金总额", true)
    {
        Opening = Sum(l => l.Opening),
        Full = Sum(l => l.Full),
        Executed = Sum(l => l.Executed),
    };

    /// <summary>The sources.</summary>
    public IEnumerable<BudgetLine> Sources => Lines.Where(l => !l.IsTotal);

    private Amount? Sum(Func<BudgetLine, Amount?> amountOf)
    {
        Amount?[] all = [.. Lines.Select(amountOf)];
        return all.Length == 0 || all.Any(a => a is null) ? null
            : all[0]!.Value with { Value = all.Sum(a => a!.Value.Base) / all[0]!.Value.Unit.Factor(), Decimals = all.Max(a => a!.Value.Decimals) };
    }
}

/// <summary>A part of a whole unit's executed total.</summary>
/// <param name="ByNature">True under 按支出性质分, false under 按收入性质分.</param>
/// <param name="Label">Such as 一般公共预算 or 基本支出.</param>
/// <param name="Executed">全年执行数.</param>
public sealed record BudgetPart(bool ByNature, string Label, Amount Executed);

/// <summary>A line of money.</summary>
/// <param name="Source">年度资金总额, 当年财政拨款, 上年结转资金, ….</param>
/// <param name="IsTotal">True for the total.</param>
public sealed record BudgetLine(string Source, bool IsTotal)
{
    /// <summary>年初预算数.</summary>
    public Amount? Opening { get; init; }

    /// <summary>全年预算数 (A).</summary>
    public Amount? Full { get; init; }

    /// <summary>全年执行数 (B).</summary>
    public Amount? Executed { get; init; }
}
