using Mingzhang.Facts;

namespace Mingzhang.Performance.Model;

/// <summary>An indicator with its target and what was reached. Its score is computed (<see cref="Scoring.Scorer"/>), never stated here.</summary>
public sealed record Indicator
{
    /// <summary>Unique within its evaluation.</summary>
    public required string Id { get; init; }

    /// <summary>一级指标.</summary>
    public string Level1 { get; init; } = "";

    /// <summary>二级指标.</summary>
    public string Level2 { get; init; } = "";

    /// <summary>三级指标.</summary>
    public required string Name { get; init; }

    /// <summary>What it measures.</summary>
    public IndicatorKind Kind { get; init; }

    /// <summary>The operator, where it stands apart from the target; None if the target holds it.</summary>
    public TargetOperator Operator { get; init; }

    /// <summary>年度指标值 as written: ≥12个, 50万元, 提升.</summary>
    public string Target { get; init; } = "";

    /// <summary>计量单位, where it stands apart from target and actual.</summary>
    public string Unit { get; init; } = "";

    /// <summary>实际完成值 as written; empty if it is counted over the ledger or not known yet.</summary>
    public string Actual { get; init; } = "";

    /// <summary>Last year's actual, empty if not known.</summary>
    public string LastYear { get; init; } = "";

    /// <summary>分值; null if none is stated.</summary>
    public decimal? Weight { get; init; }

    /// <summary>偏差原因; empty if not said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>改进措施; empty if not said.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>What it counts over the ledger, such as <c>计数 投资项目 阶段=已签约</c>; null if its actual is stated.</summary>
    public string? Count { get; init; }

    /// <summary>The papers that support a stated actual; empty if none are named.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>For answers in words: the share of the weight, in percent, that the assessor gives within the level's limits.</summary>
    public decimal? Degree { get; init; }

    /// <summary>How progress builds up in the year; null to tell it from the target.</summary>
    public ProgressKind? Progress { get; init; }

    /// <summary>A score set by hand, which is shown as such; null if the score is computed.</summary>
    public ScoreOverride? Override { get; init; }

    /// <summary>The target as a number; null if it is words or missing.</summary>
    public IndicatorValue? TargetValue => (Operator == TargetOperator.None ? null : Parse(Operator.Sign() + Target)) ?? Parse(Target);

    /// <summary>The actual as a number; null if it is words or missing.</summary>
    public IndicatorValue? ActualValue => Parse(Actual);

    /// <summary>Last year's actual as a number; null if it is words or missing.</summary>
    public IndicatorValue? LastYearValue => Parse(LastYear);

    /// <summary>What it is called in a message.</summary>
    public string Label => LabelOf(Level1, Level2, Name);

    /// <summary>What an indicator is called in a message: its name, or its group's if it has none; cut if long.</summary>
    public static string LabelOf(string level1, string level2, string name)
    {
        const int Longest = 20;
        var label = Words.Squeeze(name.Length > 0 ? name : level2.Length > 0 ? level2 : level1);
        return label.Length > Longest ? label[..Longest] + "…" : label;
    }

    private IndicatorValue? Parse(string text) => text.Length == 0 ? null : IndicatorValue.Parse(char.IsAsciiDigit(text[^1]) ? text + Unit : text);
}

/// <summary>A score set by hand.</summary>
/// <param name="Score">Points, from 0 to the weight.</param>
/// <param name="Reason">Why, in Chinese; must not be empty.</param>
/// <param name="By">Who decided it.</param>
public sealed record ScoreOverride(decimal Score, string Reason, string By);

/// <summary>How progress builds up in the year.</summary>
public enum ProgressKind
{
    /// <summary>It adds up: a count, money. Half of the target is due by the middle of the year.</summary>
    Cumulative,

    /// <summary>It holds at any time: a rate, a limit, words.</summary>
    Level,
}
