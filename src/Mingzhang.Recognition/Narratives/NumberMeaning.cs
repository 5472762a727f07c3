using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What a number is, by the words before it.</summary>
/// <param name="Key">The fact.</param>
/// <param name="Sign">-1 if a word such as 减少 makes it negative, else 1.</param>
/// <param name="Word">That word, or null.</param>
internal sealed record TakenNumber(FactKey Key, int Sign = 1, SignedWord? Word = null)
{
    /// <summary>True for a count; the amount spent may follow: 12 批次，80 人次，支出 0.96 万元.</summary>
    public bool IsCount { get; init; }

    /// <summary>True for the budget that was completed: 完成预算 27.00 万元的 63.2%.</summary>
    public bool IsBudgetCompleted { get; init; }
}

/// <summary>What a number is, by what is being spoken of.</summary>
/// <param name="discourse">What is being spoken of.</param>
/// <param name="told">What a rate tells.</param>
internal sealed class NumberMeaning(Discourse discourse, ToldByRate told)
{
    private SectionScope Section => discourse.Section;

    private ClauseScope Clause => discourse.Clause;

    private Announced Announced => discourse.Phrase.Announced;

    private HashSet<FactKey> Stated => discourse.Paragraph.Stated;

    /// <summary>What a number is; null if the words before it do not say.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isLinked">True if only linking words stand between the last word and the number.</param>
    /// <param name="isReached">True if 到 or 至 stands before it: what a quantity was changed to, not by.</param>
    public TakenNumber? Take(NumberToken number, bool isLinked, bool isReached)
    {
        var unit = number.Amount.Unit;
        if (Clause.IsProse || Clause.IsForeign || discourse.IsOfElse || (Clause.HasStrangeBase && Clause.Direction is not null) ||
            (Section.IsOneOfSeveral && unit != QuantityUnit.Count && Announced.Share?.Sum is null))
        {
            return null;
        }

        if (unit == QuantityUnit.Count)
        {
            return Given(Count(number.Counter, isLinked));
        }

        if (discourse.Subject is not { } subject)
        {
            return null;
        }

        return unit switch
        {
            QuantityUnit.Percent => Given(Percent(subject, number.Amount, isLinked)),

            // 年初预算为 0，…: nothing needs no unit.
            _ when isLinked && (unit.IsMoney() || (unit == QuantityUnit.None && number.Amount.Value == 0)) => Given(Money(subject, isReached)),
            _ => null,
        };
    }

    /// <summary>Last year's value of the subject, of which a number such as 由 80.00 万元 says what it was; null if none is spoken of.</summary>
    public FactKey? Before() => Clause.IsProse || Clause.IsForeign || Clause.HasStrangeBase || Section.IsOneOfSeveral ? null : discourse.Subject?.In(Phase.Actual).In(Period.Prior);

    /// <summary>The sentence has given a number of the subject.</summary>
    private TakenNumber? Given(TakenNumber? taken)
    {
        if (taken is not null && discourse is { Subject: { } subject, IsOfOwn: false })
        {
            discourse.Sentence.Give(subject, Section.Subject.Label);
        }

        return taken;
    }

    /// <summary>A count right after its term; further counts of the term (批次, then 人次) may stand after a few words, each once.</summary>
    private TakenNumber? Count(string counter, bool isLinked)
    {
        if (!(isLinked || Section.HasCounted) || Clause.Direction is not null || Announced.LastYear != LastYear.Unsaid || Section.Counts.Find(counter) is not { } key || discourse.Sentence.IsWhole(key))
        {
            return null;
        }

        Section.Counts = Section.Counts.Without(key);
        Section.HasCounted = true;
        return new(key) { IsCount = true };
    }

    private TakenNumber? Percent(FactKey subject, Amount number, bool isLinked)
    {
        if (Clause.PartsInOrder is { Count: > 0 } parts)
        {
            Clause.WholeOfParts ??= Announced.Share?.Whole;
            return ShareOf(parts.Dequeue(), Clause.WholeOfParts, number);
        }

        if (IsLastYearsRate)
        {
            return null;
        }

        if (Announced.Share is { } share)
        {
            return share.IsOfUnknown ? null
                : share.Sum is { } sum ? ShareOf(sum.Key, share.Whole ?? DefaultWhole(sum.First), number) : ShareOf(subject.In(Phase.Actual), share.Whole, number);
        }

        if (!isLinked)
        {
            return null;
        }

        if (Announced.Completion is { } completion)
        {
            return new(subject.In(Completed(subject, completion)).Said(Aspect.Completion));
        }

        if (Clause.Direction is { } direction)
        {
            return new(Change(subject, Aspect.ChangeRate, Aspect.BudgetGapRate), direction.Sign, direction);
        }

        var phase = discourse.Sentence.Phase;
        if (Clause.AwaitsAmount && phase != Phase.Actual)
        {
            // 为年初预算的 82.76%，低于年初预算 122.38 万元: a rate of a budget is the spending's, and so is what follows.
            discourse.Sentence.Phase = Phase.Actual;
            return new(subject.In(Section.Meant(phase)).Said(Aspect.Completion));
        }

        return Clause.LastChangeSign != 0 ? new(Change(subject, Aspect.ChangeRate, Aspect.BudgetGapRate), Clause.LastChangeSign) : null;
    }

