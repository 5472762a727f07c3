using Mingzhang.Facts;

namespace Mingzhang.Catalog.Performance;

/// <summary>
/// How a place weights, scores and rates performance from a date on (catalog/performance): every number that a regulation, a form
/// or the platform sets, with its basis. Shares and progress are in percent, weights in points.
/// </summary>
public sealed record PerformanceProfile
{
    /// <summary>Such as <c>jiangxi-2023</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>省、市 in Chinese.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The regulation or form it rests on, in Chinese.</summary>
    public required string Basis { get; init; }

    /// <summary>All weights together, usually 100.</summary>
    public required decimal Total { get; init; }

    /// <summary>The weight structures, the likeliest first.</summary>
    public required IReadOnlyList<WeightStructure> Structures { get; init; }

    /// <summary>How numbers are scored.</summary>
    public required ScoringRules Scoring { get; init; }

    /// <summary>How answers in words are scored.</summary>
    public required QualitativeScale Qualitative { get; init; }

    /// <summary>What must be explained.</summary>
    public required ExplanationRules Explanations { get; init; }

    /// <summary>Which score earns which grade.</summary>
    public required GradeScale Grades { get; init; }

    /// <summary>How far progress may lie behind.</summary>
    public required MonitoringRules Monitoring { get; init; }

    /// <summary>How the result decides on next year's budget.</summary>
    public required NextYearRules NextYear { get; init; }

    /// <summary>Words that tell which way an indicator goes.</summary>
    public required IndicatorWords Words { get; init; }

    /// <summary>What a goal must keep to.</summary>
    public required GoalRules Goals { get; init; }

    /// <summary>The forms as printed.</summary>
    public required IReadOnlyList<PrintedForm> Forms { get; init; }

    /// <summary>The headings of evaluation reports.</summary>
    public required IReadOnlyList<ReportOutline> Outlines { get; init; }
}

/// <summary>Which level-1 groups weigh what.</summary>
/// <param name="Id">Such as <c>classic</c>.</param>
/// <param name="Title">Chinese, naming the weights.</param>
/// <param name="EffectiveFrom">The first day it may be used.</param>
/// <param name="Basis">In Chinese.</param>
/// <param name="Groups">Weight by kind of group, the execution rate's among them.</param>
public sealed record WeightStructure(
    string Id, string Title, DateOnly EffectiveFrom, string Basis, IReadOnlyDictionary<IndicatorKind, decimal> Groups);

/// <summary>How numbers are scored.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="Decimals">Decimals of a score, 0 to 4.</param>
/// <param name="LimitLostAt">Percent of a limit (≤) at which all points are lost, above 100.</param>
/// <param name="ExecutionWeight">Usual weight of the execution rate.</param>
/// <param name="ExecutionFullAt">Execution rate, in percent, from which it earns full marks.</param>
public sealed record ScoringRules(string Basis, int Decimals, decimal LimitLostAt, decimal ExecutionWeight, decimal ExecutionFullAt);

/// <summary>How answers in words are scored.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="Levels">The worst first; the last takes every answer that no other names.</param>
public sealed record QualitativeScale(string Basis, IReadOnlyList<QualitativeLevel> Levels)
{
    /// <summary>The level of an answer: the first that has a word in it, else the last.</summary>
    public QualitativeLevel LevelOf(string answer) =>
        Levels.FirstOrDefault(l => l.Words.Any(w => answer.Contains(w, StringComparison.Ordinal))) ?? Levels[^1];
}

/// <summary>A level of an answer in words.</summary>
/// <param name="Id">missed, partly, about or reached.</param>
/// <param name="Title">Chinese.</param>
/// <param name="From">Least share of the weight, in percent.</param>
/// <param name="To">Share it stays below, in percent; 100 is included.</param>
/// <param name="Usual">Share that it earns if no degree is given, in percent.</param>
/// <param name="Words">What answers of this level say.</param>
public sealed record QualitativeLevel(string Id, string Title, decimal From, decimal To, decimal Usual, IReadOnlyList<string> Words)
{
    /// <summary>True if the level allows a share of the weight, in percent.</summary>
    public bool Allows(decimal share) => share >= From && (share < To || To == 100 && share == To);
}

/// <summary>What must be explained.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="BelowWeight">True if every score below its weight must be.</param>
/// <param name="AboveTarget">Percent of the target from which an actual must be.</param>
/// <param name="AboveZero">Actual from which a target of 0 must be.</param>
/// <param name="FarAboveTarget">Percent of the target from which target or unit is doubtful.</param>
/// <param name="LowExecution">Execution rate, in percent, below which it must be.</param>
public sealed record ExplanationRules(
    string Basis, bool BelowWeight, decimal AboveTarget, decimal AboveZero, decimal FarAboveTarget, decimal LowExecution);

/// <summary>How far progress may lie behind.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="Lights">The best first; the last takes everything.</param>
public sealed record MonitoringRules(string Basis, IReadOnlyList<MonitoringLight> Lights);

