using System.Text;

namespace Mingzhang.Facts;

/// <summary>What is said of a quantity.</summary>
public enum Aspect
{
    /// <summary>The quantity itself.</summary>
    Value,

    /// <summary>This year less last year (增加为正, 减少为负).</summary>
    Change,

    /// <summary><see cref="Change"/> as a percentage of last year.</summary>
    ChangeRate,

    /// <summary>Actual less budget.</summary>
    BudgetGap,

    /// <summary><see cref="BudgetGap"/> as a percentage of the budget.</summary>
    BudgetGapRate,

    /// <summary>The quantity as a percentage of <see cref="FactKey.Whole"/> (占比).</summary>
    Share,

    /// <summary>Actual as a percentage of the budget (完成率, 执行率).</summary>
    Completion,
}

/// <summary>The fiscal year a fact is of.</summary>
public enum Period
{
    /// <summary>The year of the disclosure.</summary>
    This,

    /// <summary>The year before.</summary>
    Prior,
}

/// <summary>Planned or done.</summary>
public enum Phase
{
    /// <summary>决算数.</summary>
    Actual,

    /// <summary>年初预算数.</summary>
    OpeningBudget,

    /// <summary>全年预算数 (调整后).</summary>
    FullBudget,

    /// <summary>预算数, where the form does not say which.</summary>
    Budget,
}

/// <summary>
/// Identifies a fact: the measure (指标口径) and its coordinates. Equal keys are the same fact, wherever stated. An empty
/// coordinate means the form does not divide by it. Written <c>expenditure fund=general nature=basic function=201</c>.
/// Immutable.
/// </summary>
public sealed class FactKey : IEquatable<FactKey>
{
    private const string ClaimMeasure = "claim";

    private readonly int hash;

    /// <summary>Hash of the texts among the coordinates, which most copies share: a copy hashes only what it has of its own.</summary>
    private readonly int texts;

    private FactKey(
        string measure, string item, string fund, string nature, string function, string economic, string subject,
        Phase phase, Period period, Aspect aspect, FactKey? whole, int texts)
    {
        (Measure, Item, Fund, Nature, Function, Economic, Subject) = (measure, item, fund, nature, function, economic, subject);
        (Phase, Period, Aspect, Whole) = (phase, period, aspect, whole);
        this.texts = texts;
        hash = HashCode.Combine(texts, ((int)phase * 100) + ((int)period * 10) + (int)aspect, whole?.hash ?? 0);
    }

    /// <summary>What is counted, such as <c>income</c>, <c>expenditure</c>, <c>three-public</c>.</summary>
    public string Measure { get; }

    /// <summary>A part of the measure that is not one of the classifications, such as a source of income.</summary>
    public string Item { get; }

    /// <summary>资金来源: <c>general</c>, <c>govfund</c>, <c>soe</c>, <c>fiscal</c> (their sum), or empty for all money.</summary>
    public string Fund { get; }

    /// <summary>支出性质: <c>basic</c>, <c>project</c>, …, or empty for all.</summary>
    public string Nature { get; }

    /// <summary>支出功能分类 code of 3, 5 or 7 digits, or empty for the total.</summary>
    public string Function { get; }

    /// <summary>支出经济分类 code of 3 or 5 digits, or empty for the total.</summary>
    public string Economic { get; }

    /// <summary>What a performance form or annex is about: a project's or indicator's name, or empty.</summary>
    public string Subject { get; }

    /// <summary>Planned or done.</summary>
    public Phase Phase { get; }

    /// <summary>Which year.</summary>
    public Period Period { get; }

    /// <summary>What is said of it.</summary>
    public Aspect Aspect { get; }

    /// <summary>For <see cref="Facts.Aspect.Share"/>: of what; otherwise null.</summary>
    public FactKey? Whole { get; }

    /// <summary>True of a number of the narrative that no form has (an activity, a result), known by the words around it.</summary>
    public bool IsClaim => Measure == ClaimMeasure;

    /// <summary>The key of a number of the narrative that no form has.</summary>
    /// <param name="words">The words around it, with its place unless they are enough to know it by.</param>
    public static FactKey Claim(string words) => Of(ClaimMeasure).With("item", words);