    /// <summary>占比低于上年的 27.13%: the rate is last year's, of which no form speaks.</summary>
    public bool IsLastYearsRate => Clause.Direction is null && (Announced.LastYear is LastYear.Said or LastYear.Compared || Announced is { LastYear: LastYear.IfNotFirst, Share: not null });

    private TakenNumber? ShareOf(FactKey part, FactKey? named, Amount share) =>
        (named ?? BasicWhole(part, share) ?? DefaultWhole(part)) is { } whole && !whole.Equals(part) ? new(part.Said(Aspect.Share, whole)) : null;

    /// <summary>
    /// 基本支出 729.60 万元。其中：人员经费 605.57 万元，占 83%: of the basic expenditure, unless the share is that of what the section says; without 其中
    /// only if the share tells so.
    /// </summary>
    private FactKey? BasicWhole(FactKey part, Amount share)
    {
        var sentence = discourse.Sentence;
        var topic = sentence.Parts is null ? discourse.Paragraph.Topic : sentence.OpensWithParts ? Section.LastTopic : sentence.Topic;
        return part is { Nature: "basic", Item.Length: > 0 } or { Nature: "basic", Economic.Length: > 0 } &&
            topic is { Measure: "expenditure", Nature: "basic", Item: "", Economic: "" } basic &&
            (told.Is(share, part, basic) || (sentence.Parts is not null && (DefaultWhole(part) is not { } other || !told.Is(share, part, other)))) ? basic : null;
    }

    private TakenNumber? Money(FactKey subject, bool isReached)
    {
        if (Announced.Completion is { Budget: { } full and not Phase.Actual })
        {
            Section.LastBudget = Section.Meant(full);
            return new(subject.In(Section.LastBudget)) { IsBudgetCompleted = true };
        }

        if (discourse.Phrase.BudgetGap is { } gap)
        {
            return new(subject.In(gap.Budget).Said(Aspect.BudgetGap), gap.Word.Sign, gap.Word);
        }

        if (IsLastYears(subject))
        {
            // 2023年“三公”经费预算安排 32.00 万元: what was planned for last year is none of this year's facts.
            return discourse.Sentence.Phase == Phase.Actual ? new(subject.In(Phase.Actual).In(Period.Prior)) : null;
        }

        if (Clause.Direction is { } direction)
        {
            return isReached ? new(subject.In(Phase.Actual)) : new(Change(subject, Aspect.Change, Aspect.BudgetGap), direction.Sign, direction);
        }

        if (!Clause.AwaitsAmount)
        {
            return null;
        }

        // 比年初预算 80 万元减少: the amount is the budget's.
        var said = subject.In(Clause.Base is { IsNewest: true, Budget: { } budget } ? budget : discourse.Sentence.Phase);
        Stated.Add(said);
        return new(said);
    }

    /// <summary>The budget that was completed; 预算为 30.00 万元 …，完成年初预算的 90%: the one stated, whatever it is called the second time.</summary>
    private Phase Completed(FactKey subject, Completion completion)
    {
        var budget = completion.Budget is null or Phase.Actual or Phase.Budget ? Section.LastBudget : completion.Budget.Value;
        return !Stated.Contains(subject.In(budget)) && Stated.Contains(subject.In(Phase.Budget)) ? Phase.Budget : budget;
    }

    private bool IsLastYears(FactKey subject)
    {
        var sentence = discourse.Sentence;
        var isRepeated = sentence is { IsOfYearBefore: true, Phase: Phase.Actual } && Clause.Direction is null;
        return Announced.LastYear is LastYear.Said or LastYear.Compared ||
            ((Announced.LastYear == LastYear.IfNotFirst || isRepeated) && Stated.Contains(subject.In(sentence.Phase)));
    }

    /// <summary>A change on last year, or a gap to the budget that was said or, without words of comparison, was compared with last.</summary>
    private FactKey Change(FactKey subject, Aspect onLastYear, Aspect toBudget)
    {
        var budget = Clause.Base.IsLastYear ? null : Clause.Base.Budget ?? discourse.Paragraph.LastBase;
        return budget is { } phase ? subject.In(phase).Said(toBudget) : subject.In(Phase.Actual).Said(onLastYear);
    }

    /// <summary>Of what a bare 占 is a share: what the section says, or the sum that the part belongs to.</summary>
    private FactKey? DefaultWhole(FactKey part)
    {
        if (discourse.Layout.ShareOf is { } whole && whole.Measure == part.Measure)
        {
            // A function of the one budget that the paragraph is about, in the section of all budgets.
            return whole.Fund == "fiscal" && part is { Function.Length: > 0, Fund.Length: > 0 } ? whole.With("fund", part.Fund) : whole;
        }

        return part.Measure switch
        {
            "income" => FactKey.Of("income"),
            "expenditure" => FactKey.Of("expenditure").With("fund", part.Fund),
            "three-public" or "procurement" => FactKey.Of(part.Measure).With("item", "total"),
            _ => null,
        };
    }
}