/// <summary>A light of the monitoring.</summary>
/// <param name="Colour">green, yellow or red.</param>
/// <param name="Behind">How many percentage points progress may lie behind to show it.</param>
public sealed record MonitoringLight(LightColour Colour, decimal Behind);

/// <summary>The colour of a light.</summary>
public enum LightColour
{
    /// <summary>On course.</summary>
    Green,

    /// <summary>To be watched.</summary>
    Yellow,

    /// <summary>To be corrected.</summary>
    Red,
}

/// <summary>How the result decides on next year's budget.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="Rules">In order; the first that fits counts.</param>
public sealed record NextYearRules(string Basis, IReadOnlyList<NextYearRule> Rules);

/// <summary>A rule for next year's budget.</summary>
/// <param name="Grades">The grades it is for.</param>
/// <param name="ExecutionFrom">Least execution rate, in percent.</param>
/// <param name="Factor">Percent of the base.</param>
/// <param name="OfExecuted">True if the base is what was executed, false if it is the full budget.</param>
/// <param name="Advice">In Chinese.</param>
public sealed record NextYearRule(IReadOnlyList<string> Grades, decimal ExecutionFrom, decimal Factor, bool OfExecuted, string Advice);

/// <summary>Words that tell which way an indicator goes, and cells that say nothing.</summary>
/// <param name="Nothing">What stands in a cell that says there is nothing.</param>
/// <param name="LessIsBetter">Words of names of which less is better.</param>
/// <param name="Times">Units of time, of which less may be better.</param>
/// <param name="Measures">Units that can be converted into each other: for each kind, how many of the smallest one of them is.</param>
/// <param name="Savings">Words of costs of which more is better.</param>
/// <param name="Slogans">Words of targets that cannot be missed.</param>
public sealed record IndicatorWords(
    IReadOnlyList<string> Nothing, IReadOnlyList<string> LessIsBetter, IReadOnlyList<string> Times,
    IReadOnlyList<IReadOnlyDictionary<string, decimal>> Measures, IReadOnlyList<string> Savings, IReadOnlyList<string> Slogans)
{
    /// <summary>A number of one unit in another: 20 小时 are 20/24 天; null if nothing tells how they compare.</summary>
    public decimal? Convert(decimal number, string from, string to) =>
        from != to && Measures.FirstOrDefault(m => m.ContainsKey(from) && m.ContainsKey(to)) is { } kind ? number * kind[from] / kind[to] : null;
}

/// <summary>What a goal must keep to.</summary>
/// <param name="LongestName">Characters of an indicator's name.</param>
/// <param name="LeastOfLastYear">Least target, in percent of last year's actual.</param>
public sealed record GoalRules(int LongestName, decimal LeastOfLastYear);

/// <summary>A form as printed.</summary>
/// <param name="Id"><c>project</c> or <c>whole-unit</c>.</param>
/// <param name="Title">With {year} where the year stands.</param>
/// <param name="Year">The line below the title, with {year}; empty if there is none.</param>
/// <param name="Head">Labels of the head, row by row.</param>
/// <param name="Funds">The block of money.</param>
/// <param name="Parts">How the executed total is divided below it (按收入性质分, 按支出性质分), side by side; empty if it is not.</param>
/// <param name="Goals">The block of goals.</param>
/// <param name="Indicators">The block of indicators; its columns in order.</param>
/// <param name="Total">Label of the total.</param>
/// <param name="Notes">Lines below the table.</param>
/// <param name="Signatures">Labels of the last line.</param>
public sealed record PrintedForm(
    string Id, string Title, string Year, IReadOnlyList<IReadOnlyList<string>> Head, PrintedBlock Funds, IReadOnlyList<PrintedDivision> Parts,
    PrintedBlock Goals, PrintedBlock Indicators, string Total, IReadOnlyList<string> Notes, IReadOnlyList<string> Signatures);

/// <summary>A block of a form.</summary>
/// <param name="Label">Its label along the side.</param>
/// <param name="Columns">Heads of its columns.</param>
/// <param name="Rows">Labels of its rows, where they are prescribed.</param>
public sealed record PrintedBlock(string Label, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows);

/// <summary>A division of a whole unit's money.</summary>
/// <param name="ByNature">True for 按支出性质分.</param>
/// <param name="Label">As printed above it.</param>
/// <param name="Rows">Labels of the parts.</param>
public sealed record PrintedDivision(bool ByNature, string Label, IReadOnlyList<string> Rows);

/// <summary>The headings of an evaluation report.</summary>
/// <param name="Id"><c>project-report</c> or <c>whole-unit-report</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Headings">In order.</param>
public sealed record ReportOutline(string Id, string Title, IReadOnlyList<OutlineHeading> Headings);

/// <summary>A heading of an evaluation report.</summary>
/// <param name="Title">Without number.</param>
/// <param name="Holds">What is written from the data below it, such as <c>conclusion</c>; empty if nothing is.</param>
/// <param name="Parts">The headings below it; they have no parts of their own.</param>
public sealed record OutlineHeading(string Title, string Holds, IReadOnlyList<OutlineHeading> Parts);