    /// <summary>The key of a measure without coordinates.</summary>
    public static FactKey Of(string measure) =>
        new(measure, "", "", "", "", "", "", Phase.Actual, Period.This, Aspect.Value, null, HashOf(measure, 0));

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is empty or names an unknown axis or member.</exception>
    public static FactKey Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            throw new FormatException("A fact key must name a measure.");
        }

        var key = Of(words[0]);
        foreach (var word in words.Skip(1))
        {
            var equals = word.IndexOf('=');
            if (equals < 0)
            {
                throw new FormatException($"'{word}' in '{text}' is not of the form axis=member.");
            }

            key = key.With(word[..equals], word[(equals + 1)..]);
        }

        return key;
    }

    /// <summary>The same key with one coordinate set.</summary>
    /// <param name="axis"><c>item</c>, <c>fund</c>, <c>nature</c>, <c>function</c>, <c>economic</c>, <c>subject</c>, <c>phase</c>, <c>period</c> or <c>aspect</c>.</param>
    /// <param name="member">The member; for phase, period and aspect the kebab-case name, such as <c>opening-budget</c>.</param>
    /// <exception cref="FormatException">The axis or member is unknown.</exception>
    public FactKey With(string axis, string member) => axis switch
    {
        "item" => Copy(item: member),
        "fund" => Copy(fund: member),
        "nature" => Copy(nature: member),
        "function" => Copy(function: member),
        "economic" => Copy(economic: member),
        "subject" => Copy(subject: member),
        "phase" => Copy(phase: Member<Phase>(member)),
        "period" => Copy(period: Member<Period>(member)),
        "aspect" => Copy(aspect: Member<Aspect>(member)),
        _ => throw new FormatException($"Unknown axis '{axis}'."),
    };

    /// <summary>The same key at other coordinates; null keeps one.</summary>
    public FactKey At(
        string? item, string? fund, string? nature, string? function, string? economic, string? subject, Phase? phase, Period? period) =>
        Copy(item, fund, nature, function, economic, subject, phase, period);

    /// <summary>The member of a text axis (item, fund, nature, function, economic, subject).</summary>
    /// <exception cref="FormatException">The axis is unknown.</exception>
    public string Coordinate(string axis) => axis switch
    {
        "item" => Item,
        "fund" => Fund,
        "nature" => Nature,
        "function" => Function,
        "economic" => Economic,
        "subject" => Subject,
        _ => throw new FormatException($"Unknown axis '{axis}'."),
    };

    /// <summary>The same key for another phase.</summary>
    public FactKey In(Phase phase) => phase == Phase ? this : Said(phase, Period, Aspect, Whole);

    /// <summary>The same key for another year.</summary>
    public FactKey In(Period period) => period == Period ? this : Said(Phase, period, Aspect, Whole);

    /// <summary>The quantity itself, of the same phase and year, whatever this key says of it.</summary>
    public FactKey Quantity => field ??= Aspect == Aspect.Value && Whole is null ? this : Said(Phase, Period, Aspect.Value, null);

    /// <summary>What else is said of the same quantity.</summary>
    public FactKey Said(Aspect aspect, FactKey? whole = null) => Said(Phase, Period, aspect, whole ?? Whole);

    /// <inheritdoc/>
    public bool Equals(FactKey? other) =>
        ReferenceEquals(this, other) ||
        (other is not null && hash == other.hash && Measure == other.Measure && Item == other.Item && Fund == other.Fund &&
         Nature == other.Nature && Function == other.Function && Economic == other.Economic && Subject == other.Subject &&
         Phase == other.Phase && Period == other.Period && Aspect == other.Aspect && Equals(Whole, other.Whole));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactKey);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>The written form; <see cref="Whole"/> follows in brackets.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Measure);
        Append("item", Item);
        Append("fund", Fund);
        Append("nature", Nature);
        Append("function", Function);
        Append("economic", Economic);
        Append("subject", Subject);
        Append("phase", Phase == Phase.Actual ? "" : Kebab(Phase.ToString()));
        Append("period", Period == Period.This ? "" : Kebab(Period.ToString()));
        Append("aspect", Aspect == Aspect.Value ? "" : Kebab(Aspect.ToString()));
        return Whole is null ? text.ToString() : $"{text} [{Whole}]";

        void Append(string axis, string member)
        {
            if (member.Length > 0)
            {
                text.Append(' ').Append(axis).Append('=').Append(member);
            }
        }
    }

    private static T Member<T>(string name)
        where T : struct, Enum =>
        Members<T>.ByName.TryGetValue(name, out var value) ? value : throw new FormatException($"'{name}' is not a {typeof(T).Name}.");

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private FactKey Said(Phase phase, Period period, Aspect aspect, FactKey? whole) =>
        new(Measure, Item, Fund, Nature, Function, Economic, Subject, phase, period, aspect, whole, texts);

    private FactKey Copy(
        string? item = null, string? fund = null, string? nature = null, string? function = null, string? economic = null,
        string? subject = null, Phase? phase = null, Period? period = null, Aspect? aspect = null)
    {
        (item, fund, nature) = (item ?? Item, fund ?? Fund, nature ?? Nature);
        (function, economic, subject) = (function ?? Function, economic ?? Economic, subject ?? Subject);
        var (newPhase, newPeriod, newAspect) = (phase ?? Phase, period ?? Period, aspect ?? Aspect);
        return (newPhase, newPeriod, newAspect) == (Phase, Period, Aspect) &&
            (item, fund, nature, function, economic, subject) == (Item, Fund, Nature, Function, Economic, Subject)
            ? this
            : new(
                Measure, item, fund, nature, function, economic, subject, newPhase, newPeriod, newAspect, Whole,
                texts ^ Change(Item, item, 1) ^ Change(Fund, fund, 2) ^ Change(Nature, nature, 3) ^ Change(Function, function, 4) ^
                Change(Economic, economic, 5) ^ Change(Subject, subject, 6));
    }

    /// <summary>What turns the hash of the texts into that with another member on an axis.</summary>
    private static int Change(string from, string to, int axis) => ReferenceEquals(from, to) ? 0 : HashOf(from, axis) ^ HashOf(to, axis);

    /// <summary>The members of an axis by their written names, made once.</summary>
    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByName = Enum.GetValues<T>().ToDictionary(v => Kebab(v.ToString()));
    }

    /// <summary>Most coordinates are empty and cost nothing.</summary>
    private static int HashOf(string text, int axis) => text.Length == 0 ? 0 : int.RotateLeft(StringComparer.Ordinal.GetHashCode(text), 5 * axis);
}
