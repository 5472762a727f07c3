using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>What is known up to the next full stop: what the sentence is about, and what it has said of it.</summary>
internal sealed class SentenceScope
{
    /// <summary>So many letters of no word name another quantity.</summary>
    public const int Enough = 2;

    /// <summary>The topic was named in this phrase and no number given yet: 一般公共预算支出安排的“三公”经费 is about the latter.</summary>
    private bool mayRename;

    /// <summary>The first quantity named.</summary>
    public FactKey? Topic { get; private set; }

    /// <summary>The quantity named last.</summary>
    public FactKey? LastNamed { get; private set; }

    /// <summary>The quantity a number was last given for; null if none was.</summary>
    public Subject? Given { get; set; }

    /// <summary>True if other words or numbers stand before any quantity: 签约资金 12.6 亿元，比上年增长 20% compares what no form has.</summary>
    public bool OpensWithOther { get; private set; }

    /// <summary>True if numbers of several quantities were given.</summary>
    public bool GivesSeveral => given is { Count: > 1 };

    /// <summary>The parts that numbers were given of, where 其中 was said.</summary>
    public IReadOnlyList<FactKey> GivenParts => Parts is null || given is null ? [] : [.. given.Where(q => OpensWithParts || !q.Equals(Topic))];

    /// <summary>What the subject's own amounts are: planned or done.</summary>
    public Phase Phase { get; set; }

    /// <summary>Numbers since words said what the amounts are: the first is the amount, further ones may be of anything.</summary>
    public int NumbersOfPhase { get; set; }

    /// <summary>What 其中 was said of; null if it was not said.</summary>
    public Parts? Parts { get; set; }

    /// <summary>True if 其中 stood before any quantity.</summary>
    public bool OpensWithParts { get; private set; }

    /// <summary>True if a term, a phase or a comparison was said: only then 增加 and 减少 are about the subject.</summary>
    public bool IsAnchored { get; set; }

    /// <summary>True if last year was compared with.</summary>
    public bool ComparesYears { get; set; }

    /// <summary>2023年的“三公”经费 …，其中： what was stated for this year before is repeated for last year.</summary>
    public bool IsOfYearBefore { get; set; }

    /// <summary>
    /// True where amounts are another quantity's: of a year before the last, 2021年 25.60 万元，2022年 22.80 万元，2023年 22.50 万元, or of what
    /// would be without something, 剔除以上因素.
    /// </summary>
    public bool IsOfAnother { get; set; }

    /// <summary>True if such a series of years was opened.</summary>
    public bool IsSeries { get; set; }

    /// <summary>True after 按经济分类: items of the economic classification are parts of all that was spent.</summary>
    public bool IsByEconomic { get; set; }

    /// <summary>
    /// True if the prose opened last says what the money was used for, and not why it changed. It outlives the clause because a closing
    /// bracket goes back to prose that was open before it.
    /// </summary>
    public bool ProseIsUse { get; set; }

    /// <summary>What was spoken of before the innermost bracket that is open; null if none is.</summary>
    public Bracket? Bracket { get; set; }

    /// <summary>The sentence of the next paragraph: …为 12.00 万元，其中： it lists the parts of what this one named.</summary>
    public SentenceScope Next() =>
        Parts is { } parts ? new() { Parts = parts with { Phase = Phase.Actual }, LastNamed = LastNamed } : new();

    /// <summary>This year's amounts that were given, in their order, since an amount that no word explains.</summary>
    private List<FactKey>? amounts;

    /// <summary>The quantities that numbers were given of.</summary>
    private HashSet<FactKey>? given;

    /// <summary>Counts that were given.</summary>
    private HashSet<FactKey>? counts;

    /// <summary>Letters of no word so far.</summary>
    private int others;

    /// <summary>A quantity is named; null if it is none that a form has.</summary>
    public void Name(FactKey? quantity)
    {
        Topic = Topic is null || mayRename ? quantity ?? Topic : Topic;
        mayRename = Equals(Topic, quantity);
        LastNamed = quantity ?? LastNamed;
        Phase = Parts?.Phase ?? Phase.Actual;
        NumbersOfPhase = 0;
        IsAnchored = true;
    }

    /// <summary>A number of a quantity is given.</summary>
    public void Give(FactKey quantity, string label)
    {
        (given ??= []).Add(quantity);
        Given = new(quantity, label);
        SettleTopic();
    }

    /// <summary>A number was taken for what a quantity came to.</summary>
    public void Take(TakenNumber taken)
    {
        if (taken.IsCount)
        {
            (counts ??= []).Add(taken.Key);
        }
        else if (taken.Key is { Aspect: Aspect.Value, Phase: Phase.Actual, Period: Period.This })
        {
            (amounts ??= []).Add(taken.Key);
        }
    }

    /// <summary>An amount was given that no word explains: of what numbers in order are is not known.</summary>
    public void LoseAmounts() => amounts = null;

    /// <summary>The quantities of the last amounts given; null if fewer were, or one twice.</summary>
    public Queue<FactKey>? LastAmounts(int count) =>
        amounts?.Count >= count && amounts.TakeLast(count).Distinct().Count() == count ? new(amounts.TakeLast(count)) : null;

    /// <summary>在职人员 186 人，其中：在编在职人员 121 人: true of a count that was given before 其中, which is no part of itself.</summary>
    public bool IsWhole(FactKey count) => Parts is not null && counts?.Contains(count) == true;

    /// <summary>A letter of no word is read, or a number that no word explains.</summary>
    /// <param name="letters">How many letters such a thing counts for.</param>
    public void ReadOther(int letters)
    {
        others += LastNamed is null ? letters : 0;
        OpensWithOther |= others >= Enough;
    }

    /// <summary>What is named from here on is another quantity than the topic.</summary>
    public void SettleTopic() => mayRename = false;

    /// <summary>其中 is said.</summary>
    /// <param name="isOfForeign">True if an amount that no word explains was given.</param>
    public void ListParts(bool isOfForeign)
    {
        OpensWithParts |= Topic is null && Parts is null;
        Parts = new(Parts?.Phase ?? Phase, isOfForeign || Parts is { AreOfUnknown: true });
    }
}

/// <summary>What 其中 is said of.</summary>
/// <param name="Phase">三公经费预算为 20.00 万元，其中： what 其中 follows is a budget, and so are its parts.</param>
/// <param name="AreOfUnknown">True if it follows an amount that no word explains: 基本支出 is that unknown quantity's.</param>
internal readonly record struct Parts(Phase Phase, bool AreOfUnknown);

/// <summary>What was spoken of before an opening bracket.</summary>
/// <param name="Outer">The bracket around it; null if there is none.</param>
/// <param name="Subject">The subject.</param>
/// <param name="IsOneOfSeveral">As in <see cref="SectionScope"/>.</param>
/// <param name="Counts">As in <see cref="SectionScope"/>.</param>
/// <param name="Given">As in <see cref="SentenceScope"/>.</param>
/// <param name="Phase">As in <see cref="SentenceScope"/>.</param>
/// <param name="Parts">As in <see cref="SentenceScope"/>.</param>
/// <param name="IsProse">As in <see cref="ClauseScope"/>.</param>
/// <param name="IsForeign">As in <see cref="ClauseScope"/>.</param>
/// <param name="IsOfAverage">As in <see cref="ClauseScope"/>.</param>
internal sealed record Bracket(
    Bracket? Outer, Subject Subject, bool IsOneOfSeveral, Counts Counts, Subject? Given, Phase Phase, Parts? Parts, bool IsProse, bool IsForeign,
    bool IsOfAverage);
